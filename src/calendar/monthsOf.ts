import type { DecimalInput } from '../numeric/internal.ts'
import { readYear } from './readYear.ts'

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
