import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  type NumberInput,
  publish,
  read as readFigure,
  type Step,
  zh,
} from '../../figure/internal.ts'
import { type DecimalText, squareRoot } from '../../numeric/internal.ts'
import {
  lazily,
  notNegative,
  notZero,
  type OutOf,
  optional,
  orElse,
  positiveRate,
  read,
  record,
  weight,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import { type Severity, type SeverityFigures, severityFigures, severityShape } from './Severity.ts'

/**
 * 结算人次与次均支付额的复合分布（输入） — `people` who each have claims (`mean` and, unless it is the same as in a Poisson distribution, its
 * `variance`), and how large a claim is. Claims and sizes are independent.
 *
 * @since 0.1.0
 */
export interface CompoundClaimsInput {
  /** 1 unless given: `claims` is then of all together. */
  readonly people?: NumberInput
  readonly claims: { readonly mean: NumberInput; readonly variance?: NumberInput }
  readonly severity: Severity
}

/**
 * 结算人次与次均支付额的复合分布 — mean, variance and standard deviation of all claims together, those of one claim, and the parameters of its
 * lognormal distribution (`null` for other severities). Money in yuan, variances in yuan².
 *
 * @since 0.2.0
 */
export interface CompoundClaims {
  readonly mean: DecimalText
  readonly variance: DecimalText
  readonly standardDeviation: DecimalText
  readonly severity: { readonly mean: DecimalText; readonly variance: DecimalText }
  readonly lognormal: { readonly mu: DecimalText; readonly sigmaSquared: DecimalText } | null
  readonly steps: readonly Step[]
}

/**
 * 结算人次与次均支付额的复合分布 — what a pool of people will claim and how far that strays, from how often they claim and how large a claim is.
 *
 * Formula: mean = N·E[K]·E[X]; variance = N·(E[X]²·Var(K) + E[K]·Var(X)), for N people with K claims of size X, all
 * independent; Var(K) = E[K] unless given (Poisson). Both are exact. The standard deviation is √variance to twenty
 * significant digits; for a lognormal size σ² = ln(1 + CV²) and μ = ln(mean) − σ² ÷ 2 to twelve (before that the error of
 * the doubles is at most 7e-16 relative for σ², 5e-16·(|ln mean| + σ² + 1) absolute for μ).
 *
 * @param input - see {@link CompoundClaimsInput}
 * @throws `no_people` · `no_cost` (a table of nothing but zeros) · `weights_not_one` (probabilities) · `out_of_range` ·
 *   `missing` · `conflicting_inputs` (two kinds of severity) · `empty_list` · `not_a_number` · `percent_not_allowed` ·
 *   `wrong_type` · `unknown_key` · `inexact_number` · `too_many_digits`
 * @example
 * ```ts
 * import { compoundClaims } from 'yigongti'
 *
 * const table = [
 *   { amount: 1_000, probability: '60%' },
 *   { amount: 5_000, probability: '25%' },
 *   { amount: 20_000, probability: '12%' },
 *   { amount: 150_000, probability: '3%' },
 * ]
 * const claims = compoundClaims({ claims: { mean: 120 }, severity: { table } })
 * claims.mean // => '1050000.00'
 * claims.variance // => '87582000000'
 * compoundClaims({ claims: { mean: 120 }, severity: { table, cap: 50_000 } }).variance
 * // => '15582000000'
 * ```
 * @since 0.1.0
 */
export function compoundClaims(input: CompoundClaimsInput): CompoundClaims {
  const { mean, variance, deviation, severity: size } = compoundFigures(read(compoundClaimsShape(), input))
  const { lognormal = null, ...severity } = size
  return publish({ mean, variance, standardDeviation: deviation, severity, lognormal }, [mean, deviation])
}

export const compoundClaimsShape = /* @__PURE__ */ lazily(() =>
  record<CompoundClaimsInput>({ zh: '结算人次与次均支付额的复合分布', en: 'Compound claims' })(
    {
      people: orElse(notNegative(L.claimPeople), 1),
      claims: record<CompoundClaimsInput['claims']>({ zh: '结算人次', en: 'Claims' })({
        mean: positiveRate(L.claimMean),
        variance: optional(weight(L.claimVariance)),
      }),
      severity: severityShape(),
    },
    [notZero('people', 'no_people')],
  ),
)

interface CompoundFigures {
  readonly mean: Figure
  readonly variance: Figure
  readonly deviation: Figure
  readonly severity: SeverityFigures
  /** How many claims are expected in all. */
  readonly claims: Figure
  /** The variance of their number over its mean; undefined where it is that of a Poisson distribution. */
  readonly varianceToMean: Figure | undefined
}

export function compoundFigures({
  people,
  claims: { mean: each, variance: given },
  severity: size,
}: OutOf<ReturnType<typeof compoundClaimsShape>>): CompoundFigures {
  const spread =
    given ??
    figure(L.claimVariance, formula`${each}`, exact, {
      because: { zh: '泊松分布：方差等于均值', en: 'Poisson: the variance is the mean' },
    })
  const severity = severityFigures(size)
  const claims = figure(L.claims, formula`${people} × ${each}`, exact)
  const mean = figure(L.compoundMean, formula`${claims} × ${severity.mean}`, exact)
  const variance = figure(
    L.compoundVariance,
    formula`${people} × (${severity.mean} × ${severity.mean} × ${spread} + ${each} × ${severity.variance})`,
    exact,
  )
  const varianceToMean = given && figure(L.claimVarianceToMean, formula`${given} ÷ ${each}`, exact)
  return { mean, variance, deviation: deviationFigure(variance), severity, claims, varianceToMean }
}

/** √variance, to twenty significant digits. */
export function deviationFigure(variance: Figure): Figure {
  const because = {
    zh: zh`√${variance}，取 20 位有效数字`,
    en: en`√${variance}, twenty significant digits`,
  }
  return readFigure(L.deviation, squareRoot(variance.value), because, [variance])
}
