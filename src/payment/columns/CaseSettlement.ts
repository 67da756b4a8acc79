import type { CaseKind } from '../DeviationRule.ts'

/**
 * 分类病例数 — how many cases fell into each kind.
 *
 * @since 0.2.0
 */
export type CaseCounts = Readonly<Record<CaseKind, number>>

/**
 * 机构分值合计 — what was counted of an institution: cases by kind, their cost in yuan, their points.
 *
 * @since 0.2.0
 */
export interface InstitutionCases {
  readonly id: string
  readonly cases: CaseCounts
  readonly cost: string
  readonly points: string
}

/**
 * 机构病例结算 — what was counted of an institution, and what it is paid.
 *
 * @since 0.2.0
 */
export interface InstitutionCasePayment extends InstitutionCases {
  readonly payment: string
}

/**
 * 病例结算 — the exact price of a point, all points, and the institutions in their order; payments sum to the pool.
 *
 * @since 0.2.0
 */
export interface CaseSettlement {
  readonly price: string
  readonly totalPoints: string
  readonly institutions: readonly InstitutionCasePayment[]
}
