import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import { libraryDefinition, type RuleSet } from '../../policy/internal.ts'
import { assessmentParameters as assessment } from './year/assessmentParameters.ts'
import { budgetParameters as budget } from './year/budgetParameters.ts'
import { overrunParameters as overrun } from './year/overrunParameters.ts'
import { surplusParameters as surplus } from './year/surplusParameters.ts'

const notice: readonly Citation[] = [
  {
    document: {
      zh: '福建省级医保中心关于 2001 年度考核的通知（转载文本）',
      en: "Fujian provincial medical-insurance centre: notice on the assessment of 2001 (a repost's text)",
    },
    status: 'verified',
  },
]
const verifiedOn = '2026-11-27'

/** What the notice does not say and a year cannot do without. */
const needed = { required: true, citations: libraryDefinition, verifiedOn } as const

/** What the notice does not say, but may be left out. */
const free = { required: false, citations: libraryDefinition, verifiedOn } as const

/**
 * 福建省级医保 2001 年度考核 — the assessment of 2001 by Fujian's provincial centre, for `settleYear`: 95 % is paid by the
 * quarter and 5 % held; from 80 points on all of it is returned, from 60 to 80 less 3 % of it for each point below 80, below
 * 60 nothing. At 60 the line jumps from 0 to 0.4.
 *
 * That a part of a point counts in proportion is the library's reading. The notice is of the assessment alone: what of a
 * surplus or an overrun is whose must be supplied. It gives no day of effect. For the deposit alone, `returnDeposit` takes
 * the link as it stands.
 *
 * @example
 * ```ts
 * import { returnDeposit, settleYear, withLocal } from 'yigongti'
 * import { fujian2001 } from 'yigongti/rules'
 *
 * const link = fujian2001.parameters.depositReturn.values[0].value
 * returnDeposit({ deposit: 500_000, score: 79, link }).returned // => '485000.00'
 * returnDeposit({ deposit: 500_000, score: '59.9', link }).returned // => '0.00'
 *
 * const all = [{ upTo: null, share: 0 }]
 * const rules = withLocal(fujian2001, { surplusShare: all, poolShareOfOverrun: all })
 * const year = { year: 2001, setTotal: 10_000_000, spending: { members: 10_000_000, elsewhere: 0 }, score: 70 }
 * settleYear(rules, year).depositReturned // => '350000.00'
 * settleYear(rules, year).advances // => [ '2375000.00', '2375000.00', '2375000.00', '2375000.00' ]
 * ```
 * @since 0.2.0
 */
export const fujian2001 = /* @__PURE__ */ deepFreeze({
  kind: 'year',
  id: 'cn.fujian.2001',
  label: { zh: '福建省级医保年度考核（2001）', en: 'Fujian provincial assessment (2001)' },
  citations: notice,
  verifiedOn,
  parameters: {
    depositRate: { ...assessment.depositRate, values: [{ value: '0.05', citations: notice }], verifiedOn },
    advancesPerYear: { ...budget.advancesPerYear, values: [{ value: 4, citations: notice }], verifiedOn },
    depositReturn: {
      ...assessment.depositReturn,
      values: [
        {
          value: {
            linear: [
              { at: '0', factor: '0' },
              { at: '60', factor: '0', side: 'below' },
              { at: '60', factor: '0.4' },
              { at: '80', factor: '1' },
              { at: '100', factor: '1' },
            ],
          },
          citations: [...notice, ...libraryDefinition],
        },
      ],
      verifiedOn,
    },
  },
  localParameters: {
    surplusShare: { ...surplus.surplusShare, ...needed },
    poolShareOfOverrun: { ...overrun.poolShareOfOverrun, ...needed },
    overrunEvidence: { ...overrun.overrunEvidence, ...free, default: 'required' },
    forfeitedDeposit: { ...assessment.forfeitedDeposit, ...free, default: 'pool' },
  },
  local: {},
  clauses: { deposit: notice, advances: notice, depositReturned: notice, depositForfeited: notice },
  eligibility: [],
  amended: [],
} as const satisfies RuleSet)
