import type { Path } from '../errors/internal.ts'
import { readWhole } from '../numeric/internal.ts'

/** Another year is more likely a slip than a year to settle. */
export const earliestYear = 1900
export const latestYear = 2200

/**
 * 读取年度 — a year from unknown input: an integer from 1900 to 2200.
 *
 * @param input anything: `2026` or `'2026'`
 * @param path where the input stands, for the error
 * @returns the year
 * @throws {missing} when there is none
 * @throws {not_an_integer} when it is no integer
 * @throws {out_of_range} when it is before 1900 or after 2200: more likely a slip than a year to settle
 * @since 0.1.0
 */
export function readYear(input: unknown, path: Path): number {
  return readWhole(input, path, { atLeast: earliestYear, atMost: latestYear })
}
