import type { Figure } from '../../figure/internal.ts'

/**
 * 结余共享结果原因 — why that much is earned or owed. `belowThreshold`: the deviation does not reach the minimum rate.
 * Of savings: `shared`, `capped`, `reducedShare` (below the minimum rate, a part of the rate), `qualityMissed` (quality
 * leaves nothing to share), `guardrail` (withheld). Of losses: `owed`, `limited`, `relieved` (relief takes all of it),
 * `oneSided` (the program shares no losses).
 *
 * @since 0.2.0
 */
export type SharedSavingsReason =
  | 'belowThreshold'
  | 'shared'
  | 'capped'
  | 'reducedShare'
  | 'qualityMissed'
  | 'guardrail'
  | 'owed'
  | 'limited'
  | 'relieved'
  | 'oneSided'

/** What a deviation comes to. */
export interface Outcome {
  /** Savings or losses that count, rounded. */
  readonly generated: Figure
  readonly earned: Figure
  readonly reason: SharedSavingsReason
  /** The limit by revenue: a figure, or not computable without the revenue; undefined where there is none. */
  readonly revenueLimit?: Figure | 'unknown' | undefined
}
