import type { Bilingual } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  type NumberInput,
  publishLong,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import { compare, type DecimalText } from '../../numeric/internal.ts'
import {
  amount,
  bilingual,
  flag,
  id,
  lazily,
  list,
  namingOf,
  optional,
  orElse,
  read,
  record,
  uniqueIds,
  whole,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import {
  firmExceeds,
  grantInFull,
  type ReadPart,
  type RegionalClash,
  type RegionalWay,
  wayOf,
} from './RegionalClash.ts'
import { resolveByGrowth } from './resolveByGrowth.ts'
import { resolveByPriority } from './resolveByPriority.ts'
import { byAsked, shareProportionally } from './shareProportionally.ts'

/**
 * 区域预算部分（输入） — an alliance, another hospital, a reserve: what it asks by its own reckoning, what it had last
 * year (for the cap of growth), its rank (1 comes first; without any ranks the order of the list), and whether it is
 * firm: granted in full before others give way.
 *
 * @since 0.2.0
 */
interface RegionalPartInput {
  readonly id: string
  readonly label?: Bilingual
  readonly amount: NumberInput
  readonly previous?: NumberInput
  readonly priority?: NumberInput
  readonly firm?: boolean
}

/**
 * 区域总额预算（输入） — the region's total and the parts that must fit inside it.
 *
 * @since 0.1.0
 */
export interface RegionalFitInput {
  readonly total: NumberInput
  readonly parts: readonly RegionalPartInput[]
}

/**
 * 区域总额预算衔接 — whether the parts fit, by how much they exceed the region (`excess`) or leave it unassigned, and the
 * named ways to resolve a clash, side by side. Where nothing clashes every way grants what was asked.
 *
 * @since 0.1.0
 */
export interface RegionalFit {
  readonly total: DecimalText
  readonly asked: DecimalText
  readonly fits: boolean
  readonly excess: DecimalText
  readonly unassigned: DecimalText
  /** All give way in proportion to what they asked. */
  readonly proportional: RegionalWay
  /** Rank by rank; the rank that the money does not reach shares the rest. */
  readonly priority: RegionalWay
  /** One cap of growth over last year, the highest at which all fit. */
  readonly growthCap: RegionalWay
  readonly steps: readonly Step[]
}

/**
 * 区域总额预算衔接 — fits alliance totals, other hospitals and reserves into the region's total budget.
 *
 * Formula: excess = max(0, Σ asked − total). Firm parts come first; what they leave is divided, to the fen by largest
 * remainder: by what was asked (`proportional`); rank by rank (`priority`); or so that each part gets min(asked,
 * previous·(1 + g)) with one g, the highest that fits (`growthCap`). No way grants a part more than it asked, and what
 * a part loses stands beside it. That an alliance's total must stand inside the region's is what the documents ask;
 * how a clash is resolved they leave open, so the three ways are the library's own.
 *
 * @param input - see {@link RegionalFitInput}; yuan, to the fen
 * @returns a way that cannot be computed says why: firm parts that alone exceed the region, ranks that only some parts
 *   have, a part that had nothing last year
 * @throws `negative_amount` · `not_whole_fen` · `not_an_integer` · `out_of_range` (a rank) · `duplicate_id` ·
 *   `unclean_id` · `too_long` · `empty_list` · `missing` · `not_a_number` · `percent_not_allowed` · `wrong_type` ·
 *   `unknown_key` · `inexact_number` · `too_many_digits`
 * @example
 * ```ts
 * import { fitRegionalBudget } from 'yigongti'
 *
 * const fit = fitRegionalBudget({
 *   total: 1_000_000_000,
 *   parts: [
 *     { id: 'reserve', amount: 50_000_000, firm: true },
 *     { id: 'north', amount: 420_000_000, previous: 400_000_000 },
 *     { id: 'south', amount: 330_000_000, previous: 300_000_000 },
 *     { id: 'cityHospitals', amount: 250_000_000, previous: 240_000_000 },
 *   ],
 * })
 * fit.fits // => false
 * fit.excess // => '50000000.00'
 * const { proportional, priority, growthCap } = fit
 * proportional.computable && proportional.parts.map(({ granted }) => granted)
 * // => [ '50000000.00', '399000000.00', '313500000.00', '237500000.00' ]
 * priority.computable && priority.parts.map(({ lost }) => lost)
 * // => [ '0.00', '0.00', '0.00', '50000000.00' ]
 * growthCap.computable && growthCap.parts.map(({ granted }) => granted)
 * // => [ '50000000.00', '404255319.15', '303191489.36', '242553191.49' ]
 * ```
 * @since 0.1.0
 */
export function fitRegionalBudget(input: RegionalFitInput): RegionalFit {
  const { total, parts: items } = read(fitRegionalBudgetShape(), input)
  return publishLong(items.length, () => {
    const parts = items.map((part, index) => ({ ...part, named: namingOf(part, index) }))
    const asked = figure(L.askedSum, formula`${sumOf(parts.map((part) => part.amount))}`, exact)
    const excess = figure(L.excess, formula`max(0, ${asked} − ${total})`, exact)
    const unassigned = figure(L.unassigned, formula`max(0, ${total} − ${asked})`, exact)
    const fits = excess.value.n === 0n
    return { draft: { total, asked, fits, excess, unassigned, ...waysOf(total, parts, fits) } }
  })
}

export const fitRegionalBudgetShape = /* @__PURE__ */ lazily(() => {
  const part = record<RegionalPartInput>({ zh: '区域预算部分', en: 'Part of the region' })({
    id: id(),
    label: optional(bilingual()),
    amount: amount(L.asked),
    previous: optional(amount(L.previous)),
    priority: optional(whole(L.priority, { atLeast: 1 })),
    firm: orElse(flag({ zh: '刚性安排', en: 'Firm' }), false),
  })
  return record<RegionalFitInput>({ zh: '区域总额预算', en: 'Regional budget' })({
    total: amount(L.total),
    parts: list({ zh: '各部分', en: 'Parts' }, part, { laws: [uniqueIds] }),
  })
})

type Ways = Pick<RegionalFit, 'proportional' | 'priority' | 'growthCap'>

function waysOf(total: Figure, parts: readonly ReadPart[], fits: boolean): Ways {
  if (fits) {
    const because = { zh: '各部分未超过区域总额，全额核定', en: 'the parts fit into the region: granted in full' }
    return everyWay(
      wayOf({ total, parts }, { granted: new Map(parts.map((part) => [part, grantInFull(part, because)])) }),
    )
  }
  const firmAsked = parts.flatMap(({ firm, amount }) => (firm ? [amount] : []))
  const available =
    firmAsked.length === 0 ? total : figure(L.available, formula`${total} − (${sumOf(firmAsked)})`, exact)
  const firmSum = figure(L.firmAsked, formula`${sumOf(firmAsked)}`, exact)
  if (compare(firmSum.value, total.value) > 0) return everyWay(firmExceeds(total, firmSum))
  const clash: RegionalClash = { total, parts, yielding: parts.filter(({ firm }) => !firm), available }
  return {
    proportional: resolveProportionally(clash),
    priority: resolveByPriority(clash),
    growthCap: resolveByGrowth(clash),
  }
}

function everyWay(way: RegionalWay): Ways {
  return { proportional: way, priority: way, growthCap: way }
}

function resolveProportionally(clash: RegionalClash): RegionalWay {
  const proportion = { money: clash.available, weightOf: (part: ReadPart) => part.amount, by: byAsked }
  return wayOf(clash, { granted: shareProportionally(clash.yielding, proportion) })
}
