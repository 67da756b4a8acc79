import {
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  read,
  type Sourced,
  sumOf,
} from '../../figure/internal.ts'
import { add, type Fraction, zero } from '../../numeric/internal.ts'
import { amount, bare } from '../../shape/internal.ts'
import { type BadRows, rowsWithoutId } from '../../stays/internal.ts'
import { labels as L } from './labels.ts'

/** The year's cost of each person. */
export const personCosts = (badRows: BadRows) =>
  rowsWithoutId({ zh: '个人费用', en: 'Costs of persons' }, bare(amount(L.personCost)), badRows)

/** So many persons have steps of their own; of more the trace says how their sums come about. */
export const mostShown = 100

/** A label of a person's figure. */
export const ofPerson = (label: Label, index: number) =>
  labelAt(label, index, `第 ${index + 1} 人`, `person ${index + 1}`)

/** What a person costs. */
export const personCost = (cost: Fraction, index: number) => given(ofPerson(L.personCost, index), cost)

/** The sum of all costs; of many persons it names only those whose cost has an explanation to show. */
export function totalCost(costs: readonly Sourced[], shown: readonly Figure[] | undefined): Figure {
  if (shown !== undefined) return figure(L.totalCost, formula`${sumOf(shown)}`, exact)
  const explained = costs.flatMap((cost, index) => (cost.origin === undefined ? [] : [personCost(cost, index)]))
  const because = { zh: `${costs.length} 人的费用合计`, en: `the costs of ${costs.length} persons, summed` }
  return read(L.totalCost, costs.reduce(add, zero), because, explained)
}
