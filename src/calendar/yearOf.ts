import type { IsoDate } from './IsoDate.ts'
import { toUtcDate } from './readIsoDate.ts'

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
