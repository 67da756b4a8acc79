import { fail, type Path, show } from '../errors/index.ts'
import {
  type Citation,
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  read,
  sumOfProducts,
} from '../figure/index.ts'
import { add, isOne, readAmount, readDecimal, readGrowth, readWeight, toDecimalString, zero } from '../numeric/index.ts'
import { readId, readList, readRecord, readWeights, refuseDuplicates } from '../policy/index.ts'
import type { Adjustment, BudgetBase, GrowthComponent, PoolingArea } from './AnnualBudgetInput.ts'
import type { BudgetPlan, PlannedAdjustment } from './BudgetPlan.ts'
import { budgetLabels as L } from './labels.ts'

/** The payments of past years or last year's total: exactly one of them. Weights go with payments only. */
export function readBase(input: BudgetBase, weights?: readonly Figure[]): BudgetPlan['base'] {
  const { priorPayments, previousTotal } = input
  if (priorPayments !== undefined && previousTotal !== undefined) {
    fail('conflicting_inputs', ['previousTotal'], { expected: 'priorPayments, previousTotal' })
  }
  if (previousTotal !== undefined) {
    return { year: 'reform', previousTotal: given(L.previousTotal, readAmount(previousTotal, ['previousTotal'])) }
  }
  const list = readList(priorPayments, ['priorPayments'])
  const payments = list.map((payment, index) =>
    given(nth(L.priorPayment, index), readAmount(payment, ['priorPayments', index])),
  )
  if (weights !== undefined && weights.length !== payments.length) {
    fail('wrong_length', ['baseWeights'], { expected: payments.length, received: weights.length })
  }
  return { year: 'launch', payments, weights }
}

export function readBaseWeights(input: unknown): readonly Figure[] | undefined {
  if (input === undefined) return undefined
  return readWeights(input, ['baseWeights']).map((weight, index) => given(nth(L.baseWeight, index), weight))
}

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

/** current ÷ previous − 1 of the pooling area's fund spending. */
export function readPoolingArea(input: unknown, citations: readonly Citation[] = []): Figure {
  const record = readRecord(input, ['previousSpending', 'currentSpending'], ['poolingArea']) as Partial<PoolingArea>
  const [previous, current] = (['previousSpending', 'currentSpending'] as const).map((key) => {
    const path = ['poolingArea', key]
    const spending = readDecimal(record[key], path)
    if (spending.n <= 0n) fail('out_of_range', path, { expected: '> 0', received: show(record[key]) })
    return given(L[key], spending)
  }) as [Figure, Figure]
  return figure(L.growthCap, formula`${current} ÷ ${previous} − 1`, exact, { citations })
}

export function readFixedCap(input: unknown): Figure {
  return given(L.growthCap, readGrowth(input, ['cap']))
}

export function readAdjustments(input: unknown): readonly PlannedAdjustment[] {
  if (input === undefined) return []
  if (!Array.isArray(input))
    fail('wrong_type', ['adjustments'], { expected: { zh: '列表', en: 'a list' }, received: show(input) })
  const ids: string[] = []
  const planned = input.map((item: unknown, index): PlannedAdjustment => {
    const path = ['adjustments', index]
    const known = ['id', 'label', 'amount', 'appliesTo', 'citations']
    const record = readRecord(item, known, path) as Partial<Adjustment>
    const id = readId(record.id, [...path, 'id'])
    ids.push(id)
    const { zh, en } = record.label ?? { zh: id, en: id }
    const { appliesTo = 'total', citations } = record
    if (appliesTo !== 'baseline' && appliesTo !== 'total') {
      fail('not_one_of', [...path, 'appliesTo'], { expected: 'baseline, total', received: show(appliesTo) })
    }
    const amount = readAmount(record.amount, [...path, 'amount'], { signed: true })
    const reason = { zh: '由使用者给出的调整', en: 'an adjustment given by the user' }
    return { figure: read(labelAt(L.adjustment, index, zh, en), amount, reason, [], { citations }), appliesTo }
  })
  refuseDuplicates(ids, ['adjustments'])
  return planned
}

function nth(label: Label, index: number): Label {
  return labelAt(label, index, `第 ${index + 1} 年`, `year ${index + 1}`)
}
