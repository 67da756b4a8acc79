import { fail } from '../errors/internal.ts'
import { greatestCommonDivisor } from './greatestCommonDivisor.ts'

/**
 * An exact number: whole numerator over whole denominator, the denominator above zero. Decimals have a power of ten
 * below the line, and only a true division brings in anything else. Nothing is lost until a rule rounds, so a tie that
 * was reached through a division is still seen as the tie it is.
 *
 * Long fractions are brought to lowest terms as they grow. One that is longer than `fractionDigits` digits even so is
 * refused (`too_many_digits`): no rule of a fund comes near it.
 */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

export const zero: Fraction = { n: 0n, d: 1n }
export const one: Fraction = { n: 1n, d: 1n }

export function fromInteger(value: bigint | number): Fraction {
  return { n: BigInt(value), d: 1n }
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d }
  if (a.d === 1n) return { n: a.n * b.d + b.n, d: b.d }
  if (b.d === 1n) return { n: a.n + b.n * a.d, d: a.d }
  // Decimals of different length: the longer denominator is a multiple of the shorter.
  if (a.d > b.d) {
    if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d }
  } else if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d }
  return bounded(a.n * b.d + b.n * a.d, a.d * b.d, a, b)
}

export function negate({ n, d }: Fraction): Fraction {
  return { n: -n, d }
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return a.d === b.d ? { n: a.n - b.n, d: a.d } : add(a, negate(b))
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return bounded(a.n * b.n, a.d * b.d, a, b)
}

/** Callers refuse a divisor of zero with the path of the input; what is left of it is refused without one. */
export function divide(a: Fraction, b: Fraction): Fraction {
  if (b.n === 0n) fail('division_by_zero', [])
  if (a.d === b.d) return b.n < 0n ? { n: -a.n, d: -b.n } : { n: a.n, d: b.n }
  return b.n < 0n ? bounded(-a.n * b.d, a.d * -b.n, a, b) : bounded(a.n * b.d, a.d * b.n, a, b)
}

/** Below zero, zero or above zero, as a is below, equal to or above b. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  if (b.n === 0n) return a.n < 0n ? -1 : a.n > 0n ? 1 : 0
  const same = a.d === b.d
  const left = same ? a.n : a.n * b.d
  const right = same ? b.n : b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}

export function smaller(a: Fraction, b: Fraction): Fraction {
  return compare(b, a) < 0 ? b : a
}

export function larger(a: Fraction, b: Fraction): Fraction {
  return compare(b, a) > 0 ? b : a
}

export function absolute(a: Fraction): Fraction {
  return a.n < 0n ? negate(a) : a
}

/** Lowest terms. */
export function reduce({ n, d }: Fraction): Fraction {
  const common = greatestCommonDivisor(n < 0n ? -n : n, d)
  return common === 1n ? { n, d } : { n: n / common, d: d / common }
}

/** The digits that numerator and denominator may have in lowest terms. */
export const fractionDigits = 50_000

/** 2^4096, some 1,200 digits: below it a fraction is taken as it comes. */
const long = 1n << 4096n
const longBelowZero = -long

/** Where lowest terms are looked for, at each doubling; the last is 10^50,000 but for a bit. */
const sizes = [long, 1n << 8192n, 1n << 16384n, 1n << 32768n, 1n << 65536n, 1n << 131072n, 1n << 166096n]

/** The exact number n ÷ d that was computed from two others. */
function bounded(n: bigint, d: bigint, a: Fraction, b: Fraction): Fraction {
  if (d < long && n < long && n > longBelowZero) return { n, d }
  if (sizeOf({ n, d }) <= Math.max(sizeOf(a), sizeOf(b))) return { n, d }
  const lowest = reduce({ n, d })
  if (sizeOf(lowest) === sizes.length) {
    fail('too_many_digits', [], { limit: fractionDigits, received: { zh: '一个精确分数', en: 'an exact fraction' } })
  }
  return lowest
}

/** How many of the sizes a fraction has reached. */
function sizeOf({ n, d }: Fraction): number {
  const longer = n < 0n ? -n : n
  const reached = sizes.findIndex((size) => longer < size && d < size)
  return reached < 0 ? sizes.length : reached
}
