import type { DecimalInput } from '../../numeric/internal.ts'

/**
 * 评分选项 — the scale of a score.
 *
 * @since 0.2.0
 */
export interface ScoreOptions {
  /** The top of the scale, above zero; 100 unless given. */
  readonly scoreMaximum?: DecimalInput | undefined
}
