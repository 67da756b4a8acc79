import type { DecimalInput } from '../../numeric/internal.ts'
import { id, notAllZero, notNegative, uniqueIds } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 机构分值 — an institution and the points it has gathered, zero or more.
 *
 * @since 0.2.0
 */
export interface InstitutionPoints {
  readonly id: string
  readonly points: DecimalInput
}

/** The fields of {@link InstitutionPoints}, for inputs that hold them. */
export const institutionPoints = () => ({ id: id(), points: notNegative(L.institutionPoints) })

/** Institutions that share a pool: no id twice, not all points zero. */
export const sharingLaws = () => [uniqueIds, notAllZero('points')]
