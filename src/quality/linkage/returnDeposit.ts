import { deepFreeze } from '../../errors/internal.ts'
import { exact, figure, formula, type Label, type NumberInput, publish, type Step } from '../../figure/internal.ts'
import { type DecimalText, fen } from '../../numeric/internal.ts'
import { amount, lazily, read, record } from '../../shape/internal.ts'
import { earnedFactor, type LinkedScore, linkedLaws, linkedShareFields } from './LinkedScore.ts'

/**
 * 保证金返还（输入） — the deposit in yuan to the fen, and the score with its link; factors from 0 to 1.
 *
 * @since 0.1.0
 */
export interface DepositReturnInput extends LinkedScore {
  readonly deposit: NumberInput
}

/**
 * 保证金返还（结果） — deposit = returned + forfeited.
 *
 * @since 0.1.0
 */
export interface DepositReturn {
  readonly factor: DecimalText
  readonly returned: DecimalText
  readonly forfeited: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 保证金返还 — how much of the deposit a quality score brings back.
 *
 * Formula: returned = deposit·φ(score), half-up to the fen; forfeited is the difference.
 *
 * @param input - see {@link DepositReturnInput}
 * @throws `discretion_required` (the authority decides the factor of the score, and `discretion` does not say it) ·
 *   `not_asked` (it does, and the link leaves nothing to decide) · `factor_falls` (a link under which a higher score
 *   would pay less) · `out_of_range` · `score_out_of_scale` · `score_below_steps` · `score_above_knots` ·
 *   `negative_amount` · `not_whole_fen` · `duplicate_step` · `conflicting_inputs` · `empty_list` · `not_a_number` ·
 *   `percent_not_allowed` · `missing` · `wrong_type` · `unknown_key` · `inexact_number` · `too_many_digits` ·
 *   `not_one_of`
 * @see Supervision paper: the year's assessment is tied to what is paid out
 * @example
 * ```ts
 * import { returnDeposit } from 'yigongti'
 *
 * const link = [{ from: 80, factor: 0.9 }, { from: 60, factor: 0.6 }, { from: 0, factor: 0 }]
 * const { returned, forfeited } = returnDeposit({ deposit: 16_266_750, score: 86, link })
 * returned // => '14640075.00'
 * forfeited // => '1626675.00'
 * const decided = [{ from: 60, discretion: { atLeast: 0, atMost: 1 } }, { from: 0, factor: 0 }]
 * returnDeposit({ deposit: 500_000, score: 66, link: decided, discretion: '50%' }).returned
 * // => '250000.00'
 * ```
 * @since 0.1.0
 */
export function returnDeposit(input: DepositReturnInput): DepositReturn {
  const { deposit, ...scored } = read(returnDepositShape(), input)
  const factor = earnedFactor(scored)
  const returned = figure(L.returned, formula`${deposit} × ${factor}`, fen)
  const forfeited = figure(L.forfeited, formula`${deposit} − ${returned}`, exact)
  return publish({ factor, returned, forfeited }, [factor, returned, forfeited])
}

export const returnDepositShape = /* @__PURE__ */ lazily(() =>
  record<DepositReturnInput>({ zh: '保证金返还', en: 'Deposit returned by the score' })(
    { deposit: amount(L.deposit), ...linkedShareFields() },
    linkedLaws,
  ),
)

const L = /* @__PURE__ */ deepFreeze({
  deposit: { id: 'deposit', name: { zh: '年度保证金', en: 'Deposit' }, unit: 'yuan' },
  returned: { id: 'returned', name: { zh: '保证金返还', en: 'Deposit returned' }, unit: 'yuan' },
  forfeited: { id: 'forfeited', name: { zh: '保证金扣减', en: 'Deposit forfeited' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)
