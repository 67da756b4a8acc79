import { en, exact, type Figure, figure, formula, type Label, labelAt, read, zh } from '../../figure/internal.ts'
import { compare, type Fraction, subtract } from '../../numeric/internal.ts'
import { labels as L } from './labels.ts'
import { limitFigure } from './limitFigure.ts'
import { limitAfter, limitBefore, type PiecewiseLinear } from './PiecewiseLinear.ts'

/** A place at which a curve bends or jumps: the limit from below, the value exactly there, the limit from above. */
export interface PointFigures {
  readonly at: Figure
  /** Target − at. */
  readonly deviation: Fraction
  readonly before: Figure
  readonly on: Figure
  readonly after: Figure
  /** After − before. */
  readonly jump: Figure
  /** Whether before, on and after are not all the same. */
  readonly isCliff: boolean
  /** Whether more spending brings more: from below to the point, or from the point to above. */
  readonly isPerverse: boolean
}

interface Point {
  readonly index: number
  readonly at: Figure
  readonly on: Fraction
  /** Where the stretch below ends, unless the curve begins here. */
  readonly before: Figure | undefined
  /** Where the stretch above starts, unless the curve ends here. */
  readonly after: Figure | undefined
}

export function pointFigures(
  { target, curve }: { readonly target: Figure; readonly curve: PiecewiseLinear },
  point: Point,
): PointFigures {
  const { index, at } = point
  const labelOf = (label: Label) => labelAt(label, index, zh`${at}`, en`${at}`)
  const before = point.before ?? limitFigure(labelOf(L.shareBefore), limitBefore(curve, at.value), at)
  const after = point.after ?? limitFigure(labelOf(L.shareAfter), limitAfter(curve, at.value), at)
  const because = {
    zh: zh`实际支出恰为 ${at}时，经合同各步得出的份额`,
    en: en`what the steps of the contract come to at a spending of exactly ${at}`,
  }
  const on = read(labelOf(L.shareOn), point.on, because, [at])
  const rises = [compare(before.value, on.value), compare(on.value, after.value)]
  return {
    at,
    deviation: subtract(target.value, at.value),
    before,
    on,
    after,
    jump: figure(labelOf(L.jump), formula`${after} − ${before}`, exact),
    isCliff: rises.some((order) => order !== 0),
    isPerverse: rises.includes(-1),
  }
}
