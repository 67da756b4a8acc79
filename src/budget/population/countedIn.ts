import { addDays, addMonths, compareDates, daysBetween, type IsoDate } from '../../calendar/internal.ts'
import { type Fraction, fromInteger, one, zero } from '../../numeric/internal.ts'

/**
 * 计入月份的口径 — when somebody counts in a month: insured on its first day, on its last day, on any day, on every day
 * (`wholeMonth`), or by the part of its days (`byDays`).
 *
 * @since 0.2.0
 */
export type CountedMonth = 'firstDay' | 'lastDay' | 'anyDay' | 'wholeMonth' | 'byDays'

/** A stretch of days, both ends included. */
export interface Days {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** The days of the month that begins on a day. */
export function daysOfMonth(first: IsoDate): Days {
  return { from: first, to: addDays(addMonths(first, 1), -1) }
}

/** What part of a month counts for somebody who is insured on some days: all of it or nothing, unless it goes by days. */
export function countedIn(month: Days, insured: Days, counted: CountedMonth): Fraction {
  switch (counted) {
    case 'firstDay':
      return holds(insured, month.from) ? one : zero
    case 'lastDay':
      return holds(insured, month.to) ? one : zero
    case 'wholeMonth':
      return holds(insured, month.from) && holds(insured, month.to) ? one : zero
    case 'anyDay':
      return daysInside(month, insured) > 0 ? one : zero
    case 'byDays':
      return { n: BigInt(daysInside(month, insured)), d: fromInteger(daysInside(month, month)).n }
  }
}

function holds({ from, to }: Days, day: IsoDate): boolean {
  return compareDates(from, day) <= 0 && compareDates(day, to) <= 0
}

function daysInside(month: Days, insured: Days): number {
  const from = compareDates(month.from, insured.from) < 0 ? insured.from : month.from
  const to = compareDates(insured.to, month.to) < 0 ? insured.to : month.to
  return Math.max(0, daysBetween(from, to) + 1)
}
