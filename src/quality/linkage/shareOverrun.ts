import { deepFreeze } from '../../errors/internal.ts'
import { exact, figure, formula, type Label, type NumberInput, publish, type Step } from '../../figure/internal.ts'
import { type DecimalText, fen } from '../../numeric/internal.ts'
import { amount, lazily, read, record, share } from '../../shape/internal.ts'
import { earnedFactor, type LinkedScore, linkedLaws, linkedShareFields } from './LinkedScore.ts'

/**
 * 超支分担挂钩（输入） — the overrun in yuan to the fen, the pool's share of it as agreed (0 to 1), and the score with its
 * link; factors from 0 to 1.
 *
 * @since 0.1.0
 */
export interface OverrunShareInput extends LinkedScore {
  readonly overrun: NumberInput
  readonly poolShare: NumberInput
}

/**
 * 超支分担挂钩（结果） — the pool's share after the score; overrun = borne by the pool + borne by the alliance.
 *
 * @since 0.1.0
 */
export interface OverrunShare {
  readonly factor: DecimalText
  readonly poolShare: DecimalText
  readonly borneByPool: DecimalText
  readonly borneByAlliance: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 超支分担挂钩 — how much of an overrun the pool bears once the quality score has spoken.
 *
 * Formula: share = agreed share·φ(score), exact; borne by the pool = overrun·share, half-up to the fen; the alliance bears
 * the difference. An overrun in bands: the bands first (`shareByBands`), then this for what they give the pool, with
 * `poolShare` 1.
 *
 * @param input - see {@link OverrunShareInput}
 * @throws `factor_falls` · `out_of_range` · `score_out_of_scale` · `score_below_steps` · `score_above_knots` ·
 *   `negative_amount` · `not_whole_fen` · `duplicate_step` · `conflicting_inputs` · `empty_list` · `not_a_number` ·
 *   `percent_not_allowed` · `missing` · `wrong_type` · `unknown_key` · `inexact_number` · `too_many_digits` ·
 *   `not_asked` · `not_one_of`
 * @see Vulnerability paper: risk sharing is tied to the quality score
 * @example
 * ```ts
 * import { shareOverrun } from 'yigongti'
 *
 * const link = { multiplier: { floor: 0.5 } }
 * const shared = shareOverrun({ overrun: 8_000_000, poolShare: '70%', score: 80, link })
 * shared.poolShare // => '0.56'
 * shared.borneByPool // => '4480000.00'
 * shared.borneByAlliance // => '3520000.00'
 * ```
 * @since 0.1.0
 */
export function shareOverrun(input: OverrunShareInput): OverrunShare {
  const { overrun, poolShare: agreed, ...scored } = read(shareOverrunShape(), input)
  const factor = earnedFactor(scored)
  const share = figure(L.poolShare, formula`${agreed} × ${factor}`, exact)
  const borneByPool = figure(L.borneByPool, formula`${overrun} × ${share}`, fen)
  const borneByAlliance = figure(L.borneByAlliance, formula`${overrun} − ${borneByPool}`, exact)
  return publish({ factor, poolShare: share, borneByPool, borneByAlliance }, [factor, borneByPool, borneByAlliance])
}

export const shareOverrunShape = /* @__PURE__ */ lazily(() =>
  record<OverrunShareInput>({ zh: '超支分担挂钩', en: 'Overrun shared by the score' })(
    { overrun: amount(L.overrun), poolShare: share(L.agreedShare), ...linkedShareFields() },
    linkedLaws,
  ),
)

const L = /* @__PURE__ */ deepFreeze({
  overrun: { id: 'overrun', name: { zh: '超支', en: 'Overrun' }, unit: 'yuan' },
  agreedShare: { id: 'agreedShare', name: { zh: '约定的基金分担比例', en: "Pool's share as agreed" }, unit: 'rate' },
  poolShare: {
    id: 'poolShare',
    name: { zh: '挂钩后的基金分担比例', en: "Pool's share after the score" },
    unit: 'rate',
  },
  borneByPool: { id: 'borneByPool', name: { zh: '统筹基金分担', en: 'Borne by the pool' }, unit: 'yuan' },
  borneByAlliance: { id: 'borneByAlliance', name: { zh: '医共体承担', en: 'Borne by the alliance' }, unit: 'yuan' },
} as const satisfies Record<string, Label>)
