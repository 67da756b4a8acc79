import { fail, type Path, show } from '../../errors/internal.ts'
import { type Citation, en, type Figure, figure, formula, given, type Label, zh } from '../../figure/internal.ts'
import { readRate, readShare } from '../../numeric/internal.ts'
import { listed, readRecord } from '../../policy/internal.ts'
import { readNotNegative } from '../readNotNegative.ts'
import { labels as L } from './labels.ts'
import type { PointUnitFigures } from './readPointUnit.ts'

/** What a ruling is applied to; `points` where there are some before it. */
interface Ruled {
  readonly label: Label
  readonly cost: Figure
  readonly points?: Figure | undefined
  readonly unit: PointUnitFigures
  readonly citations?: readonly Citation[]
}

/** The points that a ruling gives: its own, those before with an uplift, or a share of the cost in points. */
export function rulingFigure(ruling: unknown, { label, cost, points, unit, citations }: Ruled, path: Path): Figure {
  const known = points === undefined ? ['points', 'shareOfCost'] : ['points', 'uplift', 'shareOfCost']
  const record = readRecord(ruling, known, path)
  const keys = known.filter((key) => record[key] !== undefined)
  const [key] = keys
  if (key === undefined) fail('missing', path, { expected: listed(known) })
  if (keys.length > 1) fail('conflicting_inputs', path, { expected: listed(keys) })
  const at = [...path, key]
  const { mean, scale, rounding } = unit
  if (key === 'points') {
    const because = { zh: '点数由专家评议给出', en: 'points given by experts' }
    const expert = given(L.expertPoints, readNotNegative(record['points'], at))
    return figure(label, formula`${expert}`, rounding, { citations, because })
  }
  if (key === 'uplift' && points !== undefined) {
    const rate = readRate(record['uplift'], at)
    if (rate.n < -rate.d) fail('out_of_range', at, { expected: '≥ -1', received: show(record['uplift']) })
    const uplift = given(L.uplift, rate)
    const because = { zh: zh`在原点数上浮动 ${uplift}`, en: en`an uplift of ${uplift} on the points before` }
    return figure(label, formula`${points} × (1 + ${uplift})`, rounding, { citations, because })
  }
  const share = given(L.itemShare, readShare(record['shareOfCost'], at))
  const because = { zh: zh`按费用的 ${share} 折算点数`, en: en`${share} of the cost turned into points` }
  return figure(label, formula`${cost} × ${share} ÷ ${mean} × ${scale}`, rounding, { citations, because })
}
