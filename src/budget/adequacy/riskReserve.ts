import { toDouble, twelveDigits } from '../../corridor/internal.ts'
import type { Bilingual } from '../../errors/internal.ts'
import {
  en,
  type Figure,
  figure,
  formula,
  type NumberInput,
  publish,
  read as readFigure,
  type Step,
  zh,
} from '../../figure/internal.ts'
import { compare, type DecimalText, fen, one, subtract } from '../../numeric/internal.ts'
import { law, lazily, rate, read, record } from '../../shape/internal.ts'
import { normalQuantileOfTail, studentTQuantileOfTail } from '../../statistics/internal.ts'
import { type DeviationFigures, type DrawnSums, deviationFigures, type FromResiduals } from './deviationFigures.ts'
import { labels as L } from './labels.ts'
import { deviationShape, type SpendingDeviation } from './SpendingDeviation.ts'
import { seenUpTo, warningOf } from './warningOf.ts'

/**
 * 风险准备金（输入） — with which probability the reserve is to suffice (from 0.5 to below 1), and how far spending may stray.
 *
 * @since 0.1.0
 */
export interface RiskReserveInput {
  readonly confidence: NumberInput
  readonly deviation: SpendingDeviation
}

/**
 * 风险准备金 — the reserve above what is expected, yuan to the fen; `standardDeviation` is `null` for a bootstrap, `bias` (the
 * mean of the residuals, a part of the reserve; since 0.2.0) and `warning` as in {@link OverrunProbability}.
 *
 * @since 0.2.0
 */
export interface RiskReserve {
  readonly reserve: DecimalText
  readonly standardDeviation: DecimalText | null
  readonly bias: DecimalText | null
  readonly warning: Bilingual | null
  readonly steps: readonly Step[]
}

/**
 * 风险准备金 — how much must be held above what is expected, so that spending stays within both with a probability.
 *
 * Formula: z·σ, z the standard normal quantile of the confidence, σ given or of {@link compoundClaims}. Of n residuals with
 * mean b and standard deviation s: max(0, b + t·s·√(1 + 1 ÷ n)), t the quantile of Student's t with n − 1 degrees of
 * freedom: what the next residual stays within with that confidence, where residuals are normally distributed. With
 * `bootstrap`: max(0, the ⌈confidence × resamples⌉-th sum of drawn residuals from below). Half-up to the fen; z and t have
 * twelve significant digits, before that a relative error of at most 1e-13.
 *
 * The largest of n residuals is exceeded by the next one once in n + 1 times: a bootstrap, which knows no larger one, is
 * refused above a confidence of n ÷ (n + 1) (8 residuals: 88.9 %), and t beyond it says so in its `warning`.
 *
 * @param input - see {@link RiskReserveInput}
 * @throws `sample_too_small` (a bootstrap with more confidence than its residuals bear out) · `out_of_range` (a confidence below one half or from 1 on) · `empty_sample` · `empty_list` · `missing` ·
 *   `conflicting_inputs` · `not_an_integer` · `not_whole_fen` · `not_a_number` · `percent_not_allowed` · `wrong_type` ·
 *   `unknown_key` · `no_people` · `no_cost` · `weights_not_one`, as in {@link overrunProbability} · `inexact_number` ·
 *   `too_many_digits`
 * @see This library's definition
 * @example
 * ```ts
 * import { riskReserve } from 'yigongti'
 *
 * const deviation = { standardDeviation: 9_000_000 }
 * riskReserve({ confidence: '95%', deviation }).reserve // => '14803682.64'
 * riskReserve({ confidence: '50%', deviation }).reserve // => '0.00'
 * const residuals = [-8_100_000, 2_400_000, 9_700_000, -3_300_000, 7_050_000, -6_000_000, 1_150_000, -2_900_000]
 * riskReserve({ confidence: '95%', deviation: { residuals } }).reserve // => '12521392.00'
 * ```
 * @since 0.1.0
 */
export function riskReserve(input: RiskReserveInput): RiskReserve {
  const { confidence, deviation: spread } = read(riskReserveShape(), input)
  const deviation = deviationFigures(spread)
  const reserve = reserveFigure(confidence, deviation)
  const standardDeviation = deviation.model === 'bootstrap' ? null : deviation.deviation
  const draft = {
    reserve,
    standardDeviation,
    bias: deviation.bias ?? null,
    warning: warningOf(deviation, { confidence }),
  }
  return publish(draft, [reserve, ...deviation.further])
}

