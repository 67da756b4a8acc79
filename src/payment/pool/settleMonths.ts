import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  type Label,
  labelAt,
  type NumberInput,
  publish,
  read,
  type Step,
  sumOf,
  zh,
} from '../../figure/internal.ts'
import { allocateUnits, type DecimalText, type Fraction, fen, one, toUnits } from '../../numeric/internal.ts'
import {
  amount,
  bare,
  id,
  law,
  lazily,
  list,
  notNegative,
  oneAtLeast,
  optional,
  orElse,
  positive,
  read as readInput,
  record,
  share,
  uniqueIds,
} from '../../shape/internal.ts'
import { keptOrigin } from '../keptOrigin.ts'
import { eachOf, inPoints, labelsIn, type PointSystem, pointsOf } from '../PointSystem.ts'
import { labels as L } from './labels.ts'

/**
 * 按月预结算（输入） — an institution's months at a provisional price.
 *
 * @since 0.1.0
 */
export interface MonthsInput {
  /** The price of this year, where it is known already. */
  readonly price?: NumberInput
  /** The price of last year: it serves where this year's is not known. */
  readonly lastYearsPrice?: NumberInput
  /** The institution's indicator for the year; a month may draw a twelfth of it. Without it there is no limit. */
  readonly annualQuota?: NumberInput
  /** The part of what is confirmed that is held back until the year's assessment, 0 unless given. */
  readonly heldRate?: NumberInput
  /** From the first month of the year on, at most twelve. */
  readonly months: readonly { readonly id: string; readonly points: NumberInput }[]
  /** Whose points: of DIP or of DRG. Those that are explained say so themselves; `dip` unless given. */
  readonly pointsOf?: PointSystem
}

/**
 * 按月预结算 — the months, what they sum to, and which year's price they were paid at.
 *
 * @since 0.1.0
 */
