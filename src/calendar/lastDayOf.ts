import type { DecimalInput } from '../numeric/internal.ts'
import type { IsoDate } from './IsoDate.ts'
import { readYear } from './readYear.ts'

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
