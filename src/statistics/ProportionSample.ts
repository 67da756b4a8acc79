import { checkOptions, fail } from '../errors/internal.ts'
import { type DecimalInput, readWhole } from '../numeric/internal.ts'
import { compensatedSum } from './compensatedSum.ts'
import { quantileOf } from './quantileOf.ts'
import { readProbability } from './readProbability.ts'
import { refuseNoList } from './readSample.ts'

/**
 * 计数样本 — how many of a number of trials succeeded: a month of a series, or one of several peers.
 *
 * @since 0.2.0
 */
export interface ProportionSample {
  /** A whole number from 0 to `trials`. */
  readonly successes: DecimalInput
  /** A whole number from 1 to 10¹⁵. */
  readonly trials: DecimalInput
}

/** d₂ of two values: the mean moving range of a normal process, in standard deviations, as Laney and the tables print it. */
const D2 = 1.128

/**
 * 离散程度 σz（Laney） — how much more, or less, proportions vary from one period to the next than chance explains.
 *
 * Formula: with `z = (successes ÷ trials − centre) ÷ √(centre·(1 − centre) ÷ trials)`, the mean of `|zᵢ − zᵢ₋₁|` ÷ 1.128; all
 * samples together are the centre, unless it is given. 1 is chance alone. Control limits of the p′ chart are those of
 * {@link proportionControlLimits} with it as `dispersion`.
 *
 * Error: at most `1e-15·(√(n ÷ (1 − centre)) + σz)`, n the largest number of trials.
 *
 * @param samples at least two, in the order of time; successive ones are compared, whatever lies between them
 * @param options `centre`: from 0 to 1, `0.2082` or `'20.82%'`
 * @returns a ratio, without unit; `null` where the centre is 0 or 1 and nothing can vary
 * @throws {empty_sample} when there are fewer than two samples
 * @throws {not_an_integer} when a count is no integer
 * @throws {missing} when a count, or the list, is
 * @throws {not_finite} when the centre is no finite number
 * @throws {out_of_range} when a number is outside its range
 * @throws {wrong_type} when the samples are no list, or a sample or the options no record
 * @throws {unknown_key} when an option, or a key of a sample, is unknown
 * @see D. B. Laney (2002), Improved control charts for attributes, Quality Engineering 14(4), 531–537
 * @example
 * ```ts
 * import { laneySigmaZ, proportionControlLimits } from 'yigongti'
 *
 * const months = [0.5, 0.53, 0.49, 0.54].map((rate) => ({ successes: rate * 100_000, trials: 100_000 }))
 * const sigmaZ = laneySigmaZ(months) ?? 1
 * sigmaZ.toFixed(4) // => '22.4376'
 * proportionControlLimits(0.515, 100_000, 0.998, sigmaZ).upper.toFixed(4) // => '0.6246'
 * ```
 * @since 0.2.0
 */
export function laneySigmaZ(
  samples: readonly ProportionSample[],
  options: { readonly centre?: DecimalInput } = {},
): number | null {
  checkOptions(options, ['centre'])
  const scores = standardScores(samples, options.centre)
  if (scores === null) return null
  const ranges = new Float64Array(scores.length - 1)
  for (let i = 0; i < ranges.length; i++) ranges[i] = Math.abs((scores[i + 1] as number) - (scores[i] as number))
  return compensatedSum(ranges).high / ranges.length / D2
}

/**
 * 缩尾离散系数 φ — how much more, or less, the proportions of peers vary among each other than chance explains, with the
 * extremes pulled in so that they do not hide themselves.
 *
 * Formula: z as in {@link laneySigmaZ}; what lies below the quantile of `tail`, or above that of 1 − `tail` (both type 7), is
 * put onto it; φ is the mean of z². 1 is chance alone. Limits of a funnel are those of {@link proportionControlLimits} with √φ
 * as `dispersion`; who widens only takes the larger of φ and 1.
 *
 * Error: at most `2e-15·√(n ÷ (1 − centre))·(1 + φ)`, n the largest number of trials.
 *
 * @param samples at least two, in any order
 * @param options `centre`: from 0 to 1, all samples together unless it is given; `tail`: the share pulled in at each end,
 *   from 0 to below one half, 10 % unless it is given
 * @returns a ratio, without unit; `null` where the centre is 0 or 1 and nothing can vary
 * @throws {empty_sample} when there are fewer than two samples
 * @throws {not_an_integer} when a count is no integer
 * @throws {missing} when a count, or the list, is
 * @throws {not_finite} when centre or tail is no finite number
 * @throws {out_of_range} when a number is outside its range
 * @throws {wrong_type} when the samples are no list, or a sample or the options no record
 * @throws {unknown_key} when an option, or a key of a sample, is unknown
 * @see D. J. Spiegelhalter (2005), Handling over-dispersion of performance indicators, Quality and Safety in Health Care
 *   14(5), 347–351
 * @example
 * ```ts
 * import { winsorisedPhi } from 'yigongti'
 *
 * const peers = [40, 52, 48, 61, 55, 47, 90, 50].map((successes) => ({ successes, trials: 500 }))
 * winsorisedPhi(peers)?.toFixed(4) // => '1.2985'
 * winsorisedPhi(peers, { tail: 0 })?.toFixed(4) // => '4.1425'
 * ```
 * @since 0.2.0
 */
export function winsorisedPhi(
  samples: readonly ProportionSample[],
  options: { readonly centre?: DecimalInput; readonly tail?: DecimalInput } = {},
): number | null {
  checkOptions(options, ['centre', 'tail'])
  const tail = readProbability(options.tail === undefined ? 0.1 : options.tail, ['options', 'tail'], '[0, 1]')
  if (tail >= 0.5) fail('out_of_range', ['options', 'tail'], { expected: '[0, 0.5)', received: tail })
  const scores = standardScores(samples, options.centre)
  if (scores === null) return null
  const [least, most] = [quantileOf(scores.slice(), tail), quantileOf(scores.slice(), 1 - tail)]
  for (let i = 0; i < scores.length; i++) {
    const score = Math.min(most, Math.max(least, scores[i] as number))
    scores[i] = score * score
  }
  return compensatedSum(scores).high / scores.length
}

/** How many standard errors each sample lies from the centre; nothing where that leaves no room for chance. */
function standardScores(samples: readonly ProportionSample[], centre: DecimalInput | undefined): Float64Array | null {
  refuseNoList(samples, ['samples'])
  if (samples.length < 2) fail('empty_sample', ['samples'], { expected: 2, received: samples.length })
  const successes = new Float64Array(samples.length)
  const trials = new Float64Array(samples.length)
  for (let i = 0; i < samples.length; i++) {
    const sample = samples[i]
    const at = ['samples', i] as const
    if (typeof sample === 'object' && sample !== null) checkOptions(sample, ['successes', 'trials'], at)
    const n = readWhole(sample?.trials, [...at, 'trials'], { atLeast: 1, atMost: 1e15 })
    trials[i] = n
    successes[i] = readWhole(sample?.successes, [...at, 'successes'], { atLeast: 0, atMost: n })
  }
  const middle =
    centre === undefined
      ? compensatedSum(successes).high / compensatedSum(trials).high
      : readProbability(centre, ['options', 'centre'], '[0, 1]')
  if (middle === 0 || middle === 1) return null
  for (let i = 0; i < trials.length; i++) {
    const n = trials[i] as number
    trials[i] = ((successes[i] as number) - n * middle) / Math.sqrt(n * middle * (1 - middle))
  }
  return trials
}
