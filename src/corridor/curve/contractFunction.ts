import type { Fraction } from '../../numeric/internal.ts'
import type { ExactStep } from '../contract/index.ts'
import { compose } from './compose.ts'
import { identity, type PiecewiseLinear } from './PiecewiseLinear.ts'
import { stepFunction } from './stepFunction.ts'

/**
 * The bearer's share as a function of the deviation, exact and without roundings: its steps composed, the first
 * innermost. The base is above zero. Every point at which any of the steps bends is a knot.
 */
export function contractFunction(steps: readonly ExactStep[], base: Fraction): PiecewiseLinear {
  const start: PiecewiseLinear = { knots: [], lines: [identity] }
  return steps.reduce((before, step) => compose(stepFunction(step, base), before), start)
}
