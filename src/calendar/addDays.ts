import { addDays as shiftDays } from 'date-fns/addDays'
import { addMonths as shiftMonths } from 'date-fns/addMonths'
import { fail, type Path, show } from '../errors/internal.ts'
import { type DecimalInput, readWhole } from '../numeric/internal.ts'
import { type IsoDate, toUtcDate } from './IsoDate.ts'
import type { UtcDate } from './UtcDate.ts'

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

/**
 * 移动日期 — a date moved by a whole number of units, as one of the functions of date-fns does it.
 *
 * @throws {missing} when there is no count
 * @throws {not_an_integer} when the count is no integer
 * @throws {out_of_range} when the result has a year before 0000 or after 9999
 */
function shift(
  date: UtcDate,
  input: DecimalInput,
  path: Path,
  move: (date: UtcDate, count: number) => UtcDate,
): IsoDate {
  const count = readWhole(input, path)
  const expected = '[0000-01-01, 9999-12-31]'
  return move(date, count).toIsoDate() ?? fail('out_of_range', path, { expected, received: show(input) })
}
