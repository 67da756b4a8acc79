import { fail, type Path } from '../errors/internal.ts'
import { exact, type Figure, figure, formula, given, labelAt, sumOfProducts } from '../figure/internal.ts'
import { add, type Fraction, isOne, readGrowth, readWeight, toDecimalString, zero } from '../numeric/internal.ts'
import { type Report, readBilingual, readId, readList, readRecord, refuseDuplicates } from '../policy/internal.ts'
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
  refuseOtherSum(
    weights.map(({ value }) => value),
    path,
  )
  const growths = components.map(({ growth }) => growth)
  return figure(L.requestedGrowth, formula`${sumOfProducts(weights, growths)}`, exact)
}

/** Refuses weights that do not sum to one. */
export function refuseOtherSum(weights: readonly Fraction[], path: Path, report: Report = fail): void {
  const sum = weights.reduce((total, weight) => add(total, weight), zero)
  if (!isOne(sum)) report('weights_not_one', path, { received: toDecimalString(sum) })
}

function readComponent(item: unknown, index: number, path: Path) {
  const record = readRecord(item, ['id', 'label', 'weight', 'growth'], path) as Partial<GrowthComponent>
  const id = readId(record.id, [...path, 'id'])
  const { zh, en } = record.label === undefined ? { zh: id, en: id } : readBilingual(record.label, [...path, 'label'])
  return {
    id,
    weight: given(labelAt(L.componentWeight, index, zh, en), readWeight(record.weight, [...path, 'weight'])),
    growth: given(labelAt(L.componentGrowth, index, zh, en), readGrowth(record.growth, [...path, 'growth'])),
  }
}
