import { publish, type Step } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { lazily, read, record } from '../../shape/internal.ts'
import type { CorridorBands } from './ContractStep.ts'
import { settlementFigures } from './contractFigures.ts'
import { bandsByMeasure, corridorFields, toExactShare } from './contractStepsShape.ts'
import { baseAboveZero, type ContractTerms, contractInput, termFields } from './contractTerms.ts'

/**
 * 风险走廊（输入） — target, actual spending and the bands.
 *
 * @since 0.1.0
 */
export interface RiskCorridorInput extends ContractTerms, CorridorBands {}

/**
 * 风险走廊（结果） — the deviation and both shares of it.
 *
 * @since 0.1.0
 */
export interface RiskCorridor {
  readonly deviation: DecimalText
  readonly bearerShare: DecimalText
  readonly payerShare: DecimalText
  readonly transfer: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 风险走廊 — shares the difference between target and actual spending by bands.
 *
 * Formula: deviation = target − actual; bearerShare = sign(deviation)·Σ share_k·(what of |deviation| lies in band k of
 * the base); payerShare = deviation − bearerShare; transfer = −payerShare. Gains and losses have bands of their own. A
 * dead band is a first band of share 1: inside it nothing moves. The bearer's share is rounded, by default half-up to
 * the fen (`rounds: 'payer'` rounds the payer's), the other share is the difference.
 *
 * @param input - see {@link RiskCorridorInput}; yuan
 * @throws `bands_not_ascending` · `bands_not_open` · `out_of_range` (a share outside 0–1, a base that is not above
 *   zero) · `percent_needed` · `percent_not_allowed` · `negative_amount` · `empty_list` · `not_one_of` ·
 *   `not_a_number` · `missing` · `wrong_type` · `wrong_kind` · `not_a_date` · `unclean_id` · `too_long` ·
 *   `unknown_key` · `conflicting_inputs` · `inexact_number` · `not_an_integer` · `too_many_digits`
 * @example
 * ```ts
 * import { riskCorridor } from 'yigongti'
 *
 * // 3 % all the bearer's own, half to 8 %, a fifth beyond
 * const bands = [{ upTo: '3%', share: 1 }, { upTo: '8%', share: 0.5 }, { upTo: null, share: 0.2 }]
 * const corridor = riskCorridor({ target: 100, actual: 110, gain: bands, loss: bands })
 * corridor.bearerShare // => '-5.90'
 * corridor.payerShare // => '-4.10'
 * corridor.transfer // => '4.10'
 * ```
 * @since 0.1.0
 */
export function riskCorridor(input: RiskCorridorInput): RiskCorridor {
  const corridor = read(riskCorridorShape(), input)
  const { deviation, base } = contractInput(corridor)
  // A corridor is a contract of one step.
  const contract = { steps: [toExactShare(corridor, 0)], rounding: corridor.rounding, rounds: corridor.rounds }
  const { bearerShare, payerShare, transfer } = settlementFigures(contract, { deviation, base })
  return publish({ deviation, bearerShare, payerShare, transfer }, [bearerShare, payerShare, transfer])
}

export const riskCorridorShape = /* @__PURE__ */ lazily(() =>
  record<RiskCorridorInput>({ zh: '风险走廊', en: 'Risk corridor' })({ ...termFields(), ...corridorFields() }, [
    baseAboveZero,
    bandsByMeasure,
  ]),
)
