import type { DecimalInput } from '../../numeric/internal.ts'
import type { CareMethod } from './CareMethod.ts'

/**
 * 诊疗量（输入） — the care that an institution gave under one method.
 *
 * @since 0.2.0
 */
export interface CareInput {
  /** The id of a method. */
  readonly method: string
  /** How much care: cases, days, contacts, services. Above zero. */
  readonly units: DecimalInput
  /** What the care cost, yuan to the fen, above zero. For `byItem` it is what the method pays a share of. */
  readonly cost: DecimalInput
  /** What one more unit would cost; the mean, cost ÷ units, unless given. */
  readonly unitCost?: DecimalInput
  /** The points of all cases: for `points`, and only there. */
  readonly points?: DecimalInput
  /** The heads that are paid for: for `perHead`, and only there. */
  readonly heads?: DecimalInput
}

/**
 * 混合支付（输入） — a budget, the methods that are paid from it, and the care that institutions gave.
 *
 * @since 0.2.0
 */
export interface MixedPaymentInput {
  /** Yuan, to the fen. */
  readonly budget: DecimalInput
  readonly methods: readonly CareMethod[]
  readonly institutions: readonly { readonly id: string; readonly care: readonly CareInput[] }[]
  /** The widest spread of margins that still counts as neutral; no document gives one, so there is no default. */
  readonly tolerance: DecimalInput
}
