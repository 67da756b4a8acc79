import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  publish,
  read as readFigure,
  type Step,
  sumOf,
  sumOfProducts,
  zh,
} from '../../figure/internal.ts'
import {
  add,
  compare,
  type DecimalText,
  one,
  subtract,
  toDecimalString,
  toUnits,
  zero,
} from '../../numeric/internal.ts'
import { failAt, namingOf, read } from '../../shape/internal.ts'
import { indicatorShares } from './indicatorShares.ts'
import { labels as L } from './labels.ts'
import { type ReadRegions, type RegionalSplitInput, splitRegionalBudgetShape } from './RegionalSplitInput.ts'
import { type RegionalSplitRule, readRegionalSplit, regionalSplitRuleShape } from './RegionalSplitRule.ts'
import { shareOut } from './shareOut.ts'

/**
 * 地区预算分配 — budget = Σ first + pool + Σ regions, to the fen.
 *
 * @since 0.2.0
 */
export interface RegionalSplit {
  readonly first: readonly { readonly id: string; readonly granted: DecimalText }[]
  readonly pool: DecimalText
  readonly divided: DecimalText
  readonly regions: readonly {
    readonly id: string
    readonly indicators: readonly { readonly id: string; readonly share: DecimalText }[]
    readonly share: DecimalText
    readonly granted: DecimalText
  }[]
  readonly steps: readonly Step[]
}

/**
 * 地区预算按指标分配 — splits a budget among regions by several indicators; what a region gets can be the total of
 * `settleYear`, or its asking in `fitRegionalBudget`.
 *
 * Formula: budget of a region that goes first = budget × its share; divided = what is left − pool; share by an indicator
 * = value × (1 + change) ÷ Σ over the regions, half-up to the places of the rule; share of a region = Σ weight × share;
 * granted = divided by these shares. Amounts are split to the fen by largest remainder, of equal remainders the id that
 * comes first: nothing is lost where rounded shares do not sum to 1, and the order of the regions decides nothing. The
 * largest remainder is the library's own; the rest is the rule's.
 *
 * @param rule - for example `taiwanChineseMedicine2026` from `yigongti/rules`, or one's own
 * @param input - see {@link RegionalSplitInput}
 * @throws `exceeds_available` (the pool is more than what is left) · `out_of_range` (the first shares sum to more than
 *   1) · `weights_not_one` · `weights_all_zero` (an indicator is zero in all regions) · `duplicate_id` · `unknown_id` ·
 *   `empty_list` · `growth_not_above_minus_one` · `inexact_number` · `missing` · `negative_amount` · `not_a_number` ·
 *   `not_whole_fen` · `percent_needed` · `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id` ·
 *   `unknown_key` · `wrong_type`
 * @example
 * ```ts
 * import { splitRegionalBudget } from 'yigongti'
 *
 * const rule = {
 *   kind: 'regionalSplit',
 *   id: 'city',
 *   label: { zh: '市级分配办法（示例）', en: 'Split of a city (an example)' },
 *   indicators: [{ id: 'insured', weight: '70%' }, { id: 'history', weight: '30%' }],
 *   places: 4,
 *   citations: [],
 * } as const
 * const split = splitRegionalBudget(rule, {
 *   budget: 1_000_000_000,
 *   regions: [
 *     { id: 'north', values: [{ id: 'insured', value: 500_000 }, { id: 'history', value: '0.45' }] },
 *     { id: 'south', values: [{ id: 'insured', value: 700_000 }, { id: 'history', value: '0.55', change: '-10%' }] },
 *   ],
 * })
 * split.regions.map(({ share }) => share) // => [ '0.43455', '0.56545' ]
 * split.regions.map(({ granted }) => granted) // => [ '434550000.00', '565450000.00' ]
 * ```
 * @since 0.2.0
 */
