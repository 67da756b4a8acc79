import { deepFreeze } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'
import { assessmentParameters as assessment } from './year/assessmentParameters.ts'
import { budgetParameters as budget } from './year/budgetParameters.ts'
import { overrunParameters as overrun } from './year/overrunParameters.ts'
import { surplusParameters as surplus } from './year/surplusParameters.ts'

const citations: readonly Citation[] = [
  { document: { zh: '本库定义', en: 'Library definition' }, status: 'definition' },
]
const verifiedOn = '2026-11-27'

/** A question to which a notice must have an answer. */
const needed = { required: true, citations, verifiedOn } as const

/** A question that a notice may pass over: it has no such rule then, or the library's default. */
const free = { required: false, citations, verifiedOn } as const

/**
 * 医共体打包付费模板 — the library's template of a year under packaged payment: every parameter that `settleYear` knows,
 * all of them open, each with the question that a notice is asked (`questionnaireOf`). It is no document of any place: map
 * a notice onto it with `defineRules`, or supply the values with `withLocal`. A question that may be left out says what
 * silence means.
 *
 * @since 0.2.0
 */
export const packagedPayment = /* @__PURE__ */ deepFreeze({
  kind: 'year',
  id: 'cn.packagedPayment',
  label: { zh: '医共体打包付费（模板）', en: 'Packaged payment of a medical alliance (template)' },
  citations,
  verifiedOn,
  parameters: {},
  localParameters: {
    bases: { ...budget.bases, ...needed },
    baseYears: { ...budget.baseYears, ...free },
    baseWeights: { ...budget.baseWeights, ...free },
    incomeReserveRate: { ...budget.incomeReserveRate, ...free },
    incomeShare: { ...budget.incomeShare, ...free },
    capReformYears: { ...budget.capReformYears, ...needed },
    capLaunchYear: { ...budget.capLaunchYear, ...free, default: false },
    advancesPerYear: { ...budget.advancesPerYear, ...free, default: 12 },
    depositRate: { ...assessment.depositRate, ...free },
    depositReturn: { ...assessment.depositReturn, ...free },
    forfeitedDeposit: { ...assessment.forfeitedDeposit, ...free, default: 'pool' },
    riskFundRate: { ...overrun.riskFundRate, ...free },
    unusedRiskFund: { ...overrun.unusedRiskFund, ...free, default: 'pool' },
    surplusMeasured: { ...surplus.surplusMeasured, ...free, default: 'beforeForfeit' },
    surplusShare: { ...surplus.surplusShare, ...needed },
    surplusCap: { ...surplus.surplusCap, ...free },
    surplusFactor: { ...surplus.surplusFactor, ...free },
    retainedSurplus: { ...surplus.retainedSurplus, ...free },
    surplusUse: { ...surplus.surplusUse, ...free },
    overrunEvidence: { ...overrun.overrunEvidence, ...free, default: 'required' },
    poolShareOfOverrun: { ...overrun.poolShareOfOverrun, ...free },
    overrunBearer: { ...overrun.overrunBearer, ...needed },
    scoreMaximum: { ...assessment.scoreMaximum, ...free, default: '100' },
    scorePoints: { ...assessment.scorePoints, ...free },
  },
  local: {},
  clauses: {},
  eligibility: [],
  amended: [],
} as const satisfies RuleSet)
