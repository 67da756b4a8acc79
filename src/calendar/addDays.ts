import { addDays as shiftDays } from 'date-fns/addDays'
import type { DecimalInput } from '../numeric/internal.ts'
import type { IsoDate } from './IsoDate.ts'
import { toUtcDate } from './readIsoDate.ts'
import { shift } from './shift.ts'

/**
 * 加天数 — the date a number of days later, or earlier when the number is negative.
 *
 * @param date `YYYY-MM-DD`
 * @param days a whole number
 * @returns `YYYY-MM-DD`
 * @throws {missing} when an argument is
 * @throws {not_a_date} when there is no such day
 * @throws {not_an_integer} when the number of days is no integer
 * @throws {out_of_range} when the result has a year before 0000 or after 9999
 * @example
 * ```ts
 * import { addDays } from 'yigongti'
 *
 * addDays('2025-02-28', 1) // => '2025-03-01'
 * addDays('2025-01-15', -15) // => '2024-12-31'
 * ```
 * @since 0.1.0
 */
export function addDays(date: IsoDate, days: DecimalInput): IsoDate {
  return shift(toUtcDate(date, ['date']), days, ['days'], shiftDays)
}
