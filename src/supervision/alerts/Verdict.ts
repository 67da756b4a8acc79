import type { Bilingual } from '../../errors/internal.ts'
import type { Figure } from '../../figure/internal.ts'

/**
 * What a rule finds: a number beyond its limit, nothing, or that it could not be asked. `observed` is what the sentence
 * quotes first, `measured` is what is compared with `limit`.
 */
export type Verdict =
  | { readonly found: 'nothing' }
  | { readonly found: 'silence'; readonly because: Bilingual }
  | {
      readonly found: 'alert'
      readonly side: 'above' | 'below'
      readonly measured: Figure
      readonly limit: Figure
      /** What the rule compared, as the sentence says it. */
      readonly saying: Bilingual
    }

export const nothing = { found: 'nothing' } as const satisfies Verdict

export function silence(zh: string, en: string): Verdict {
  return { found: 'silence', because: { zh, en } }
}
