import { fail, type Path } from '../errors/index.ts'
import { exact, type Figure, figure, formula, given, labelAt, sumOfProducts } from '../figure/index.ts'
import { add, isOne, readGrowth, readWeight, toDecimalString, zero } from '../numeric/index.ts'
import { readId, readList, readRecord, refuseDuplicates } from '../policy/index.ts'
import type { GrowthComponent } from './AnnualBudgetInput.ts'
import { budgetLabels as L } from './labels.ts'

/** A rate, or Σ weight·growth over named components. */
export function readRequestedGrowth(input: unknown): Figure {
  const path: Path = ['requestedGrowth']
  if (!Array.isArray(input)) return given(L.requestedGrowth, readGrowth(input, path))
  const components = readList(input, path).map((item, index) => readComponent(item, index, [...path, index]))
  refuseDuplicates(
    components.map(({ id }) => id),
    path,
  )
  const weights = components.map(({ weight }) => weight)
  const sum = weights.reduce((total, { value }) => add(total, value), zero)
  if (!isOne(sum)) fail('weights_not_one', path, { received: toDecimalString(sum) })
  const growths = components.map(({ growth }) => growth)
  return figure(L.requestedGrowth, formula`${sumOfProducts(weights, growths)}`, exact)
}

function readComponent(item: unknown, index: number, path: Path) {
  const record = readRecord(item, ['id', 'label', 'weight', 'growth'], path) as Partial<GrowthComponent>
  const id = readId(record.id, [...path, 'id'])
  const { zh, en } = record.label ?? { zh: id, en: id }
  return {
    id,
    weight: given(labelAt(L.componentWeight, index, zh, en), readWeight(record.weight, [...path, 'weight'])),
    growth: given(labelAt(L.componentGrowth, index, zh, en), readGrowth(record.growth, [...path, 'growth'])),
  }
}
