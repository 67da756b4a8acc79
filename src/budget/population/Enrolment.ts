import type { IsoDate } from '../../calendar/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'

/**
 * 参保时段 — people who are insured from one day to another, both included: from before the year unless `from` is given,
 * beyond it unless `to` is.
 *
 * @since 0.2.0
 */
export interface Enrolment {
  readonly people: DecimalInput
  readonly from?: IsoDate
  readonly to?: IsoDate
}

/**
 * 计入月份的口径 — when somebody counts in a month: insured on its first day, on its last day, on any day, on every day
 * (`wholeMonth`), or by the part of its days (`byDays`).
 *
 * @since 0.2.0
 */
export type CountedMonth = 'firstDay' | 'lastDay' | 'anyDay' | 'wholeMonth' | 'byDays'
