import type { Bilingual } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  type NumberInput,
  publish,
  read as readFigure,
  type Step,
  sumOf,
  type Unit,
} from '../../figure/internal.ts'
import { add, compare, type DecimalText, toDecimalString, zero } from '../../numeric/internal.ts'
import {
  bilingual,
  failAt,
  id,
  lazily,
  list,
  namingOf,
  number,
  ofUnit,
  optional,
  places,
  read,
  record,
  uniqueIds,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import { shareOut } from './shareOut.ts'

/**
 * 保障不负增长（输入） — last year's budget and this year's of each region.
 *
 * @since 0.2.0
 */
export interface ZeroGrowthInput {
  readonly regions: readonly {
    readonly id: string
    readonly label?: Bilingual
    readonly previous: NumberInput
    readonly current: NumberInput
  }[]
  /** Decimals of amounts in a unit of one's own (1 for 百万元 to one place); yuan to the fen unless given. */
  readonly places?: NumberInput
}

const shapeIn = (unit: Unit) => {
  const amountOf = (label: (typeof L)['previous' | 'current']) =>
    number({ ...label, unit }, { atLeast: 0, outside: 'negative_amount' })
  const region = record<ZeroGrowthInput['regions'][number]>({ zh: '地区', en: 'Region' })({
    id: id(),
    label: optional(bilingual()),
    previous: amountOf(L.previous),
    current: amountOf(L.current),
  })
  return record<ZeroGrowthInput>({ zh: '保障不负增长', en: 'No growth below zero' })({
    regions: list({ zh: '地区', en: 'Regions' }, region, { laws: [uniqueIds] }),
    places: optional(places()),
  })
}

export const liftToZeroGrowthShape = /* @__PURE__ */ lazily(() =>
  ofUnit(shapeIn, (input) => (input['places'] === undefined ? 'yuan' : 'money'), 'yuan'),
)

/**
 * 保障不负增长 — current + moved = granted; nothing is added to the sum and nothing lost.
 *
 * @since 0.2.0
 */
export interface ZeroGrowth {
  /** How often the growing regions gave. */
  readonly rounds: number
  readonly regions: readonly { readonly id: string; readonly moved: DecimalText; readonly granted: DecimalText }[]
  readonly steps: readonly Step[]
}

/**
 * 地区预算保障不负增长 — lifts regions whose budget would fall to last year's, out of those that grow.
 *
 * Formula: what the falling regions are short of last year's is taken from the growing ones in proportion to their
 * budgets of this year, to the last decimal by largest remainder (of equal ones the id that comes first); where that
 * leaves one of them below last year's, again, with those that still grow, until no region falls.
 *
 * @param input - see {@link ZeroGrowthInput}
 * @throws `exceeds_available` (last year's budgets sum to more than this year's) · `not_whole_fen` · `not_whole_units`
 *   (more decimals than `places`) · `duplicate_id` · `empty_list` · `inexact_number` · `missing` · `negative_amount` ·
 *   `not_a_number` · `not_an_integer` · `out_of_range` · `percent_not_allowed` · `too_long` · `too_many_digits` ·
 *   `unclean_id` · `unknown_key` · `wrong_type`
 * @example
 * ```ts
 * import { liftToZeroGrowth } from 'yigongti'
 *
 * const { regions } = liftToZeroGrowth({
 *   places: 1,
 *   regions: [
 *     { id: 'north', previous: 100, current: '96.5' },
 *     { id: 'middle', previous: 200, current: 220 },
 *     { id: 'south', previous: 300, current: 330 },
 *   ],
 * })
 * regions.map(({ granted }) => granted) // => [ '100', '218.6', '327.9' ]
 * ```
 * @since 0.2.0
 */
export function liftToZeroGrowth(input: ZeroGrowthInput): ZeroGrowth {
  const { regions: given, places: decimals = 2 } = read(liftToZeroGrowthShape(), input)
  const unitsOf = (amount: Figure, path: readonly (string | number)[]) => {
    const { n, d } = amount.value
    const scaled = n * 10n ** BigInt(decimals)
    if (scaled % d === 0n) return scaled / d
    const info = { received: amount.text, unit: `10^-${decimals}` }
    return failAt(liftToZeroGrowthShape(), decimals === 2 ? 'not_whole_fen' : 'not_whole_units', path, info)
  }
  const regions = given.map((region, index): Region => {
    const previous = unitsOf(region.previous, ['regions', index, 'previous'])
    const before = unitsOf(region.current, ['regions', index, 'current'])
    return { id: region.id, previous, now: before }
  })
  refuseFall(given)
  const rounds = lift(regions)
  const d = 10n ** BigInt(decimals)
  const operandsOf = restingOn(given)
  const lifted = given.map((region, index) => {
    const { current } = region
    const { unit } = current.label
    const named = namingOf(region, index)
    const value = { n: (regions[index] as Region).now, d }
    const granted = readFigure(named({ ...L.liftGranted, unit }), value, because, operandsOf(region))
    return {
      id: region.id,
      moved: figure(named({ ...L.moved, unit }), formula`${granted} − ${current}`, exact),
      granted,
    }
  })
  return publish({ rounds, regions: lifted })
}

interface Amounts {
  readonly previous: Figure
  readonly current: Figure
}

/** What a region gets rests on the amounts of all; of many, on its own and on the sums of all. */
function restingOn(regions: readonly Amounts[]): (region: Amounts) => readonly Figure[] {
  const all = regions.flatMap(({ previous, current }) => [previous, current])
  const before = sumOf(regions.map(({ previous }) => previous)).operands
  const sums = before.concat(sumOf(regions.map(({ current }) => current)).operands)
  return sums.length === all.length ? () => all : ({ previous, current }) => [previous, current, ...sums]
}

interface Region {
  readonly id: string
  readonly previous: bigint
  now: bigint
}

/** Each round but the last leaves one region more at last year's budget, and that one gives no more. */
function lift(regions: readonly Region[]): number {
  for (let rounds = 0; ; rounds++) {
    const falling = regions.filter(({ previous, now }) => now < previous)
    if (falling.length === 0) return rounds
    const growing = regions.filter(({ previous, now }) => now > previous)
    const needed = falling.reduce((sum, { previous, now }) => sum + previous - now, 0n)
    const given = shareOut(needed, growing, ({ now }) => ({ n: now, d: 1n }))
    for (const region of falling) region.now = region.previous
    for (const [region, units] of given) region.now -= units
  }
}

/** Where all together fall, nobody can lift the others. */
function refuseFall(regions: readonly { readonly previous: Figure; readonly current: Figure }[]): void {
  const previous = regions.reduce((sum, region) => add(sum, region.previous.value), zero)
  const current = regions.reduce((sum, region) => add(sum, region.current.value), zero)
  if (compare(previous, current) <= 0) return
  const info = { received: toDecimalString(previous), limit: toDecimalString(current) }
  failAt(liftToZeroGrowthShape(), 'exceeds_available', ['regions'], info)
}

const because = {
  zh: '低于上年的地区补足到上年，由增长地区按当年预算比例承担，最大余数法取到末位；仍有下降则再次分摊',
  en: "falling regions are lifted to last year's, the growing ones give in proportion to this year's, to the last decimal by largest remainder, again while one falls",
}
