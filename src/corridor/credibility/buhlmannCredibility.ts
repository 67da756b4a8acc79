import { type Figure, publishLong, type Step } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { lazily, read, record } from '../../shape/internal.ts'
import { buhlmannFigures } from './buhlmannFigures.ts'
import { type ExperienceGroup, experienceGroupsShape } from './ExperienceGroup.ts'

/**
 * Bühlmann 信度（结果） — the variance within groups (`expectedVariance`, EPV) and between them (`meanVariance`, VHM, which
 * may come out below zero), their ratio K (`constant`; `null` where VHM is not above zero), the collective value and of
 * every group its mean, how far it is to be believed (Z, from 0 to 1), and the estimate that follows.
 *
 * @since 0.1.0
 */
export interface BuhlmannCredibility {
  readonly expectedVariance: DecimalText
  readonly meanVariance: DecimalText
  readonly constant: DecimalText | null
  readonly collective: DecimalText
  readonly groups: readonly {
    readonly id: string
    readonly mean: DecimalText
    readonly credibility: DecimalText
    readonly estimate: DecimalText
  }[]
  readonly steps: readonly Step[]
}

/**
 * Bühlmann 信度 — how far the experience of each alliance is to be believed beside that of all: Bühlmann's model, and
 * with exposures that of Bühlmann and Straub.
 *
 * Formula, for r groups with values x_it and exposures m_it: x̄_i = Σ m_it·x_it ÷ m_i, x̄ = Σ m_i·x̄_i ÷ m;
 * EPV = ΣΣ m_it(x_it − x̄_i)² ÷ Σ(n_i − 1); VHM = (Σ m_i(x̄_i − x̄)² − (r − 1)·EPV) ÷ (m − Σ m_i² ÷ m); K = EPV ÷ VHM;
 * Z_i = m_i ÷ (m_i + K); collective = Σ Z_i·x̄_i ÷ Σ Z_i; estimate_i = Z_i·x̄_i + (1 − Z_i)·collective, so that
 * Σ m_i·estimate_i = Σ m_i·x̄_i but for the rounding of Z. Where VHM is not above zero the groups do not differ: every Z is 0 and the collective
 * value is x̄.
 *
 * Rounding: each Z_i half-up to 30 decimals; all else is exact, a number without end is written with 40 digits.
 *
 * @param input - `groups`: two or more, of different lengths if need be, one of them with two values or more
 * @throws `empty_sample` · `wrong_length` · `out_of_range` (an exposure not above zero) · `duplicate_id` · `missing` ·
 *   `empty_list` · `not_a_number` · `unknown_key` · `inexact_number` · `percent_not_allowed` · `too_long` ·
 *   `too_many_digits` · `unclean_id` · `wrong_type`
 * @see H. Bühlmann, E. Straub (1970), with the usual unbiased estimators
 * @example
 * ```ts
 * import { buhlmannCredibility } from 'yigongti'
 *
 * const { constant, groups } = buhlmannCredibility({
 *   groups: [
 *     { id: 'a', values: [625, 675, 600, 700] },
 *     { id: 'b', values: [750, 800, 650, 800] },
 *     { id: 'c', values: [900, 700, 850, 950] },
 *   ],
 * })
 * constant // => '0.7407407407407407407407407407407407407407'
 * groups.map(({ credibility, estimate }) => [credibility, estimate])
 * // => [ [ '0.84375', '665.625' ], [ '0.84375', '750' ], [ '0.84375', '834.375' ] ]
 * ```
 * @since 0.1.0
 */
export function buhlmannCredibility(input: { readonly groups: readonly ExperienceGroup[] }): BuhlmannCredibility {
  const { groups } = read(buhlmannCredibilityShape(), input)
  return publishLong(groups.length, () => {
    const { variances, constant, credibilities, collective, estimates } = buhlmannFigures(groups)
    const { moments, expectedVariance, meanVariance } = variances
    const byGroup = groups.map(({ id }, index) => ({
      id,
      mean: (moments[index] as { readonly mean: Figure }).mean,
      credibility: credibilities[index] as Figure,
      estimate: estimates[index] as Figure,
    }))
    return {
      draft: { expectedVariance, meanVariance, constant: constant ?? null, collective, groups: byGroup },
      order: [expectedVariance, meanVariance, ...(constant === undefined ? [] : [constant]), ...estimates],
    }
  })
}

export const buhlmannCredibilityShape = /* @__PURE__ */ lazily(() =>
  record<{ readonly groups: readonly ExperienceGroup[] }>({ zh: '个体信度', en: 'Credibility of groups' })({
    groups: experienceGroupsShape(),
  }),
)
