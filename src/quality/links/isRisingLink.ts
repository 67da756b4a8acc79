import { add, compare, type Fraction, larger, smaller, toDecimalString } from '../../numeric/internal.ts'
import type { Law } from '../../shape/internal.ts'
import { readScale } from '../readScale.ts'
import { linkAtScale, type ScoreOptions } from './linkScore.ts'
import type { ExactMultiplier, ExactQualityLink, QualityLinkInput } from './QualityLinkInput.ts'

/**
 * 挂钩是否递增 — whether a higher score never has a lower factor under a link.
 *
 * What pays by a score (`returnDeposit`, `retainSurplus`, …) refuses a link that does not rise; `linkScore` only reads it.
 *
 * @param link - of any shape
 * @throws as {@link linkScore}, with the path of the link; also `inexact_number` · `missing` · `not_a_number` ·
 *   `percent_not_allowed` · `too_many_digits` · `unknown_key` · `wrong_type`
 * @example
 * ```ts
 * import { isRisingLink } from 'yigongti'
 *
 * isRisingLink([{ from: 0, factor: 0.5 }, { from: 60, factor: 1 }]) // => true
 * isRisingLink({ multiplier: { intercept: 1, slope: -0.75, floor: 0.4, ceiling: 0.75 } }) // => false
 * ```
 * @since 0.1.0
 */
export function isRisingLink(link: QualityLinkInput, options: ScoreOptions = {}): boolean {
  return fallOf(linkAtScale(link, readScale(options), ['link'])) === undefined
}

/** A higher score never pays less. */
export const risingLink: Law<{ readonly link: ExactQualityLink }> = {
  codes: ['factor_falls'],
  says: ['risingLink', 'link'],
  judge: ({ link }, reading) => {
    if (!reading.isSound(link)) return
    const fall = fallOf(link)
    if (fall === undefined) return
    reading.refuse('factor_falls', { received: toDecimalString(fall.to), previous: toDecimalString(fall.from) }, [
      'link',
    ])
  },
}

/** Two factors, that of a higher score and the larger one of a lower score; undefined where the link rises. */
function fallOf(link: ExactQualityLink): { readonly from: Fraction; readonly to: Fraction } | undefined {
  const pairs = neighboursOf(link)
  return pairs.find(({ from, to }) => compare(to, from) < 0)
}

/** Every shape is monotone between its neighbours, so that these decide. */
function neighboursOf(link: ExactQualityLink): readonly { readonly from: Fraction; readonly to: Fraction }[] {
  switch (link.shape) {
    case 'gate':
      return [{ from: link.below, to: link.factor }]
    case 'multiplier':
      return [{ from: within(link, link.intercept), to: within(link, add(link.intercept, link.slope)) }]
    default:
      return link.points
        .slice(1)
        .map(({ factor }, index) => ({ from: (link.points[index] as { factor: Fraction }).factor, to: factor }))
  }
}

/** A factor between the floor and the ceiling of a multiplier. */
function within({ floor, ceiling }: ExactMultiplier, factor: Fraction): Fraction {
  const raised = larger(floor, factor)
  return ceiling === undefined ? raised : smaller(ceiling, raised)
}
