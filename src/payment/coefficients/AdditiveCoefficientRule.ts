import type { Bilingual } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'

/**
 * 系数加成 — one indicator that adds to the coefficient, step by step up to a cap.
 *
 * @since 0.2.0
 */
export interface CoefficientAddition {
  readonly id: string
  readonly label: Bilingual
  /** What the steps are counted on: own value ÷ reference − 1, or a share as it is. */
  readonly measure: 'aboveReference' | 'share'
  /** Added once for any excess above zero; nothing unless given. */
  readonly first?: DecimalInput
  /** Added for every step of `per`. */
  readonly add: DecimalInput
  readonly per: DecimalInput
  /** The caps by category; in a category without one the indicator adds nothing and must not be given. */
  readonly caps: readonly { readonly category: string; readonly cap: DecimalInput }[]
}

/**
 * 加成系数规则 — a base coefficient by category of hospital, and what is added to it.
 *
 * @since 0.2.0
 */
export interface AdditiveCoefficientRule {
  readonly id: string
  readonly label: Bilingual
  readonly base: readonly { readonly category: string; readonly label: Bilingual; readonly coefficient: DecimalInput }[]
  readonly additions: readonly CoefficientAddition[]
  readonly citations: readonly Citation[]
}
