import { deepFreeze } from '../../errors/internal.ts'
import { exact, figure, formula, type Label, type NumberInput, publish, type Step } from '../../figure/internal.ts'
import { type DecimalText, fen } from '../../numeric/internal.ts'
import { amount, lazily, read, record } from '../../shape/internal.ts'
import { earnedFactor, type LinkedScore, linkedFields, linkedLaws } from './LinkedScore.ts'

/**
 * 次年预算挂钩（输入） — next year's budget as it would be, in yuan to the fen, and the score with its link: a factor above
 * 1 rewards, one below 1 cuts.
 *
 * @since 0.1.0
 */
export interface NextBudgetInput extends LinkedScore {
  readonly budget: NumberInput
}

/**
 * 次年预算挂钩（结果） — the budget after the score, and what changed (below zero: a cut).
 *
 * @since 0.1.0
 */
export interface NextBudget {
  readonly factor: DecimalText
  readonly adjusted: DecimalText
  readonly change: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 次年预算挂钩 — next year's budget after this year's quality score.
 *
 * Formula: adjusted = budget·φ(score), half-up to the fen; change = adjusted − budget.
 *
 * @param input - see {@link NextBudgetInput}
 * @throws `factor_falls` · `out_of_range` · `score_out_of_scale` · `score_below_steps` · `score_above_knots` ·
 *   `negative_amount` · `not_whole_fen` · `duplicate_step` · `conflicting_inputs` · `empty_list` · `not_a_number` ·
 *   `percent_not_allowed` · `missing` · `wrong_type` · `unknown_key` · `inexact_number` · `too_many_digits` ·
 *   `not_asked` · `not_one_of`
 * @see Supervision paper: the year's assessment is tied to the distribution of next year's budget
 * @example
 * ```ts
 * import { adjustNextBudget } from 'yigongti'
 *
 * const link = [{ from: 90, factor: '101%' }, { from: 60, factor: 1 }, { from: 0, factor: '98%' }]
 * const next = adjustNextBudget({ budget: 325_335_000, score: 55, link })
 * next.adjusted // => '318828300.00'
 * next.change // => '-6506700.00'
 * ```
 * @since 0.1.0
 */
export function adjustNextBudget(input: NextBudgetInput): NextBudget {
  const { budget, ...scored } = read(adjustNextBudgetShape(), input)
  const factor = earnedFactor(scored)
  const adjusted = figure(L.adjusted, formula`${budget} × ${factor}`, fen)
  const change = figure(L.change, formula`${adjusted} − ${budget}`, exact)
  return publish({ factor, adjusted, change }, [factor, adjusted, change])
}

export const adjustNextBudgetShape = /* @__PURE__ */ lazily(() =>
  record<NextBudgetInput>({ zh: '次年预算挂钩', en: "Next year's budget by the score" })(
    { budget: amount(L.budget), ...linkedFields() },
    linkedLaws,
  ),
)

const L = /* @__PURE__ */ deepFreeze({
  budget: {
    id: 'nextBudget',
    name: { zh: '次年预算（挂钩前）', en: "Next year's budget before the score" },
    unit: 'yuan',
  },
  adjusted: {
    id: 'adjusted',
    name: { zh: '次年预算（挂钩后）', en: "Next year's budget after the score" },
    unit: 'yuan',
  },
  change: { id: 'change', name: { zh: '预算增减', en: 'Change of the budget' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)
