import { add, compare, type Fraction, multiply, one, reduce, zero } from '../../numeric/internal.ts'

/** y = slope·x + intercept. */
export interface Line {
  readonly slope: Fraction
  readonly intercept: Fraction
}

/** A place where one line gives way to the next, and the value exactly there. */
export interface Knot {
  readonly at: Fraction
  readonly on: Fraction
}

/**
 * An exact function of straight pieces on all numbers: `lines[k]` holds strictly between `knots[k − 1]` and `knots[k]`.
 * Where the pieces on both sides of a knot do not meet, or not in its own value, the function jumps.
 */
export interface PiecewiseLinear {
  /** From the left to the right. */
  readonly knots: readonly Knot[]
  /** One more than knots. */
  readonly lines: readonly Line[]
}

export const identity: Line = { slope: one, intercept: zero }

export function constant(value: Fraction): Line {
  return { slope: zero, intercept: value }
}

export function onLine({ slope, intercept }: Line, x: Fraction): Fraction {
  return reduce(add(multiply(slope, x), intercept))
}

/** The line after so many knots. */
export function lineOf({ lines }: PiecewiseLinear, index: number): Line {
  return lines[index] as Line
}

/** The value at a point. */
export function valueAt(curve: PiecewiseLinear, x: Fraction): Fraction {
  const knot = curve.knots.find(({ at }) => compare(at, x) === 0)
  return knot === undefined ? onLine(lineOf(curve, knotsBelow(curve, x)), x) : knot.on
}

/** How many knots lie below a point; the line of that number holds there unless the point is a knot. */
export function knotsBelow({ knots }: PiecewiseLinear, x: Fraction): number {
  return knots.filter(({ at }) => compare(at, x) < 0).length
}

export function sameLine(a: Line, b: Line): boolean {
  return compare(a.slope, b.slope) === 0 && compare(a.intercept, b.intercept) === 0
}

/** What the value comes to from the left. */
export function limitBefore(curve: PiecewiseLinear, x: Fraction): Fraction {
  return onLine(lineOf(curve, knotsBelow(curve, x)), x)
}

/** What the value comes to from the right. */
export function limitAfter(curve: PiecewiseLinear, x: Fraction): Fraction {
  return onLine(lineOf(curve, curve.knots.filter(({ at }) => compare(at, x) <= 0).length), x)
}
