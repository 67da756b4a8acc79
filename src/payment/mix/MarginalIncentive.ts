import type { Bilingual } from '../../errors/internal.ts'
import type { CarePays } from './CareMethod.ts'

/**
 * 边际激励 — what one more unit of care and one yuan of cost saved bring in, at the settled point. All are exact
 * derivatives at the settled pool and price, of payments not rounded to the fen, with everybody else's care held still.
 *
 * @since 0.2.0
 */
export interface MarginalIncentive {
  /** By how much the institution's revenue from the whole budget rises with one more unit of care, yuan. */
  readonly revenue: string
  /** What that unit costs, yuan. */
  readonly unitCost: string
  /** revenue ÷ unit cost − 1: what a yuan of cost spent on more care of this kind earns. */
  readonly marginPerYuan: string
  /** By how much the revenue changes when the same care costs one yuan less: 0, or below where cost is paid. */
  readonly revenueOfSaving: string
  /** What of that yuan the institution keeps: 1 + revenue of saving. */
  readonly keptOfSaving: string
}

/**
 * 激励中性 — whether margins per yuan of cost lie near enough together: spread = highest − lowest ≤ tolerance.
 *
 * @since 0.2.0
 */
export type Neutrality =
  | {
      readonly computable: true
      readonly neutral: boolean
      readonly spread: string
      readonly tolerance: string
      /** The methods with the highest and the lowest margin, the first of equals. */
      readonly highest: string
      readonly lowest: string
    }
  | { readonly computable: false; readonly because: Bilingual }

/**
 * 方式报告 — a method over all institutions. `marginal` weighs the institutions: units of care by their volume, savings by
 * their cost.
 *
 * @since 0.2.0
 */
export interface MethodReport {
  readonly id: string
  readonly pays: CarePays
  readonly payment: string
  readonly marginal:
    | ({ readonly computable: true } & MarginalIncentive)
    | { readonly computable: false; readonly because: Bilingual }
}

/**
 * 机构报告 — an institution with its payments, its share of all points, and the incentives it sees itself.
 *
 * @since 0.2.0
 */
export interface InstitutionReport {
  readonly id: string
  readonly payment: string
  /** Its part of all points in the pool, 0 where nothing shares the pool. */
  readonly ownShare: string
  readonly care: readonly { readonly method: string; readonly payment: string; readonly marginal: MarginalIncentive }[]
  readonly neutrality: Neutrality
}
