import { exact, figure, formula, type Label, labelAt, sumOf, sumOfProducts } from '../../figure/internal.ts'
import type { IncentiveFigures } from './incentiveFigures.ts'
import { labels as L } from './labels.ts'
import type { ReadCare } from './readCare.ts'
import type { ReadMethod } from './readMethods.ts'

/** A method over all its care, one or more: units weighed by volume, savings by cost. */
export function methodFigures(
  { id, index }: ReadMethod,
  care: readonly (readonly [ReadCare, IncentiveFigures])[],
): IncentiveFigures {
  const at = (label: Label) => labelAt(label, index, id)
  const units = care.map(([one]) => one.units)
  const costs = care.map(([one]) => one.cost)
  const of = (key: keyof IncentiveFigures) => care.map(([, figures]) => figures[key])
  const volume = sumOf(units)
  const revenue = figure(at(L.methodRevenue), formula`(${sumOfProducts(of('revenue'), units)}) ÷ (${volume})`, exact)
  const unitCost = figure(at(L.methodUnitCost), formula`(${sumOfProducts(of('unitCost'), units)}) ÷ (${volume})`, exact)
  const saving = figure(at(L.methodSaving), formula`(${sumOfProducts(of('saving'), costs)}) ÷ (${sumOf(costs)})`, exact)
  return {
    revenue,
    unitCost,
    margin: figure(at(L.methodMargin), formula`${revenue} ÷ ${unitCost} − 1`, exact),
    saving,
    kept: figure(at(L.methodKept), formula`1 + ${saving}`, exact),
  }
}
