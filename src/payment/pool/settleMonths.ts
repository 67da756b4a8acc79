import { fail } from '../../errors/internal.ts'
import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  given,
  labelAt,
  read,
  type Step,
  stepsOf,
  sumOf,
  zh,
} from '../../figure/internal.ts'
import { allocateUnits, type DecimalInput, one, readAmount, readShare, toUnits, zero } from '../../numeric/internal.ts'
import { readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import { readNotNegative } from '../readNotNegative.ts'
import { readPositive } from '../readPositive.ts'
import { labels as L } from './labels.ts'
import { monthFigures } from './monthFigures.ts'

/**
 * 按月预结算（输入） — an institution's months at a provisional price.
 *
 * @since 0.2.0
 */
export interface MonthsInput {
  /** The price of this year, where it is known already. */
  readonly price?: DecimalInput
  /** The price of last year: it serves where this year's is not known. */
  readonly lastYearsPrice?: DecimalInput
  /** The institution's indicator for the year; a month may draw a twelfth of it. Without it there is no limit. */
  readonly annualQuota?: DecimalInput
  /** The part of what is confirmed that is held back until the year's assessment, 0 unless given. */
  readonly heldRate?: DecimalInput
  /** From the first month of the year on, at most twelve. */
  readonly months: readonly { readonly id: string; readonly points: DecimalInput }[]
}

/**
 * 月度预结算 — a month: claim = confirmed + deferred, confirmed = cash + held.
 *
 * @since 0.2.0
 */
export interface MonthSettlement {
  readonly id: string
  readonly claim: string
  readonly confirmed: string
  readonly deferred: string
  readonly held: string
  readonly cash: string
}

/**
 * 按月预结算 — the months, what they sum to, and which year's price they were paid at.
 *
 * @since 0.2.0
 */
export interface MonthsSettlement {
  readonly priceOf: 'thisYear' | 'lastYear'
  readonly months: readonly MonthSettlement[]
  readonly cash: string
  readonly held: string
  readonly deferred: string
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
 *   months) · `duplicate_id` · `negative_amount` · `not_whole_fen` · `unknown_key`
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
 * @since 0.2.0
 */
export function settleMonths(input: MonthsInput): MonthsSettlement {
  readRecord(input, ['price', 'lastYearsPrice', 'annualQuota', 'heldRate', 'months'], [])
  const price = priceFigure(input)
  const heldRate = given(L.heldRate, input.heldRate === undefined ? zero : readShare(input.heldRate, ['heldRate']))
  const quotas = quotaFigures(input.annualQuota)
  const months = readMonths(input.months).map(({ id, points }, index) =>
    monthFigures({ id, points, index, price, heldRate, quota: quotas?.[index] }),
  )
  const cash = figure(L.cashTotal, formula`${sumOf(months.map((month) => month.cash))}`, exact)
  const held = figure(L.heldTotal, formula`${sumOf(months.map((month) => month.held))}`, exact)
  const deferred = figure(L.deferredTotal, formula`${sumOf(months.map((month) => month.deferred))}`, exact)
  return {
    priceOf: input.price === undefined ? 'lastYear' : 'thisYear',
    months: months.map((month) => ({
      id: month.id,
      claim: month.claim.text,
      confirmed: month.confirmed.text,
      deferred: month.deferred.text,
      held: month.held.text,
      cash: month.cash.text,
    })),
    cash: cash.text,
    held: held.text,
    deferred: deferred.text,
    steps: stepsOf([cash, held, deferred]),
  }
}

/** This year's price, or last year's in its place. */
function priceFigure({ price, lastYearsPrice }: MonthsInput): Figure {
  const last = lastYearsPrice === undefined ? undefined : readPositive(lastYearsPrice, ['lastYearsPrice'])
  if (price !== undefined) {
    const known = { zh: '采用本年度点值', en: "this year's price is known" }
    return read(L.provisionalPrice, readPositive(price, ['price']), known, [])
  }
  if (last === undefined)
    fail('missing', ['price'], { expected: { zh: '本年度或上年度点值', en: 'a price of this or last year' } })
  const because = {
    zh: '本年度点值尚未确定，暂按上年度点值',
    en: "this year's price is not known yet: last year's is used",
  }
  return read(L.provisionalPrice, last, because, [])
}

/** A twelfth of the year's quota for each month. */
function quotaFigures(input: unknown): readonly Figure[] | undefined {
  if (input === undefined) return undefined
  const year = given(L.annualQuota, readAmount(input, ['annualQuota']))
  const because = {
    zh: zh`年度指标 ${year}分 12 个月（除不尽的分依次归前月）`,
    en: en`a twelfth of the year's ${year} (odd fen to the earlier months)`,
  }
  const shares = allocateUnits(toUnits(year.value, 2, year.text, ['annualQuota']), Array<typeof one>(12).fill(one))
  return shares.map((n, index) => read(monthLabel(L.monthQuota, index), { n, d: 100n }, because, [year]))
}

function readMonths(input: unknown) {
  const list = readList(input, ['months'])
  if (list.length > 12) fail('out_of_range', ['months'], { expected: '1–12', received: list.length })
  const months = list.map((item, index) => {
    const record = readRecord(item, ['id', 'points'], ['months', index])
    const id = readId(record['id'], ['months', index, 'id'])
    return {
      id,
      points: given(labelAt(L.monthPoints, index, id), readNotNegative(record['points'], ['months', index, 'points'])),
    }
  })
  refuseDuplicates(
    months.map(({ id }) => id),
    ['months'],
  )
  return months
}

function monthLabel(label: typeof L.monthQuota, index: number) {
  return labelAt(label, index, `第 ${index + 1} 月`, `month ${index + 1}`)
}
