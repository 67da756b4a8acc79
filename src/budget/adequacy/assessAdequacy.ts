import { fluctuationFigures } from '../../corridor/internal.ts'
import { type Bilingual, within } from '../../errors/internal.ts'
import { en, exact, figure, formula, publish, type Step, zh } from '../../figure/internal.ts'
import { compare, type DecimalText, one } from '../../numeric/internal.ts'
import { read } from '../../shape/internal.ts'
import type { LagGap } from '../baseline/lagGapOf.ts'
import { type MeanBaselineInput, meanBaseline } from '../baseline/meanBaseline.ts'
import { type AdequacyClass, boundFigures, classOf } from './AdequacyClass.ts'
import { type AdequacyInput, assessAdequacyShape, type ReadAdequacy } from './AdequacyInput.ts'
import { type ExpectedPart, expectedFigures } from './expectedFigures.ts'
import { type FundFigures, fundFigures } from './fundFigures.ts'
import { labels as L } from './labels.ts'
import { type FigureOrReason, marginFigures } from './marginFigures.ts'

/**
 * 指标值 — a measure as a decimal string, or why it cannot be computed.
 *
 * @since 0.2.0
 */
type AdequacyMeasure =
  | { readonly computable: true; readonly value: DecimalText }
  | { readonly computable: false; readonly because: Bilingual }

/**
 * 支付充足性评估 — what a budget must carry, and how far it does. What nothing was given for is `null`.
 *
 * @since 0.1.0
 */
export interface AdequacyAssessment {
  readonly total: DecimalText
  readonly expected: DecimalText
  readonly lines: readonly ExpectedPart[]
  /** Total ÷ expected spending. */
  readonly index: DecimalText
  /** Total less expected spending: below zero it is short. */
  readonly gap: DecimalText
  readonly class: AdequacyClass
  readonly bounds: {
    readonly tightFrom: DecimalText
    readonly adequateFrom: DecimalText
    readonly ampleFrom: DecimalText
  }
  /** The probability that spending exceeds the total, and the reserve it would need. */
  readonly risk: {
    readonly probability: DecimalText
    readonly reserve: DecimalText
    /** The mean of the residuals, `null` without any: a part of the reserve. Since 0.2.0. */
    readonly bias: DecimalText | null
    readonly warning: Bilingual | null
  } | null
  /**
   * The risk-adjustment fund: `needed`, what of it is used where spending is just what is expected; `expectedUse`, what is
   * used on average over all that may be spent (since 0.2.0); how much of the reserve it covers.
   */
  readonly riskFund: {
    readonly amount: DecimalText
    readonly needed: DecimalText
    readonly expectedUse: AdequacyMeasure
    readonly coverage: AdequacyMeasure
  } | null
  readonly margin: { readonly all: AdequacyMeasure; readonly efficient: AdequacyMeasure } | null
  readonly monthsPayable: AdequacyMeasure | null
  readonly lagGap: LagGap | null
  /** How far the own experience is to be believed; `warning` where it is too small to be believed in full. */
  readonly experience: { readonly credibility: DecimalText; readonly warning: Bilingual | null } | null
  readonly steps: readonly Step[]
}

