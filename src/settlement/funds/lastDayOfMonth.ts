import { addDays, type IsoDate, lastDayOf } from '../../calendar/internal.ts'
import { fail } from '../../errors/internal.ts'

/** The last day of a month of a year, that a parameter names by its number. */
export function lastDayOfMonth(year: number, month: number, parameter: string): IsoDate {
  if (month > 12) fail('out_of_range', [parameter], { expected: '1–12', received: month })
  if (month === 12) return lastDayOf(year)
  return addDays(`${year}-${String(month + 1).padStart(2, '0')}-01` as IsoDate, -1)
}
