import type { Bilingual } from '../../errors/internal.ts'
import { given, type Step, stepsOf } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'
import { readDeviation } from './readDeviation.ts'
import { readConfidence, reserveFigure } from './reserveFigure.ts'
import type { SpendingDeviation } from './SpendingDeviation.ts'

/**
 * 风险准备金（输入） — with which probability the reserve is to suffice (from 0.5 to below 1), and how far spending may stray.
 *
 * @since 0.2.0
 */
export interface RiskReserveInput {
  readonly confidence: DecimalInput
  readonly deviation: SpendingDeviation
}

/**
 * 风险准备金 — the reserve above what is expected, yuan to the fen; `standardDeviation` is `null` for a bootstrap, `warning`
 * as in {@link OverrunProbability}.
 *
 * @since 0.2.0
 */
export interface RiskReserve {
  readonly reserve: string
  readonly standardDeviation: string | null
  readonly warning: Bilingual | null
  readonly steps: readonly Step[]
}

/**
 * 风险准备金 — how much must be held above what is expected, so that spending stays within both with a probability.
 *
 * Formula: z·σ, z the standard normal quantile of the confidence (twelve significant digits); with `bootstrap`
 * max(0, the ⌈confidence × resamples⌉-th sum of drawn residuals from below). Half-up to the fen; z has a relative error of
 * at most 1e-15 before it is given with twelve digits. σ as in {@link overrunProbability}.
 *
 * @param input - see {@link RiskReserveInput}
 * @throws `out_of_range` (a confidence below one half or from 1 on) and the errors of {@link overrunProbability}
 * @see This library's definition
 * @example
 * ```ts
 * import { riskReserve } from 'yigongti'
 *
 * const deviation = { standardDeviation: 9_000_000 }
 * riskReserve({ confidence: '95%', deviation }).reserve // => '14803682.64'
 * riskReserve({ confidence: '50%', deviation }).reserve // => '0.00'
 * ```
 * @since 0.2.0
 */
export function riskReserve(input: RiskReserveInput): RiskReserve {
  const record = readRecord(input, ['confidence', 'deviation'], [])
  const confidence = given(L.confidence, readConfidence(record['confidence'], ['confidence']))
  const deviation = readDeviation(record['deviation'], ['deviation'])
  const reserve = reserveFigure(confidence, deviation)
  return {
    reserve: reserve.text,
    standardDeviation: deviation.model === 'normal' ? deviation.deviation.text : null,
    warning: deviation.warning,
    steps: stepsOf([reserve, ...deviation.further]),
  }
}
