import { exact, type Figure, figure, formula, given, labelAt } from '../../figure/internal.ts'
import { add, isOne, toDecimalString, zero } from '../../numeric/internal.ts'
import type { RulesInForce } from '../../policy/internal.ts'
import type { ScoreIndicator } from '../../quality/internal.ts'
import { failAt, listed, type OutOf } from '../../shape/internal.ts'
import { type KpiInput, kpiShape, withinDimension } from './KpiInput.ts'
import type { KpiTemplate } from './KpiTemplate.ts'

/** An indicator of the assessment: its dimension, and itself as it is scored. */
export interface KpiIndicatorFigures {
  readonly dimension: string
  readonly weight: Figure
  readonly within: Figure
  readonly scored: ScoreIndicator
}

/**
 * The indicators, each with the weight of its dimension times its own within it. What the template knows of an
 * indicator, its name and which way it is good, need not be said again. The rest is judged where it is scored, as it was
 * given.
 */
export function kpiIndicatorFigures(
  template: KpiTemplate,
  standing: RulesInForce,
  read: OutOf<ReturnType<typeof kpiShape>>['indicators'],
  input: KpiInput['indicators'],
): readonly KpiIndicatorFigures[] {
  const dimensions = new Map(template.dimensions.map((dimension) => [dimension.id, dimension]))
  const indicators = read.map(({ dimension: of, id, label, weight: share }, index): KpiIndicatorFigures => {
    const dimension = dimensions.get(of)
    if (dimension === undefined) {
      const info = { received: of, expected: listed([...dimensions.keys()]) }
      return failAt(kpiShape(), 'unknown_id', ['indicators', index, 'dimension'], info)
    }
    const example = dimension.indicators.find((known) => known.id === id)
    const name = label ?? example?.label ?? { zh: id, en: id }
    const within = given(labelAt(withinDimension, index, name.zh, name.en), share)
    const weight = figure(
      {
        id: `indicatorWeight[${index}]`,
        name: { zh: `指标权重（${name.zh}）`, en: `Weight (${name.en})` },
        unit: 'rate',
      },
      formula`${standing.share(dimension.id)} × ${within}`,
      exact,
    )
    const { dimension: _, ...said } = input[index] as KpiInput['indicators'][number]
    const direction = said.direction ?? example?.direction
    const scored = { ...said, direction, label: name, weight: toDecimalString(weight.value) }
    return { dimension: dimension.id, weight, within, scored: scored as ScoreIndicator }
  })
  refuseIncomplete(template, standing, indicators)
  return indicators
}

/** Within a dimension the weights sum to 1; a dimension that has a weight has an indicator. */
function refuseIncomplete(
  { dimensions }: KpiTemplate,
  standing: RulesInForce,
  indicators: readonly KpiIndicatorFigures[],
): void {
  for (const { id, label } of dimensions) {
    const inside = indicators.filter(({ dimension }) => dimension === id)
    if (inside.length === 0) {
      if (standing.share(id).value.n === 0n) continue
      const expected = { zh: `“${label.zh}”的指标`, en: `an indicator of "${label.en}"` }
      failAt(kpiShape(), 'missing', ['indicators'], { expected })
    }
    const sum = inside.reduce((total, { within }) => add(total, within.value), zero)
    if (!isOne(sum)) {
      failAt(kpiShape(), 'weights_not_one', ['indicators', id], { received: toDecimalString(sum) })
    }
  }
}
