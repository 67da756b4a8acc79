import type { Bilingual } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { DecimalInput, Rounding } from '../../numeric/internal.ts'
import type { BandInput, BandMeasure } from '../../policy/internal.ts'
import type { BandMode, BoundSide } from '../shareFigure.ts'

/**
 * 适用方向 — whether a step of a contract concerns gains (spending below the target), losses, or both.
 *
 * @since 0.2.0
 */
export type ContractSide = 'gain' | 'loss' | 'both'

/**
 * 步骤抬头 — what every step of a contract may carry: an id (its kind unless given), a name for the trace, and the
 * clauses it comes from.
 *
 * @since 0.2.0
 */
export interface ContractStepHeading {
  readonly id?: string
  readonly label?: Bilingual
  readonly citations?: readonly Citation[]
}

/**
 * 限额（比例或金额） — a size as a rate of the contract's base, or as an amount.
 *
 * @since 0.2.0
 */
export type ContractSize =
  | { readonly rate: DecimalInput; readonly amount?: never }
  | { readonly amount: DecimalInput; readonly rate?: never }

/**
 * 起付门槛 — what stays inside the threshold counts as nothing. `counts` says what counts beyond it: `all` from the
 * first yuan, or the `excess` only. An amount exactly on the threshold has reached it, unless `bound` is `below`.
 *
 * @since 0.2.0
 */
export type ThresholdStep = ContractStepHeading &
  ContractSize & {
    readonly kind: 'threshold'
    /** `both` unless given. */
    readonly side?: ContractSide
    readonly counts: 'all' | 'excess'
    /** `above` unless given. */
    readonly bound?: BoundSide
  }

/**
 * 分担 — the bearer's share of gains and of losses: one rate, or bands. A side the contract does not share is 0, one
 * that is all the bearer's is 1.
 *
 * @since 0.2.0
 */
export interface ShareStep extends ContractStepHeading {
  readonly kind: 'share'
  readonly gain: readonly BandInput[] | DecimalInput
  readonly loss: readonly BandInput[] | DecimalInput
  /** `marginal` unless given. */
  readonly mode?: BandMode
  /** For `wholeAmount`: to which band an amount on a bound belongs; `below` unless given. */
  readonly bound?: BoundSide
  /** Whether the bounds are rates of the base (unless given otherwise) or amounts. */
  readonly measure?: BandMeasure
}

/**
 * 系数 — multiplies by a factor of zero or more: a quality score, a sequestration of 0.98.
 *
 * @since 0.2.0
 */
export interface MultiplyStep extends ContractStepHeading {
  readonly kind: 'multiply'
  /** `both` unless given. */
  readonly side?: ContractSide
  readonly factor: DecimalInput
}

/**
 * 封顶 — holds the size of a gain, of a loss or of both to a limit.
 *
 * @since 0.2.0
 */
export type CapStep = ContractStepHeading &
  ContractSize & {
    readonly kind: 'cap'
    /** `both` unless given. */
    readonly side?: ContractSide
  }

/**
 * 保底 — the least the result may be; the size has a sign: `-3%` is the most that can be lost, `1%` a gain that is
 * guaranteed.
 *
 * @since 0.2.0
 */
export type FloorStep = ContractStepHeading & ContractSize & { readonly kind: 'floor' }

/**
 * 减免 — takes an amount off the size of a loss or a gain, at most all of it.
 *
 * @since 0.2.0
 */
export type ReliefStep = ContractStepHeading &
  ContractSize & {
    readonly kind: 'relief'
    /** `loss` unless given. */
    readonly side?: ContractSide
  }

/**
 * 中途舍入 — rounds what the steps before it have come to.
 *
 * @since 0.2.0
 */
export interface RoundStep extends ContractStepHeading {
  readonly kind: 'round'
  readonly rounding: Rounding
}

/**
 * 合同步骤 — one step of a risk-sharing contract. A contract is a list of them: the first sees the deviation (gains
 * above zero), each later one what the step before it left, and the last leaves the bearer's share. The order is the
 * contract's: a cap before the share is another contract than a cap after it.
 *
 * @since 0.2.0
 */
export type ContractStep = ThresholdStep | ShareStep | MultiplyStep | CapStep | FloorStep | ReliefStep | RoundStep
