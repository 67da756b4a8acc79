import {
  en,
  exact,
  type Figure,
  type Formula,
  figure,
  formula,
  formulaOf,
  type Label,
  labelAt,
  labelNamed,
  read,
  zh,
} from '../../figure/internal.ts'
import { compare, type Fraction, multiply, negate, one, reduce, subtract } from '../../numeric/internal.ts'
import { lazily } from '../../shape/internal.ts'
import type { ReadCurve } from './ContractCurveInput.ts'
import { labels as L } from './labels.ts'
import {
  compose,
  inside,
  knotAt,
  knotsBelow,
  knotsNotAbove,
  limitAfter,
  limitBefore,
  lineOf,
  type PiecewiseLinear,
  simplify,
  valueAt,
} from './PiecewiseLinear.ts'
import { composed, stepFunction } from './stepFunction.ts'

/** The places at which a curve bends or jumps, and the straight pieces between them. */
export interface CurveFigures {
  readonly points: readonly PointFigures[]
  readonly stretches: readonly StretchFigures[]
}

/** The bearer's share over actual spending: exact, without roundings. */
export function curveFigures(contract: ReadCurve): CurveFigures {
  const { target, steps, range } = contract
  const base = contract.base ?? target
  const { from, to } = range
  const deviation = { knots: [], lines: [{ slope: negate(one), intercept: target.value }] }
  const changes = steps.map((step) => stepFunction(step, base.value))
  const fine = compose(composed(changes), deviation)
  const curve = simplify(fine)

  const isInside = (at: Fraction) => compare(from.value, at) < 0 && (to === undefined || compare(at, to.value) < 0)
  const bends = curve.knots.filter(({ at }) => isInside(at)).map(({ at }, index) => bendFigures(target, at, index))
  const starts = [endFigures(target, from, 'from'), ...bends]
  const edges = to === undefined ? starts : [...starts, endFigures(target, to, 'to')]
  const stretches = starts.map((start, index) =>
    stretchFigures({ target, changes, curve, fine }, { index, from: start.at, to: edges[index + 1]?.at }),
  )

  const points = edges.flatMap((edge, index) => {
    const knot = knotAt(curve, edge.at.value)
    if (knot === undefined) return []
    return [pointFigures(curve, { index, ...edge, on: knot.on, below: stretches[index - 1], above: stretches[index] })]
  })
  return { points, stretches }
}

/** A place on a curve, as a spending and as a deviation from the target. */
interface Edge {
  readonly at: Figure
  readonly deviation: Figure
}

/** An end of the range. */
function endFigures(target: Figure, at: Figure, end: 'from' | 'to'): Edge {
  return { at, deviation: figure(end === 'from' ? L.fromDeviation : L.toDeviation, formula`${target} − ${at}`, exact) }
}

/** Where a curve bends: found as a deviation, shown as a spending. */
function bendFigures(target: Figure, at: Fraction, index: number): Edge {
  const labelOf = (label: Label) => labelAt(label, index, `第 ${index + 1} 个`, `number ${index + 1}`)
  const because = {
    zh: '合同各步在该偏差处转折或跳变',
    en: 'the deviation at which a step of the contract bends or jumps',
  }
  const deviation = read(labelOf(L.bendDeviation), reduce(subtract(target.value, at)), because, [])
  return { at: figure(labelOf(L.breakpoint), formula`${target} − ${deviation}`, exact), deviation }
}

/** A place at which a curve bends or jumps: the limit from below, the value exactly there, the limit from above. */
export interface PointFigures {
  readonly at: Figure
  /** Target − at. */
  readonly deviation: Figure
  readonly before: Figure
  readonly on: Figure
  readonly after: Figure
  /** After − before. */
  readonly jump: Figure
  /** Whether before, on and after are not all the same. */
  readonly isCliff: boolean
  /** Whether more spending brings more: from below to the point, or from the point to above. */
  readonly isPerverse: boolean
  /** How the share changes below the point, unless the curve begins here, and above it, unless it ends here. */
  readonly slopeBefore: Figure | null
  readonly slope: Figure | null
}

interface Point extends Edge {
  readonly index: number
  readonly on: Fraction
  readonly below: StretchFigures | undefined
  readonly above: StretchFigures | undefined
}

