import type { Block } from './machine/Block.ts'
import type { ReadInstitution } from './readInstitutions.ts'
import type { DayRange } from './readPeriod.ts'

/** Cases with a weight, their weights in units, and how many are severe. */
export interface Severity {
  readonly cases: number
  readonly units: number
  readonly severe: number
}

/** What was counted before and now. */
export type BeforeAndNow = readonly [before: Severity, now: Severity]

/** Of each institution, of the members together, and of all insured wherever they were treated. */
export interface SevereCounts {
  readonly byInstitution: readonly BeforeAndNow[]
  readonly members: BeforeAndNow
  readonly all: { readonly severe: readonly [number, number]; readonly away: readonly [number, number] }
}

/** Which cases are severe, and when they were discharged before and now. */
export interface SevereCase {
  readonly units: number
  readonly previous: DayRange
  readonly current: DayRange
}

/** Counts cases by institution and period of discharge; weights are whole units, so the sums are exact. */
export function countSevere(institutions: readonly ReadInstitution[], { units, previous, current }: SevereCase) {
  const empty = () => ({ cases: 0, units: 0, severe: 0 })
  const counted = institutions.map(() => [empty(), empty()] as const)

  const see = ({ places, weight, discharged, institution }: Block): void => {
    for (let k = 0; k < places.length; k++) {
      const place = places[k] as number
      const of = weight[place] as number
      const day = discharged[place] as number
      const now = day >= current.from && day <= current.to ? 1 : 0
      if (Number.isNaN(of) || (now === 0 && (day < previous.from || day > previous.to))) continue
      const sums = counted[institution[place] as number]?.[now]
      if (sums === undefined) continue
      sums.cases++
      sums.units += of
      if (of >= units) sums.severe++
    }
  }

  const total = (now: 0 | 1, isMember: boolean): Severity =>
    counted.reduce<Severity>((sum, { [now]: one }, place) => {
      if (institutions[place]?.member !== isMember) return sum
      return { cases: sum.cases + one.cases, units: sum.units + one.units, severe: sum.severe + one.severe }
    }, empty())

  const counts = (): SevereCounts => {
    const [before, now] = [total(0, true), total(1, true)]
    const away = [total(0, false).severe, total(1, false).severe] as const
    const all = { severe: [before.severe + away[0], now.severe + away[1]], away } as const
    return { byInstitution: counted, members: [before, now], all }
  }
  return { see, counts }
}
