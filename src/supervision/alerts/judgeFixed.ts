import { en, given, zh } from '../../figure/internal.ts'
import { compareWithLimits } from './compareWithLimits.ts'
import { labels as L } from './labels.ts'
import type { ReadSeries } from './readSeries.ts'
import type { ReadTerms } from './readTerms.ts'
import type { Verdict } from './Verdict.ts'

/** The last value against limits of its own kind. */
export function judgeFixed(
  { above, below }: Extract<ReadTerms, { kind: 'fixed' }>,
  { last: { figure: observed }, unit }: ReadSeries,
): Verdict {
  const label = { ...L.limit, unit }
  const upper = above === undefined ? undefined : given(label, above)
  const lower = below === undefined ? undefined : given(label, below)
  return compareWithLimits(observed, { upper, lower }, (side, limit) => ({
    zh: zh`观察值 ${observed}${side.zh}限值 ${limit}`,
    en: en`the observed ${observed} is ${side.en} the limit ${limit}`,
  }))
}
