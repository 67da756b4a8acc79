import { deepFreeze } from '../../errors/internal.ts'
import { en, exact, figure, formula, givenCount, type Label, type NumberInput, zh } from '../../figure/internal.ts'
import { compare } from '../../numeric/internal.ts'
import { type Rule, ruleHead } from '../../policy/internal.ts'
import { lazily, type OutOf, record, weight, whole } from '../../shape/internal.ts'
import { institutionOf } from './machine/AdmissionTable.ts'
import { explainedHint, type Findings, type ScreenRun, type Stays, screenNames } from './ScreenRun.ts'

/**
 * 仅向上转诊规则 — referrals down for each referral up, among members.
 *
 * @since 0.2.0
 */
export interface UpwardFlowScreen extends Rule<'upwardFlow'> {
  readonly downPerUpBelow: NumberInput
  /** With fewer referrals, up and down together, nothing is concluded. */
  readonly referralsAtLeast: NumberInput
}

export const upwardFlowScreenShape = /* @__PURE__ */ lazily(() =>
  record<UpwardFlowScreen>(screenNames.upwardFlow)({
    ...ruleHead('upwardFlow'),
    downPerUpBelow: weight(L.downPerUpBelow),
    referralsAtLeast: whole(L.referralsAtLeast, { atLeast: 1 }),
  }),
)

/** Documented referrals among members, up and down the levels: a flow that only goes up is a hint. */
export function upwardFlow({
  downPerUpBelow: limit,
  referralsAtLeast,
  citations,
}: OutOf<ReturnType<typeof upwardFlowScreenShape>>): ScreenRun {
  const end = (stays: Stays): Findings => {
    const counts = countReferrals(stays)
    if (counts.up + counts.down < referralsAtLeast) return { judged: 0, passedOver: 1, hints: [], whyNot: tooFew }
    const none = { judged: 1, passedOver: 0, hints: [], whyNot: tooFew }
    if (counts.up === 0) return none
    const [up, down] = [givenCount(L.up, counts.up), givenCount(L.down, counts.down)]
    const ratio = figure(L.downPerUp, formula`${down} ÷ ${up}`, exact)
    if (compare(ratio.value, limit.value) >= 0) return none
    const found = explainedHint({
      screen: 'upwardFlow',
      about: 'alliance',
      id: 'alliance',
      seen: [up, down, ratio],
      limits: [limit],
      citations,
      because: {
        zh: zh`上转 ${up}，下转 ${down}，下转与上转之比 ${ratio} 低于界限 ${limit}，病人可能仅向上流动，待核查`,
        en: en`${up} referrals up and ${down} down: ${ratio} down for one up is below the limit of ${limit}; patients may flow upward only; to be looked into`,
      },
    })
    return { ...none, hints: [found] }
  }
  return { end }
}

function countReferrals(stays: Stays) {
  const counts = { up: 0, down: 0 }
  for (const { row, from } of stays.referrals) {
    if (from < 0 || row >= stays.judgedUntil) continue
    const [before, after] = [institutionOf(stays, from), institutionOf(stays, row)]
    if (!before.member || !after.member) continue
    if (after.level > before.level) counts.up++
    if (after.level < before.level) counts.down++
  }
  return counts
}

const tooFew = { zh: '成员间转诊人次不足', en: 'there are too few referrals among members' }

const L = /* @__PURE__ */ deepFreeze({
  up: { id: 'referralsUp', name: { zh: '上转人次', en: 'Referrals up' }, unit: 'personTimes' },
  down: { id: 'referralsDown', name: { zh: '下转人次', en: 'Referrals down' }, unit: 'personTimes' },
  downPerUp: { id: 'downPerUp', name: { zh: '下转与上转之比', en: 'Referrals down for one up' }, unit: 'ratio' },
  downPerUpBelow: { id: 'downPerUpBelow', name: { zh: '下转上转比界限', en: 'Limit of that ratio' }, unit: 'ratio' },
  referralsAtLeast: {
    id: 'referralsAtLeast',
    name: { zh: '最少转诊人次', en: 'Referrals needed' },
    unit: 'personTimes',
  },
} as const satisfies Record<string, Label>)
