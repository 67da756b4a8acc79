import type { Bilingual } from '../../errors/internal.ts'
import type { Step } from '../../figure/internal.ts'

/**
 * 区域预算部分（结果） — what a part asked, what it is granted, and what it loses: asked = granted + lost.
 *
 * @since 0.2.0
 */
export interface RegionalPart {
  readonly id: string
  readonly asked: string
  readonly granted: string
  readonly lost: string
}

/**
 * 调处方式 — one way to fit the parts into the region: total = Σ granted + unassigned. `growth` is the highest growth
 * that any part is left with, where growth is what is capped. What cannot be computed says why.
 *
 * @since 0.2.0
 */
export type RegionalWay =
  | {
      readonly computable: true
      readonly parts: readonly RegionalPart[]
      readonly unassigned: string
      readonly growth?: string
      readonly steps: readonly Step[]
    }
  | { readonly computable: false; readonly because: Bilingual }
