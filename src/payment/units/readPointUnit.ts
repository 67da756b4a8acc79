import { type Figure, given } from '../../figure/internal.ts'
import { fromInteger, type Rounding } from '../../numeric/internal.ts'
import { readOptionalPlaces } from '../readOptionalPlaces.ts'
import { readPositive } from '../readPositive.ts'
import { labels as L } from './labels.ts'
import type { PointUnit } from './pointUnit.ts'

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
