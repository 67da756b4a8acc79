import { fail, failMissing, isSettlementError, type Path, show } from '../errors/internal.ts'
import { readDecimal } from './readDecimal.ts'

/** Between which numbers a whole number must lie; by default any that a double holds exactly. */
export interface WholeBounds {
  readonly atLeast?: number
  readonly atMost?: number
}

/**
 * A whole number: `30`, `'30'`, `'30.00'` (as databases write it), `30n`. Throws `missing`, `not_an_integer` for whatever
 * is none, or `out_of_range`.
 */
export function readWhole(input: unknown, path: Path, { atLeast, atMost }: WholeBounds = {}): number {
  if (input === undefined || input === null) failMissing(input, path, { zh: '整数', en: 'an integer' })
  const whole = wholeOf(input)
  if (whole === undefined) fail('not_an_integer', path, { received: show(input) })
  const least = atLeast ?? Number.MIN_SAFE_INTEGER
  const most = atMost ?? Number.MAX_SAFE_INTEGER
  if (whole < least || whole > most) {
    const expected = atMost === undefined && whole < least ? `≥ ${least}` : `${least}–${most}`
    fail('out_of_range', path, { expected, received: typeof input === 'number' ? input : show(input) })
  }
  return whole
}

/** Something is rounded to this many decimals at most. */
export const mostPlaces = 30

/** A number of decimals: a whole number from 0 to 30. */
export function readPlaces(input: unknown, path: Path): number {
  return readWhole(input, path, { atLeast: 0, atMost: mostPlaces })
}

/** The number, without the sign that a zero may have; undefined where there is none or it is not whole, infinite where it is long. */
function wholeOf(input: unknown): number | undefined {
  if (typeof input === 'number') return Number.isInteger(input) ? input + 0 : undefined
  if (typeof input === 'bigint') return Number(input)
  try {
    const { n, d } = readDecimal(input, [])
    return n % d === 0n ? Number(n / d) : undefined
  } catch (error) {
    if (!isSettlementError(error)) throw error
    return error.code === 'too_many_digits' ? Number.POSITIVE_INFINITY : undefined
  }
}
