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
  return knotAt(curve, x)?.on ?? onLine(lineOf(curve, knotsBelow(curve, x)), x)
}

/** The knot at a point, if there is one. */
export function knotAt(curve: PiecewiseLinear, x: Fraction): Knot | undefined {
  const knot = curve.knots[knotsBelow(curve, x)]
  return knot !== undefined && compare(knot.at, x) === 0 ? knot : undefined
}

/** How many knots lie below a point; the line of that number holds there unless the point is a knot. */
export function knotsBelow(curve: PiecewiseLinear, x: Fraction): number {
  return knotsUpTo(curve, x, -1)
}

/** How many knots lie below a point or on it. */
export function knotsNotAbove(curve: PiecewiseLinear, x: Fraction): number {
  return knotsUpTo(curve, x, 0)
}

/** Knots ascend: half of them need not be looked at. */
function knotsUpTo({ knots }: PiecewiseLinear, x: Fraction, order: -1 | 0): number {
  let from = 0
  let to = knots.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if (compare((knots[middle] as Knot).at, x) <= order) from = middle + 1
    else to = middle
  }
  return from
}

function sameLine(a: Line, b: Line): boolean {
  return compare(a.slope, b.slope) === 0 && compare(a.intercept, b.intercept) === 0
}

/** What the value comes to from the left. */
export function limitBefore(curve: PiecewiseLinear, x: Fraction): Fraction {
  return onLine(lineOf(curve, knotsBelow(curve, x)), x)
}

/** What the value comes to from the right. */
export function limitAfter(curve: PiecewiseLinear, x: Fraction): Fraction {
  return onLine(lineOf(curve, knotsNotAbove(curve, x)), x)
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

/** What the outer function makes of one line over its stretch: of its knots, those that the line passes there. */
function through(outer: PiecewiseLinear, line: Line, { from, to }: Stretch): PiecewiseLinear {
  if (line.slope.n === 0n) return { knots: [], lines: [constant(valueAt(outer, line.intercept))] }
  const isFalling = line.slope.n < 0n
  const [lowest, highest] = isFalling ? [to, from] : [from, to]
  const first = lowest === undefined ? 0 : knotsNotAbove(outer, onLine(line, lowest))
  const end = highest === undefined ? outer.knots.length : knotsBelow(outer, onLine(line, highest))
  const knots = outer.knots
    .slice(first, end)
    .map(({ at, on }) => ({ at: reduce(divide(subtract(at, line.intercept), line.slope)), on }))
  const lines = outer.lines.slice(first, end + 1).map((one) => substitute(one, line))
  // A falling line meets the knots of the outer function from the right.
  return isFalling ? { knots: knots.reverse(), lines: lines.reverse() } : { knots, lines }
}

function substitute({ slope, intercept }: Line, line: Line): Line {
  return {
    slope: reduce(multiply(slope, line.slope)),
    intercept: reduce(add(multiply(slope, line.intercept), intercept)),
  }
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
