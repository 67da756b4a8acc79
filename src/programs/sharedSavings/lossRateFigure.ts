import { exact, type Figure, figure, formula } from '../../figure/internal.ts'
import type { ExactLoss } from './ExactProgram.ts'
import { labels as L } from './labels.ts'
import type { Facts } from './readFacts.ts'
import { needQuality } from './sharingRateFigure.ts'

/** What part of a loss is owed: one rate, or the less the better the quality, between a floor and a ceiling. */
export function lossRateFigure({ rate }: ExactLoss, facts: Facts, meetsQuality: boolean): Figure {
  if (rate.kind === 'flat') return figure(L.lossRate, formula`${rate.rate}`, exact)
  const { qualityTimes, floor, ceiling } = rate
  if (!meetsQuality) {
    const because = { zh: '未达到质量标准，适用最高分担率', en: 'the quality standard is missed: the highest rate' }
    return figure(L.lossRate, formula`${ceiling}`, exact, { because })
  }
  const quality = needQuality(facts)
  return figure(L.lossRate, formula`min(${ceiling}, max(${floor}, 1 − ${qualityTimes} × ${quality}))`, exact)
}
