import { Candidates } from './Candidates.ts'
import type { OrderedStays } from './orderStays.ts'

/** An admission that follows a discharge of the same person. */
export interface Readmission {
  readonly row: number
  /** The stay whose discharge it follows: the last one of a chain. */
  readonly after: number
  /** The stay of the same series there: the one before, or another that is one admission with it. */
  readonly matched: number
  /** From that discharge to the admission. */
  readonly days: number
}

interface Question {
  /** The most days between, the last one included. */
  readonly withinDays: number
  /** By row, the first stay of its chain; without it every stay is a chain of its own. */
  readonly heads?: Uint32Array
  /** Stays are compared with those of the same number, from 0 on; all with all unless given. */
  readonly seriesOf?: (row: number) => number
  /** Whether an admission is asked about: not what came before the period, nor what a rule excepts. */
  readonly isJudged?: (row: number) => boolean
  /** Whether a discharge is one that can be followed: not a death, for one. */
  readonly canBeFollowed?: (row: number) => boolean
  /** Tells of every earlier discharge that no readmission followed yet, not only of the latest. */
  readonly ofEach?: boolean
}

/**
 * Person by person, the admissions that follow an earlier discharge of the same series within some days.
 *
 * Nobody who is in a bed is readmitted: an admission counts where all earlier stays of the person have ended. A chained
 * stay, and one that lies inside another, is part of that admission; a chain's discharge is that of its last stay.
 */
export function findReadmissions(stays: OrderedStays, question: Question): readonly Readmission[] {
  const { order, starts, since, discharged } = stays
  const { withinDays, heads, seriesOf = () => 0, isJudged = () => true, canBeFollowed, ofEach } = question
  const found: Readmission[] = []
  const candidates = new Candidates(canBeFollowed)
  /** By row: the number of the admission that it is part of; only chained stays ask for it. */
  const admissions = heads && new Uint32Array(discharged.length)
  let row = -1
  let day = 0
  const tell = (after: number, matched: number): void => {
    found.push({ row, after, matched, days: day - (discharged[after] as number) })
  }
  for (let person = 0; person + 1 < starts.length; person++) {
    // nothing follows an only stay
    if ((starts[person + 1] as number) - (starts[person] as number) < 2) continue
    candidates.nextPerson()
    let reach = Number.NEGATIVE_INFINITY
    /** The admission of the stay that ends last. */
    let longest = -1
    for (let place = starts[person] as number; place < (starts[person + 1] as number); place++) {
      row = order[place] as number
      day = since[place] as number
      const left = discharged[row] as number
      const head = heads === undefined ? row : (heads[row] as number)
      const isChained = head !== row
      const isInside = !isChained && day < reach && left <= reach
      const series = seriesOf(row)
      if (!isChained && day >= reach && longest >= 0 && isJudged(row)) {
        candidates.follow(series, day - withinDays, ofEach === true, tell)
      }
      const begun = isChained ? (admissions?.[head] as number) : isInside ? longest : -1
      if (begun >= 0) candidates.join(begun, row, left, series, isChained)
      const admission = begun >= 0 ? begun : candidates.open(row, left, series)
      if (admissions !== undefined) admissions[row] = admission
      if (left >= reach) {
        reach = left
        longest = admission
      }
    }
  }
  return found
}
