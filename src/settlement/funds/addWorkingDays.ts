import { addDays, compareDates, dayNumber, daysBetween, type IsoDate } from '../../calendar/internal.ts'
import { date, lazily, list, orElse, record } from '../../shape/internal.ts'

/**
 * 工作日历 — which days are worked: Monday to Friday, less the `holidays`, and the `workdays` at a weekend that make up
 * for them. Both lists are the caller's, from the year's notice on holidays.
 *
 * @since 0.2.0
 */
export interface WorkCalendar {
  readonly holidays: readonly IsoDate[]
  readonly workdays?: readonly IsoDate[]
}

/** The calendar as it is read. */
export interface ReadCalendar {
  readonly holidays: readonly IsoDate[]
  readonly workdays: readonly IsoDate[]
}

export const workCalendarShape = /* @__PURE__ */ lazily(() =>
  record<WorkCalendar>({ zh: '工作日历', en: 'Calendar of working days' })({
    holidays: list({ zh: '放假日期', en: 'Holidays' }, date<IsoDate>({ zh: '放假日期', en: 'Holiday' }), {
      mayBeEmpty: true,
    }),
    workdays: orElse(
      list(
        { zh: '调休上班日期', en: 'Working weekends' },
        date<IsoDate>({ zh: '调休上班日期', en: 'Working weekend' }),
        {
          mayBeEmpty: true,
        },
      ),
      [],
    ),
  }),
)

/** How many days one day is after the day that was due: of the calendar, or of work where that is known; none before. */
export function lateDays(due: IsoDate, on: IsoDate, calendar: ReadCalendar | undefined): number {
  if (compareDates(on, due) <= 0) return 0
  return calendar === undefined ? daysBetween(due, on) : workingDays(due, on, calendar)
}

/** How many working days there are after one day, up to a later one and with it. */
function workingDays(from: IsoDate, to: IsoDate, { holidays, workdays }: ReadCalendar): number {
  const [first, last] = [numberOf(from) + 1, numberOf(to)]
  const weeks = Math.floor((last - first + 1) / 7)
  let count = 5 * weeks
  for (let day = first + 7 * weeks; day <= last; day++) if (!isWeekend(day)) count++
  const isWithin = (day: number) => day >= first && day <= last
  const on = new Set(workdays.map(numberOf))
  for (const day of on) if (isWithin(day) && isWeekend(day)) count++
  for (const day of new Set(holidays.map(numberOf))) if (isWithin(day) && !isWeekend(day) && !on.has(day)) count--
  return count
}

/** The day that is so many working days after another. */
export function addWorkingDays(from: IsoDate, count: number, { holidays, workdays }: ReadCalendar): IsoDate {
  const [off, on] = [new Set(holidays.map(numberOf)), new Set(workdays.map(numberOf))]
  const start = numberOf(from)
  let day = start
  for (let left = count; left > 0; ) {
    day++
    if (on.has(day) || (!off.has(day) && !isWeekend(day))) left--
  }
  return addDays(from, day - start)
}

const numberOf = (day: IsoDate) => dayNumber(day)

/** Day 0, 1970-01-01, was a Thursday. */
function isWeekend(day: number): boolean {
  return (((day + 3) % 7) + 7) % 7 > 4
}
