import { fail, type Path } from '../../errors/internal.ts'
import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  sumOf,
  sumOfProducts,
  zh,
} from '../../figure/internal.ts'
import { compare } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { readFactor } from '../readFactor.ts'
import { readPeople } from '../readPeople.ts'
import { labels as L } from './labels.ts'
import { lean } from './lean.ts'
import type { WeightedCells } from './readCells.ts'

/** An alliance's people, its index, and the index that applies. */
export interface IndexFigures {
  readonly people: Figure
  readonly index: Figure
  readonly applied: Figure
  readonly capped: boolean
  /** People × applied index. */
  readonly units: Figure
}

export interface IndexedAlliance {
  readonly record: Readonly<Record<string, unknown>>
  readonly path: Path
  readonly named: (label: Label) => Label
}

/** R = Σ n·w ÷ Σ n, held down to last year's index × (1 + cap) where a cap is set. */
export function indexFigures(alliance: IndexedAlliance, cells: WeightedCells, cap: Figure | undefined): IndexFigures {
  const { named, record, path } = alliance
  const at = [...path, 'people']
  const byCell = readRecord(record['people'], cells.ids, at)
  const own = cells.ids.map((id, index) =>
    given(labelAt(named(L.cellOwn), index, id), readPeople(byCell[id], [...at, id])),
  )
  const people = figure(named(L.people), formula`${sumOf(own)}`, exact)
  if (people.value.n === 0n) fail('no_people', at)
  const index = figure(named(L.index), lean(formula`(${sumOfProducts(own, cells.weights)}) ÷ ${people}`), exact)
  const { applied, capped } = appliedIndex(alliance, index, cap)
  return {
    people,
    index,
    applied,
    capped,
    units: figure(named(L.riskUnits), lean(formula`${people} × ${applied}`), exact),
  }
}

function appliedIndex({ named, record, path }: IndexedAlliance, index: Figure, cap: Figure | undefined) {
  const at = [...path, 'previousIndex']
  if (cap === undefined) {
    if (record['previousIndex'] !== undefined) fail('missing', ['indexGrowthCap'], { expected: '3%' })
    return { applied: index, capped: false }
  }
  if (record['previousIndex'] === null) return { applied: uncapped(named, index), capped: false }
  const previous = given(named(L.previousIndex), readFactor(record['previousIndex'], at))
  const highest = formula`${previous} × (1 + ${cap})`
  const capped = compare(index.value, highest.value) > 0
  const because = capped
    ? {
        zh: zh`风险指数较上年度 ${previous}的增长高于上限 ${cap}，按上限执行`,
        en: en`the index rises over last year's ${previous} by more than the cap of ${cap}: the cap applies`,
      }
    : {
        zh: zh`风险指数较上年度 ${previous}的增长不高于上限 ${cap}`,
        en: en`the index does not rise over last year's ${previous} by more than the cap of ${cap}`,
      }
  const applied = figure(named(L.appliedIndex), lean(formula`min(${index}, ${highest})`), exact, { because })
  return { applied, capped }
}

function uncapped(named: IndexedAlliance['named'], index: Figure): Figure {
  const because = { zh: '上年度没有风险指数，不受上限约束', en: 'there was no index last year: the cap does not bind' }
  return figure(named(L.appliedIndex), formula`${index}`, exact, { because })
}
