import { compare } from '../../numeric/internal.ts'
import { type Knot, type Line, onLine, type PiecewiseLinear, sameLine } from './PiecewiseLinear.ts'

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
