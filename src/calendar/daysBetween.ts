import { readDayNumber } from './dayNumber.ts'
import type { IsoDate } from './IsoDate.ts'

/**
 * 相隔天数 — the number of calendar days from one date to another.
 *
 * Formula: `to − from`, exact: positive when `to` is later, negative when it is earlier, 0 on the same day.
 *
 * @param from `YYYY-MM-DD`
 * @param to `YYYY-MM-DD`
 * @returns days, an integer
 * @throws {missing} when a date is
 * @throws {not_a_date} when there is no such day
 * @example
 * ```ts
 * import { daysBetween } from 'yigongti'
 *
 * daysBetween('2024-02-28', '2024-03-01') // => 2
 * daysBetween('2025-12-31', '2025-01-01') // => -364
 * ```
 * @since 0.1.0
 */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  const start = readDayNumber(from, ['from'])
  return readDayNumber(to, ['to']) - start
}
