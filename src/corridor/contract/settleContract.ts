import { publish, type Step } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { inlineHead, type Rule } from '../../policy/internal.ts'
import { lazily, read, record } from '../../shape/internal.ts'
import type { ContractStep } from './ContractStep.ts'
import { settlementFigures } from './contractFigures.ts'
import { contractStepsShape } from './contractStepsShape.ts'
import { baseAboveZero, type ContractTerms, contractInput, termFields } from './contractTerms.ts'

/**
 * 风险分担合同（输入） — target, actual spending and the steps of the contract in its own order.
 *
 * @since 0.1.0
 */
export interface ContractSettlementInput extends ContractTerms, Partial<Rule<'contract'>> {
  readonly steps: readonly ContractStep[]
}

/**
 * 风险分担合同结算（结果） — both shares of the deviation; `byStep` is what each step left, exact.
 *
 * @since 0.1.0
 */
export interface ContractSettlement {
  /** Target − actual: a gain is above zero. */
  readonly deviation: DecimalText
  /** Deviation ÷ base. */
  readonly rate: DecimalText
  readonly bearerShare: DecimalText
  readonly payerShare: DecimalText
  readonly transfer: DecimalText
  readonly byStep: readonly { readonly id: string; readonly kind: ContractStep['kind']; readonly value: DecimalText }[]
  readonly steps: readonly Step[]
}

/**
 * 风险分担合同结算 — takes a deviation through the steps of a contract, in the contract's order.
 *
 * Formula: deviation = target − actual; each step changes what the step before it left; the last leaves the bearer's
 * share. payerShare = deviation − bearerShare, transfer = −payerShare: what the payer pays a bearer that was paid the
 * target and met the actual cost (where the payer met the cost, as with fee for service, the bearer is paid its share
 * itself). One share is rounded, by default the bearer's half-up to the fen; the other is the difference.
 *
 * Steps, with B the base and v what the step before left: `threshold` v, or sign(v)·(|v| − t), where |v| reaches
 * t = rate·B, else 0; `share` by bands of B or one rate; `multiply` v·factor; `cap` sign(v)·min(|v|, rate·B); `floor`
 * max(v, rate·B); `relief` sign(v)·max(0, |v| − amount); `round`. Every size may be a rate of B or an amount.
 *
 * @param input - see {@link ContractSettlementInput}; yuan
 * @throws `empty_list` · `duplicate_id` (two steps of one id) · `missing` · `conflicting_inputs` (rate and amount) ·
 *   `not_one_of` · `out_of_range` (a share outside 0–1, a factor below zero, a base that is not above zero) ·
 *   `percent_needed` (a bound or limit of 1 or more) · `bands_not_ascending` · `bands_not_open` · `negative_amount` ·
 *   `not_a_number` · `percent_not_allowed` · `wrong_type` · `wrong_kind` · `not_a_date` · `unclean_id` · `too_long` ·
 *   `unknown_key` · `inexact_number` · `not_an_integer` · `too_many_digits`
 * @example
 * ```ts
 * import { settleContract } from 'yigongti'
 *
 * // 2 % threshold, first dollar; 75 % of gains, 98 % of that after sequestration; at most 20 % of the target
 * const contract = settleContract({
 *   target: 100_000_000,
 *   actual: 88_000_000,
 *   steps: [
 *     { kind: 'threshold', rate: '2%', counts: 'all' },
 *     { kind: 'share', gain: '75%', loss: '40%' },
 *     { kind: 'multiply', side: 'gain', factor: 0.98 },
 *     { kind: 'cap', rate: '20%' },
 *   ],
 * })
 * contract.bearerShare // => '8820000.00'
 * contract.byStep.map(({ id, value }) => `${id} ${value}`)
 * // => [
 * //   'threshold 12000000.00',
 * //   'share 9000000.00',
 * //   'multiply 8820000.00',
 * //   'cap 8820000.00'
 * // ]
 * ```
 * @since 0.1.0
 */
export function settleContract(input: ContractSettlementInput): ContractSettlement {
  const contract = read(settleContractShape(), input)
  const { deviation, base } = contractInput(contract)
  const { rate, byStep, bearerShare, payerShare, transfer } = settlementFigures(contract, { deviation, base })
  const afterSteps = byStep.map(({ step, figure }) => ({ id: step.id, kind: step.kind, value: figure }))
  const draft = { deviation, rate, bearerShare, payerShare, transfer, byStep: afterSteps }
  return publish(draft, [rate, bearerShare, payerShare, transfer])
}

export const settleContractShape = /* @__PURE__ */ lazily(() =>
  record<ContractSettlementInput>({ zh: '风险分担合同', en: 'Risk-sharing contract' })(
    { ...inlineHead('contract'), ...termFields(), steps: contractStepsShape() },
    [baseAboveZero],
  ),
)
