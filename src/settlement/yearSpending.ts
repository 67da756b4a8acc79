import { exact, type Figure, figure, formula, given, labelAt, type NumberInput, sumOf } from '../figure/internal.ts'
import { compare, zero } from '../numeric/internal.ts'
import { amount, either, id, type Law, list, type OutOf, optional, record, uniqueIds } from '../shape/internal.ts'
import { settlementLabels as L } from './labels.ts'

/** What the pooled fund paid for care by members (one sum, or by member) and elsewhere, and what is disallowed of it. */
export interface YearSpending {
  readonly members: NumberInput | readonly MemberSpending[]
  readonly elsewhere: NumberInput
  /** Only beside one sum; where members are listed, each line says what is disallowed of it. */
  readonly disallowed?: NumberInput
}

export interface MemberSpending {
  readonly id: string
  readonly amount: NumberInput
  /** Since 0.2.0. */
  readonly disallowed?: NumberInput
}

export const yearSpendingShape = () =>
  record<YearSpending>({ zh: '年度支出', en: 'Spending of the year' })(
    {
      members: either(list(L.spentByMembers.name, line(), { laws: [uniqueIds] }), amount(L.spentByMembers)),
      elsewhere: amount(L.spentElsewhere),
      disallowed: optional(amount(L.disallowed)),
    },
    [disallowedByMember, notMoreThanSpent],
  )

const line = () =>
  record<MemberSpending>({ zh: '成员单位统筹基金支付额', en: 'Spending of a member' })(
    { id: id(), amount: amount(L.memberSpending), disallowed: optional(amount(L.memberDisallowed)) },
    [notMoreThanItsAmount],
  )

interface ReadMember {
  readonly id: string
  readonly amount: Figure
  readonly disallowed: Figure | undefined
}

interface ReadParts {
  readonly members: Figure | readonly ReadMember[]
  readonly disallowed: Figure | undefined
}

/** A sum says of nobody what it takes: where members are listed, it is not asked for. */
const disallowedByMember: Law<ReadParts> = {
  codes: ['conflicting_inputs'],
  says: ['disallowedByMember'],
  judge: ({ members, disallowed }, reading) => {
    if (disallowed === undefined || !reading.isSound(disallowed) || !Array.isArray(members)) return
    reading.refuse('conflicting_inputs', { expected: byMemberOrInOneSum }, ['disallowed'])
  },
}

const byMemberOrInOneSum = {
  zh: '分成员的支出（审核扣减写在该成员那一行：members[].disallowed）与审核扣减合计（disallowed，成员单位统筹基金支付额只有一个合计时用）',
  en: 'spending by member (write what is disallowed in the line of the member: members[].disallowed) and one sum disallowed (for spending by members in one sum)',
}

/** Of one sum not more is disallowed than was spent. */
const notMoreThanSpent: Law<ReadParts> = {
  codes: ['disallowed_exceeds_spending'],
  says: ['notMoreThanSpent'],
  judge: ({ members, disallowed }, reading) => {
    if (disallowed === undefined || !reading.isSound(members) || !reading.isSound(disallowed)) return
    if (!('label' in members) || compare(disallowed.value, members.value) <= 0) return
    reading.refuse('disallowed_exceeds_spending', { received: disallowed.text, limit: members.text }, ['disallowed'])
  },
}

/** Of a member not more is disallowed than it spent. */
const notMoreThanItsAmount: Law<ReadMember> = {
  codes: ['disallowed_exceeds_spending'],
  says: ['notMoreThanItsAmount'],
  judge: ({ amount: spent, disallowed }, reading) => {
    if (disallowed === undefined || !reading.isSound(spent) || !reading.isSound(disallowed)) return
    if (compare(disallowed.value, spent.value) <= 0) return
    reading.refuse('disallowed_exceeds_spending', { received: disallowed.text, limit: spent.text }, ['disallowed'])
  },
}

/** What a member spent, what is disallowed of it, and what is recognised: the one less the other. */
export interface RecognisedSpending {
  readonly amount: Figure
  readonly disallowed: Figure
  readonly recognised: Figure
}

export interface SpendingFigures {
  readonly spentByMembers: Figure
  readonly spentElsewhere: Figure
  readonly disallowed: Figure
  /** By the ids of the members; empty where they spent in one sum. */
  readonly byMember: ReadonlyMap<string, RecognisedSpending>
}

/** The sums of a year's spending, and what of it is each member's: recognised and disallowed sum to what was spent. */
export function spendingFigures(spending: OutOf<ReturnType<typeof yearSpendingShape>>): SpendingFigures {
  const { members, elsewhere: spentElsewhere, disallowed: inOneSum } = spending
  const nothing = given(L.disallowed, zero)
  if ('label' in members) {
    return { spentByMembers: members, spentElsewhere, disallowed: inOneSum ?? nothing, byMember: new Map() }
  }
  const spentByMembers = figure(L.spentByMembers, formula`${sumOf(members.map((one) => one.amount))}`, exact)
  if (members.every((one) => one.disallowed === undefined)) {
    const own = (spent: Figure) => ({ amount: spent, disallowed: nothing, recognised: spent })
    const byMember = new Map(members.map((one) => [one.id, own(one.amount)]))
    return { spentByMembers, spentElsewhere, disallowed: nothing, byMember }
  }
  const lines = members.map((one, index): [string, RecognisedSpending] => [one.id, recognisedOf(one, index)])
  const disallowed = figure(L.disallowed, formula`${sumOf(lines.map(([, one]) => one.disallowed))}`, exact)
  return { spentByMembers, spentElsewhere, disallowed, byMember: new Map(lines) }
}

function recognisedOf({ id: own, amount: spent, disallowed: taken }: ReadMember, index: number): RecognisedSpending {
  const disallowed = taken ?? given(labelAt(L.memberDisallowed, index, own), zero)
  const recognised = figure(labelAt(L.memberRecognised, index, own), formula`${spent} − ${disallowed}`, exact)
  return { amount: spent, disallowed, recognised }
}
