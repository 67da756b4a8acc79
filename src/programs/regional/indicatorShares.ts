import { exact, type Figure, figure, formula, type Label, labelAt, sumOf } from '../../figure/internal.ts'
import { failAt, namingOf, refuseUnknown } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import { type ReadRegions, splitRegionalBudgetShape } from './RegionalSplitInput.ts'
import type { readRegionalSplit } from './RegionalSplitRule.ts'

type ReadRule = ReturnType<typeof readRegionalSplit>
type Value = ReadRegions[number]['values'][number]

/** The shares by each indicator, in the order of the regions. */
export function indicatorShares(rule: ReadRule, regions: ReadRegions): readonly (readonly Figure[])[] {
  const { indicators, places, citations } = rule
  const note = { citations }
  const found = regions.map((region, index) => valuesOf(region, index, indicators))
  return indicators.map(({ id, label }, k) => {
    const counted = found.map((values, index) => {
      const { value, change } = values[k] as Value
      if (change.value.n === 0n && change.origin === undefined) return value
      return figure(at(L.adjusted, regions, index, k, id), formula`${value} × (1 + ${change})`, exact, note)
    })
    const named = labelAt(L.valueSum, k, label?.zh ?? id, label?.en ?? id)
    const sum = figure(named, formula`${sumOf(counted)}`, exact, note)
    if (sum.value.n === 0n) failAt(splitRegionalBudgetShape(), 'weights_all_zero', ['regions'], {})
    return counted.map((one, index) => {
      const rounding = { mode: 'halfUp', places } as const
      return figure(at(L.indicatorShare, regions, index, k, id), formula`${one} ÷ ${sum}`, rounding, note)
    })
  })
}

/** Named after the region and the indicator: `indicatorShare[2][0]`. */
function at(label: Label, regions: ReadRegions, index: number, k: number, indicator: string): Label {
  const region = regions[index] as ReadRegions[number]
  const { id, unit } = namingOf(region, index)(label)
  const { zh, en } = region.label ?? { zh: region.id, en: region.id }
  const name = { zh: `${label.name.zh}（${zh}，${indicator}）`, en: `${label.name.en} (${en}, ${indicator})` }
  return { id: `${id}[${k}]`, name, unit }
}

/** The values of a region in the order of the indicators: all of them, and no others. */
function valuesOf(
  { values }: ReadRegions[number],
  index: number,
  indicators: ReadRule['indicators'],
): readonly Value[] {
  const place = ['regions', index, 'values'] as const
  const known = indicators.map((indicator) => indicator.id)
  const ids = values.map((value) => value.id)
  refuseUnknown(ids, known, (at, info) => failAt(splitRegionalBudgetShape(), 'unknown_id', [...place, at, 'id'], info))
  return known.map((id) => {
    const value = values.find((one) => one.id === id)
    return value ?? failAt(splitRegionalBudgetShape(), 'missing', place, { expected: id })
  })
}