export interface MonthsSettlement {
  readonly priceOf: 'thisYear' | 'lastYear'
  /** claim = confirmed + deferred, confirmed = cash + held */
  readonly months: readonly {
    readonly id: string
    readonly claim: DecimalText
    readonly confirmed: DecimalText
    readonly deferred: DecimalText
    readonly held: DecimalText
    readonly cash: DecimalText
  }[]
  readonly cash: DecimalText
  readonly held: DecimalText
  readonly deferred: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 按月预结算 — pays an institution month by month at a provisional price.
 *
 * Formula: claim = points × price; confirmed = min(claim, quota of the month); deferred = claim − confirmed, which waits
 * for clearing and is not made up for by a later month; held = confirmed × held rate; cash = confirmed − held. Claim and
 * held round half-up to the fen, the others are differences; the quota of the year is divided over twelve months to the
 * fen, odd fen to the earlier. What was paid is cleared against the year's entitlement by `clearPool`.
 *
 * @param input - see {@link MonthsInput}; yuan
 * @throws `missing` (no price at all) · `out_of_range` (a price not above zero, a rate outside 0–1, more than twelve
 *   months) · `duplicate_id` · `empty_list` · `negative_amount` · `not_whole_fen` · `not_a_number` · `wrong_type` ·
 *   `unknown_key` · `inexact_number` · `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id` ·
 *   `not_one_of`
 * @example
 * ```ts
 * import { settleMonths } from 'yigongti'
 *
 * const { priceOf, months } = settleMonths({
 *   lastYearsPrice: 100,
 *   annualQuota: 12_000_000,
 *   heldRate: '10%',
 *   months: [{ id: '2026-01', points: 9000 }, { id: '2026-02', points: 12_000 }],
 * })
 * priceOf // => 'lastYear'
 * months.map(({ cash, held, deferred }) => [cash, held, deferred])
 * // => [ [ '810000.00', '90000.00', '0.00' ], [ '900000.00', '100000.00', '200000.00' ] ]
 * ```
 * @since 0.1.0
 */
export function settleMonths(input: MonthsInput): MonthsSettlement {
  const { price: thisYears, lastYearsPrice, annualQuota, heldRate, ...told } = readInput(monthsShape(), input)
  const price = priceFigure(labelsIn(told.pointsOf, L), thisYears, lastYearsPrice)
  const quotas = annualQuota === undefined ? undefined : quotaFigures(annualQuota)
  const months = told.months.map((month, index) =>
    monthFigures({ ...month, index, price, heldRate, quota: quotas?.[index] }),
  )
  const cash = figure(L.cashTotal, formula`${sumOf(months.map((month) => month.cash))}`, exact)
  const held = figure(L.heldTotal, formula`${sumOf(months.map((month) => month.held))}`, exact)
  const deferred = figure(L.deferredTotal, formula`${sumOf(months.map((month) => month.deferred))}`, exact)
  const priceOf: MonthsSettlement['priceOf'] = thisYears === undefined ? 'lastYear' : 'thisYear'
  // Month by month, and the sums at the end.
  const byMonth = months.flatMap((month) => [month.claim, month.confirmed, month.held, month.cash, month.deferred])
  return publish({ priceOf, months, cash, held, deferred }, [...byMonth, cash, held, deferred])
}

/** This year's price, or last year's in its place. */
function priceFigure(
  { thisYearsPrice, lastYearsPrice: lastYears, provisionalPrice }: Readonly<Record<keyof typeof L, Label>>,
  price: Fraction | undefined,
  lastYearsPrice: Fraction | undefined,
): Figure {
  if (price !== undefined) {
    const known = { zh: '采用本年度点值', en: "this year's price is known" }
    return read(provisionalPrice, price, known, keptOrigin(thisYearsPrice, price))
  }
  const because = {
    zh: '本年度点值尚未确定，暂按上年度点值',
    en: "this year's price is not known yet: last year's is used",
  }
  // One of the two is given: a law of the shape.
  const given = lastYearsPrice as Fraction
  return read(provisionalPrice, given, because, keptOrigin(lastYears, given))
}

/** A twelfth of the year's quota for each month. */
function quotaFigures(year: Figure): readonly Figure[] {
  const because = {
    zh: zh`年度指标 ${year}，按 12 个月均分，除不尽的分依次计入靠前的月份`,
    en: en`a twelfth of the year's ${year}, odd fen to the earlier months`,
  }
  const shares = allocateUnits(toUnits(year.value, 2, year.text, ['annualQuota']), Array<typeof one>(12).fill(one))
  const label = (index: number) => labelAt(L.monthQuota, index, `第 ${index + 1} 月`, `month ${index + 1}`)
  return shares.map((n, index) => read(label(index), { n, d: 100n }, because, [year]))
}

interface Month {
  readonly id: string
  readonly index: number
  readonly points: Figure
  readonly price: Figure
  readonly heldRate: Figure
  readonly quota: Figure | undefined
}

/** The quota comes first, then what is held back: only what is confirmed can be held. */
function monthFigures({ id, index, points, price, heldRate, quota }: Month) {
  const claim = figure(labelAt(L.claim, index, id), formula`${points} × ${price}`, fen)
  const within = quota === undefined ? formula`${claim}` : formula`min(${claim}, ${quota})`
  const confirmed = figure(labelAt(L.confirmed, index, id), within, exact)
  const deferred = figure(labelAt(L.deferred, index, id), formula`${claim} − ${confirmed}`, exact)
  const held = figure(labelAt(L.held, index, id), formula`${confirmed} × ${heldRate}`, fen)
  const cash = figure(labelAt(L.cash, index, id), formula`${confirmed} − ${held}`, exact)
  return { id, claim, confirmed, deferred, held, cash }
}

export const monthsShape = /* @__PURE__ */ lazily(() =>
  inPoints(
    monthsIn,
    ({ price, lastYearsPrice, months }) => [price, lastYearsPrice, ...eachOf(months, 'points')],
    'dip',
  ),
)

function monthsIn(system: PointSystem) {
  const { monthPoints, thisYearsPrice, lastYearsPrice } = labelsIn(system, L)
  const month = record<MonthsInput['months'][number]>({ zh: '月份', en: 'Month' })({
    id: id(),
    points: notNegative(monthPoints),
  })
  return record<MonthsInput>({ zh: '按月预结算', en: 'Settlement by months' })(
    {
      price: optional(bare(positive(thisYearsPrice))),
      lastYearsPrice: optional(bare(positive(lastYearsPrice))),
      annualQuota: optional(amount(L.annualQuota)),
      heldRate: orElse(share(L.heldRate), 0),
      months: list({ zh: '各月', en: 'Months' }, month, { laws: [aYearAtMost, uniqueIds] }),
      pointsOf: pointsOf(system),
    },
    [oneAtLeast(['price', 'lastYearsPrice'])],
  )
}

const aYearAtMost = /* @__PURE__ */ law(
  ['out_of_range'],
  ['aYearAtMost'],
  (months: readonly unknown[]) => months.length,
  (length, reading) => {
    if (length > 12) reading.refuse('out_of_range', { expected: '1–12', received: length })
  },
)
