import type { Bilingual } from '../../errors/internal.ts'
import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  type NumberInput,
  publish,
  read as readFigure,
  type Step,
  sumOf,
  zh,
} from '../../figure/internal.ts'
import { compare, type DecimalText, fen, toUnits } from '../../numeric/internal.ts'
import {
  amount,
  bilingual,
  id,
  lazily,
  list,
  namingOf,
  notNegative,
  optional,
  orElse,
  places,
  positive,
  read,
  record,
  uniqueIds,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import { shareOut } from './shareOut.ts'

/**
 * 点值补足（输入） — the pool of a period, the floor, and each region's price and points before.
 *
 * @since 0.2.0
 */
export interface TopUpInput {
  /** Yuan to the fen, with what the period before left. */
  readonly pool: NumberInput
  readonly floor: NumberInput
  readonly regions: readonly {
    readonly id: string
    readonly label?: Bilingual
    readonly price: NumberInput
    readonly points: NumberInput
  }[]
  /** Decimals of a price that the pool lifts, but not to the floor; 8 unless given. */
  readonly places?: NumberInput
}

export const topUpPricesShape = /* @__PURE__ */ lazily(() => {
  const region = record<TopUpInput['regions'][number]>({ zh: '地区', en: 'Region' })({
    id: id(),
    label: optional(bilingual()),
    price: notNegative(L.price),
    points: positive(L.points),
  })
  return record<TopUpInput>({ zh: '点值补足', en: 'Topping up of prices' })({
    pool: amount(L.pool),
    floor: positive(L.floor),
    regions: list({ zh: '地区', en: 'Regions' }, region, { laws: [uniqueIds] }),
    places: orElse(places(), 8),
  })
})

/**
 * 点值补足 — pool = Σ paid + left, to the fen.
 *
 * @since 0.2.0
 */
export interface TopUp {
  readonly claims: DecimalText
  readonly paid: DecimalText
  readonly left: DecimalText
  /** Whether the pool did not reach for all claims. */
  readonly short: boolean
  readonly regions: readonly {
    readonly id: string
    readonly claim: DecimalText
    readonly paid: DecimalText
    /** The price after. */
    readonly price: DecimalText
  }[]
  readonly steps: readonly Step[]
}

/**
 * 点值补足 — lifts prices below a floor out of a pool.
 *
 * Formula: claim = max(0, floor − price) × points, half-up to the fen. Where the pool reaches, every claim is paid and the
 * price becomes max(price, floor). Where it does not, every claim × pool ÷ Σ claims is paid, to the fen by largest
 * remainder (of equal ones the id that comes first), and the price becomes price + paid ÷ points, half-up to 8 decimals.
 * What is left goes to the next period. The largest remainder and the 8 decimals are the library's own.
 *
 * @param input - see {@link TopUpInput}
 * @throws `out_of_range` (a floor or points that are not above 0) · `duplicate_id` · `empty_list` · `inexact_number` ·
 *   `missing` · `negative_amount` · `not_a_number` · `not_an_integer` · `not_whole_fen` · `percent_not_allowed` ·
 *   `too_long` · `too_many_digits` · `unclean_id` · `unknown_key` · `wrong_type`
 * @example
 * ```ts
 * import { topUpPrices } from 'yigongti'
 * import { taiwanChineseMedicine2026 } from 'yigongti/rules'
 *
 * const { regions, left } = topUpPrices({
 *   pool: 100_000_000,
 *   floor: taiwanChineseMedicine2026.floor,
 *   regions: [
 *     { id: 'north', price: '0.90', points: 600_000_000 },
 *     { id: 'taipei', price: '0.96', points: 1_200_000_000 },
 *   ],
 * })
 * regions.map(({ paid, price }) => [paid, price])
 * // => [ [ '18000000.00', '0.93' ], [ '0.00', '0.96' ] ]
 * left // => '82000000.00'
 * ```
 * @since 0.2.0
 */
export function topUpPrices(input: TopUpInput): TopUp {
  const { pool, floor, regions, places: decimals } = read(topUpPricesShape(), input)
  const claiming = regions.map((region, index) => {
    const named = namingOf(region, index)
    const { id: name, price, points } = region
    const claim = figure(named(L.claim), formula`max(0, ${floor} − ${price}) × ${points}`, fen)
    return { id: name, price, points, named, claim }
  })
  const claims = figure(L.claims, formula`${sumOf(claiming.map(({ claim }) => claim))}`, exact)
  const short = compare(claims.value, pool.value) > 0
  const payments = short ? payShort(pool, claims, claiming) : undefined
  const parts = claiming.map((region) => {
    const { id: name, price, points, named, claim } = region
    const paid = payments?.get(region) ?? figure(named(L.paid), formula`${claim}`, exact)
    const lifted = short
      ? figure(named(L.lifted), formula`${price} + ${paid} ÷ ${points}`, { mode: 'halfUp', places: decimals })
      : figure(named(L.lifted), formula`max(${price}, ${floor})`, exact)
    return { id: name, claim, paid, price: lifted }
  })
  const paid = figure(L.paidSum, formula`${sumOf(parts.map((part) => part.paid))}`, exact)
  const left = figure(L.left, formula`${pool} − ${paid}`, exact)
  return publish({ claims, paid, left, short, regions: parts })
}

interface Claiming {
  readonly id: string
  readonly named: ReturnType<typeof namingOf>
  readonly claim: Figure
}

function payShort<Region extends Claiming>(
  pool: Figure,
  claims: Figure,
  regions: readonly Region[],
): ReadonlyMap<Region, Figure> {
  const units = shareOut(toUnits(pool.value, 2, pool.text, ['pool']), regions, ({ claim }) => claim.value)
  const payments = [...units].map(([region, n]) => {
    const { claim, named } = region
    const because = {
      zh: zh`应补合计 ${claims}超过补足点值款 ${pool}，按应补金额 ${claim}的比例补足，最大余数法到分`,
      en: en`the claims ${claims} exceed the pool ${pool}: by the claim ${claim}, to the fen by largest remainder`,
    }
    return [region, readFigure(named(L.paid), { n, d: 100n }, because, [claims, pool, claim])] as const
  })
  return new Map(payments)
}
