import { type Bilingual, fail } from '../../errors/internal.ts'
import { type Figure, given, type Step, stepsOf } from '../../figure/internal.ts'
import { type DecimalInput, readAmount } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'
import { probabilityFigures } from './probabilityFigures.ts'
import { type ReadDeviation, readDeviation } from './readDeviation.ts'
import type { SpendingDeviation } from './SpendingDeviation.ts'

/**
 * 超支概率（输入） — the total, what is expected to be spent (yuan to the fen; with a compound model its mean unless given),
 * and how far spending may stray from it.
 *
 * @since 0.2.0
 */
export interface OverrunInput {
  readonly total: DecimalInput
  readonly expected?: DecimalInput
  readonly deviation: SpendingDeviation
}

/**
 * 超支概率 — the probability from 0 to 1. `standardDeviation` is `null` for a bootstrap, `samplingError` for the others;
 * `bias` is the mean of the residuals (`null` without any); `warning` says why a small population or sample makes it
 * doubtful, `null` where nothing does.
 *
 * @since 0.2.0
 */
export interface OverrunProbability {
  readonly probability: string
  readonly model: 'normal' | 'bootstrap'
  readonly expected: string
  readonly standardDeviation: string | null
  readonly samplingError: string | null
  readonly bias: string | null
  readonly warning: Bilingual | null
  readonly steps: readonly Step[]
}

/**
 * 超支概率 — how probable it is that spending exceeds the total.
 *
 * Formula: 1 − Φ((total − expected) ÷ σ), σ given, the sample standard deviation of the residuals (about their own mean,
 * n − 1), or that of {@link compoundClaims}. With `bootstrap`: the part of the resamples where expected + Σ drawn residuals
 * exceeds the total, counted exactly. Without any deviation it is 0 or 1. A bias is reported and not corrected: what past
 * expectations missed by on average belongs into the next expectation.
 *
 * Rounding: the normal probability has twelve significant digits and at most 30 decimals (before that the error of the
 * doubles is at most 1e-15 + 4e-16·(x² + 1) relative, with x the standard deviations to an overrun); σ and the sampling
 * error have twenty; a counted probability is exact. The generator is PCG32: one seed, one result, everywhere.
 *
 * @param input - see {@link OverrunInput}
 * @throws `empty_sample` (fewer than two residuals) · `empty_list` · `missing` · `conflicting_inputs` (two kinds of
 *   deviation) · `out_of_range` · `not_an_integer` · `not_whole_fen` · `negative_amount` · `not_a_number` · `unknown_key`
 *   and those of {@link compoundClaims}
 * @see This library's definition; the generator: M. E. O'Neill (2014), PCG, HMC-CS-2014-0905
 * @example
 * ```ts
 * import { overrunProbability } from 'yigongti'
 *
 * const year = { total: 331_676_413, expected: 325_000_000 }
 * overrunProbability({ ...year, deviation: { standardDeviation: 9_000_000 } }).probability
 * // => '0.229097089709'
 * const residuals = [-8_100_000, 2_400_000, 9_700_000, -3_300_000, 7_050_000, -6_000_000, 1_150_000, -2_900_000]
 * const drawn = overrunProbability({ ...year, deviation: { residuals, bootstrap: { seed: 2026, resamples: 10_000 } } })
 * drawn.probability // => '0.2476'
 * drawn.warning // => null
 * ```
 * @since 0.2.0
 */
export function overrunProbability(input: OverrunInput): OverrunProbability {
  const record = readRecord(input, ['total', 'expected', 'deviation'], [])
  const total = given(L.total, readAmount(record['total'], ['total']))
  const deviation = readDeviation(record['deviation'], ['deviation'])
  const expected = readExpected(record['expected'], deviation)
  const { probability, samplingError } = probabilityFigures(total, expected, deviation)
  return {
    probability: probability.text,
    model: deviation.model,
    expected: expected.text,
    standardDeviation: deviation.model === 'normal' ? deviation.deviation.text : null,
    samplingError: samplingError?.text ?? null,
    bias: deviation.bias?.text ?? null,
    warning: deviation.warning,
    steps: stepsOf([probability, ...(samplingError === undefined ? [] : [samplingError]), ...deviation.further]),
  }
}

function readExpected(input: unknown, { expected }: ReadDeviation): Figure {
  if (input !== undefined) return given(L.expected, readAmount(input, ['expected']))
  return expected ?? fail('missing', ['expected'], { expected: { zh: '预期支出', en: 'the expected spending' } })
}
