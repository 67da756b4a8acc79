import type { IsoMonth } from './IsoMonth.ts'
import { readYear } from './readYear.ts'

/**
 * 年度各月 — the twelve months of a calendar year, in order.
 *
 * @param year from 1900 to 2200
 * @returns twelve texts `YYYY-MM`
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
export function monthsOf(year: number): IsoMonth[] {
  readYear(year, ['year'])
  return Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}` as IsoMonth)
}
