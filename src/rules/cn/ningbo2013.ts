import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import { libraryDefinition, type RuleSet } from '../../policy/internal.ts'
import { assessmentParameters as assessment } from './year/assessmentParameters.ts'
import { budgetParameters as budget } from './year/budgetParameters.ts'
import { overrunParameters as overrun } from './year/overrunParameters.ts'
import { surplusParameters as surplus } from './year/surplusParameters.ts'

const reported: readonly Citation[] = [
  {
    document: {
      zh: '宁波市基本医疗保险付费管理暂行办法（据 2013-01-07 新闻报道）',
      en: 'Ningbo: provisional rules of payment by basic medical insurance, as the press reported on 2013-01-07',
    },
    status: 'secondary',
  },
]
const verifiedOn = '2026-11-27'

/** What the report leaves to others and a year cannot do without. */
const needed = { required: true, citations: reported, verifiedOn } as const

/** What the report does not say, but may be left out. */
const free = { required: false, citations: libraryDefinition, verifiedOn } as const

/**
 * 宁波付费管理 — Ningbo's rules of payment, as the press reported them in 2013, for `settleYear`: the year's score adds
 * percentage points to the shares of a surplus and of an overrun: +5 from 90 on, +3 from 80, +1 from 70, −3 from 65, −5 from
 * 60; below 60 neither is shared.
 *
 * The shares that the points move are not reported and must be supplied (`surplusShare`, `poolShareOfOverrun`). That 80, 70,
 * 65 and 60 belong to the step above them is the library's reading. No evidence of an overrun is reported to be asked for:
 * none is, unless `overrunEvidence` says so. No day of effect is reported.
 *
 * The control total, heads × visits a head × unit quota with the heads of the year, is that of `serviceUnitBudget`: give it as
 * `setTotal`. What of prescriptions filled outside is part of `spending` says `countPrescriptions` by `prescriptionRules`.
 *
 * @example
 * ```ts
 * import { settleYear, withLocal } from 'yigongti'
 * import { ningbo2013 } from 'yigongti/rules'
 *
 * const share = [{ upTo: null, share: '70%' }]
 * const rules = withLocal(ningbo2013, { surplusShare: share, poolShareOfOverrun: share })
 * const year = { year: 2013, setTotal: 10_000 * 2.4 * 150, spending: { members: 2_600_000, elsewhere: 0 } }
 * settleYear(rules, { ...year, score: 92 }).surplusRetained // => '750000.00'
 * settleYear(rules, { ...year, score: 62 }).surplusRetained // => '650000.00'
 * settleYear(rules, { ...year, score: 59 }).surplusRetained // => '0.00'
 * ```
 * @since 0.2.0
 */
export const ningbo2013 = /* @__PURE__ */ deepFreeze({
  kind: 'year',
  id: 'cn.ningbo.2013',
  label: { zh: '宁波市基本医疗保险付费管理（2013）', en: 'Ningbo payment by basic medical insurance (2013)' },
  citations: reported,
  verifiedOn,
  parameters: {
    bases: { ...budget.bases, values: [{ value: ['setTotal'], citations: reported }], verifiedOn },
    scorePoints: {
      ...assessment.scorePoints,
      values: [
        {
          value: [
            { from: '90', points: '0.05' },
            { from: '80', points: '0.03' },
            { from: '70', points: '0.01' },
            { from: '65', points: '-0.03' },
            { from: '60', points: '-0.05' },
          ],
          citations: [...reported, ...libraryDefinition],
        },
      ],
      verifiedOn,
    },
  },
  localParameters: {
    surplusShare: { ...surplus.surplusShare, ...needed },
    poolShareOfOverrun: { ...overrun.poolShareOfOverrun, ...needed },
    overrunEvidence: { ...overrun.overrunEvidence, ...free, default: 'none' },
    scoreMaximum: { ...assessment.scoreMaximum, ...free, default: '100' },
  },
  local: {},
  clauses: { total: reported, surplusShared: reported, poolTopUp: reported },
  eligibility: [],
  amended: [],
} as const satisfies RuleSet)
