/**
 * An exact number: whole numerator over whole denominator, the denominator above zero. Decimals have a power of ten
 * below the line, and only a true division brings in anything else. Nothing is lost until a rule rounds, so a tie that
 * was reached through a division is still seen as the tie it is.
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
  // Decimals of different length: the longer denominator is a multiple of the shorter.
  if (a.d > b.d) {
    if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d }
  } else if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d }
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d }
}

export function negate({ n, d }: Fraction): Fraction {
  return { n: -n, d }
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, negate(b))
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.n, d: a.d * b.d }
}

/** The divisor must not be zero: callers refuse that with the path of the input. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n }
}

/** Below zero, zero or above zero, as a is below, equal to or above b. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
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
  let a = n < 0n ? -n : n
  let b = d
  while (b !== 0n) [a, b] = [b, a % b]
  return a === 1n ? { n, d } : { n: n / a, d: d / a }
}