/**
 * 支付充足性评估 — whether a budget carries what it must: expected spending, index, gap and class, and, where more is known,
 * the chance of an overrun, the reserve, the risk fund's coverage, margins, months payable, the lag gap.
 *
 * Formula: expected Ê = Σ people × use × price × (1 + trend)^lag, each line half-up to the fen; index = T ÷ Ê; gap = T − Ê;
 * class by the bounds, a bound belonging to the class above it. Of the risk fund R: needed at the expected spending = min(R,
 * max(0, Ê − (T − R))); expected use = E[min(R, max(0, X − (T − R)))] over all spending X that the deviation allows (to the
 * fen; the integral in it has twelve significant digits); coverage = R ÷ reserve; margin = (Σ payment − Σ cost) ÷ Σ payment; months payable = balance ÷ (yearly spending ÷ 12). Indices and
 * rates are exact. Probability and reserve as in {@link overrunProbability} and {@link riskReserve}.
 *
 * That payment must be assessed for adequacy is asked by the vulnerability study of the alliances' payment (支付充足性评估);
 * index and classes are the library's definition, the margin of relatively efficient providers is how MedPAC looks at it.
 *
 * @param input - see {@link AdequacyInput}
 * @throws `no_people` · `no_cost` (a line that costs nothing) · `growth_not_above_minus_one` · `bounds_not_ascending`
 *   (bounds) · `missing` (a deviation without confidence) · `exceeds_available` (a risk fund above the total) ·
 *   `duplicate_id` · `unclean_id` · `too_long` · `empty_list` · `negative_amount` · `not_whole_fen` · `out_of_range` ·
 *   `not_an_integer` · `not_a_number` · `percent_needed` · `percent_not_allowed` · `wrong_type` · `unknown_key`; of the
 *   deviation, as in {@link overrunProbability}, `sample_too_small` · `empty_sample` · `conflicting_inputs` · `weights_not_one`; within
 *   `history`, as in {@link meanBaseline}, `years_not_consecutive` · `weights_not_one` · `weights_all_zero` ·
 *   `conflicting_inputs` · `not_one_of` · `inexact_number` · `too_many_digits`
 * @see This library's definition; the margin: Medicare Payment Advisory Commission (MedPAC), payment adequacy
 * @example
 * ```ts
 * import { assessAdequacy, round } from 'yigongti'
 *
 * const report = assessAdequacy({
 *   total: 331_676_413,
 *   lines: [
 *     { id: 'inpatient', people: 512_000, use: '0.165', price: 2_950 },
 *     { id: 'outpatient', people: 512_000, use: '2.4', price: 58 },
 *   ],
 *   trend: '3%',
 *   lag: 1,
 *   riskFund: 9_950_292,
 *   deviation: { standardDeviation: 8_000_000 },
 *   confidence: '95%',
 * })
 * report.expected // => '330100992.00'
 * round(report.index, { mode: 'halfUp', places: 4 }) // => '1.0048'
 * report.class // => 'adequate'
 * report.risk?.reserve // => '13158829.02'
 * report.riskFund?.needed // => '8374871.00'
 * report.riskFund?.expectedUse // => { computable: true, value: '6518498.33' }
 * ```
 * @since 0.1.0
 */
export function assessAdequacy(input: AdequacyInput): AdequacyAssessment {
  const budget = read(assessAdequacyShape(), input)
  const { total, providers } = budget
  const { expected, lines } = expectedFigures(budget)
  const bounds = boundFigures(budget.bounds)
  const quotient = formula`${total} ÷ ${expected}`
  const { name, because } = classOf(figure(L.index, quotient, exact), bounds)
  const index = figure(L.index, quotient, exact, { because })
  const gap = figure(L.gap, formula`${total} − ${expected}`, exact)
  const fund = fundFigures(budget, expected)
  const margin = providers === undefined ? undefined : marginFigures(providers)
  const [tightFrom, adequateFrom, ampleFrom] = bounds
  const draft = {
    total,
    expected,
    lines,
    index,
    gap,
    class: name,
    bounds: { tightFrom, adequateFrom, ampleFrom },
    ...reportFund(fund),
    margin: margin === undefined ? null : { all: toMeasure(margin.all), efficient: toMeasure(margin.efficient) },
    lagGap: lagGapIn(budget.history),
    experience: budget.experience === undefined ? null : experienceOf(budget.experience),
  }
  return publish(draft, [index, gap, ...fund.inOrder])
}

function lagGapIn(history: MeanBaselineInput | undefined): LagGap | null {
  return history === undefined ? null : within(['history'], () => meanBaseline(history).lagGap)
}

function experienceOf(input: NonNullable<ReadAdequacy['experience']>) {
  const { standard, credibility } = fluctuationFigures(input)
  const warning = {
    zh: zh`人群过小：经验数据量低于完全信度标准 ${standard}，信度 ${credibility}，指数宜与统筹区均值结合使用`,
    en: en`small population: there is less experience than the full credibility standard of ${standard} (credibility ${credibility}); read the index together with the pooling area's mean`,
  }
  return { credibility, warning: compare(credibility.value, one) < 0 ? warning : null }
}

function reportFund({ risk, riskFund, monthsPayable }: FundFigures) {
  return {
    risk: risk ?? null,
    riskFund:
      riskFund === undefined
        ? null
        : { ...riskFund, expectedUse: toMeasure(riskFund.expectedUse), coverage: toMeasure(riskFund.coverage) },
    monthsPayable: monthsPayable === undefined ? null : toMeasure(monthsPayable),
  }
}

function toMeasure(found: FigureOrReason) {
  return 'figure' in found
    ? ({ computable: true, value: found.figure } as const)
    : ({ computable: false, because: found.because } as const)
}
