import type { DecimalInput } from '../../numeric/internal.ts'

/**
 * 点数裁定 — how the points of a case are settled that the catalogue cannot price: points given by experts, an uplift
 * on its points, or a share of its cost turned into points.
 *
 * @since 0.2.0
 */
export type PointsRuling =
  | { readonly points: DecimalInput }
  | { readonly uplift: DecimalInput }
  | { readonly shareOfCost: DecimalInput }
