import { toDouble, twelveDigits } from '../../corridor/internal.ts'
import type { Bilingual } from '../../errors/internal.ts'
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
import {
  add,
  type DecimalText,
  divide,
  fromInteger,
  multiply,
  one,
  squareRoot,
  subtract,
  toUnits,
  zero,
} from '../../numeric/internal.ts'
import { amount, law, lazily, optional, read, record } from '../../shape/internal.ts'
import { normalUpperTail, studentTUpperTail } from '../../statistics/internal.ts'
import { type DeviationFigures, type DrawnSums, deviationFigures, type FromResiduals } from './deviationFigures.ts'
import { labels as L } from './labels.ts'
import { deviationShape, type SpendingDeviation } from './SpendingDeviation.ts'
import { warningOf } from './warningOf.ts'

/**
 * 超支概率（输入） — the total, what is expected to be spent (yuan to the fen; with a compound model its mean unless given),
 * and how far spending may stray from it.
 *
 * @since 0.1.0
 */
export interface OverrunInput {
  readonly total: NumberInput
  readonly expected?: NumberInput
  readonly deviation: SpendingDeviation
}

/**
 * 超支概率 — the probability from 0 to 1. `standardDeviation` (of residuals: about their mean) is `null` for a bootstrap,
 * `samplingError` for the others; `bias` is the mean of the residuals (`null` without any); `warning` says why a small
 * population or sample makes it doubtful, `null` where nothing does.
 *
 * @since 0.2.0
 */
export interface OverrunProbability {
  readonly probability: DecimalText
  readonly model: 'normal' | 'studentT' | 'bootstrap'
  readonly expected: DecimalText
  readonly standardDeviation: DecimalText | null
  readonly samplingError: DecimalText | null
  readonly bias: DecimalText | null
  readonly warning: Bilingual | null
  readonly steps: readonly Step[]
}

/**
 * 超支概率 — how probable it is that spending exceeds the total.
 *
 * Formula: 1 − Φ((total − expected) ÷ σ), σ given or that of {@link compoundClaims}. Of n residuals with mean b (the bias)
 * and standard deviation s (about it, n − 1): P(T > (total − expected − b) ÷ (s·√(1 + 1 ÷ n))), T being Student's t with
 * n − 1 degrees of freedom, since mean and deviation are estimated from so few. With `bootstrap`: the part of the resamples
 * where expected + Σ drawn residuals exceeds the total, counted exactly. Without any deviation it is 0 or 1. All that take
 * residuals take their mean with them: what past expectations missed by on average, the next one is expected to miss by.
 *
 * Rounding: a probability that is not counted has twelve significant digits and at most 30 decimals (before that the error
 * of the doubles is at most 1e-15 + 4e-16·(x² + 1) relative, with x the standard deviations to an overrun; for t see
 * {@link studentTUpperTail}); σ, s·√(1 + 1 ÷ n) and the sampling error have twenty; a counted probability is exact. The
 * generator is PCG32: one seed, one result, everywhere.
 *
 * @param input - see {@link OverrunInput}
 * @throws `empty_sample` (fewer than two residuals) · `empty_list` · `missing` · `conflicting_inputs` (two kinds of
 *   deviation) · `out_of_range` · `not_an_integer` · `not_whole_fen` · `negative_amount` · `not_a_number` ·
 *   `percent_not_allowed` · `wrong_type` · `unknown_key`; of claims, as in {@link compoundClaims}, `no_people` ·
 *   `no_cost` · `weights_not_one` · `inexact_number` · `too_many_digits`
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
 * @since 0.1.0
 */
export function overrunProbability(input: OverrunInput): OverrunProbability {
  const { total, expected: given, deviation: spread } = read(overrunProbabilityShape(), input)
  const deviation = deviationFigures(spread)
  // The shape has seen to it that one of them is there.
  const expected = (given ?? deviation.expected) as Figure
  const { probability, samplingError } = probabilityFigures(total, expected, deviation)
  const draft = {
    probability,
    model: deviation.model,
    expected,
    standardDeviation: deviation.model === 'bootstrap' ? null : deviation.deviation,
    samplingError: samplingError ?? null,
    bias: deviation.bias ?? null,
    warning: warningOf(deviation, { probability }),
  }
  return publish(draft, [probability, ...(samplingError === undefined ? [] : [samplingError]), ...deviation.further])
}

export const overrunProbabilityShape = /* @__PURE__ */ lazily(() =>
  record<OverrunInput>({ zh: '超支概率', en: 'Probability of an overrun' })(
    { total: amount(L.total), expected: optional(amount(L.expected)), deviation: deviationShape() },
    [expectedSomewhere],
  ),
)

/** What is expected is given, or the model of claims says it. */
const expectedSomewhere = /* @__PURE__ */ law(
  ['missing'],
  ['expectedSomewhere'],
  ({ expected, deviation }: { readonly expected: Figure | undefined; readonly deviation: object }) =>
    [expected, deviation] as const,
  ([expected, deviation], reading) => {
    if (expected !== undefined || 'compound' in deviation) return
    reading.refuse('missing', { expected: { zh: '预期支出', en: 'the expected spending' } }, ['expected'])
  },
)

