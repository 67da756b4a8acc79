import { exact, type Figure, figure, libraryDefinition, publish, type Step, type Warning } from '../figure/internal.ts'
import type { DecimalText } from '../numeric/internal.ts'
import {
  amount,
  flag,
  growth,
  law,
  lazily,
  list,
  notAllZero,
  type OutOf,
  oneAtMost,
  optional,
  orElse,
  read,
  record,
  sameLength,
  share,
  weight,
  whole,
} from '../shape/internal.ts'
import {
  type AnnualBudgetInput,
  adjustmentsShape,
  budgetWarnings,
  plannedAdjustments,
  poolingAreaGrowth,
  poolingAreaShape,
  requestedGrowthFigure,
  requestedGrowthShape,
} from './AnnualBudgetInput.ts'
import { type AdvancesPerYear, monthsOrQuarters } from './advanceFigures.ts'
import { baseFields, budgetBase, fixedTotal, nthYear, oneBase, totalOrGrowth } from './BudgetBase.ts'
import { type LagGap, lagGapOf } from './baseline/lagGapOf.ts'
import { type BudgetPlan, baseFormula, budgetFigures, type GrownBase, launchYearIsFree } from './budgetFigures.ts'
import { ratesAboveWhole } from './carveOutFigures.ts'
import { ratesOfIncome } from './fundIncome.ts'
import type { GrowthCap } from './growthFigure.ts'
import { budgetLabels as L } from './labels.ts'
import type { UngrownBudgetInput } from './UngrownBudgetInput.ts'

/**
 * 年度预算 — an alliance's yearly total and what it is divided into. Amounts in yuan, to the fen; rates exact.
 *
 * @since 0.1.0
 */
export interface AnnualBudget {
  /** `null` where the total was set elsewhere: nothing grew. */
  readonly baseline: DecimalText | null
  /**
   * How far the mean of the prior payments lies behind the trend of the year that follows them (launch year); `null`
   * where no mean is taken. Since 0.2.0.
   */
  readonly lagGap: LagGap | null
  readonly growth: {
    /** `null`, as `applied`, where the total was set elsewhere. */
    readonly requested: DecimalText | null
    /** `null` where no cap is set. */
    readonly cap: DecimalText | null
    readonly applied: DecimalText | null
    /** Whether the cap held the growth down. */
    readonly capped: boolean
    /**
     * The total, adjustments and all, against last year's: total ÷ last year's total − 1. A cap bounds `applied` and not
     * the adjustments; the step says so where they go beyond it. `null` where there is no total of last year, or the
     * total was set elsewhere. Since 0.2.0.
     */
    readonly afterAdjustments: DecimalText | null
  }
  readonly total: DecimalText
  readonly deposit: DecimalText
  readonly riskFund: DecimalText
  readonly operating: DecimalText
  /** Twelve months, or four quarters, summing to operating − deposit − expectedElsewhere. */
  readonly advances: readonly DecimalText[]
  /** What in the input is probably a mistake; left out where there is nothing. Since 0.2.0. */
  readonly warnings?: readonly Warning[]
  readonly steps: readonly Step[]
}

/**
 * 年度预算 — sets an alliance's yearly total from its base, growth and cap, or takes it as it was set elsewhere, and divides it.
 *
 * Formula: B = mean of the prior payments (launch year), last year's total (reform years), last year's final accounts
 * (spending + retained surplus − overrun shared by the fund − emergency additions) or what was set elsewhere; g = min(requested, cap);
 * T = B·(1 + g) + adjustments; deposit D = d·T; risk-adjustment fund R = r·T; operating budget P = T − R; twelve
 * advances (or four) sum to P − D − expected payments elsewhere. B, T, D and R round half-up to the fen, P is a difference, the
 * advances are split by largest remainder, rates are never rounded.
 *
 * The pooling area's cap binds in the reform years, in the launch year only with `capLaunchYear`; a fixed `cap` binds
 * in every year, with {@link settleYear} only where the rules cap the growth.
 *
 * A total that was set elsewhere (`setTotal`) stands in place of B and g: T = set total + adjustments, and the trace says
 * where it was set. So does a share of the fund's income, (income − reserves − income × reserve rate) × share, the reserve
 * and the total to the fen; and so do last year's payments.
 *
 * @param input - see {@link AnnualBudgetInput} and {@link UngrownBudgetInput}
 * @throws `conflicting_inputs` · `missing` · `negative_amount` · `not_whole_fen` · `not_a_number` ·
 *   `percent_not_allowed` · `out_of_range` · `growth_not_above_minus_one` · `percent_needed` · `weights_not_one` ·
 *   `weights_all_zero` · `wrong_length` · `empty_list` · `duplicate_id` · `unclean_id` · `too_long` · `wrong_type` ·
 *   `not_one_of` · `base_negative` · `carve_outs_exceed_total` · `total_negative` · `advances_negative` ·
 *   `unknown_key` · `inexact_number` · `too_many_digits` · `not_an_integer`
 * @example
 * ```ts
 * import { annualBudget } from 'yigongti'
 *
 * const budget = annualBudget({
 *   previousTotal: '325335000.00',
 *   requestedGrowth: '3%',
 *   poolingArea: { previousSpending: '10457.65', currentSpending: '10661.49' },
 *   depositRate: '5%',
 *   riskFundRate: '3%',
 *   expectedElsewhere: 80_000_000,
 * })
 * budget.growth.capped // => true
 * budget.total // => '331676413.84'
 * budget.operating // => '321726121.42'
 * budget.advances[0] // => '18761858.40'
 * ```
 * @since 0.1.0
 */
