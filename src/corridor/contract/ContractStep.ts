import type { NumberInput } from '../../figure/internal.ts'
import type { Rounding } from '../../numeric/internal.ts'
import type { BandInput, BandMeasure, Rule } from '../../policy/internal.ts'
import type { BandMode, BoundSide } from '../shareFigure.ts'

/**
 * 合同步骤 — one step of a risk-sharing contract. A contract is a list of them: the first sees the deviation (gains
 * above zero), each later one what the step before it left, and the last leaves the bearer's share. The order is the
 * contract's: a cap before the share is another contract than a cap after it.
 *
 * - `threshold`: what stays inside counts as nothing; beyond it counts `all` from the first yuan, or the `excess` only
 * - `share`: the bearer's share of gains and of losses
 * - `multiply`: by a factor of zero or more, a quality score, a sequestration of 0.98
 * - `cap`: holds the size of a gain, of a loss or of both to a limit
 * - `floor`: the least the result may be; the size has a sign: `-3%` is the most that can be lost, `1%` a gain that is
 *   guaranteed
 * - `relief`: takes an amount off the size of a loss or a gain, at most all of it
 * - `round`: rounds what the steps before it have come to
 *
 * @since 0.1.0
 */
export type ContractStep =
  | (Pick<CorridorBands, 'id' | 'label' | 'citations'> &
      (
        | (ContractSize & {
            readonly kind: 'threshold'
            /** `both` unless given. */
            readonly side?: 'gain' | 'loss' | 'both'
            readonly counts: 'all' | 'excess'
            /** An amount exactly on the threshold has reached it (`above`), unless `below` is given. */
            readonly bound?: BoundSide
          })
        | {
            readonly kind: 'multiply'
            /** `both` unless given. */
            readonly side?: 'gain' | 'loss' | 'both'
            readonly factor: NumberInput
          }
        | (ContractSize & {
            readonly kind: 'cap'
            /** `both` unless given. */
            readonly side?: 'gain' | 'loss' | 'both'
          })
        | (ContractSize & { readonly kind: 'floor' })
        | (ContractSize & {
            readonly kind: 'relief'
            /** `loss` unless given. */
            readonly side?: 'gain' | 'loss' | 'both'
          })
        | { readonly kind: 'round'; readonly rounding: Rounding }
      ))
  | (Omit<CorridorBands, 'kind'> & { readonly kind: 'share' })

/**
 * 限额（比例或金额） — a size as a rate of the contract's base, or as an amount.
 *
 * @since 0.1.0
 */
export type ContractSize =
  | { readonly rate: NumberInput; readonly amount?: never }
  | { readonly amount: NumberInput; readonly rate?: never }

/**
 * 风险走廊（分段） — the bearer's share of gains and of losses, one rate or bands, and what a trace names and cites. A
 * side that is not shared is 0, one that is all the bearer's is 1. Whatever a rule says of itself may be left out.
 *
 * @since 0.1.0
 */
export interface CorridorBands extends Partial<Rule<'corridor'>> {
  readonly gain: readonly BandInput[] | NumberInput
  readonly loss: readonly BandInput[] | NumberInput
  /** `marginal` unless given. */
  readonly mode?: BandMode
  /** For `wholeAmount`: to which band an amount on a bound belongs; `below` unless given. */
  readonly bound?: BoundSide
  /** Whether the bounds are rates of the base (unless given otherwise) or amounts. */
  readonly measure?: BandMeasure
}

/**
 * 风险走廊规则 — the bands of a document, to be spread into `RiskCorridorInput`, or into a step, whose own `kind`
 * comes last: `{ ...rule, kind: 'share' }`.
 *
 * @since 0.2.0
 */
export type CorridorRule = CorridorBands & Rule<'corridor'>

/**
 * 风险分担合同规则 — the steps of a document's contract, to be spread into `ContractSettlementInput`.
 *
 * @since 0.2.0
 */
export interface ContractRule extends Rule<'contract'> {
  readonly steps: readonly ContractStep[]
}
