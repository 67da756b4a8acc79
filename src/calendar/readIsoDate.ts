import type { Path } from '../errors/internal.ts'
import { readDayNumber } from './dayNumber.ts'
import type { IsoDate } from './IsoDate.ts'
import { UtcDate } from './UtcDate.ts'

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
