import { exact, type Figure, figure, formula, type Label, labelAt } from '../../figure/internal.ts'
import { compare, subtract } from '../../numeric/internal.ts'
import { inside } from './compose.ts'
import { keepsFigure } from './keepsFigure.ts'
import { labels as L } from './labels.ts'
import { limitFigure } from './limitFigure.ts'
import { limitAfter, limitBefore, type PiecewiseLinear } from './PiecewiseLinear.ts'
import type { ReadCurve } from './readCurve.ts'

/** A straight piece of a curve; the values at its ends are limits from inside it. */
export interface StretchFigures {
  readonly from: Figure
  readonly to: Figure | undefined
  readonly start: Figure
  readonly end: Figure | undefined
  readonly keeps: Figure
  readonly slope: Figure
}

interface ContractCurves extends ReadCurve {
  readonly curve: PiecewiseLinear
  /** The same curve with every point at which any of the steps bends. */
  readonly fine: PiecewiseLinear
}

interface Stretch {
  readonly index: number
  readonly from: Figure
  readonly to: Figure | undefined
}

export function stretchFigures(contract: ContractCurves, { index, from, to }: Stretch): StretchFigures {
  const { curve, fine, target, base, steps } = contract
  const at = (label: Label) => labelAt(label, index, `第 ${index + 1} 段`, `stretch ${index + 1}`)
  const start = limitFigure(at(L.stretchStart), limitAfter(curve, from.value), from)
  const bend = fine.knots.find((knot) => compare(knot.at, from.value) > 0)?.at
  const next = to !== undefined && (bend === undefined || compare(to.value, bend) < 0) ? to.value : bend
  const deviation = subtract(target.value, inside({ from: from.value, to: next }))
  const keeps = keepsFigure(at, steps, base.value, deviation)
  return {
    from,
    to,
    start,
    end: to && limitFigure(at(L.stretchEnd), limitBefore(curve, to.value), to),
    keeps,
    slope: figure(at(L.slope), formula`−${keeps}`, exact),
  }
}
