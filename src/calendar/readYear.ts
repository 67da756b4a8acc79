import type { Path } from '../errors/internal.ts'
import { type DecimalInput, readWhole } from '../numeric/internal.ts'
import { type IsoDate, toUtcDate } from './IsoDate.ts'

/** Another year is more likely a slip than a year to settle. */
export const earliestYear = 1900
export const latestYear = 2200

/**
 * 读取年度 — a year from unknown input: an integer from 1900 to 2200.
 *
 * @param input anything: `2026` or `'2026'`
 * @param path where the input stands, for the error
 * @returns the year
 * @throws {missing} when there is none
 * @throws {not_an_integer} when it is no integer
 * @throws {out_of_range} when it is before 1900 or after 2200: more likely a slip than a year to settle
 * @since 0.1.0
 */
export function readYear(input: unknown, path: Path): number {
  return readWhole(input, path, { atLeast: earliestYear, atMost: latestYear })
}

/**
 * 年度首日 — the first day of a calendar year.
 *
 * @param year a whole number from 1900 to 2200
 * @returns `YYYY-01-01`
 * @throws {missing} when there is none
 * @throws {not_an_integer} when the year is no integer
 * @throws {out_of_range} when it is before 1900 or after 2200
 * @example
 * ```ts
 * import { firstDayOf } from 'yigongti'
 *
 * firstDayOf(2025) // => '2025-01-01'
 * ```
 * @since 0.1.0
 */
export function firstDayOf(year: DecimalInput): IsoDate {
  return `${readYear(year, ['year'])}-01-01`
}

/**
 * 年度末日 — the last day of a calendar year.
 *
 * @param year a whole number from 1900 to 2200
 * @returns `YYYY-12-31`
 * @throws {missing} when there is none
 * @throws {not_an_integer} when the year is no integer
 * @throws {out_of_range} when it is before 1900 or after 2200
 * @example
 * ```ts
 * import { lastDayOf } from 'yigongti'
 *
 * lastDayOf(2025) // => '2025-12-31'
 * ```
 * @since 0.1.0
 */
export function lastDayOf(year: DecimalInput): IsoDate {
  return `${readYear(year, ['year'])}-12-31`
}

/**
 * 月份 — a calendar month written `YYYY-MM`.
 *
 * @since 0.1.0
 */
export type IsoMonth = `${number}-${number}`

/**
 * 年度各月 — the twelve months of a calendar year, in order.
 *
 * @param year a whole number from 1900 to 2200
 * @returns twelve texts `YYYY-MM`
 * @throws {missing} when there is none
 * @throws {not_an_integer} when the year is no integer
 * @throws {out_of_range} when it is before 1900 or after 2200
 * @example
 * ```ts
 * import { monthsOf } from 'yigongti'
 *
 * monthsOf(2025).length // => 12
 * monthsOf(2025)[0] // => '2025-01'
 * ```
 * @since 0.1.0
 */
export function monthsOf(year: DecimalInput): IsoMonth[] {
  const whole = readYear(year, ['year'])
  return Array.from({ length: 12 }, (_, i) => `${whole}-${String(i + 1).padStart(2, '0')}` as IsoMonth)
}

/**
 * 所属年度 — the calendar year of a date.
 *
 * @param date `YYYY-MM-DD`
 * @returns the year
 * @throws {missing} when there is none
 * @throws {not_a_date} when there is no such day
 * @example
 * ```ts
 * import { yearOf } from 'yigongti'
 *
 * yearOf('2025-12-31') // => 2025
 * ```
 * @since 0.1.0
 */
export function yearOf(date: IsoDate): number {
  return toUtcDate(date, ['date']).getFullYear()
}
