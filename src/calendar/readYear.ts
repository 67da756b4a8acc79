import { fail, type Path, show } from '../errors/internal.ts'

const FIRST = 1900
const LAST = 2200

/**
 * 读取年度 — a year from unknown input: an integer from 1900 to 2200.
 *
 * @param input anything; a number, not a text
 * @param path where the input stands, for the error
 * @returns the year
 * @throws {not_an_integer} when it is no integer
 * @throws {out_of_range} when it is before 1900 or after 2200: more likely a slip than a year to settle
 * @since 0.1.0
 */
export function readYear(input: unknown, path: Path): number {
  if (typeof input !== 'number' || !Number.isInteger(input))
    return fail('not_an_integer', path, { received: show(input) })
  if (input < FIRST || input > LAST) fail('out_of_range', path, { expected: `[${FIRST}, ${LAST}]`, received: input })
  return input
}
