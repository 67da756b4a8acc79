import { fail, type Path } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  type Formula,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  sumOf,
} from '../../figure/internal.ts'
import { readList, readRecord } from '../../policy/internal.ts'
import { givenOf } from './givenOf.ts'
import { labels as L } from './labels.ts'
import { readIndex, readPerHead } from './measures.ts'
import type { ReadClass } from './readClasses.ts'

/** A base year of a class: what was spent a head, and what carries it to the last base year. */
interface BaseYear {
  readonly cost: Figure
  readonly trend: Figure | undefined
  readonly riskRatio: Figure | undefined
}

/** What the base years have in common. */
export interface BaseYears {
  readonly weights: readonly Figure[]
  /** The weight of national trends in blends; without it a trend is one number. */
  readonly nationalWeight: Figure | undefined
}

/** The historical benchmark of a class, and the trends in it. */
export interface HistoricalFigures {
  readonly perHead: Figure
  readonly trends: readonly (Figure | undefined)[]
}

/** HB = Σ ω·cost·trend·risk ratio ÷ Σ ω: each base year is carried to the last one's prices and risk, then weighed. */
export function historicalFigures(one: ReadClass, { weights, nationalWeight }: BaseYears): HistoricalFigures {
  const path = [...one.path, 'years']
  const list = readList(one.record['years'], path)
  if (list.length !== weights.length) fail('wrong_length', path, { expected: weights.length, received: list.length })
  const years = list.map((item, index) => {
    const labelOf = (label: Label) => labelAt(one.labelOf(label), index, `第 ${index + 1} 年`, `year ${index + 1}`)
    return readYear(item, labelOf, nationalWeight, [...path, index])
  })
  const terms = years.map((year, index) => carried(year, weights[index] as Figure))
  const sum = terms.reduce((left, right) => formula`${left} + ${right}`)
  const perHead = figure(one.labelOf(L.historical), formula`(${sum}) ÷ (${sumOf(weights)})`, exact)
  return { perHead, trends: years.map(({ trend }) => trend) }
}

function carried({ cost, trend, riskRatio }: BaseYear, weight: Figure): Formula {
  const factors = [trend, riskRatio].flatMap((factor) => factor ?? [])
  return factors.reduce((product, factor) => formula`${product} × ${factor}`, formula`${cost} × ${weight}`)
}

function readYear(
  input: unknown,
  labelOf: (label: Label) => Label,
  nationalWeight: Figure | undefined,
  path: Path,
): BaseYear {
  const record = readRecord(input, ['costPerHead', 'trend', 'riskRatio'], path)
  return {
    cost: givenOf(record, 'costPerHead', readPerHead, labelOf(L.baseYearCost), path),
    trend: trendFigure(record['trend'], labelOf, nationalWeight, [...path, 'trend']),
    riskRatio:
      record['riskRatio'] === undefined
        ? undefined
        : givenOf(record, 'riskRatio', readIndex, labelOf(L.riskRatio), path),
  }
}

/** A trend as given, or `w·national + (1 − w)·regional`. */
function trendFigure(
  input: unknown,
  labelOf: (label: Label) => Label,
  weight: Figure | undefined,
  path: Path,
): Figure | undefined {
  if (input === undefined) return undefined
  if (typeof input !== 'object') return given(labelOf(L.trend), readIndex(input, path))
  const record = readRecord(input, ['national', 'regional'], path)
  if (weight === undefined) fail('missing', ['nationalWeight'], { expected: { zh: '比率', en: 'a rate' } })
  const national = givenOf(record, 'national', readIndex, labelOf(L.nationalTrend), path)
  const regional = givenOf(record, 'regional', readIndex, labelOf(L.regionalTrend), path)
  return figure(labelOf(L.trend), formula`${weight} × ${national} + (1 − ${weight}) × ${regional}`, exact)
}
