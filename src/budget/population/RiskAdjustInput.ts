import type { Figure, NumberInput } from '../../figure/internal.ts'
import type { Fraction } from '../../numeric/internal.ts'
import {
  amount,
  bare,
  id,
  type Law,
  law,
  lazily,
  list,
  listed,
  notNegative,
  notZero,
  number,
  type OutOf,
  optional,
  orNull,
  positiveRate,
  record,
  share,
  table,
  uniqueIds,
  weight,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 人群组 — a cell of the population (age and sex, morbidity, scheme: whatever the id names). Its risk weight is
 * computed from the people and the cost of a reference population, or published: give `people` with `meanCost` (yuan a
 * head) or `cost` (yuan in all), or `weight`, in all cells the same way.
 *
 * @since 0.2.0
 */
interface RiskCell {
  readonly id: string
  readonly people?: NumberInput
  readonly meanCost?: NumberInput
  readonly cost?: NumberInput
  readonly weight?: NumberInput
}

/**
 * 医共体人口 — an alliance and its people in every cell (0 where there are none).
 *
 * @since 0.2.0
 */
interface AlliancePopulation {
  readonly id: string
  /** By cell: people, person-years or person-months, but the same in all cells and alliances. */
  readonly people: Readonly<Record<string, NumberInput>>
  /** Last year's index, for a cap on its growth; `null` where there was none. */
  readonly previousIndex?: NumberInput | null
  /** Cost in the past, yuan to the fen, for the blend. */
  readonly history?: NumberInput
}

/**
 * 风险调整（输入） — the cells, the alliances and, where there is one, the pool that they share.
 *
 * @since 0.1.0
 */
export interface RiskAdjustInput {
  readonly cells: readonly RiskCell[]
  readonly alliances: readonly AlliancePopulation[]
  /** Yuan to the fen; spent to the fen. Without it a budget is the expected cost itself. */
  readonly pool?: NumberInput
  /** Yuan a head at weight 1: the mean of the reference cells unless given. */
  readonly perHead?: NumberInput
  /** How far an index may rise over last year's: `'3%'`. */
  readonly indexGrowthCap?: NumberInput
  /** The part β of the budget that goes by risk, from 0 to 1; the rest goes by history. All of it unless given. */
  readonly riskPart?: NumberInput
}

/** An input as read. */
export type ReadRiskAdjust = OutOf<ReturnType<typeof riskAdjustShape>>

export const riskAdjustShape = /* @__PURE__ */ lazily(() => {
  const cell = record<RiskCell>({ zh: '人群组', en: 'Cell' })(
    {
      id: id(),
      people: optional(notNegative(L.cellPeople)),
      meanCost: optional(number(L.cellMean, { atLeast: 0, outside: 'negative_amount' })),
      cost: optional(amount(L.cellCost)),
      weight: optional(weight(L.cellWeight)),
    },
    [notZero('people', 'no_people'), notZero('meanCost', 'no_cost'), notZero('cost', 'no_cost')],
  )
  const alliance = record<AlliancePopulation>({ zh: '医共体', en: 'Alliance' })({
    id: id(),
    people: table(L.people.name, bare(notNegative(L.cellOwn)), { mayBeEmpty: true }),
    previousIndex: optional(orNull(positiveRate(L.previousIndex))),
    history: optional(amount(L.history)),
  })
  return record<RiskAdjustInput>({ zh: '风险调整', en: 'Risk adjustment' })(
    {
      pool: optional(amount(L.pool)),
      cells: list({ zh: '人群组', en: 'Cells' }, cell, {
        laws: [uniqueIds as Law<readonly ReadCell[]>, weighedOneWay],
      }),
      perHead: optional(positiveRate(L.perHeadBase)),
      indexGrowthCap: optional(weight(L.growthCap)),
      riskPart: optional(share(L.riskPart)),
      alliances: list({ zh: '各医共体', en: 'Alliances' }, alliance, {
        laws: [uniqueIds as Law<readonly ReadAlliance[]>],
      }),
    },
    [peopleByCell, lastYearWithCap, historyWithBlend, priced],
  )
})

interface ReadCell {
  readonly id: string
  readonly people: Figure | undefined
  readonly meanCost: Figure | undefined
  readonly cost: Figure | undefined
  readonly weight: Figure | undefined
}

interface ReadAlliance {
  readonly people: ReadonlyMap<string, Fraction>
  readonly previousIndex: Figure | null | undefined
  readonly history: Figure | undefined
  readonly id: string
}

/** Weights are published for all cells, not all of them zero; or each cell has people and one cost. */
const weighedOneWay = /* @__PURE__ */ law(
  ['missing', 'conflicting_inputs', 'weights_all_zero'],
  ['weighedOneWay', 'weight'],
  (cells: readonly ReadCell[]) => cells,
  (cells, reading) => {
    const arePublished = cells.some(({ weight }) => weight !== undefined)
    cells.forEach((cell, index) => {
      const missing = (key: keyof ReadCell) => reading.refuse('missing', { expected: key }, [index, key])
      const conflicting = (expected: string, key: keyof ReadCell) =>
        reading.refuse('conflicting_inputs', { expected }, [index, key])
      if (!arePublished) {
        if (cell.people === undefined) missing('people')
        if (cell.cost === undefined && cell.meanCost === undefined) missing('meanCost')
        if (cell.cost !== undefined && cell.meanCost !== undefined) conflicting('cost, meanCost', 'meanCost')
        return
      }
      for (const key of ['people', 'meanCost', 'cost'] as const) {
        if (cell[key] !== undefined) conflicting(`weight, ${key}`, key)
      }
      if (cell.weight === undefined) missing('weight')
    })
    const isZero = ({ weight }: ReadCell) => weight !== undefined && reading.isSound(weight) && weight.value.n === 0n
    if (arePublished && cells.every(isZero)) reading.refuse('weights_all_zero')
  },
)

interface Populations {
  readonly cells: readonly ReadCell[]
  readonly alliances: readonly ReadAlliance[]
}

/** Every alliance says its people in every cell and in no other, and has some. */
const peopleByCell = /* @__PURE__ */ law(
  ['missing', 'unknown_key', 'no_people'],
  ['peopleByCell'],
  ({ cells, alliances }: Populations) => [cells, cells.map(({ id }) => id), alliances] as const,
  ([, ids, alliances], reading) => {
    const known = new Set(ids)
    alliances.forEach(({ people }, index) => {
      if (!reading.isSound(people)) return
      const at = ['alliances', index, 'people'] as const
      for (const id of people.keys()) {
        if (!known.has(id)) reading.refuse('unknown_key', { expected: listed(ids) }, [...at, id])
      }
      for (const id of ids) if (!people.has(id)) reading.refuse('missing', {}, [...at, id])
      if ([...people.values()].every(({ n }) => n === 0n)) reading.refuse('no_people', {}, at)
    })
  },
)

/** A cap on the growth of the index needs last year's of every alliance (`null` where there was none), and only it does. */
const lastYearWithCap = /* @__PURE__ */ law(
  ['missing'],
  ['lastYearWithCap'],
  ({ indexGrowthCap, alliances }: Populations & { readonly indexGrowthCap: Figure | undefined }) =>
    [indexGrowthCap !== undefined, alliances] as const,
  ([isCapped, alliances], reading) => {
    if (!isCapped && alliances.some(({ previousIndex }) => previousIndex !== undefined)) {
      reading.refuse('missing', { expected: '3%' }, ['indexGrowthCap'])
    }
    alliances.forEach(({ previousIndex }, index) => {
      if (isCapped && previousIndex === undefined) reading.refuse('missing', {}, ['alliances', index, 'previousIndex'])
    })
  },
)

/** A blend needs every alliance's history, and only it does. */
const historyWithBlend = /* @__PURE__ */ law(
  ['missing'],
  ['historyWithBlend'],
  ({ riskPart, alliances }: Populations & { readonly riskPart: Figure | undefined }) =>
    [riskPart !== undefined, alliances] as const,
  ([isBlended, alliances], reading) => {
    if (!isBlended && alliances.some(({ history }) => history !== undefined)) {
      const expected = { zh: '按风险部分比例', en: 'the part that goes by risk' }
      reading.refuse('missing', { expected }, ['riskPart'])
    }
    alliances.forEach(({ history }, index) => {
      if (isBlended && history === undefined) reading.refuse('missing', {}, ['alliances', index, 'history'])
    })
  },
)

/** There is a pool to divide, or the yuan a head: given, or the mean of the reference. */
const priced = /* @__PURE__ */ law(
  ['missing'],
  ['priced'],
  ({
    pool,
    perHead,
    cells,
  }: {
    readonly pool: unknown
    readonly perHead: unknown
    readonly cells: Populations['cells']
  }) => [pool !== undefined || perHead !== undefined, cells] as const,
  ([isPriced, cells], reading) => {
    if (isPriced || cells.every(({ weight }) => weight === undefined)) return
    reading.refuse('missing', { expected: { zh: 'pool 或 perHead', en: 'pool or perHead' } }, ['pool'])
  },
)
