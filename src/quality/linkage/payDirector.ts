import { deepFreeze } from '../../errors/internal.ts'
import { exact, figure, formula, type Label, type NumberInput, publish, type Step } from '../../figure/internal.ts'
import { type DecimalText, fen } from '../../numeric/internal.ts'
import { amount, lazily, read, record } from '../../shape/internal.ts'
import { earnedFactor, type LinkedScore, linkedFields, linkedLaws } from './LinkedScore.ts'

/**
 * 院长年薪挂钩（输入） — base pay, performance pay at factor 1, and the score with its link. Yuan to the fen.
 *
 * @since 0.1.0
 */
export interface DirectorPayInput extends LinkedScore {
  readonly basePay: NumberInput
  readonly performancePay: NumberInput
}

/**
 * 院长年薪挂钩（结果） — pay = base pay + performance paid.
 *
 * @since 0.1.0
 */
export interface DirectorPay {
  readonly factor: DecimalText
  readonly performancePaid: DecimalText
  readonly pay: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 院长年薪挂钩 — the yearly pay of the lead hospital's director after the quality score.
 *
 * Formula: performance paid = performance pay·φ(score), half-up to the fen; pay = base pay + performance paid. A factor above 1
 * is a reward.
 *
 * @param input - see {@link DirectorPayInput}
 * @throws `factor_falls` · `out_of_range` · `score_out_of_scale` · `score_below_steps` · `score_above_knots` ·
 *   `negative_amount` · `not_whole_fen` · `duplicate_step` · `conflicting_inputs` · `empty_list` · `not_a_number` ·
 *   `percent_not_allowed` · `missing` · `wrong_type` · `unknown_key` · `inexact_number` · `too_many_digits` ·
 *   `not_asked` · `not_one_of`
 * @see Supervision paper: the year's assessment is tied to the director's yearly pay; the split into two parts is this
 *   library's definition
 * @example
 * ```ts
 * import { payDirector } from 'yigongti'
 *
 * const link = { linear: [{ at: 60, factor: 0 }, { at: 100, factor: 1.2 }] }
 * const director = payDirector({ basePay: 240_000, performancePay: 160_000, score: 86, link })
 * director.performancePaid // => '124800.00'
 * director.pay // => '364800.00'
 * ```
 * @since 0.1.0
 */
export function payDirector(input: DirectorPayInput): DirectorPay {
  const { basePay, performancePay, ...scored } = read(payDirectorShape(), input)
  const factor = earnedFactor(scored)
  const performancePaid = figure(L.performancePaid, formula`${performancePay} × ${factor}`, fen)
  const pay = figure(L.pay, formula`${basePay} + ${performancePaid}`, exact)
  return publish({ factor, performancePaid, pay }, [factor, performancePaid, pay])
}

export const payDirectorShape = /* @__PURE__ */ lazily(() =>
  record<DirectorPayInput>({ zh: '院长年薪挂钩', en: "Director's pay by the score" })(
    { basePay: amount(L.basePay), performancePay: amount(L.performancePay), ...linkedFields() },
    linkedLaws,
  ),
)

const L = /* @__PURE__ */ deepFreeze({
  basePay: { id: 'basePay', name: { zh: '基本年薪', en: 'Base pay' }, unit: 'yuan' },
  performancePay: {
    id: 'performancePay',
    name: { zh: '绩效年薪基数', en: 'Performance pay at factor 1' },
    unit: 'yuan',
  },
  performancePaid: { id: 'performancePaid', name: { zh: '绩效年薪兑现', en: 'Performance pay' }, unit: 'yuan' },
  pay: { id: 'pay', name: { zh: '院长年薪', en: "Director's pay" }, unit: 'yuan' },
} as const satisfies Record<string, Label>)
