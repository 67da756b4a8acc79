import { addMonths as shiftMonths } from 'date-fns/addMonths'
import type { DecimalInput } from '../numeric/internal.ts'
import type { IsoDate } from './IsoDate.ts'
import { toUtcDate } from './readIsoDate.ts'
import { shift } from './shift.ts'

/**
 * 加月数 — the date a number of months later, or earlier when the number is negative.
 *
 * The day of the month stays, or becomes the last of a month that is too short: 31 January plus one month is 28 or 29
 * February.
 *
 * @param date `YYYY-MM-DD`
 * @param months a whole number
 * @returns `YYYY-MM-DD`
 * @throws {missing} when an argument is
 * @throws {not_a_date} when there is no such day
 * @throws {not_an_integer} when the number of months is no integer
 * @throws {out_of_range} when the result has a year before 0000 or after 9999
 * @example
 * ```ts
 * import { addMonths } from 'yigongti'
 *
 * addMonths('2025-01-31', 1) // => '2025-02-28'
 * addMonths('2024-03-31', -1) // => '2024-02-29'
 * ```
 * @since 0.1.0
 */
export function addMonths(date: IsoDate, months: DecimalInput): IsoDate {
  return shift(toUtcDate(date, ['date']), months, ['months'], shiftMonths)
}
