/**
 * What the next admission of a person may follow: in each series the discharges so far, the latest on top. An admission
 * of several stays stands in the series of each of them, with the discharge of its last one.
 *
 * Millions of stays pass through here: what is known of an entry or an admission stands in lists of whole numbers, which
 * the next person's are written over.
 */
export class Candidates {
  readonly #canBeFollowed: ((row: number) => boolean) | undefined
  /** By series: the topmost entry, and the person it belongs to. */
  #tops: Int32Array = new Int32Array(16)
  #persons: Int32Array = new Int32Array(16)
  #person = 0
  /** Admissions of this person, the first so many: their first stay, its series, their last stay so far, its discharge. */
  readonly #first: number[] = []
  readonly #series: number[] = []
  readonly #last: number[] = []
  readonly #end: number[] = []
  #admissions = 0
  /**
   * Entries of this person, the first so many: the admission, its last stay, the discharge, the stay of the series, and
   * the entry of the series that ends before. One whose last stay is no longer that of its admission counts no more.
   */
  readonly #of: number[] = []
  readonly #after: number[] = []
  readonly #ended: number[] = []
  readonly #matched: number[] = []
  readonly #below: number[] = []
  readonly #isAnswered: boolean[] = []
  #entries = 0
  /** Of an admission in several series: the stay that stands for it in each. */
  readonly #standing = new Map<number, Map<number, number>>()

  constructor(canBeFollowed: ((row: number) => boolean) | undefined) {
    this.#canBeFollowed = canBeFollowed
  }

  nextPerson(): void {
    this.#person++
    this.#admissions = 0
    this.#entries = 0
    if (this.#standing.size > 0) this.#standing.clear()
  }

  /** An admission of the person begins; returns its number. */
  open(row: number, discharged: number, series: number): number {
    const admission = this.#admissions++
    this.#first[admission] = row
    this.#series[admission] = series
    this.#last[admission] = row
    this.#end[admission] = discharged
    this.#add(series, admission, row)
    return admission
  }

  /** A stay becomes part of an admission; one that goes on from it may be its last. */
  join(admission: number, row: number, discharged: number, series: number, goesOn: boolean): void {
    const grows = goesOn && discharged >= (this.#end[admission] as number)
    const standing = this.#standingOf(admission)
    if (!grows) {
      if (standing.has(series)) return
      standing.set(series, row)
      this.#add(series, admission, row)
      return
    }
    this.#last[admission] = row
    this.#end[admission] = discharged
    standing.set(series, row)
    for (const [one, matched] of standing) this.#add(one, admission, matched)
  }

  /** Tells of the latest discharge in a series, or of each that was not told of yet, where it is not before a day. */
  follow(series: number, earliest: number, each: boolean, tell: (after: number, matched: number) => void): void {
    for (let at = this.#topOf(series); at >= 0; at = this.#below[at] as number) {
      if (this.#after[at] !== this.#last[this.#of[at] as number]) {
        if (at === this.#tops[series]) this.#tops[series] = this.#below[at] as number
        continue
      }
      if (this.#isAnswered[at] === true || (this.#ended[at] as number) < earliest) return
      tell(this.#after[at] as number, this.#matched[at] as number)
      if (!each) return
      this.#isAnswered[at] = true
    }
  }

  #standingOf(admission: number): Map<number, number> {
    const known = this.#standing.get(admission)
    if (known !== undefined) return known
    const standing = new Map([[this.#series[admission] as number, this.#first[admission] as number]])
    this.#standing.set(admission, standing)
    return standing
  }

  /** Below the entries that end later: mostly there are none. */
  #add(series: number, admission: number, matched: number): void {
    const last = this.#last[admission] as number
    if (this.#canBeFollowed !== undefined && !this.#canBeFollowed(last)) return
    const end = this.#end[admission] as number
    let above = -1
    let below = this.#topOf(series)
    while (below >= 0 && (this.#ended[below] as number) > end) {
      above = below
      below = this.#below[below] as number
    }
    const at = this.#entries++
    this.#of[at] = admission
    this.#after[at] = last
    this.#ended[at] = end
    this.#matched[at] = matched
    this.#below[at] = below
    this.#isAnswered[at] = false
    if (above >= 0) this.#below[above] = at
    else this.#raise(series, at)
  }

  #topOf(series: number): number {
    return this.#persons[series] === this.#person ? (this.#tops[series] as number) : -1
  }

  #raise(series: number, at: number): void {
    if (series >= this.#tops.length) {
      this.#tops = longer(this.#tops, series)
      this.#persons = longer(this.#persons, series)
    }
    this.#tops[series] = at
    this.#persons[series] = this.#person
  }
}

/** The same list with room for a place, and for as many again: the next ones mostly lie near. */
function longer(list: Int32Array, place: number): Int32Array {
  const copy = new Int32Array(2 * (place + 1))
  copy.set(list)
  return copy
}
