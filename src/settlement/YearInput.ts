import {
  type Adjustment,
  adjustmentsShape,
  budgetLabels as B,
  type BudgetBase,
  baseFields,
  type GrowthComponent,
  oneBase,
  type PoolingArea,
  poolingAreaShape,
  requestedGrowthShape,
} from '../budget/internal.ts'
import { type Figure, given } from '../figure/internal.ts'
import { add, compare, type DecimalInput, zero } from '../numeric/internal.ts'
import { qualityLabels as Q } from '../quality/internal.ts'
import {
  amount,
  either,
  id,
  type Law,
  law,
  lazily,
  list,
  notAllZero,
  number,
  type OutOf,
  optional,
  orElse,
  orWord,
  record,
  refuseUnknown,
  uniqueIds,
  weight,
  year,
} from '../shape/internal.ts'
import { settlementLabels as L } from './labels.ts'

/**
 * 成员支出 — what care by one member cost the pooled fund in the year.
 *
 * @since 0.1.0
 */
interface MemberSpending {
  readonly id: string
  readonly amount: DecimalInput
}

/**
 * 年度支出 — what was spent on the alliance's insured: care by members (one sum, or by member), care elsewhere, and
 * what is disallowed of the members' (none unless given).
 *
 * @since 0.1.0
 */
export interface YearSpending {
  readonly members: DecimalInput | readonly MemberSpending[]
  readonly elsewhere: DecimalInput
  readonly disallowed?: DecimalInput
}

/**
 * 成员权重 — a member of the alliance and its weight in dividing what is not its own spending.
 *
 * @since 0.1.0
 */
interface MemberWeight {
  readonly id: string
  readonly weight: DecimalInput
}

/**
 * 结算年度（输入） — one alliance's year: how its budget is set, what was spent, how it scored. Amounts in yuan.
 *
 * @since 0.1.0
 */
export interface YearInput extends BudgetBase {
  readonly year: DecimalInput
  /** A rate, `'3%'` or 0.03 (a plain 3 is 300 %), or components whose weights sum to 1. */
  readonly requestedGrowth: DecimalInput | readonly GrowthComponent[]
  /** Needed wherever the rules cap the growth; in a launch year without cap it may be left out. */
  readonly poolingArea?: PoolingArea
  readonly adjustments?: readonly Adjustment[]
  /** What others will probably be paid for the alliance's insured; none unless given. */
  readonly expectedElsewhere?: DecimalInput
  readonly spending: YearSpending
  /**
   * How much overrun is evidenced as reasonable, or `'all'`. Without it nothing is: the alliance bears the overrun, and
   * the trace says so.
   */
  readonly reasonableOverrun?: DecimalInput | 'all'
  readonly score: DecimalInput
  /** Divides the entitlement among members; without it the result stops at the lead hospital's account. */
  readonly members?: readonly MemberWeight[]
}

/** A year as {@link settleYear} takes it, as far as it can be read without the rules. */
export const yearShape = /* @__PURE__ */ lazily(() =>
  record<YearInput>({ zh: '结算年度', en: "One alliance's year" }, 'year')(
    {
      year: year(),
      ...baseFields(),
      ...yearParts(),
    },
    [oneBase(), sameMembers],
  ),
)

/** What a year holds beside its number and its base. */
export const yearParts = () => ({
  requestedGrowth: requestedGrowthShape(),
  poolingArea: optional(poolingAreaShape()),
  adjustments: optional(adjustmentsShape()),
  expectedElsewhere: orElse(amount(B.expectedElsewhere), 0),
  spending: spending(),
  reasonableOverrun: optional(orWord(['all'], amount(L.evidencedOverrun))),
  score: number(Q.score),
  members: optional(list({ zh: '成员', en: 'Members' }, member(), { laws: [uniqueIds, notAllZero('weight')] })),
})

/** A year as it was read. */
export type ReadYear = OutOf<ReturnType<typeof yearShape>>

const spending = () =>
  record<YearSpending>({ zh: '年度支出', en: 'Spending of the year' })(
    {
      members: either(list(L.spentByMembers.name, memberSpending(), { laws: [uniqueIds] }), amount(L.spentByMembers)),
      elsewhere: amount(L.spentElsewhere),
      disallowed: orElse(amount(L.disallowed), 0),
    },
    [notMoreThanSpent],
  )

const memberSpending = () =>
  record<MemberSpending>({ zh: '成员支出', en: 'Spending of a member' })({ id: id(), amount: amount(L.memberSpending) })

const member = () => record<MemberWeight>({ zh: '成员', en: 'Member' })({ id: id(), weight: weight(L.memberWeight) })

type Spent = Figure | readonly { readonly id: string; readonly amount: Figure }[]

/** What is disallowed is not more than the members spent. */
const notMoreThanSpent: Law<{ readonly members: Spent; readonly disallowed: Figure }> = {
  codes: ['disallowed_exceeds_spending'],
  says: ['notMoreThanSpent'],
  judge: ({ members, disallowed }, reading) => {
    if (!reading.isSound(members) || !reading.isSound(disallowed)) return
    const amounts = 'label' in members ? [members] : members.map((one) => one.amount)
    if (!reading.isSound(amounts)) return
    const sum = amounts.reduce((all, one) => add(all, one.value), zero)
    if (compare(disallowed.value, sum) <= 0) return
    const limit = given(L.spentByMembers, sum).text
    reading.refuse('disallowed_exceeds_spending', { received: disallowed.text, limit }, ['disallowed'])
  },
}

interface ByMember {
  readonly spending: { readonly members: Spent }
  readonly members?: readonly { readonly id: string }[] | undefined
}

/** Where spending is given by member, the two lists name the same members. */
export const sameMembers: Law<ByMember> = /* @__PURE__ */ law(
  ['unknown_id', 'missing'],
  ['sameMembers'],
  ({ members, spending: { members: spent } }: ByMember) =>
    [members?.map((one) => one.id), Array.isArray(spent) ? idsOf(spent) : undefined] as const,
  ([members, spenders], reading) => {
    if (members === undefined || spenders === undefined) return
    refuseUnknown(spenders, members, (index, info) =>
      reading.refuse('unknown_id', info, ['spending', 'members', index, 'id']),
    )
    const spent = new Set(spenders)
    for (const one of new Set(members)) {
      const expected = { zh: `成员“${one}”的支出`, en: `the spending of "${one}"` }
      if (!spent.has(one)) reading.refuse('missing', { expected }, ['spending', 'members'])
    }
  },
)

const idsOf = (list: readonly { readonly id: string }[]) => list.map((one) => one.id)
