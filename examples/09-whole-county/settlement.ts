// The year's end: settlement, what the public is told, and the year after it.
import { annualBudget, disclosureReport, explain, nextYear, settleYear } from 'yigongti'
import type { Budget } from './budget.ts'
import type { Care } from './care.ts'
import type { Parameters } from './Parameters.ts'
import type { Supervision } from './supervision.ts'

export type Settlement = ReturnType<typeof settle>

export function settle(
  { year, local, coming }: Parameters,
  { rules, terms }: Budget,
  care: Care,
  supervised: Supervision,
) {
  const { view, elsewhere, disallowed, advice } = supervised
  const settled = settleYear(rules, {
    year,
    ...terms,
    spending: {
      members: care.members.map(({ id }, index) => ({
        id,
        amount: explain(view, ['lines', 0, 'members', index, 'attributed']),
        ...disallowedOf(disallowed, id),
      })),
      elsewhere,
    },
    reasonableOverrun: 'all',
    score: explain(advice, 'score'),
    members: care.members.map(({ id }, index) => ({
      id,
      points: explain(care.paid, ['institutions', index, 'points']),
    })),
  })
  const report = disclosureReport({
    year,
    alliance: { zh: '本县医共体', en: 'the alliance of the county' },
    smallestCell: 5,
    assessment: [explain(advice, 'score')],
    fundUse: [explain(settled, 'total'), explain(settled, 'spent'), explain(settled, 'surplusRetained')],
    complaints: { zh: '拨打 12393', en: 'Call 12393' },
  })
  const next = nextYear(settled, 'previousTotal')
  const { depositRate, riskFundRate } = local
  const planned = annualBudget({ previousTotal: next.previousTotal, ...coming, depositRate, riskFundRate })
  return { settled, report, next, planned }
}

/** Each member loses what was disallowed of its own. */
function disallowedOf(disallowed: Supervision['disallowed'], id: string) {
  const index = disallowed.members.findIndex((member) => member.id === id)
  return index < 0 ? {} : { disallowed: explain(disallowed, ['members', index, 'disallowed']) }
}