export const riskReserveShape = /* @__PURE__ */ lazily(() =>
  record<RiskReserveInput>({ zh: '风险准备金', en: 'Risk reserve' })(
    { confidence: confidence(), deviation: deviationShape() },
    [seenByBootstrap],
  ),
)

interface Asked {
  readonly confidence: Figure | undefined
  readonly deviation: object | undefined
}

interface Drawn {
  readonly residuals?: readonly Figure[]
  readonly bootstrap?: object | undefined
}

/** Residuals drawn again are never larger than the largest of them, and the next one is, once in n + 1 times. */
export const seenByBootstrap = /* @__PURE__ */ law(
  ['sample_too_small'],
  ['seenByBootstrap'],
  ({ confidence, deviation }: Asked) => {
    const way = deviation as Drawn | undefined
    return [confidence, way?.residuals, way?.bootstrap] as const
  },
  ([confidence, residuals, bootstrap], reading) => {
    if (confidence === undefined || residuals === undefined || bootstrap === undefined) return
    const { length } = residuals
    if (compare(confidence.value, seenUpTo(length)) <= 0) return
    const info = { count: length, limit: `${length}/${length + 1}`, received: confidence.text }
    reading.refuse('sample_too_small', info, ['confidence'])
  },
)

/** From one half, where the reserve is 0 but for a bias, to below 1, where there is none. */
export const confidence = () => rate(L.confidence, { atLeast: '0.5', below: 1 })

/** What spending stays within above what is expected, with the confidence. Never below zero. */
export function reserveFigure(confidence: Figure, deviation: DeviationFigures): Figure {
  if (deviation.model === 'bootstrap') {
    const drawn = drawnReserve(confidence, deviation.drawn)
    return figure(L.reserve, formula`max(0, ${drawn})`, fen)
  }
  if (deviation.model === 'studentT') return studentReserve(confidence, deviation)
  const z = normalQuantileOfTail(tailOf(confidence))
  const because = {
    zh: zh`置信水平 ${confidence}的标准正态分位数，取 12 位有效数字`,
    en: en`the standard normal quantile of a confidence of ${confidence}, twelve significant digits`,
  }
  const quantile = readFigure(L.quantile, twelveDigits(z), because, [confidence])
  return figure(L.reserve, formula`${quantile} × ${deviation.deviation}`, fen)
}

/** What the next residual after n stays within. */
function studentReserve(confidence: Figure, { predictive, bias, count }: FromResiduals): Figure {
  const degrees = Number(count.value.n) - 1
  const because = {
    zh: zh`置信水平 ${confidence}、自由度 ${degrees} 的学生 t 分位数，取 12 位有效数字`,
    en: en`the quantile of Student's t of a confidence of ${confidence} with ${degrees} degrees of freedom, twelve significant digits`,
  }
  const t = twelveDigits(studentTQuantileOfTail(tailOf(confidence), degrees))
  const quantile = readFigure(L.studentQuantile, t, because, [confidence, count])
  return figure(L.reserve, formula`max(0, ${bias} + ${quantile} × ${predictive})`, fen)
}

/** A difference of decimals: doubles would lose it near a confidence of 1. */
function tailOf(confidence: Figure): number {
  return toDouble(subtract(one, confidence.value))
}

/** The ⌈confidence × resamples⌉-th sum from below: at most 1 − confidence of all exceed it. Whole fen. */
function drawnReserve(confidence: Figure, { sums, seed, draws, resamples, residuals }: DrawnSums): Figure {
  const { n, d } = confidence.value
  const rank = Number((n * BigInt(sums.length) + d - 1n) / d)
  const value = { n: BigInt(sums[Math.max(rank, 1) - 1] as number), d: 100n }
  const because = {
    zh: zh`从 ${residuals.length} 个残差中有放回地抽取 ${draws}个求和，共 ${resamples}次（PCG32，种子 ${seed.toString()}），由小到大第 ${rank} 个`,
    en: en`${draws} of ${residuals.length} residuals drawn with replacement and summed, ${resamples} times (PCG32, seed ${seed.toString()}): number ${rank} from below`,
  }
  return readFigure(L.drawnReserve, value, because, [confidence, draws, resamples, ...residuals])
}