function pointFigures(curve: PiecewiseLinear, point: Point): PointFigures {
  const { index, at, deviation, below, above } = point
  const name = lazily(() => ({ zh: zh`${at}`, en: en`${at}` }))
  const labelOf = (label: Label) => labelNamed(label, index, name)
  const before = below?.end ?? limitFigure(labelOf(L.shareBefore), limitBefore(curve, at.value), at)
  const after = above?.start ?? limitFigure(labelOf(L.shareAfter), limitAfter(curve, at.value), at)
  const because = () => ({
    zh: zh`实际支出恰为 ${at}时，经合同各步得出的份额`,
    en: en`what the steps of the contract come to at a spending of exactly ${at}`,
  })
  const on = read(labelOf(L.shareOn), point.on, because, [at])
  const rises = [compare(before.value, on.value), compare(on.value, after.value)]
  return {
    at,
    deviation,
    before,
    on,
    after,
    jump: figure(labelOf(L.jump), formula`${after} − ${before}`, exact),
    isCliff: rises.some((order) => order !== 0),
    isPerverse: rises.includes(-1),
    slopeBefore: below?.slope ?? null,
    slope: above?.slope ?? null,
  }
}

/** A straight piece of a curve; the values at its ends are limits from inside it. */
interface StretchFigures {
  readonly from: Figure
  readonly to: Figure | undefined
  readonly start: Figure
  readonly end: Figure | undefined
  readonly keeps: Figure
  readonly slope: Figure
}

interface ContractCurves {
  readonly target: Figure
  /** What each step makes of what the step before it left. */
  readonly changes: readonly PiecewiseLinear[]
  readonly curve: PiecewiseLinear
  /** The same curve with every point at which any of the steps bends. */
  readonly fine: PiecewiseLinear
}

interface Piece {
  readonly index: number
  readonly from: Figure
  readonly to: Figure | undefined
}

function stretchFigures(contract: ContractCurves, { index, from, to }: Piece): StretchFigures {
  const { curve, fine, target, changes } = contract
  const at = (label: Label) => labelAt(label, index, `第 ${index + 1} 段`, `stretch ${index + 1}`)
  const start = limitFigure(at(L.stretchStart), limitAfter(curve, from.value), from)
  const bend = fine.knots[knotsNotAbove(fine, from.value)]?.at
  const next = to !== undefined && (bend === undefined || compare(to.value, bend) < 0) ? to.value : bend
  const deviation = subtract(target.value, inside({ from: from.value, to: next }))
  const keeps = keepsFigure(at, changes, deviation)
  return {
    from,
    to,
    start,
    end: to && limitFigure(at(L.stretchEnd), limitBefore(curve, to.value), to),
    keeps,
    slope: figure(at(L.slope), formula`−${keeps}`, exact),
  }
}

/**
 * What the bearer keeps of the next yuan saved, around a deviation at which no step bends: the product of what each
 * step leaves of a yuan.
 */
function keepsFigure(at: (label: Label) => Label, changes: readonly PiecewiseLinear[], deviation: Fraction): Figure {
  let value = deviation
  const parts = changes.map((change, index) => {
    const { slope } = lineOf(change, knotsBelow(change, value))
    value = valueAt(change, value)
    const label = labelAt(at(L.stepKeeps), index, `第 ${index + 1} 步`, `step ${index + 1}`)
    return read(
      label,
      slope,
      {
        zh: '该段内，进入本步的金额每变动一元，本步之后的变动',
        en: 'within the stretch: the change after the step for a change of one yuan before it',
      },
      [],
    )
  })
  return figure(at(L.keeps), productOf(parts), exact, { parts })
}

/** `a × b × c`. */
function productOf(figures: readonly Figure[]): Formula {
  const value = reduce(figures.reduce((product, { value: part }) => multiply(product, part), one))
  return formulaOf(
    value,
    () => figures.map(({ label }) => label.id).join(' × '),
    () => figures,
  )
}

/** What the share comes to while spending comes near a place from one side. */
function limitFigure(label: Label, value: Fraction, at: Figure): Figure {
  const because = () => ({
    zh: zh`实际支出自一侧趋近 ${at}时，经合同各步得出的份额`,
    en: en`what the steps of the contract come to while spending comes near ${at} from one side`,
  })
  return read(label, value, because, [at])
}
