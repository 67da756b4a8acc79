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
} from '../../numeric/internal.ts'
import {
  constant,
  type Knot,
  knotsBelow,
  type Line,
  lineOf,
  onLine,
  type PiecewiseLinear,
  valueAt,
} from './PiecewiseLinear.ts'

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
    knots.push(...piece.knots)
    lines.push(...piece.lines)
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
