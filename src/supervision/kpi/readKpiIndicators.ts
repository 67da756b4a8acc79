import { type Bilingual, fail, type Path } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, given, labelAt } from '../../figure/internal.ts'
import { add, isOne, one, readShare, toDecimalString, zero } from '../../numeric/internal.ts'
import { type RulesInForce, readBilingual, readId, readList, readRecord } from '../../policy/internal.ts'
import type { ScoreIndicator } from '../../quality/internal.ts'
import type { KpiDimension, KpiTemplate } from './KpiTemplate.ts'
import { labels as L } from './labels.ts'

/** An indicator of the assessment: its dimension, and itself as it is scored. */
export interface KpiIndicatorFigures {
  readonly dimension: string
  readonly weight: Figure
  readonly within: Figure
  readonly scored: ScoreIndicator
}

const own = ['dimension', 'weight'] as const
const passed = ['id', 'label', 'value', 'because', 'knockOut', 'ceiling', 'direction', 'target', 'threshold'] as const

/**
 * The indicators, each with the weight of its dimension times its own within it. What the template knows of an
 * indicator, its name and which way it is good, need not be said again. The rest is judged where it is scored.
 */
export function readKpiIndicators(
  template: KpiTemplate,
  standing: RulesInForce,
  input: unknown,
): readonly KpiIndicatorFigures[] {
  const path = ['indicators']
  const indicators = readList(input, path).map((item, index): KpiIndicatorFigures => {
    const at = [...path, index]
    const record = readRecord(item, [...own, ...passed], at)
    const id = readId(record['id'], [...at, 'id'])
    const dimension = findDimension(template, record['dimension'], [...at, 'dimension'])
    const example = dimension.indicators.find((known) => known.id === id)
    const name = readName(record['label'], example?.label ?? { zh: id, en: id }, [...at, 'label'])
    const share = record['weight'] === undefined ? one : readShare(record['weight'], [...at, 'weight'])
    const within = given(labelAt(L.within, index, name.zh, name.en), share)
    const weight = figure(
      {
        id: `${L.weight.id}[${index}]`,
        name: { zh: `${name.zh}：${L.weight.name.zh}`, en: `${name.en}: ${L.weight.name.en}` },
        unit: L.weight.unit,
      },
      formula`${standing.share(dimension.id)} × ${within}`,
      exact,
    )
    const said = Object.fromEntries(passed.filter((key) => key in record).map((key) => [key, record[key]]))
    const scored = { direction: example?.direction, ...said, label: name, weight: toDecimalString(weight.value) }
    return { dimension: dimension.id, weight, within, scored: scored as ScoreIndicator }
  })
  refuseIncomplete(template, standing, indicators)
  return indicators
}

function findDimension({ dimensions }: KpiTemplate, input: unknown, path: Path): KpiDimension {
  const id = readId(input, path)
  const found = dimensions.find((dimension) => dimension.id === id)
  return found ?? fail('unknown_id', path, { received: id, expected: dimensions.map((known) => known.id).join(', ') })
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
      fail('missing', ['indicators'], {
        expected: { zh: `“${label.zh}”的指标`, en: `an indicator of "${label.en}"` },
      })
    }
    const sum = inside.reduce((total, { within }) => add(total, within.value), zero)
    if (!isOne(sum)) fail('weights_not_one', ['indicators', id], { received: toDecimalString(sum) })
  }
}

function readName(input: unknown, known: Bilingual, path: Path): Bilingual {
  return input === undefined ? known : readBilingual(input, path)
}
