import { exact, type Figure, figure, formula, given, labelAt } from '../../figure/internal.ts'
import { compare, type Fraction, negate, one, reduce, subtract } from '../../numeric/internal.ts'
import { compose } from './compose.ts'
import { contractFunction } from './contractFunction.ts'
import { labels as L } from './labels.ts'
import { type PointFigures, pointFigures } from './pointFigures.ts'
import type { ReadCurve } from './readCurve.ts'
import { simplify } from './simplify.ts'
import { type StretchFigures, stretchFigures } from './stretchFigures.ts'

/** The places at which a curve bends or jumps, and the straight pieces between them. */
export interface CurveFigures {
  readonly points: readonly PointFigures[]
  readonly stretches: readonly StretchFigures[]
}

/** The bearer's share over actual spending: exact, without roundings. */
export function curveFigures(contract: ReadCurve): CurveFigures {
  const { target, base, steps, from, to } = contract
  const deviation = { knots: [], lines: [{ slope: negate(one), intercept: target.value }] }
  const fine = compose(contractFunction(steps, base.value), deviation)
  const curve = simplify(fine)

  const isInside = (at: Fraction) => compare(from.value, at) < 0 && (to === undefined || compare(at, to.value) < 0)
  const bends = curve.knots.filter(({ at }) => isInside(at)).map(({ at }, index) => bendFigure(target, at, index))
  const edges = [from, ...bends, ...(to === undefined ? [] : [to])]
  const stretches = [from, ...bends].map((start, index) =>
    stretchFigures({ ...contract, curve, fine }, { index, from: start, to: edges[index + 1] }),
  )

  const points = edges.flatMap((at, index) => {
    const knot = curve.knots.find((candidate) => compare(candidate.at, at.value) === 0)
    const beside = { before: stretches[index - 1]?.end, after: stretches[index]?.start }
    return knot === undefined ? [] : [pointFigures({ target, curve }, { index, at, on: knot.on, ...beside })]
  })
  return { points, stretches }
}

/** Where a curve bends: found as a deviation, shown as a spending. */
function bendFigure(target: Figure, at: Fraction, index: number): Figure {
  const place = [index, `第 ${index + 1} 个`, `number ${index + 1}`] as const
  const deviation = given(labelAt(L.bendDeviation, ...place), reduce(subtract(target.value, at)))
  return figure(labelAt(L.breakpoint, ...place), formula`${target} − ${deviation}`, exact)
}
