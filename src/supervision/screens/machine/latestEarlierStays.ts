import type { AdmissionColumns } from './AdmissionTable.ts'
import type { PersonOrder } from './orderByPerson.ts'

/** A stay, an earlier one of the person, and the days from the admission back (below zero) or on to its discharge. */
export interface StayPair {
  readonly row: number
  readonly earlier: number
  readonly days: number
}

interface Wanted {
  /** From how many days after the admission, to how many, the earlier stay ends: below zero before it. */
  readonly from: number
  readonly to: number
  readonly looksAt: (row: number) => boolean
  readonly counts: (earlier: number, row: number) => boolean
}

/** Person by person, for each stay that is looked at: of the earlier ones that count, the one that ends last. */
export function latestEarlierStays(
  { order, starts, since, reach, discharged }: PersonOrder & Pick<AdmissionColumns, 'discharged'>,
  { from: least, to: most, looksAt, counts }: Wanted,
): readonly StayPair[] {
  const pairs: StayPair[] = []
  for (let person = 0; person + 1 < starts.length; person++) {
    const first = starts[person] as number
    for (let place = first + 1; place < (starts[person + 1] as number); place++) {
      const day = since[place] as number
      if ((reach[place - 1] as number) < day + least) continue
      const row = order[place] as number
      if (!looksAt(row)) continue
      let found = -1
      let latest = day + least - 1
      // nobody further back was discharged later than `latest`: nothing later can come
      for (let k = place - 1; k >= first && (reach[k] as number) > latest; k--) {
        const earlier = order[k] as number
        const left = discharged[earlier] as number
        if (left <= latest || left > day + most || !counts(earlier, row)) continue
        found = earlier
        latest = left
      }
      if (found >= 0) pairs.push({ row, earlier: found, days: latest - day })
    }
  }
  return pairs
}
