import { fail, failMissing, type Path, show } from '../errors/internal.ts'

/** Days before each month of a year that begins in March: the leap day comes last. */
const daysBeforeMonth = [306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275] as const
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
/** Day 0 is 1970-01-01, that many days after 0000-03-01. */
const epoch = 719_468

/**
 * 日序 — the number of days from 1970-01-01 to a date given as text, NaN where the text names no real day. For columns of
 * dates: no object is made. The same dates as {@link readIsoDate} takes.
 */
export function dayNumber(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return Number.NaN
  const year = 100 * twoDigits(text, 0) + twoDigits(text, 2)
  const month = twoDigits(text, 5)
  const day = twoDigits(text, 8)
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month))) return Number.NaN
  const marchYear = month > 2 ? year : year - 1
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return 365 * marchYear + leapDays + (daysBeforeMonth[month - 1] as number) + day - 1 - epoch
}

/** A day number from unknown input; throws `missing` or `not_a_date`. */
export function readDayNumber(input: unknown, path: Path): number {
  if (input === undefined || input === null) failMissing(input, path, { zh: '日期', en: 'a date' })
  const day = typeof input === 'string' ? dayNumber(input) : Number.NaN
  return Number.isNaN(day) ? fail('not_a_date', path, { received: show(input) }) : day
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : Number.NaN
}

function lengthOf(year: number, month: number): number {
  const isLeap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return isLeap ? 29 : (daysOfMonth[month - 1] as number)
}
