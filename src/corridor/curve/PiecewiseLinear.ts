import {
  add,
  compare,
  divide,
  type Fraction,
  fromInteger,
  multiply,
  one,
  reduce,
  subtract,
  zero,
} from '../../numeric/internal.ts'

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

/** The open stretch of a piece; undefined where it has no end. */
interface Stretch {
  readonly from: Fraction | undefined
  readonly to: Fraction | undefined
}

/**
 * outer(inner(x)), exactly: each piece of the inner function is cut where it passes a knot of the outer one. Knots at
 * which nothing happens stay, until `simplify` takes them out.
 */
export function compose(outer: PiecewiseLinear, inner: PiecewiseLinear): PiecewiseLinear {
  const knots: Knot[] = []
  const lines: Line[] = []
  inner.lines.forEach((line, index) => {
    const stretch = { from: inner.knots[index - 1]?.at, to: inner.knots[index]?.at }
    const piece = through(outer, line, stretch)
    for (const one of piece.knots) knots.push(one)
    for (const one of piece.lines) lines.push(one)
    const knot = inner.knots[index]
    // A point of its own: the value there need not be the limit from either side.
    if (knot !== undefined) knots.push({ at: knot.at, on: valueAt(outer, knot.on) })
  })
  return { knots, lines }
}

/** What the outer function makes of one line over its stretch. */
function through(outer: PiecewiseLinear, line: Line, stretch: Stretch): PiecewiseLinear {
  if (line.slope.n === 0n) return { knots: [], lines: [constant(valueAt(outer, line.intercept))] }
  const knots = outer.knots
    .map(({ at, on }) => ({ at: reduce(divide(subtract(at, line.intercept), line.slope)), on }))
    .filter(({ at }) => isInside(at, stretch))
  // A falling line meets the knots of the outer function from the right.
  if (line.slope.n < 0n) knots.reverse()
  const ends = [stretch.from, ...knots.map(({ at }) => at), stretch.to]
  const lines = ends.slice(1).map((to, index) => {
    const passed = onLine(line, inside({ from: ends[index], to }))
    return substitute(lineOf(outer, knotsBelow(outer, passed)), line)
  })
  return { knots, lines }
}

function substitute({ slope, intercept }: Line, line: Line): Line {
  return {
    slope: reduce(multiply(slope, line.slope)),
    intercept: reduce(add(multiply(slope, line.intercept), intercept)),
  }
}

function isInside(x: Fraction, { from, to }: Stretch): boolean {
  return (from === undefined || compare(from, x) < 0) && (to === undefined || compare(x, to) < 0)
}

/** Some point strictly inside a stretch. */
export function inside({ from, to }: Stretch): Fraction {
  if (from === undefined) return to === undefined ? one : subtract(to, one)
  return to === undefined ? add(from, one) : reduce(divide(add(from, to), fromInteger(2)))
}

/** Without the knots at which nothing happens. */
export function simplify({ knots, lines }: PiecewiseLinear): PiecewiseLinear {
  const kept: Knot[] = []
  const between: Line[] = lines.slice(0, 1)
  knots.forEach((knot, index) => {
    const before = lines[index] as Line
    const after = lines[index + 1] as Line
    if (sameLine(before, after) && compare(onLine(before, knot.at), knot.on) === 0) return
    kept.push(knot)
    between.push(after)
  })
  return { knots: kept, lines: between }
}
