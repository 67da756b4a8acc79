import type { IsoDate } from './IsoDate.ts'
import { toUtcDate } from './readIsoDate.ts'

const MILLISECONDS_A_DAY = 86_400_000

/**
 * 相隔天数 — the number of calendar days from one date to another.
 *
 * Formula: `to − from`, exact: positive when `to` is later, negative when it is earlier, 0 on the same day.
 *
 * @param from `YYYY-MM-DD`
 * @param to `YYYY-MM-DD`
 * @returns days, an integer
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
  // In UTC every day has the same length; differenceInCalendarDays of date-fns would cost 4 ms more to import.
  return (toUtcDate(to, ['to']).getTime() - toUtcDate(from, ['from']).getTime()) / MILLISECONDS_A_DAY
}
