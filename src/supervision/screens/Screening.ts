import type { Bilingual, Issue } from '../../errors/internal.ts'
import type { Citation, Step, StepInput } from '../../figure/internal.ts'
import type { Screens } from './ScreeningInput.ts'

/**
 * 筛查线索 — where to look, never a verdict: what was seen, beside which limit, in one sentence.
 *
 * @since 0.2.0
 */
export interface Hint {
  readonly screen: keyof Screens
  /** What the hint is about; `id` names it. */
  readonly about: 'admission' | 'institution' | 'alliance'
  /** The id of the admission or institution, or `alliance`. */
  readonly id: string
  readonly person?: string
  readonly institution?: string
  /** The person's earlier admission that this one was compared with. */
  readonly comparedWith?: string
  readonly evidence: readonly StepInput[]
  readonly because: Bilingual
  /** How the evidence was computed, for hints about institutions and the alliance. */
  readonly steps?: readonly Step[]
}

/**
 * 筛查结果（单项） — how many admissions (or institutions) a screen could judge, how many it passed over because an item
 * was missing or the numbers too small, and how many hints it gave. A screen that could judge nothing says why.
 *
 * @since 0.2.0
 */
export type ScreenReport = {
  readonly screen: keyof Screens
  readonly label: Bilingual
  readonly citations: readonly Citation[]
} & (
  | { readonly computable: true; readonly judged: number; readonly passedOver: number; readonly hints: number }
  | { readonly computable: false; readonly because: Bilingual }
)

/**
 * 筛查结果 — the hints in a fixed order (screen, then id), a report of every screen that was run, and what became of the
 * rows: `issues` lists the bad ones, which were left out.
 *
 * @since 0.2.0
 */
export interface Screening {
  readonly hints: readonly Hint[]
  readonly screens: readonly ScreenReport[]
  readonly admissions: { readonly given: number; readonly screened: number; readonly leftOut: number }
  readonly issues: readonly Issue[]
  /** Groups of codes of diagnoses that differ in nothing but dots and trailing zeros, where there are any: they are not taken for one. */
  readonly nearDuplicates?: readonly (readonly string[])[]
}
