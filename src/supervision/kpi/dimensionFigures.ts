import { exact, type Figure, figure, formula, labelAt, read, sumOf } from '../../figure/internal.ts'
import { zero } from '../../numeric/internal.ts'
import type { ScoringFigures } from '../../quality/internal.ts'
import type { KpiTemplate } from './KpiTemplate.ts'
import type { KpiIndicatorFigures } from './kpiIndicatorFigures.ts'
import { labels as L } from './labels.ts'

interface DimensionFigures {
  readonly id: string
  readonly applied: Figure
  readonly scored: Figure
}

const noIndicator = { zh: '权重为零，没有指标', en: 'its weight is zero and it has no indicator' }

/** What each dimension adds to the score: the sums over its indicators. */
export function dimensionFigures(
  { dimensions }: KpiTemplate,
  indicators: readonly KpiIndicatorFigures[],
  parts: ScoringFigures['parts'],
): readonly DimensionFigures[] {
  return dimensions.map(({ id, label, citations }, index): DimensionFigures => {
    const inside = parts.filter((_, at) => indicators[at]?.dimension === id)
    const weight = labelAt(L.dimensionWeight, index, label.zh, label.en)
    const score = labelAt(L.dimensionScore, index, label.zh, label.en)
    if (inside.length === 0) {
      const note = { citations }
      return {
        id,
        applied: read(weight, zero, noIndicator, [], note),
        scored: read(score, zero, noIndicator, [], note),
      }
    }
    return {
      id,
      applied: figure(weight, formula`${sumOf(inside.map((part) => part.appliedWeight))}`, exact, { citations }),
      scored: figure(score, formula`${sumOf(inside.map((part) => part.score))}`, exact, { citations }),
    }
  })
}
