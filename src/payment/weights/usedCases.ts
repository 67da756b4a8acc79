import { add, compare, type Fraction, multiply, one, subtract, zero } from '../../numeric/internal.ts'
import { failAt, toCode } from '../../shape/internal.ts'
import { diseaseWeightsShape, type ReadTrimming } from './DiseaseWeightsInput.ts'
import type { NamedYear, TakenCases } from './takeCases.ts'

/** The costs of one group in one year (or in all), in fen, and where they stand in the columns. */
interface Cell {
  readonly costs: bigint[]
  readonly at: number[]
}

/** A group and its cases, year by year in the order of the named years. */
interface GroupOfCases {
  readonly id: string
  readonly cells: readonly Cell[]
}

/** The costs of a cell that count, and what was cut of it. */
export interface UsedCell {
  readonly costs: readonly bigint[]
  readonly sum: bigint
  readonly below: number
  readonly above: number
  readonly cutCost: bigint
  readonly cutAt: readonly number[]
}

/** A group after trimming. Every year of a group is trimmed by its own bounds: prices move from year to year. */
export interface UsedCases {
  readonly id: string
  readonly cells: readonly UsedCell[]
}

/** The groups in the order in which they first occur, each by the spelling it first has: `es35` is the group `ES35`. */
export function groupCases(columns: TakenCases, years: readonly NamedYear[]): readonly GroupOfCases[] {
  const columnOf = new Map(years.map(({ year }, index) => [year, index]))
  const groups = new Map<string, GroupOfCases>()
  // Every spelling is made canonical once, not at every case.
  const bySpelling = new Map<string, GroupOfCases>()
  columns.group.forEach((spelling, index) => {
    let found = bySpelling.get(spelling)
    if (found === undefined) {
      const code = toCode(spelling)
      found = groups.get(code) ?? { id: spelling.trim(), cells: years.map(() => ({ costs: [], at: [] })) }
      groups.set(code, found)
      bySpelling.set(spelling, found)
    }
    const cell = found.cells[columnOf.get(columns.year?.[index]) as number] as Cell
    cell.costs.push(columns.cost[index] as bigint)
    cell.at.push(columns.placeOf(index))
  })
  return [...groups.values()]
}

/** Trims the cells of a group; a group of which nothing is left has no mean, and is refused. */
export function usedCases({ id, cells }: GroupOfCases, trimming: ReadTrimming | undefined): UsedCases {
  const used = cells.map((cell) => trim(cell, trimming))
  if (used.every(({ costs }) => costs.length === 0))
    failAt(diseaseWeightsShape(), 'nothing_left', ['trim'], { group: id })
  return { id, cells: used }
}

function trim({ costs, at }: Cell, trimming: ReadTrimming | undefined): UsedCell {
  const side = trimming === undefined || costs.length === 0 ? () => 'inside' as const : sideOf(costs, trimming)
  const kept: bigint[] = []
  const cutAt: number[] = []
  let [sum, cutCost, below, above] = [0n, 0n, 0, 0]
  costs.forEach((cost, index) => {
    const found = side(cost, index)
    if (found === 'inside') {
      kept.push(cost)
      sum += cost
      return
    }
    if (found === 'below') below++
    else above++
    cutCost += cost
    cutAt.push(at[index] as number)
  })
  return { costs: kept, sum, below, above, cutCost, cutAt }
}

/** On which side of the bounds a cost lies, in fen, by its place among them. */
type Side = (fen: bigint, index: number) => 'below' | 'inside' | 'above'

/** The bounds that some costs draw around themselves. All exact: not even the standard deviation needs its root. */
function sideOf(costs: readonly bigint[], trimming: ReadTrimming): Side {
  if (trimming.method === 'standardDeviation') return sideByDeviation(costs, trimming.times)
  const places = [...costs.keys()].sort((a, b) => compareFen(costs[a] as bigint, costs[b] as bigint))
  const sorted = places.map((place) => costs[place] as bigint)
  if (trimming.method === 'percentile') {
    const { lower = zero, upper = one, ties } = trimming
    const ranks = ranksThatStay(sorted.length, lower, subtract(one, upper))
    return ties === 'cut' ? outsideRanks(places, ranks) : betweenRanks(sorted, ranks)
  }
  const first = quantileOf(sorted, { n: 1n, d: 4n })
  const third = quantileOf(sorted, { n: 3n, d: 4n })
  const reach = multiply(trimming.times, subtract(third, first))
  return between(subtract(first, reach), add(third, reach))
}

const compareFen = (one: bigint, other: bigint): number => (one < other ? -1 : one > other ? 1 : 0)

interface Ranks {
  readonly first: number
  readonly last: number
}

/**
 * ⌊n·lower⌋ cases at the bottom and ⌊n·(1 − upper)⌋ at the top lie outside. Whole cases, not interpolated quantiles: those
 * would cut both cases of every group of two.
 */
function ranksThatStay(length: number, bottom: Fraction, top: Fraction): Ranks {
  const count = BigInt(length)
  return { first: Number((count * bottom.n) / bottom.d), last: length - 1 - Number((count * top.n) / top.d) }
}

/** Fewer lie outside where costs on a bound are equal. */
function betweenRanks(sorted: readonly bigint[], { first, last }: Ranks): Side {
  return between({ n: sorted[first] as bigint, d: 1n }, { n: sorted[last] as bigint, d: 1n })
}

/** As many as the ranks say, whatever costs are equal; `places` are those of the costs in their order. */
function outsideRanks(places: readonly number[], { first, last }: Ranks): Side {
  const below = new Set(places.slice(0, first))
  const above = new Set(places.slice(last + 1))
  return (_, index) => (below.has(index) ? 'below' : above.has(index) ? 'above' : 'inside')
}

function between(lower: Fraction, upper: Fraction): Side {
  return (fen) => {
    const cost = { n: fen, d: 1n }
    return compare(cost, lower) < 0 ? 'below' : compare(cost, upper) > 0 ? 'above' : 'inside'
  }
}

/** |x − m| > k·s, squared and free of fractions: (n·x − S)²·(n − 1) > k²·n·(n·Q − S²), s the sample deviation. */
function sideByDeviation(costs: readonly bigint[], times: Fraction): Side {
  const { count, sum, spread } = momentsOf(costs)
  return (fen) => {
    const away = count * fen - sum
    const isOutside = away * away * (count - 1n) * times.d * times.d > times.n * times.n * count * spread
    return !isOutside ? 'inside' : away < 0n ? 'below' : 'above'
  }
}

/** The quantile of ascending costs, linear between neighbours (type 7, as `quantile` has it). */
function quantileOf(sorted: readonly bigint[], { n, d }: Fraction): Fraction {
  const place = BigInt(sorted.length - 1) * n
  const rank = Number(place / d)
  const low = sorted[rank] as bigint
  const high = sorted[rank + 1] ?? low
  return { n: low * d + (place % d) * (high - low), d }
}

/** n, S = Σx and n·Σx² − S², which is n(n − 1) times the sample variance. */
export function momentsOf(costs: readonly bigint[]) {
  let sum = 0n
  let squares = 0n
  for (const cost of costs) {
    sum += cost
    squares += cost * cost
  }
  const count = BigInt(costs.length)
  return { count, sum, spread: count * squares - sum * sum }
}
