import type { Bilingual } from '../../errors/internal.ts'
import type { Step } from '../../figure/internal.ts'

/**
 * 曲线判断 — whether a contract's curve has a property, why, and at which spending it fails.
 *
 * @since 0.2.0
 */
export interface CurveVerdict {
  readonly holds: boolean
  readonly because: Bilingual
  /** The spendings at which it fails, from the lowest up. */
  readonly where: readonly string[]
  /** The figures of these places. */
  readonly steps: readonly Step[]
}