/** The probability that spending exceeds the total; how far off that is, or with resamples the standard error. */
interface ProbabilityFigures {
  readonly probability: Figure
  readonly distance: Figure | undefined
  readonly samplingError: Figure | undefined
}

export function probabilityFigures(total: Figure, expected: Figure, deviation: DeviationFigures): ProbabilityFigures {
  if (deviation.model === 'bootstrap') return countedProbability(total, expected, deviation.drawn)
  return deviation.model === 'normal'
    ? normalProbability(total, expected, deviation.deviation)
    : studentProbability(total, expected, deviation)
}

function normalProbability(total: Figure, expected: Figure, deviation: Figure): ProbabilityFigures {
  if (deviation.value.n === 0n) {
    const isOver = subtract(expected.value, total.value).n > 0n
    const because = {
      zh: zh`支出没有波动：预期支出 ${expected}${isOver ? '高于' : '不高于'}总额 ${total}`,
      en: en`spending does not stray: the ${expected} expected ${isOver ? 'exceed' : 'do not exceed'} the total of ${total}`,
    }
    return certain(readFigure(L.probability, isOver ? one : zero, because, [total, expected, deviation]))
  }
  const distance = figure(L.distance, formula`(${total} − ${expected}) ÷ ${deviation}`, exact)
  const because = {
    zh: zh`1 − Φ(${distance})，正态近似，取 12 位有效数字`,
    en: en`1 − Φ(${distance}), the normal approximation, twelve significant digits`,
  }
  const probability = twelveDigits(normalUpperTail(toDouble(distance.value)))
  return { ...certain(readFigure(L.probability, probability, because, [distance])), distance }
}

/** The next residual after n: it strays from their mean, and that mean from the true one. */
function studentProbability(
  total: Figure,
  expected: Figure,
  { predictive, bias, count }: FromResiduals,
): ProbabilityFigures {
  if (predictive.value.n === 0n) {
    const isOver = subtract(add(expected.value, bias.value), total.value).n > 0n
    const because = {
      zh: zh`残差没有波动：预期支出 ${expected}与残差均值 ${bias}之和${isOver ? '高于' : '不高于'}总额 ${total}`,
      en: en`the residuals do not stray: the ${expected} expected and the mean residual of ${bias} together ${isOver ? 'exceed' : 'do not exceed'} the total of ${total}`,
    }
    return certain(readFigure(L.probability, isOver ? one : zero, because, [total, expected, bias, predictive]))
  }
  const distance = figure(L.distance, formula`(${total} − ${expected} − ${bias}) ÷ ${predictive}`, exact)
  const degrees = Number(count.value.n) - 1
  const because = {
    zh: zh`自由度 ${degrees} 的学生 t 分布超过 ${distance} 的概率，取 12 位有效数字`,
    en: en`the probability that Student's t with ${degrees} degrees of freedom exceeds ${distance}, twelve significant digits`,
  }
  const probability = twelveDigits(studentTUpperTail(toDouble(distance.value), degrees))
  return { ...certain(readFigure(L.probability, probability, because, [distance, count])), distance }
}

/** Without an error of sampling. */
function certain(probability: Figure): ProbabilityFigures {
  return { probability, distance: undefined, samplingError: undefined }
}

/** How many of the sums carry spending past the total. */
function countedProbability(total: Figure, expected: Figure, drawn: DrawnSums): ProbabilityFigures {
  const room = Number(toUnits(subtract(total.value, expected.value), 2, total.text, ['total']))
  const { sums, draws, resamples, seed, residuals } = drawn
  const within = sums.findIndex((sum) => sum > room)
  const over = within < 0 ? 0 : sums.length - within
  const counted = readFigure(
    L.over,
    fromInteger(over),
    {
      zh: zh`从 ${residuals.length} 个残差中有放回地抽取 ${draws}个求和，共 ${resamples}次（PCG32，种子 ${seed.toString()}），其中 ${over} 次预期支出加残差超过总额`,
      en: en`${draws} of ${residuals.length} residuals drawn with replacement and summed, ${resamples} times (PCG32, seed ${seed.toString()}); ${over} times the expected spending and the sum exceed the total`,
    },
    [total, expected, draws, ...residuals],
  )
  const probability = figure(L.probability, formula`${counted} ÷ ${resamples}`, exact)
  const variance = divide(multiply(probability.value, subtract(one, probability.value)), resamples.value)
  const because = {
    zh: zh`√(p·(1 − p) ÷ ${resamples})，p 为 ${probability}，取 20 位有效数字`,
    en: en`√(p·(1 − p) ÷ ${resamples}) with p ${probability}, twenty significant digits`,
  }
  return {
    probability,
    distance: undefined,
    samplingError: readFigure(L.samplingError, squareRoot(variance), because, [probability, resamples]),
  }
}
