import {
  areAdvances,
  budgetLabels as B,
  type BaseName,
  type BudgetPlan,
  baseNameOf,
  bothSpendingsOrCap,
  budgetBase,
  budgetWarnings,
  fixedBases,
  fixedTotal,
  type GrownBase,
  type GrowthCap,
  grownBases,
  launchYearIsFree,
  plannedAdjustments,
  poolingAreaGrowth,
  reformYearsAreFree,
  requestedGrowthFigure,
} from '../budget/internal.ts'
import { lastDayOf } from '../calendar/internal.ts'
import { type Bilingual, fail } from '../errors/internal.ts'
import { en, type Figure, given, type StepParameter, type Warning, zh } from '../figure/internal.ts'
import { compare, fromInteger, toDecimalString, zero } from '../numeric/internal.ts'
import { inForce, type RuleSet, type RulesInForce } from '../policy/internal.ts'
import { failAt, nameAt, type OutOf, read } from '../shape/internal.ts'
import { amendmentFigures } from './amendments.ts'
import { carriedFigures } from './carriedMoney.ts'
import type { YearPlan } from './clearingFigures.ts'
import { documentWarning } from './documentWarning.ts'
import { scoreRules } from './linkedFactor.ts'
import { evidencedOverrun } from './reasonableOverrun.ts'
import { type UngrownYearInput, type YearInput, yearShape } from './YearInput.ts'
import { spendingFigures } from './yearSpending.ts'

/** Reads a year, and plans it under the rules that stand when it closes: clearing is done by them. */
export function planYear(ruleSet: RuleSet, input: YearInput | UngrownYearInput): YearPlan {
  const year = read(yearShape(), input)
  const rules = inForce(ruleSet, lastDayOf(year.year), ['year'], 'year')
  const { byMember, ...spent } = spendingFigures(year.spending)
  return {
    rules,
    budget: budgetPlan(rules, year),
    warnings: [...documentWarning(ruleSet, year.year), ...budgetWarnings(year), ...elsewhereWarning(rules, year)],
    ...spent,
    evidencedOverrun:
      rules.optional.choice('overrunEvidence')?.value === 'none'
        ? 'notRequired'
        : evidencedOverrun(year.reasonableOverrun),
    score: scoreOnScale(rules, year),
    discretion: year.discretion,
    carried: carriedFigures(year.carried),
    accumulatedRiskFund: year.accumulatedRiskFund,
    members: (year.members ?? []).map(({ id, weight }) => ({ id, weight, spending: byMember.get(id) })),
  }
}

type ReadYear = OutOf<ReturnType<typeof yearShape>>

function budgetPlan(rules: RulesInForce, year: ReadYear): BudgetPlan {
  return {
    source: sourceOf(rules, year),
    allowed: allowedBases(rules, baseNameOf(year)),
    adjustments: plannedAdjustments(year.adjustments),
    amendments: amendmentFigures(year.amendments),
    depositRate: rules.optional.share('depositRate'),
    riskFundRate: rules.optional.share('riskFundRate'),
    expectedElsewhere: year.expectedElsewhere ?? given(B.expectedElsewhere, zero),
    advancesPerYear: advancesPerYear(rules),
    clause: rules.clause,
  }
}

function sourceOf(rules: RulesInForce, year: ReadYear): BudgetPlan['source'] {
  const shareOf = (id: string) => rules.optional.share(id)
  const fixed = fixedTotal(year, () => ({ share: shareOf('incomeShare'), reserveRate: shareOf('incomeReserveRate') }))
  if (fixed !== undefined) return fixed
  const base = baseOf(rules, year)
  return { base, requestedGrowth: requestedGrowthFigure(year.requestedGrowth), cap: capOf(rules, year, base.year) }
}

/**
 * Refuses a base that the rules do not allow. Rules that name none allow all but those that need a parameter which they do
 * not know: a number of base years, a share of the income.
 */
function allowedBases(rules: RulesInForce, base: BaseName): BudgetPlan['allowed'] {
  const named = rules.optional.choices('bases')
  const allowed: readonly string[] = named?.value ?? allBases.filter((one) => hasWhatItNeeds(rules, one))
  if (!allowed.includes(base)) {
    const { label } = rules.rules
    failAt(yearShape(), 'base_not_allowed', [base], { label, expected: inWords(allowed), received: inWords([base]) })
  }
  return named
}

/** Bases as a message names them: 另定总额（setTotal）. */
function inWords(bases: readonly string[]): Bilingual {
  const words = bases.map((base) => ({ base, name: nameAt(yearShape(), [base]) }))
  return {
    zh: words.map(({ base, name }) => (name === undefined ? base : `${name.zh}（${base}）`)).join('、'),
    en: words.map(({ base, name }) => (name === undefined ? base : `${name.en} (${base})`)).join(', '),
  }
}

