import { fail, type Path } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  sumOf,
  sumOfProducts,
} from '../../figure/internal.ts'
import { type Fraction, readAmount, readDecimal, readWeight } from '../../numeric/internal.ts'
import { readId, readList, readRecord, refuseAllZero, refuseDuplicates } from '../../policy/internal.ts'
import { readSomePeople } from '../readPeople.ts'
import { labels as L } from './labels.ts'
import { lean } from './lean.ts'

/** The cells with their weights; `perHead` is the yuan a head at weight 1, where the cells tell it. */
export interface WeightedCells {
  readonly ids: readonly string[]
  readonly weights: readonly Figure[]
  readonly perHead: Figure | undefined
}

interface CellRecord {
  readonly id: string
  readonly path: Path
  readonly named: (label: Label) => Label
  readonly record: Readonly<Record<string, unknown>>
}

/** Weights as published, or the mean cost of each cell over the mean of everybody. */
export function readCells(input: unknown): WeightedCells {
  const path = ['cells']
  const cells = readList(input, path).map((item, index): CellRecord => {
    const at = [...path, index]
    const record = readRecord(item, ['id', 'people', 'meanCost', 'cost', 'weight'], at)
    const id = readId(record['id'], [...at, 'id'])
    return { id, path: at, named: (label) => labelAt(label, index, id), record }
  })
  const ids = cells.map(({ id }) => id)
  refuseDuplicates(ids, path)
  if (cells.every(({ record }) => record['weight'] === undefined)) return { ids, ...referenceWeights(cells) }
  const weights = cells.map(publishedWeight)
  refuseAllZero(
    weights.map(({ value }) => value),
    path,
  )
  return { ids, weights, perHead: undefined }
}

function publishedWeight({ named, record, path }: CellRecord): Figure {
  for (const key of ['people', 'meanCost', 'cost']) {
    if (record[key] !== undefined) fail('conflicting_inputs', [...path, key], { expected: `weight, ${key}` })
  }
  return given(named(L.cellWeight), readWeight(record['weight'], [...path, 'weight']))
}

/** w = mean cost of the cell ÷ mean cost of everybody. A cell without people or cost has no weight: it is refused. */
function referenceWeights(cells: readonly CellRecord[]): Pick<WeightedCells, 'weights' | 'perHead'> {
  const people = cells.map(({ named, record, path }) =>
    given(named(L.cellPeople), readSomePeople(record['people'], [...path, 'people'])),
  )
  const means = cells.map((cell, index) => meanOf(cell, people[index] as Figure))
  const perHead = figure(L.referenceMean, lean(formula`(${sumOfProducts(means, people)}) ÷ (${sumOf(people)})`), exact)
  const weights = cells.map(({ named }, index) =>
    figure(named(L.cellWeight), lean(formula`${means[index] as Figure} ÷ ${perHead}`), exact),
  )
  return { weights, perHead }
}

function meanOf({ named, record, path }: CellRecord, people: Figure): Figure {
  if (record['cost'] === undefined) {
    const at = [...path, 'meanCost']
    return given(named(L.cellMean), refuseNoCost(readDecimal(record['meanCost'], at), at))
  }
  if (record['meanCost'] !== undefined) {
    fail('conflicting_inputs', [...path, 'meanCost'], { expected: 'cost, meanCost' })
  }
  const at = [...path, 'cost']
  const cost = given(named(L.cellCost), refuseNoCost(readAmount(record['cost'], at), at))
  return figure(named(L.cellMean), lean(formula`${cost} ÷ ${people}`), exact)
}

function refuseNoCost(cost: Fraction, path: Path): Fraction {
  if (cost.n < 0n) fail('negative_amount', path, { received: given(L.cellCost, cost).text })
  if (cost.n === 0n) fail('no_cost', path)
  return cost
}
