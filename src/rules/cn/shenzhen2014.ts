import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import { libraryDefinition, type RuleSet } from '../../policy/internal.ts'
import { assessmentParameters as assessment } from './year/assessmentParameters.ts'
import { overrunParameters as overrun } from './year/overrunParameters.ts'
import { surplusParameters as surplus } from './year/surplusParameters.ts'

const reported: readonly Citation[] = [
  {
    document: {
      zh: '深圳市社会医疗保险定点医药机构费用结算办法（据《中国医疗保险》2014 年第 4 期）',
      en: 'Shenzhen: settlement with designated providers, as reported in China Health Insurance, 2014 (4)',
    },
    status: 'secondary',
  },
]
const verifiedOn = '2026-11-27'

/** What the report does not say, but may be left out. */
const free = { required: false, citations: libraryDefinition, verifiedOn } as const

/**
 * 深圳定点医药机构费用结算 — Shenzhen's settlement with designated providers, as a journal of 2014 reports it, for
 * `settleYear`: 97 % of the standard is paid by the month and 3 % at the year's end; of an overrun for reasonable causes the
 * fund bears 60 % up to 5 % of the standard and 50 % from there to 10 %, both bounds included, and nothing beyond.
 *
 * The standard comes from elsewhere (`setTotal`). What breaks the rules is not paid: give it as `spending.disallowed`. What
 * becomes of a surplus is not reported, and must be supplied; whether a score decides what of the 3 % is paid, may be. No
 * day of effect is reported.
 *
 * @example
 * ```ts
 * import { settleYear, withLocal } from 'yigongti'
 * import { shenzhen2014 } from 'yigongti/rules'
 *
 * const rules = withLocal(shenzhen2014, { surplusShare: [{ upTo: null, share: '100%' }] })
 * const year = settleYear(rules, {
 *   year: 2014,
 *   setTotal: 100_000_000,
 *   spending: { members: 112_000_000, elsewhere: 0 },
 *   reasonableOverrun: 'all',
 * })
 * year.deposit // => '3000000.00'
 * year.poolTopUp // => '5500000.00'
 * ```
 * @since 0.2.0
 */
export const shenzhen2014 = /* @__PURE__ */ deepFreeze({
  kind: 'year',
  id: 'cn.shenzhen.2014',
  label: { zh: '深圳市定点医药机构费用结算（2014）', en: 'Shenzhen settlement with designated providers (2014)' },
  citations: reported,
  verifiedOn,
  parameters: {
    depositRate: { ...assessment.depositRate, values: [{ value: '0.03', citations: reported }], verifiedOn },
    overrunEvidence: {
      ...overrun.overrunEvidence,
      values: [{ value: 'required', citations: reported }],
      verifiedOn,
    },
    poolShareOfOverrun: {
      ...overrun.poolShareOfOverrun,
      values: [
        {
          value: [
            { upTo: '0.05', share: '0.6' },
            { upTo: '0.1', share: '0.5' },
            { upTo: null, share: '0' },
          ],
          citations: reported,
        },
      ],
      verifiedOn,
    },
  },
  localParameters: {
    surplusShare: { ...surplus.surplusShare, required: true, citations: libraryDefinition, verifiedOn },
    depositReturn: { ...assessment.depositReturn, ...free },
    forfeitedDeposit: { ...assessment.forfeitedDeposit, ...free, default: 'pool' },
    scoreMaximum: { ...assessment.scoreMaximum, ...free, default: '100' },
  },
  local: {},
  clauses: {
    deposit: reported,
    advances: reported,
    depositReturned: reported,
    spent: reported,
    reasonableOverrun: reported,
    poolTopUp: reported,
  },
  eligibility: [],
  amended: [],
} as const satisfies RuleSet)
