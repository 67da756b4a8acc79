import { readDayNumber } from './dayNumber.ts'
import type { IsoDate } from './IsoDate.ts'

/**
 * 比较日期 — the order of two dates: −1 when the first is earlier, 1 when it is later, 0 on the same day. Made for
 * `sort`.
 *
 * @param a `YYYY-MM-DD`
 * @param b `YYYY-MM-DD`
 * @returns −1, 0 or 1
 * @throws {missing} when a date is
 * @throws {not_a_date} when there is no such day
 * @example
 * ```ts
 * import { compareDates } from 'yigongti'
 *
 * compareDates('2025-08-31', '2025-09-01') // => -1
 * ```
 * @since 0.1.0
 */
export function compareDates(a: IsoDate, b: IsoDate): -1 | 0 | 1 {
  const [first, second] = [readDayNumber(a, ['a']), readDayNumber(b, ['b'])]
  return first < second ? -1 : first > second ? 1 : 0
}
