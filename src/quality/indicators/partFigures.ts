import { exact, type Figure, figure, formula, type Label, labelAt, read, sumOf } from '../../figure/internal.ts'
import { zero } from '../../numeric/internal.ts'
import { attainmentFigure, isBelowThreshold } from './attainmentFigure.ts'
import { labels as L } from './labels.ts'
import type { IndicatorFigures } from './readIndicators.ts'

/** What an indicator adds to the score. */
export interface PartFigures {
  readonly indicator: IndicatorFigures
  readonly appliedWeight: Figure
  readonly attainment: Figure | undefined
  readonly score: Figure
  /** Whether its value is worse than its threshold. */
  readonly isBelow: boolean
}

/** Every indicator's attainment, its weight after redistribution, and their product in points of the scale. */
export function partFigures(indicators: readonly IndicatorFigures[], scale: Figure): readonly PartFigures[] {
  const applicable = indicators.filter(({ value }) => value !== undefined)
  const total = figure(L.applicableWeight, formula`${sumOf(applicable.map(({ weight }) => weight))}`, exact)
  return indicators.map((indicator, index): PartFigures => {
    const { name, weight, value, low, high } = indicator
    const label = (of: Label) => labelAt(of, index, name.zh, name.en)
    if (value === undefined) return withoutApplication(indicator, label(L.appliedWeight), label(L.indicatorScore))
    const appliedWeight = figure(label(L.appliedWeight), formula`${weight} ÷ ${total}`, exact)
    const attainment = attainmentFigure(label(L.attainment), { value, low, high })
    const score = figure(label(L.indicatorScore), formula`${attainment} × ${appliedWeight} × ${scale}`, exact)
    return { indicator, appliedWeight, attainment, score, isBelow: isBelowThreshold({ value, low, high }) }
  })
}

/** An indicator that does not apply gives its weight to the others. */
function withoutApplication(indicator: IndicatorFigures, weightLabel: Label, scoreLabel: Label): PartFigures {
  const because = indicator.because ?? { zh: '不适用', en: 'it does not apply' }
  const reason = {
    zh: `${because.zh}；权重按比例分配给其余指标`,
    en: `${because.en}; its weight goes to the others in proportion`,
  }
  const appliedWeight = read(weightLabel, zero, reason, [indicator.weight])
  const score = read(scoreLabel, zero, reason, [appliedWeight])
  return { indicator, appliedWeight, attainment: undefined, score, isBelow: false }
}
