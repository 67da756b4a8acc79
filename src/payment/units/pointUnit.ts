import type { DecimalInput } from '../../numeric/internal.ts'
import { orElse, places, positive } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 点数换算 — how money becomes points: the mean cost of all cases is worth `scale` points.
 *
 * @since 0.2.0
 */
export interface PointUnit {
  readonly allCaseMean: DecimalInput
  /** The points of the mean case, 100 unless given. */
  readonly scale?: DecimalInput
  /** Decimals of the points, 4 unless given. */
  readonly places?: DecimalInput
}

/** The fields of a {@link PointUnit}, for inputs that hold one. */
export const pointUnit = () => ({
  allCaseMean: positive(L.cityCaseMean),
  scale: orElse(positive(L.pointScale), 100),
  places: orElse(places(), 4),
})
