import { publish, toDouble } from '../../corridor/internal.ts'
import { fail, type Path, show } from '../../errors/internal.ts'
import { en, type Figure, figure, formula, read, zh } from '../../figure/internal.ts'
import { compare, type Fraction, fen, one, readRate, subtract } from '../../numeric/internal.ts'
import { normalQuantileOfTail } from '../../statistics/internal.ts'
import { labels as L } from './labels.ts'
import type { ReadDeviation } from './readDeviation.ts'

/** What spending stays within above what is expected, with the confidence. Never below zero. */
export function reserveFigure(confidence: Figure, deviation: ReadDeviation): Figure {
  if (deviation.model === 'bootstrap') {
    const drawn = drawnReserve(confidence, deviation.bootstrap)
    return figure(L.reserve, formula`max(0, ${drawn})`, fen)
  }
  // The tail is a difference of decimals: doubles would lose it near a confidence of 1.
  const z = normalQuantileOfTail(toDouble(subtract(one, confidence.value)))
  const because = {
    zh: zh`置信水平 ${confidence}的标准正态分位数，取 12 位有效数字`,
    en: en`the standard normal quantile of a confidence of ${confidence}, twelve significant digits`,
  }
  const quantile = read(L.quantile, publish(z), because, [confidence])
  return figure(L.reserve, formula`${quantile} × ${deviation.deviation}`, fen)
}

/** The ⌈confidence × resamples⌉-th sum from below: at most 1 − confidence of all exceed it. Whole fen. */
function drawnReserve(
  confidence: Figure,
  { sums, seed, draws, resamples, residuals }: Extract<ReadDeviation, { model: 'bootstrap' }>['bootstrap'],
): Figure {
  const { n, d } = confidence.value
  const rank = Number((n * BigInt(sums.length) + d - 1n) / d)
  const value = { n: BigInt(sums[Math.max(rank, 1) - 1] ?? 0), d: 100n }
  const because = {
    zh: zh`从 ${residuals.length} 个残差中有放回地抽取 ${draws}个求和，共 ${resamples}次（PCG32，种子 ${seed.toString()}），由小到大第 ${rank} 个`,
    en: en`${draws} of ${residuals.length} residuals drawn with replacement and summed, ${resamples} times (PCG32, seed ${seed.toString()}): number ${rank} from below`,
  }
  return read(L.drawnReserve, value, because, [confidence, draws, resamples, ...residuals])
}

/** From one half, where the reserve is 0, to below 1, where there is none. */
export function readConfidence(input: unknown, path: Path): Fraction {
  const confidence = readRate(input, path)
  if (compare(confidence, one) >= 0 || 2n * confidence.n < confidence.d) {
    fail('out_of_range', path, { expected: '[0.5, 1)', received: show(input) })
  }
  return confidence
}
