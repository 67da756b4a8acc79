import {
  type BudgetPlan,
  budgetLabels,
  type GrowthCap,
  launchYearIsFree,
  readAdjustments,
  readBase,
  readPoolingArea,
  readRequestedGrowth,
} from '../budget/internal.ts'
import { lastDayOf, readYear as readYearNumber } from '../calendar/internal.ts'
import { deepFreeze, fail } from '../errors/internal.ts'
import { given } from '../figure/internal.ts'
import { readAmount, readOptionalAmount } from '../numeric/internal.ts'
import { inForce, type RuleSet, type RulesInForce, readRecord } from '../policy/internal.ts'
import { qualityLabels, readScore } from '../quality/internal.ts'
import { settlementLabels as L } from './labels.ts'
import { readMembers } from './readMembers.ts'
import { readSpending } from './readSpending.ts'
import type { YearInput } from './YearInput.ts'
import type { YearPlan } from './YearPlan.ts'

const keys: readonly string[] = [
  'year',
  'priorPayments',
  'previousTotal',
  'requestedGrowth',
  'poolingArea',
  'adjustments',
  'expectedElsewhere',
  'spending',
  'reasonableOverrun',
  'score',
  'members',
]

/** Reads a year under the rules that stand when it closes: clearing is done by them. */
export function readYear(ruleSet: RuleSet, input: YearInput): YearPlan {
  readRecord(input, keys, [])
  const rules = inForce(ruleSet, lastDayOf(readYearNumber(input.year, ['year'])), ['year'])
  const { reasonableOverrun } = input
  const spending = readSpending(input.spending)
  return {
    rules,
    budget: readBudgetPlan(rules, input),
    ...spending,
    evidencedOverrun:
      reasonableOverrun === undefined || reasonableOverrun === 'all'
        ? reasonableOverrun
        : given(L.evidencedOverrun, readAmount(reasonableOverrun, ['reasonableOverrun'])),
    score: given(qualityLabels.score, readScore(input.score, rules.number('scoreMaximum').value, ['score'])),
    members: readMembers(input.members, spending.byMember),
  }
}

function readBudgetPlan(rules: RulesInForce, input: YearInput): BudgetPlan {
  const base = readBase(input, rules.optionalWeights('baseWeights'))
  if (base.year === 'launch') {
    const { value: years } = rules.count('baseYears')
    if (base.payments.length !== years) {
      fail('wrong_length', ['priorPayments'], { expected: years, received: base.payments.length })
    }
  }
  return {
    base,
    requestedGrowth: readRequestedGrowth(input.requestedGrowth),
    cap: readCap(rules, input, base.year),
    adjustments: readAdjustments(input.adjustments),
    depositRate: rules.share('depositRate'),
    riskFundRate: rules.share('riskFundRate'),
    expectedElsewhere: given(
      budgetLabels.expectedElsewhere,
      readOptionalAmount(input.expectedElsewhere, ['expectedElsewhere']),
    ),
    clause: rules.clause,
  }
}

/** The pooling area's growth caps the reform years, and the launch year where the locality says so. */
function readCap(rules: RulesInForce, { poolingArea }: YearInput, year: 'launch' | 'reform'): GrowthCap | undefined {
  const binds = rules.flag(year === 'launch' ? 'capLaunchYear' : 'capReformYears').value
  if (poolingArea === undefined && !binds) return undefined
  const rate = readPoolingArea(poolingArea, rules.clause('growthCap'))
  if (binds) return { rate }
  return { rate, notApplied: year === 'launch' ? launchYearIsFree : reformYearsAreFree }
}

const reformYearsAreFree = /* @__PURE__ */ deepFreeze({
  zh: '规则未对改革期间的年度设增长率上限',
  en: 'the rules do not cap the growth in the reform years',
})