const allBases: readonly BaseName[] = [...grownBases, ...fixedBases]

function hasWhatItNeeds(rules: RulesInForce, base: BaseName): boolean {
  if (base === 'priorPayments') return rules.knows('baseYears')
  return base !== 'fundIncome' || rules.knows('incomeShare')
}

/** Monthly where the rules do not say. */
function advancesPerYear(rules: RulesInForce): BudgetPlan['advancesPerYear'] {
  const perYear = rules.optional.count('advancesPerYear')?.value ?? 12
  return areAdvances(perYear)
    ? perYear
    : failAt(yearShape(), 'not_one_of', ['advancesPerYear'], { expected: '12, 4', received: String(perYear) })
}

/** The payments of as many years as the rules say, or last year's total. */
function baseOf(rules: RulesInForce, year: ReadYear): GrownBase {
  if (year.priorPayments === undefined) return budgetBase(year)
  const { priorPayments: payments = [] } = year
  const weights = rules.optional.weights('baseWeights')
  if (weights !== undefined && weights.length !== payments.length)
    fail('wrong_length', ['baseWeights'], { expected: payments.length, received: weights.length })
  const expected = rules.knows('baseYears') ? rules.count('baseYears').value : payments.length
  if (payments.length !== expected)
    failAt(yearShape(), 'wrong_length', ['priorPayments'], { expected, received: payments.length })
  return budgetBase(year, weights)
}

/** The pooling area's growth caps the reform years, and the launch year where the locality says so. */
function capOf(rules: RulesInForce, { poolingArea, cap }: ReadYear, year: GrownBase['year']): GrowthCap | undefined {
  const flag = year === 'launch' ? 'capLaunchYear' : 'capReformYears'
  const binds = rules.optional.flag(flag)?.value ?? false
  const whyFree = year === 'launch' ? launchYearIsFree : reformYearsAreFree
  if (cap !== undefined) return { rate: cap, notApplied: binds ? undefined : whyFree }
  if (poolingArea === undefined) {
    if (binds) failAt(yearShape(), 'missing', ['poolingArea'], { expected: bothSpendingsOrCap })
    return undefined
  }
  return { rate: poolingAreaGrowth(poolingArea, rules.clause('growthCap')), notApplied: binds ? undefined : whyFree }
}

/** The score within its scale; one must be there where a rule asks for it. */
function scoreOnScale(rules: RulesInForce, { score }: ReadYear): Figure | undefined {
  const { scoreLink, scorePoints, number } = rules.optional
  if (score === undefined) {
    const asking = [...scoreRules.map(scoreLink), scorePoints('scorePoints')].flatMap((rule) => rule?.parameter ?? [])
    if (asking.length > 0) failAt(yearShape(), 'missing', ['score'], { expected: scoreFor(asking) })
    return undefined
  }
  const top = number('scoreMaximum')?.value ?? hundred
  if (score.value.n < 0n || compare(score.value, top) > 0) {
    failAt(yearShape(), 'score_out_of_scale', ['score'], {
      expected: `0–${toDecimalString(top)}`,
      received: score.text,
    })
  }
  return score
}

/** The score, and which rules ask for it. */
function scoreFor(asking: readonly StepParameter[]): Bilingual {
  return {
    zh: `绩效评价得分：规则“${asking.map(({ label }) => label.zh).join('”“')}”要用`,
    en: `the quality score, which these rules ask for: ${asking.map(({ label }) => label.en).join('; ')}`,
  }
}

const hundred = /* @__PURE__ */ fromInteger(100)

/** Care elsewhere is charged to the budget, but was not expected: it is advanced to the alliance, and recovered. */
function elsewhereWarning(
  rules: RulesInForce,
  { expectedElsewhere, spending: { elsewhere } }: ReadYear,
): readonly Warning[] {
  if (expectedElsewhere !== undefined || elsewhere.value.n === 0n) return []
  return [
    {
      code: 'elsewhere_not_expected',
      path: ['expectedElsewhere'],
      place: B.expectedElsewhere.name,
      message: {
        zh: zh`医共体外就医统筹基金支付额 ${elsewhere}计入总额，但没有给出其预计数（expectedElsewhere）：这部分已${advancesPerYear(rules) === 4 ? '按季' : '按月'}预拨给医共体，年终清算时须收回`,
        en: en`care elsewhere of ${elsewhere} is charged to the budget, but no expectedElsewhere was given: it was advanced to the alliance as well and is recovered at the year's end`,
      },
    },
  ]
}
