import type { IsoDate } from '../../calendar/internal.ts'
import type { Bilingual } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'

/**
 * 重复住院规则 — what a readmission into the same group costs the first stay.
 *
 * @since 0.2.0
 */
export interface ReadmissionRule {
  readonly id: string
  readonly label: Bilingual
  /** Days from discharge to admission up to which, inclusive, a stay is a readmission. */
  readonly withinDays: number
  /** What is left of the points of the first stay: 0.5 halves them. */
  readonly factor: DecimalInput
  /** The reasons that leave the first stay alone. */
  readonly exceptions: readonly { readonly id: string; readonly label: Bilingual }[]
  readonly citations: readonly Citation[]
}

/**
 * 住院记录 — one stay of a person, its group and its points.
 *
 * @since 0.2.0
 */
export interface Stay {
  readonly id: string
  readonly person: string
  readonly group: string
  readonly admittedOn: IsoDate
  readonly dischargedOn: IsoDate
  readonly points: DecimalInput
  /** The id of the exception under which this stay followed an earlier one. */
  readonly reason?: string
}

/**
 * 重复住院处理 — the points of a stay after the rule, and the readmission that cut them.
 *
 * @since 0.2.0
 */
export interface ReadmittedStay {
  readonly id: string
  readonly points: string
  /** The stay that followed too soon; `null` where none did. */
  readonly readmission: string | null
}
