import {
  budgetLabels as B,
  type BudgetPlan,
  bothSpendingsOrCap,
  budgetBase,
  budgetTotal,
  budgetWarnings,
  type GrownBase,
  type GrowthCap,
  launchYearIsFree,
  plannedAdjustments,
  poolingAreaGrowth,
  reformYearsAreFree,
  requestedGrowthFigure,
} from '../budget/internal.ts'
import { lastDayOf } from '../calendar/internal.ts'
import { fail } from '../errors/internal.ts'
import { en, type Figure, given, type Warning, zh } from '../figure/internal.ts'
import { compare, toDecimalString, zero } from '../numeric/internal.ts'
import { inForce, type RuleSet, type RulesInForce } from '../policy/internal.ts'
import { failAt, type OutOf, read } from '../shape/internal.ts'
import { carriedFigures } from './carriedMoney.ts'
import type { YearPlan } from './clearingFigures.ts'
import { documentWarning } from './documentWarning.ts'
import { evidencedOverrun } from './reasonableOverrun.ts'
import { type SetTotalYearInput, type YearInput, yearShape } from './YearInput.ts'
import { spendingFigures } from './yearSpending.ts'

/** Reads a year, and plans it under the rules that stand when it closes: clearing is done by them. */
export function planYear(ruleSet: RuleSet, input: YearInput | SetTotalYearInput): YearPlan {
  const year = read(yearShape(), input)
  const rules = inForce(ruleSet, lastDayOf(year.year), ['year'], 'year')
  const { byMember, ...spent } = spendingFigures(year.spending)
  return {
    rules,
    budget: budgetPlan(rules, year),
    warnings: [...documentWarning(ruleSet, year.year), ...budgetWarnings(year), ...elsewhereWarning(year)],
    ...spent,
    evidencedOverrun: evidencedOverrun(year.reasonableOverrun),
    score: scoreOnScale(rules, year),
    discretion: year.discretion,
    carried: carriedFigures(year.carried),
    members: (year.members ?? []).map(({ id, weight }) => ({ id, weight, spending: byMember.get(id) })),
  }
}

type ReadYear = OutOf<ReturnType<typeof yearShape>>

function budgetPlan(rules: RulesInForce, year: ReadYear): BudgetPlan {
  return {
    source: sourceOf(rules, year),
    adjustments: plannedAdjustments(year.adjustments),
    depositRate: rules.share('depositRate'),
    riskFundRate: rules.share('riskFundRate'),
    expectedElsewhere: year.expectedElsewhere ?? given(B.expectedElsewhere, zero),
    clause: rules.clause,
  }
}

function sourceOf(rules: RulesInForce, year: ReadYear): BudgetPlan['source'] {
  if (year.setTotal !== undefined) return budgetTotal(year.setTotal)
  const base = baseOf(rules, year)
  return { base, requestedGrowth: requestedGrowthFigure(year.requestedGrowth), cap: capOf(rules, year, base.year) }
}

/** The payments of as many years as the rules say, or last year's total. */
function baseOf(rules: RulesInForce, year: ReadYear): GrownBase {
  if (year.priorPayments === undefined) return budgetBase(year)
  const { priorPayments: payments = [] } = year
  const weights = rules.optionalWeights('baseWeights')
  if (weights !== undefined && weights.length !== payments.length)
    fail('wrong_length', ['baseWeights'], { expected: payments.length, received: weights.length })
  const { value: expected } = rules.count('baseYears')
  if (payments.length !== expected)
    failAt(yearShape(), 'wrong_length', ['priorPayments'], { expected, received: payments.length })
  return budgetBase(year, weights)
}

/** The pooling area's growth caps the reform years, and the launch year where the locality says so. */
function capOf(rules: RulesInForce, { poolingArea, cap }: ReadYear, year: GrownBase['year']): GrowthCap | undefined {
  const binds = rules.flag(year === 'launch' ? 'capLaunchYear' : 'capReformYears').value
  const whyFree = year === 'launch' ? launchYearIsFree : reformYearsAreFree
  if (cap !== undefined) return { rate: cap, notApplied: binds ? undefined : whyFree }
  if (poolingArea === undefined) {
    if (binds) failAt(yearShape(), 'missing', ['poolingArea'], { expected: bothSpendingsOrCap })
    return undefined
  }
  return { rate: poolingAreaGrowth(poolingArea, rules.clause('growthCap')), notApplied: binds ? undefined : whyFree }
}

function scoreOnScale(rules: RulesInForce, { score }: ReadYear): Figure {
  const { value: top } = rules.number('scoreMaximum')
  if (score.value.n < 0n || compare(score.value, top) > 0) {
    failAt(yearShape(), 'score_out_of_scale', ['score'], {
      expected: `0–${toDecimalString(top)}`,
      received: score.text,
    })
  }
  return score
}

/** Care elsewhere is charged to the budget, but was not expected: it is advanced to the alliance, and recovered. */
function elsewhereWarning({ expectedElsewhere, spending: { elsewhere } }: ReadYear): readonly Warning[] {
  if (expectedElsewhere !== undefined || elsewhere.value.n === 0n) return []
  return [
    {
      code: 'elsewhere_not_expected',
      path: ['expectedElsewhere'],
      place: B.expectedElsewhere.name,
      message: {
        zh: zh`医共体外就医统筹基金支付额 ${elsewhere}计入总额，但没有给出其预计数（expectedElsewhere）：这部分已按月预拨给医共体，年终清算时须收回`,
        en: en`care elsewhere of ${elsewhere} is charged to the budget, but no expectedElsewhere was given: it was advanced to the alliance as well and is recovered at the year's end`,
      },
    },
  ]
}
