import { type Step, stepsOf } from '../../figure/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import type { ShareStep } from './ContractStep.ts'
import type { ExactStep } from './ExactStep.ts'
import { readStep } from './readContract.ts'
import { type ContractTerms, readTerms, termKeys } from './readTerms.ts'
import { settlementFigures } from './settlementFigures.ts'

const bandKeys = ['id', 'label', 'citations', 'gain', 'loss', 'mode', 'bound', 'measure'] as const

/**
 * 风险走廊（分段） — the bearer's share in the bands of gains and of losses (one rate where there is but one band), and what
 * a trace names and cites. What rule sets hold, to be spread into {@link RiskCorridorInput}.
 *
 * @since 0.2.0
 */
export type CorridorBands = Omit<ShareStep, 'kind'>

/**
 * 风险走廊（输入） — target, actual spending and the bands.
 *
 * @since 0.2.0
 */
export interface RiskCorridorInput extends ContractTerms, CorridorBands {}

/**
 * 风险走廊（结果） — the deviation and both shares of it.
 *
 * @since 0.2.0
 */
export interface RiskCorridor {
  readonly deviation: string
  readonly bearerShare: string
  readonly payerShare: string
  readonly transfer: string
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
 *   zero) · `negative_amount` · `not_one_of` · `not_a_number` · `missing` · `unknown_key`
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
 * @since 0.2.0
 */
export function riskCorridor(input: RiskCorridorInput): RiskCorridor {
  readRecord(input, [...termKeys, ...bandKeys], [])
  const { deviation, base, rounding, rounds } = readTerms(input)
  const contract = { steps: [readShareStep(input)], rounding, rounds }
  const { bearerShare, payerShare, transfer } = settlementFigures(contract, { deviation, base })
  return {
    deviation: deviation.text,
    bearerShare: bearerShare.text,
    payerShare: payerShare.text,
    transfer: transfer.text,
    steps: stepsOf([bearerShare, payerShare, transfer]),
  }
}

/** A corridor is a contract of one step. */
function readShareStep({ id, label, citations, gain, loss, mode, bound, measure }: CorridorBands): ExactStep {
  return readStep({ kind: 'share', id, label, citations, gain, loss, mode, bound, measure }, 0, [])
}
