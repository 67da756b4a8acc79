import { deepFreeze } from '../../errors/internal.ts'
import { exact, figure, formula, type Label, type NumberInput, publish, type Step } from '../../figure/internal.ts'
import { type DecimalText, fen } from '../../numeric/internal.ts'
import { amount, lazily, optional, read, record } from '../../shape/internal.ts'
import { earnedFactor, type LinkedScore, linkedLaws, linkedShareFields } from './LinkedScore.ts'

/**
 * 结余留用挂钩（输入） — the surplus, how much of it may be retained at most, and the score with its link; factors from 0
 * to 1. Yuan to the fen.
 *
 * @since 0.1.0
 */
export interface SurplusRetentionInput extends LinkedScore {
  readonly surplus: NumberInput
  /** Before the factor; none unless given. */
  readonly cap?: NumberInput
}

/**
 * 结余留用挂钩（结果） — surplus = retained + to the pool.
 *
 * @since 0.1.0
 */
export interface SurplusRetention {
  readonly factor: DecimalText
  readonly retained: DecimalText
  readonly toPool: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 结余留用挂钩 — how much of a surplus a quality score lets the alliance keep.
 *
 * Formula: retained = min(surplus, cap)·φ(score), half-up to the fen; the rest goes to the pool.
 *
 * @param input - see {@link SurplusRetentionInput}
 * @throws `factor_falls` · `out_of_range` · `score_out_of_scale` · `score_below_steps` · `score_above_knots` ·
 *   `negative_amount` · `not_whole_fen` · `duplicate_step` · `conflicting_inputs` · `empty_list` · `not_a_number` ·
 *   `percent_not_allowed` · `missing` · `wrong_type` · `unknown_key` · `inexact_number` · `too_many_digits` ·
 *   `not_asked` · `not_one_of`
 * @see Supervision paper: the year's assessment is tied to the surplus that is retained
 * @example
 * ```ts
 * import { retainSurplus } from 'yigongti'
 *
 * const link = { linear: [{ at: 0, factor: 0 }, { at: 100, factor: 1 }] }
 * const { retained, toPool } = retainSurplus({ surplus: 19_074_950, cap: 15_000_000, score: 86, link })
 * retained // => '12900000.00'
 * toPool // => '6174950.00'
 * ```
 * @since 0.1.0
 */
export function retainSurplus(input: SurplusRetentionInput): SurplusRetention {
  const { surplus, cap, ...scored } = read(retainSurplusShape(), input)
  const factor = earnedFactor(scored)
  const eligible = cap === undefined ? formula`${surplus}` : formula`min(${surplus}, ${cap})`
  const retained = figure(L.retained, formula`${eligible} × ${factor}`, fen)
  const toPool = figure(L.toPool, formula`${surplus} − ${retained}`, exact)
  return publish({ factor, retained, toPool }, [factor, retained, toPool])
}

export const retainSurplusShape = /* @__PURE__ */ lazily(() =>
  record<SurplusRetentionInput>({ zh: '结余留用挂钩', en: 'Surplus retained by the score' })(
    { surplus: amount(L.surplus), cap: optional(amount(L.cap)), ...linkedShareFields() },
    linkedLaws,
  ),
)

const L = /* @__PURE__ */ deepFreeze({
  surplus: { id: 'surplus', name: { zh: '结余', en: 'Surplus' }, unit: 'yuan' },
  cap: { id: 'cap', name: { zh: '结余留用上限', en: 'Cap of what may be retained' }, unit: 'yuan' },
  retained: { id: 'retained', name: { zh: '结余留用', en: 'Surplus retained' }, unit: 'yuan' },
  toPool: { id: 'toPool', name: { zh: '结余归统筹基金', en: 'Surplus to the pool' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)
