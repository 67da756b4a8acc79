import { type ErrorInfo, fail, failMissing, type Path, show } from '../errors/internal.ts'
import { UtcDate } from './UtcDate.ts'

/**
 * 日期 — a calendar day written `YYYY-MM-DD`, with no time and no time zone. The type only shows the shape;
 * `readIsoDate` tells whether there is such a day.
 *
 * @since 0.1.0
 */
export type IsoDate = `${number}-${number}-${number}`

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
function readDayNumber(input: unknown, path: Path): number {
  if (input === undefined || input === null) failMissing(input, path, { zh: '日期', en: 'a date' })
  const day = typeof input === 'string' ? dayNumber(input) : Number.NaN
  return Number.isNaN(day) ? fail('not_a_date', path, { received: show(input), ...whyNoDate(input) }) : day
}

/** Which part of a day there is not, or how the day is written. */
function whyNoDate(input: unknown): ErrorInfo {
  const [, year = '', month = '', day = ''] =
    typeof input === 'string'
      ? (/^(\d{4})(?:-|[/.]|年)?(\d\d?)(?:-|[/.]|月)?(\d\d?)日?$/.exec(input.normalize('NFKC').trim()) ?? [])
      : []
  if (year === '') return {}
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (m < 1 || m > 12) return { because: { zh: `没有 ${m} 月`, en: `there is no month ${m}` } }
  if (d < 1 || d > lengthOf(y, m)) {
    return { because: { zh: `${y} 年 ${m} 月没有 ${d} 日`, en: `${year}-${month.padStart(2, '0')} has no day ${d}` } }
  }
  return { meant: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }
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

/**
 * 读取日期 — a date from unknown input: a text `YYYY-MM-DD` that names a real day.
 *
 * No leap day outside leap years, no 31 April, no time, no Date object: which day one of those means depends on the time
 * zone.
 *
 * @param input anything
 * @param path where the input stands, for the error
 * @returns the same text, typed
 * @throws {missing} when there is none
 * @throws {not_a_date} when it is no text of that form, or there is no such day
 * @see ISO 8601-1:2019, calendar date in the extended format
 * @since 0.1.0
 */
export function readIsoDate(input: unknown, path: Path): IsoDate {
  readDayNumber(input, path)
  return input as IsoDate
}

/** 转为世界时日期 — the date of unknown input, to compute with; throws as {@link readIsoDate}. */
export function toUtcDate(input: unknown, path: Path): UtcDate {
  return new UtcDate(readDayNumber(input, path) * millisecondsOfDay)
}

const millisecondsOfDay = 86_400_000

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
