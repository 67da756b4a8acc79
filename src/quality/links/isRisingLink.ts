import { toDecimalString } from '../../numeric/internal.ts'
import type { Law } from '../../shape/internal.ts'
import { readScale } from '../readScale.ts'
import { fallOfLink } from './fallOfLink.ts'
import { linkAtScale, type ScoreOptions } from './linkScore.ts'
import type { ExactQualityLink, QualityLinkInput } from './QualityLinkInput.ts'

/**
 * 挂钩是否递增 — whether a higher score never has a lower factor under a link.
 *
 * What pays by a score (`returnDeposit`, `retainSurplus`, …) refuses a link that does not rise; `linkScore` only reads it.
 *
 * @param link - of any shape
 * @throws as {@link linkScore}, with the path of the link; also `inexact_number` · `missing` · `not_a_number` ·
 *   `percent_not_allowed` · `too_many_digits` · `unknown_key` · `wrong_type` · `not_one_of` · `not_asked`
 * @example
 * ```ts
 * import { isRisingLink } from 'yigongti'
 *
 * isRisingLink([{ from: 0, factor: 0.5 }, { from: 60, factor: 1 }]) // => true
 * isRisingLink({ multiplier: { intercept: 1, slope: -0.75, floor: 0.4, ceiling: 0.75 } }) // => false
 * ```
 * @since 0.1.0
 */
export function isRisingLink(link: QualityLinkInput, options: Pick<ScoreOptions, 'scoreMaximum'> = {}): boolean {
  return fallOfLink(linkAtScale(link, readScale(options), ['link'])) === undefined
}

/** A higher score never pays less. */
export const risingLink: Law<{ readonly link: ExactQualityLink }> = {
  codes: ['factor_falls'],
  says: ['risingLink', 'link'],
  judge: ({ link }, reading) => {
    if (!reading.isSound(link)) return
    const fall = fallOfLink(link)
    if (fall === undefined) return
    reading.refuse('factor_falls', { received: toDecimalString(fall.to), previous: toDecimalString(fall.from) }, [
      'link',
    ])
  },
}
