import { type Figure, given } from '../../figure/internal.ts'
import { type DecimalInput, fromInteger, type Rounding } from '../../numeric/internal.ts'
import { readOptionalPlaces } from '../readOptionalPlaces.ts'
import { readPositive } from '../readPositive.ts'
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
  readonly places?: number
}

/** The keys of a {@link PointUnit}, for inputs that hold one. */
export const pointUnitKeys = ['allCaseMean', 'scale', 'places'] as const

export interface PointUnitFigures {
  readonly mean: Figure
  readonly scale: Figure
  readonly rounding: Rounding
}

export function readPointUnit({ allCaseMean, scale, places }: PointUnit): PointUnitFigures {
  return {
    mean: given(L.cityCaseMean, readPositive(allCaseMean, ['allCaseMean'])),
    scale: given(L.pointScale, scale === undefined ? fromInteger(100) : readPositive(scale, ['scale'])),
    rounding: { mode: 'halfUp', places: readOptionalPlaces(places, ['places']) },
  }
}