export function splitRegionalBudget(rule: RegionalSplitRule, input: RegionalSplitInput): RegionalSplit {
  const known = readRegionalSplit(rule)
  const { budget, regions } = read(splitRegionalBudgetShape(), input)
  const { indicators, citations } = known
  const note = { citations }
  const { first, rest } = splitFirst(known, budget)
  const pool = known.pool
  if (compare(pool.value, rest.value) > 0) {
    const info = { received: pool.text, limit: rest.text }
    failAt(regionalSplitRuleShape(), 'exceeds_available', ['pool'], info, ['rule'])
  }
  const divided = figure(L.divided, formula`${rest} − ${pool}`, exact, note)
  refuseFirst(first, regions)
  const byIndicator = indicatorShares(known, regions)
  const shared = regions.map((region, index) => {
    const shares = byIndicator.map((shares) => shares[index] as Figure)
    const weights = indicators.map((indicator) => indicator.weight)
    const share = figure(namingOf(region, index)(L.share), sumOfProducts(weights, shares), exact, note)
    return { id: region.id, region, index, shares, share }
  })
  const granted = shareOut(unitsOf(divided), shared, ({ share }) => share.value)
  const parts = shared.map((part) => {
    const { id: name, region, index, shares, share } = part
    const because = {
      zh: zh`${divided} 按综合占率 ${share}分配，最大余数法到分`,
      en: en`${divided} by the share ${share}, to the fen by largest remainder`,
    }
    const value = { n: granted.get(part) as bigint, d: 100n }
    return {
      id: name,
      indicators: indicators.map((indicator, k) => ({ id: indicator.id, share: shares[k] as Figure })),
      share,
      granted: readFigure(namingOf(region, index)(L.granted), value, because, [divided, share], note),
    }
  })
  return publish({ first, pool, divided, regions: parts })
}

type ReadRule = ReturnType<typeof readRegionalSplit>

/** What goes first, and what that leaves: one split of the whole, so that no fen is lost between them. */
function splitFirst({ first, citations }: ReadRule, budget: Figure) {
  if (first.length === 0) return { first: [], rest: budget }
  const taken = first.reduce((sum, { share }) => add(sum, share.value), zero)
  if (compare(taken, one) > 0) {
    const info = { expected: 'Σ ≤ 1', received: toDecimalString(taken) }
    failAt(regionalSplitRuleShape(), 'out_of_range', ['first'], info, ['rule'])
  }
  const parts = first.map(({ id: name, label, share }) => ({ id: name, label, share, weight: share.value }))
  // Blank ids do not pass: the rest has the last claim on nothing, and the first on its id.
  const others = { id: '', weight: subtract(one, taken) }
  const units = shareOut<{ readonly id: string; readonly weight: typeof taken }>(
    unitsOf(budget),
    [...parts, others],
    (part) => part.weight,
  )
  const granted = parts.map((part, index) => {
    const because = {
      zh: zh`${budget} × ${part.share}，最大余数法到分`,
      en: en`${budget} × ${part.share}, to the fen by largest remainder`,
    }
    const value = { n: units.get(part) as bigint, d: 100n }
    const label = namingOf(part, index)(L.firstGranted)
    return { id: part.id, granted: readFigure(label, value, because, [budget, part.share], { citations }) }
  })
  const rest = figure(L.rest, formula`${budget} − (${sumOf(granted.map((one) => one.granted))})`, exact, { citations })
  return { first: granted, rest }
}

const unitsOf = (money: Figure) => toUnits(money.value, 2, money.text, ['budget'])

/** A region that goes first does not share in what is left. */
function refuseFirst(first: readonly { readonly id: string }[], regions: ReadRegions): void {
  const index = regions.findIndex((region) => first.some((one) => one.id === region.id))
  if (index < 0) return
  const received = (regions[index] as ReadRegions[number]).id
  failAt(splitRegionalBudgetShape(), 'duplicate_id', ['regions', index, 'id'], { received })
}
