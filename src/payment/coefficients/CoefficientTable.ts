import type { Bilingual } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'

/**
 * 医疗机构系数表 — the coefficients of a place by level of hospital, where it has them also by group and level, and one
 * coefficient for all in base groups ("same disease, same price").
 *
 * @since 0.2.0
 */
export interface CoefficientTable {
  readonly id: string
  readonly label: Bilingual
  readonly byLevel: readonly { readonly level: string; readonly coefficient: DecimalInput }[]
  /** Goes before the coefficient of the level. */
  readonly byGroup?: readonly { readonly group: string; readonly level: string; readonly coefficient: DecimalInput }[]
  /** The groups in which every hospital has the same coefficient: it goes before all others. */
  readonly baseGroups?: { readonly groups: readonly string[]; readonly coefficient: DecimalInput }
  readonly citations: readonly Citation[]
}
