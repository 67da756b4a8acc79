import { budgetLabels as B, type BudgetPlan, type GrowthCap, launchYearIsFree } from '../budget/internal.ts'
import { lastDayOf } from '../calendar/internal.ts'
import { deepFreeze, fail } from '../errors/internal.ts'
import { exact, type Figure, figure, formula, read as readFigure, sumOf, sumOfProducts } from '../figure/internal.ts'
import { compare, toDecimalString } from '../numeric/internal.ts'
import { inForce, type RuleSet, type RulesInForce, type ValueInForce } from '../policy/internal.ts'
import { failAt, read } from '../shape/internal.ts'
import { settlementLabels as L } from './labels.ts'
import { type ReadYear, type YearInput, yearShape } from './YearInput.ts'

/** A year's input, read and checked against the rules in force: figures only. */
export interface YearPlan {
  readonly rules: RulesInForce
  readonly budget: BudgetPlan
  readonly spentByMembers: Figure
  readonly spentElsewhere: Figure
  readonly disallowed: Figure
  readonly evidencedOverrun: Figure | 'all' | undefined
  readonly score: Figure
  readonly members: readonly PlannedMember[]
}

/** A member as the plan knows it; `spending` where spending was given by member. */
export interface PlannedMember {
  readonly id: string
  readonly weight: Figure
  readonly spending: Figure | undefined
}

/** Reads a year, and plans it under the rules that stand when it closes: clearing is done by them. */
export function planYear(ruleSet: RuleSet, input: YearInput): YearPlan {
  const year = read(yearShape(), input)
  const rules = inForce(ruleSet, lastDayOf(year.year), ['year'], 'year')
  const { spending } = year
  const spendingOf = new Map('label' in spending.members ? [] : spending.members.map((one) => [one.id, one.amount]))
  return {
    rules,
    budget: budgetPlan(rules, year),
    spentByMembers:
      'label' in spending.members
        ? spending.members
        : figure(L.spentByMembers, formula`${sumOf(spending.members.map(({ amount }) => amount))}`, exact),
    spentElsewhere: spending.elsewhere,
    disallowed: spending.disallowed,
    evidencedOverrun: year.reasonableOverrun,
    score: scoreOnScale(rules, year),
    members: (year.members ?? []).map(({ id, weight }) => ({ id, weight, spending: spendingOf.get(id) })),
  }
}

function budgetPlan(rules: RulesInForce, year: ReadYear): BudgetPlan {
  const base = baseOf(rules, year)
  return {
    base,
    requestedGrowth: requestedFigure(year),
    cap: capOf(rules, year, base.year),
    adjustments: (year.adjustments ?? []).map(({ amount, appliesTo, citations }) => ({
      figure: readFigure(amount.label, amount.value, byUser, [], { citations }),
      appliesTo,
    })),
    depositRate: rules.share('depositRate'),
    riskFundRate: rules.share('riskFundRate'),
    expectedElsewhere: year.expectedElsewhere,
    clause: rules.clause,
  }
}

/** The payments of as many years as the rules say, or last year's total. */
function baseOf(rules: RulesInForce, { priorPayments: payments = [], previousTotal }: ReadYear): BudgetPlan['base'] {
  if (previousTotal !== undefined) return { year: 'reform', previousTotal }
  const weights = rules.optionalWeights('baseWeights')
  if (weights !== undefined && weights.length !== payments.length) {
    fail('wrong_length', ['baseWeights'], { expected: payments.length, received: weights.length })
  }
  const { value: expected } = rules.count('baseYears')
  if (payments.length !== expected) {
    failAt(yearShape(), 'wrong_length', ['priorPayments'], { expected, received: payments.length })
  }
  return { year: 'launch', payments, weights }
}

function requestedFigure({ requestedGrowth }: ReadYear): Figure {
  if ('label' in requestedGrowth) return requestedGrowth
  const weights = requestedGrowth.map(({ weight }) => weight)
  const growths = requestedGrowth.map(({ growth }) => growth)
  return figure(B.requestedGrowth, formula`${sumOfProducts(weights, growths)}`, exact)
}

/** The pooling area's growth caps the reform years, and the launch year where the locality says so. */
function capOf(rules: RulesInForce, { poolingArea }: ReadYear, year: 'launch' | 'reform'): GrowthCap | undefined {
  const binds = rules.flag(year === 'launch' ? 'capLaunchYear' : 'capReformYears').value
  if (poolingArea === undefined) {
    if (binds) failAt(yearShape(), 'missing', ['poolingArea'], { expected: bothSpendings })
    return undefined
  }
  const { currentSpending, previousSpending } = poolingArea
  const citations = rules.clause('growthCap')
  const rate = figure(B.growthCap, formula`${currentSpending} ÷ ${previousSpending} − 1`, exact, { citations })
  if (binds) return { rate }
  return { rate, notApplied: year === 'launch' ? launchYearIsFree : reformYearsAreFree }
}

function scoreOnScale(rules: RulesInForce, { score }: ReadYear): Figure {
  const { value: top } = rules.number('scoreMaximum')
  if (score.value.n < 0n || compare(score.value, top) > 0) {
    const expected = `0–${toDecimalString(top)}`
    failAt(yearShape(), 'score_out_of_scale', ['score'], { expected, received: score.text })
  }
  return score
}

/** Where the money goes that nobody earned in the year, and where the retained surplus does. */
export interface Destinations {
  readonly unusedRiskFund: ValueInForce<'pool' | 'carryForward' | 'alliance'>
  readonly forfeitedDeposit: ValueInForce<'pool' | 'carryForward'>
  readonly retainedSurplus: ValueInForce<'serviceIncome' | 'carryForward'>
}

/** The options of a choice are checked when the rules are made; what is read here is one of them. */
export function destinationsOf(rules: RulesInForce): Destinations {
  return {
    unusedRiskFund: rules.choice('unusedRiskFund') as Destinations['unusedRiskFund'],
    forfeitedDeposit: rules.choice('forfeitedDeposit') as Destinations['forfeitedDeposit'],
    retainedSurplus: rules.choice('retainedSurplus') as Destinations['retainedSurplus'],
  }
}

const byUser = { zh: '由使用者给出的调整', en: 'an adjustment given by the user' }

const bothSpendings = {
  zh: '统筹区上年和当年的基金支出 previousSpending、currentSpending，增长率上限由此算出',
  en: 'the fund spending of the pooling area, previousSpending and currentSpending, which makes the cap on growth',
}

const reformYearsAreFree = /* @__PURE__ */ deepFreeze({
  zh: '规则未对改革期间的年度设增长率上限',
  en: 'the rules do not cap the growth in the reform years',
})
