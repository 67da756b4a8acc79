import { figure, formula, type NumberInput, publish, type Step } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { amount, lazily, optional, orElse, places, positive, read, record, share } from '../../shape/internal.ts'
import { inPoints, labelsIn, type PointSystem, pointsOf } from '../PointSystem.ts'
import { labels as L } from './labels.ts'

/**
 * 点数换算 — how money becomes points: the mean cost of all cases is worth `scale` points.
 *
 * @since 0.2.0
 */
export interface PointUnit {
  readonly allCaseMean: NumberInput
  /** The points of the mean case, 100 unless given. */
  readonly scale?: NumberInput
  /** Decimals of the points, 4 unless given. */
  readonly places?: NumberInput
  /** Whose points: of DIP or of DRG; `drg` unless given. */
  readonly pointsOf?: PointSystem
}

/** The fields of a {@link PointUnit}, for inputs that hold one. */
export const pointUnit = (system: PointSystem) => ({
  allCaseMean: positive(L.cityCaseMean),
  scale: orElse(positive(labelsIn(system, L).pointScale), 100),
  places: orElse(places(), 4),
  pointsOf: pointsOf(system),
})

/** An input of money alone: only it can say whose points it becomes. */
export const noPoints = () => []

/**
 * 按项目折算（输入） — a cost that is settled by item, the share of it that counts, and what money is worth in points.
 *
 * @since 0.1.0
 */
export interface ItemPointsInput extends PointUnit {
  readonly cost: NumberInput
  /** 1 unless given. */
  readonly share?: NumberInput
}

/**
 * 按项目折算点数 — the points that stand for a cost by item.
 *
 * @since 0.2.0
 */
interface ItemPoints {
  readonly points: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 按项目折算点数 — turns care that is paid by item into points of the same pool.
 *
 * Formula: points = cost [× share] ÷ mean of all cases × 100, half-up to four decimals (or `places`).
 *
 * @param input - cost in yuan to the fen, mean in yuan, share from 0 to 1
 * @throws `negative_amount` · `not_whole_fen` · `out_of_range` · `not_a_number` · `missing` · `unknown_key` ·
 *   `inexact_number` · `not_an_integer` · `percent_not_allowed` · `too_many_digits` · `wrong_type` · `not_one_of`
 * @example
 * ```ts
 * import { itemPoints } from 'yigongti'
 *
 * itemPoints({ cost: 8400, allCaseMean: 12000 }).points // => '70.0000'
 * itemPoints({ cost: 8400, allCaseMean: 12000, share: '90%' }).points // => '63.0000'
 * ```
 * @since 0.1.0
 */
export function itemPoints(input: ItemPointsInput): ItemPoints {
  const { cost, share: counts, allCaseMean, scale, places, pointsOf: system } = read(itemPointsShape(), input)
  const counted = counts === undefined ? formula`${cost}` : formula`${cost} × ${counts}`
  const label = labelsIn(system, L).itemPoints
  const points = figure(label, formula`${counted} ÷ ${allCaseMean} × ${scale}`, { mode: 'halfUp', places })
  return publish({ points })
}

export const itemPointsShape = /* @__PURE__ */ lazily(() => inPoints(itemPointsIn, noPoints, 'drg'))

function itemPointsIn(system: PointSystem) {
  return record<ItemPointsInput>({ zh: '按项目结算病例', en: 'Case settled by item' })({
    cost: amount(L.itemCost),
    share: optional(share(L.itemShare)),
    ...pointUnit(system),
  })
}