export function annualBudget(input: AnnualBudgetInput | UngrownBudgetInput): AnnualBudget {
  const given = read(annualBudgetShape(), input)
  const plan = planOf(given)
  const figures = budgetFigures(plan)
  const warnings = budgetWarnings(given)
  const { grown, total, deposit, riskFund, operating, advances } = figures
  const draft = {
    baseline: grown?.baseline ?? null,
    lagGap: 'base' in plan.source ? lagGapOfBase(plan.source.base) : null,
    growth: {
      requested: grown?.requestedGrowth ?? null,
      cap: grown?.growthCap ?? null,
      applied: grown?.growth ?? null,
      capped: grown?.capped ?? false,
      afterAdjustments: figures.growthAfterAdjustments ?? null,
    },
    total,
    deposit,
    riskFund,
    operating,
    advances: advances.each,
  }
  return { ...publish(draft, figures.inOrder), ...(warnings.length === 0 ? {} : { warnings }) }
}

/** The payments follow each other, the oldest first, and the budget year follows them: years 1 … n, and n + 1. */
function lagGapOfBase(base: GrownBase): LagGap | null {
  if (base.year !== 'launch') return null
  const { payments, weights } = base
  return lagGapOf({
    mean: figure(L.priorMean, baseFormula(base), exact),
    weights,
    years: payments.map((amount, index) => ({ year: index + 1, amount })),
    budgetYear: payments.length + 1,
    trend: 'meanGrowth',
  })
}

export const annualBudgetShape = /* @__PURE__ */ lazily(() =>
  record<AnnualBudgetInput | UngrownBudgetInput>({ zh: '年度预算', en: 'Annual budget' })(
    {
      ...baseFields(),
      baseWeights: optional(list(L.baseWeight.name, weight(L.baseWeight), { each: nthYear, laws: [notAllZero()] })),
      requestedGrowth: optional(requestedGrowthShape()),
      poolingArea: optional(poolingAreaShape()),
      cap: optional(growth(L.growthCap)),
      capLaunchYear: optional(flag({ zh: '启动年度也设上限', en: 'Cap in the launch year' })),
      adjustments: optional(adjustmentsShape()),
      depositRate: share(L.depositRate),
      riskFundRate: share(L.riskFundRate),
      expectedElsewhere: orElse(amount(L.expectedElsewhere), 0),
      advancesPerYear: orElse(whole(L.advancesPerYear, { atLeast: 4, atMost: 12 }), 12),
      incomeShare: optional(share(L.incomeShare)),
      incomeReserveRate: optional(share(L.incomeReserveRate)),
    },
    [
      oneBase(),
      totalOrGrowth(),
      oneAtMost(['previousTotal', 'baseWeights']),
      oneAtMost(['setBaseline', 'baseWeights']),
      oneAtMost(['finalAccounts', 'baseWeights']),
      oneAtMost(['previousTotal', 'capLaunchYear']),
      oneAtMost(['setBaseline', 'capLaunchYear']),
      oneAtMost(['finalAccounts', 'capLaunchYear']),
      ratesOfIncome,
      sameLength('baseWeights', 'priorPayments'),
      oneAtMost(['poolingArea', 'cap']),
      carveOutsInside,
      monthsOrQuarters,
    ],
  ),
)

/** Deposit and risk-adjustment fund stand inside the total. */
const carveOutsInside = /* @__PURE__ */ law(
  ['carve_outs_exceed_total'],
  ['carveOutsInside'],
  ({ depositRate, riskFundRate }: Readonly<Record<'depositRate' | 'riskFundRate', Figure>>) =>
    [depositRate, riskFundRate] as const,
  ([depositRate, riskFundRate], reading) => {
    const above = ratesAboveWhole(depositRate, riskFundRate)
    if (above !== undefined) reading.refuse('carve_outs_exceed_total', above, ['depositRate'])
  },
)

type ReadBudget = OutOf<ReturnType<typeof annualBudgetShape>>

function planOf(input: ReadBudget): BudgetPlan {
  const { adjustments, depositRate, riskFundRate, expectedElsewhere, advancesPerYear } = input
  return {
    source: sourceOf(input),
    adjustments: plannedAdjustments(adjustments),
    depositRate,
    riskFundRate,
    expectedElsewhere,
    advancesPerYear: advancesPerYear as AdvancesPerYear,
    clause: () => libraryDefinition,
  }
}

function sourceOf(input: ReadBudget): BudgetPlan['source'] {
  const { incomeShare, incomeReserveRate } = input
  const fixed = fixedTotal(input, () => ({ share: incomeShare, reserveRate: incomeReserveRate }))
  if (fixed !== undefined) return fixed
  const base = budgetBase(input, input.baseWeights)
  return { base, requestedGrowth: requestedGrowthFigure(input.requestedGrowth), cap: capOf(input, base.year) }
}

function capOf({ poolingArea, cap, capLaunchYear }: ReadBudget, year: GrownBase['year']): GrowthCap | undefined {
  if (cap !== undefined) return { rate: cap }
  if (poolingArea === undefined) return undefined
  const rate = poolingAreaGrowth(poolingArea, libraryDefinition)
  return { rate, notApplied: year === 'launch' && capLaunchYear !== true ? launchYearIsFree : undefined }
}
