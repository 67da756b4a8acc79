import type { OrderedStays } from './orderStays.ts'
import { overlapDays, type SameDayStay } from './stayDays.ts'

/** A stay, the earlier one of the person that it has most days in common with, and how many. */
export interface Overlap {
  readonly row: number
  readonly earlier: number
  readonly days: number
}

interface Wanted {
  readonly moreThanDays: number
  readonly sameDay?: SameDayStay | undefined
  readonly isJudged: (row: number) => boolean
  readonly counts: (earlier: number) => boolean
}

/** Person by person, the stays that overlap an earlier one that counts by more than so many days: the one that ends last. */
export function findOverlaps(
  { order, starts, since, discharged }: OrderedStays,
  { moreThanDays, sameDay, isJudged, counts }: Wanted,
): readonly Overlap[] {
  const found: Overlap[] = []
  for (let person = 0; person + 1 < starts.length; person++) {
    let latest = -1
    for (let place = starts[person] as number; place < (starts[person + 1] as number); place++) {
      const row = order[place] as number
      const [admitted, left] = [since[place] as number, discharged[row] as number]
      if (latest >= 0) {
        const days = overlapDays(admitted, left, discharged[latest] as number, sameDay)
        if (days > moreThanDays && isJudged(row)) found.push({ row, earlier: latest, days })
      }
      if ((latest < 0 || left >= (discharged[latest] as number)) && counts(row)) latest = row
    }
  }
  return found
}
