/** What a stay counts that ends on the day on which it began: `oneDay`, unless a payer says `noDay`. */
export type SameDayStay = 'oneDay' | 'noDay'

/** The days of a stay: those from its admission to its discharge. */
export function stayDays(admitted: number, discharged: number, sameDay: SameDayStay = 'oneDay'): number {
  return Math.max(sameDay === 'oneDay' ? 1 : 0, discharged - admitted)
}

/** The days that a stay has in common with one that began no later: none where it begins when the other has ended. */
export function overlapDays(
  admitted: number,
  discharged: number,
  earlierDischarged: number,
  sameDay: SameDayStay = 'oneDay',
): number {
  return admitted >= earlierDischarged ? 0 : stayDays(admitted, Math.min(discharged, earlierDischarged), sameDay)
}
