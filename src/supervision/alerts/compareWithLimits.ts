import type { Bilingual } from '../../errors/internal.ts'
import type { Figure } from '../../figure/internal.ts'
import { compare } from '../../numeric/internal.ts'
import { nothing, type Verdict } from './Verdict.ts'

interface Limits {
  readonly upper: Figure | undefined
  readonly lower: Figure | undefined
}

/** What a sentence says of the side on which a limit was passed, and of the limit. */
type Saying = (side: Bilingual, limit: Figure) => Bilingual

const sides = {
  above: { zh: '高于', en: 'above' },
  below: { zh: '低于', en: 'below' },
} as const

/** A number against an upper and a lower limit: on a limit it is not beyond it. */
export function compareWithLimits(measured: Figure, { upper, lower }: Limits, saying: Saying): Verdict {
  if (upper !== undefined && compare(measured.value, upper.value) > 0) {
    return { found: 'alert', side: 'above', measured, limit: upper, saying: saying(sides.above, upper) }
  }
  if (lower !== undefined && compare(measured.value, lower.value) < 0) {
    return { found: 'alert', side: 'below', measured, limit: lower, saying: saying(sides.below, lower) }
  }
  return nothing
}
