import type { Bilingual } from '../../errors/internal.ts'
import { type Figure, type Label, read } from '../../figure/internal.ts'
import { compare, type Fraction, readDouble, toDecimalString } from '../../numeric/internal.ts'

/**
 * What a rule finds: a number beyond its limit, nothing, or that it could not be asked. `measured` is what is compared
 * with `limit`.
 */
export type Verdict =
  | { readonly found: 'nothing'; readonly warning?: Bilingual }
  | Silence
  | {
      readonly found: 'alert'
      readonly side: 'above' | 'below'
      readonly measured: Figure
      readonly limit: Figure
      /** What the rule compared: how the sentence goes on after the series and its period. */
      readonly saying: Bilingual
      readonly warning?: Bilingual
      /** Of runs and trends: the period with which they were complete, and those of them without a value. */
      readonly run?: { readonly completedBy: string; readonly missing: readonly string[] }
    }

/** That a rule could not be asked: `because` is `reason`, as a sentence. */
export interface Silence {
  readonly found: 'silence'
  readonly because: Bilingual
  readonly reason: Bilingual
}

export const nothing = { found: 'nothing' } as const satisfies Verdict

export function silence(zh: string, en: string): Silence {
  const because = { zh: `${zh}，本规则暂不判断`, en: `${en}: the rule does not judge` }
  return { found: 'silence', because, reason: { zh, en } }
}

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

/** A number as the nearest double: its text is read by the language, which rounds once. */
export function toDouble(value: Fraction): number {
  return Number(toDecimalString(value))
}

/** A number from `src/statistics`, half-up to 12 decimals: it is compared as it is printed. */
export function doubleFigure(label: Label, value: number, because: Bilingual, operands: readonly Figure[]): Figure {
  return read(label, readDouble(value, 12), because, operands)
}
