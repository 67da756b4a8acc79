import type { DecimalInput } from '../numeric/internal.ts'
import type { IsoDate } from './IsoDate.ts'
import { readYear } from './readYear.ts'

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
