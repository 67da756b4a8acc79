/**
 * What the next admission of a person may follow: in each series the discharges so far, the latest on top. An admission
 * of several stays stands in the series of each of them, with the discharge of its last one.
 */
export class Candidates {
  readonly #discharged: Int32Array
  readonly #canBeFollowed: ((row: number) => boolean) | undefined
  /** By the first row of an admission: its last stay so far. */
  readonly #last: Int32Array
  /** By the first row of an admission: the series of that row. */
  readonly #series: Int32Array
  /** By series: the topmost entry, and the person it belongs to. */
  readonly #tops: number[] = []
  readonly #persons: number[] = []
  #person = 0
  /** Entries of this person, the first so many. One whose `last` is no longer the last stay of its admission counts no more. */
  readonly #entries: Entry[] = []
  #count = 0
  /** Of an admission in several series: the stay that stands for it in each. */
  readonly #standing = new Map<number, Map<number, number>>()

  constructor(discharged: Int32Array, canBeFollowed: ((row: number) => boolean) | undefined) {
    this.#discharged = discharged
    this.#canBeFollowed = canBeFollowed
    this.#last = new Int32Array(discharged.length)
    this.#series = new Int32Array(discharged.length)
  }

  nextPerson(): void {
    this.#person++
    this.#count = 0
    if (this.#standing.size > 0) this.#standing.clear()
  }

  /** An admission begins. */
  open(row: number, series: number): void {
    this.#last[row] = row
    this.#series[row] = series
    this.#add(series, row, row)
  }

  /** A stay becomes part of an admission; one that goes on from it may be its last. */
  join(first: number, row: number, series: number, goesOn: boolean): void {
    const discharged = this.#discharged
    const grows = goesOn && (discharged[row] as number) >= (discharged[this.#last[first] as number] as number)
    const standing = this.#standingOf(first)
    if (!grows) {
      if (standing.has(series)) return
      standing.set(series, row)
      this.#add(series, first, row)
      return
    }
    this.#last[first] = row
    standing.set(series, row)
    for (const [one, matched] of standing) this.#add(one, first, matched)
  }

  /** Tells of the latest discharge in a series, or of each that was not told of yet, where it is not before a day. */
  follow(series: number, earliest: number, each: boolean, tell: (after: number, matched: number) => void): void {
    for (let at = this.#topOf(series); at >= 0; at = (this.#entries[at] as Entry).below) {
      const entry = this.#entries[at] as Entry
      if (entry.last !== this.#last[entry.first]) {
        if (at === this.#tops[series]) this.#tops[series] = entry.below
        continue
      }
      if (entry.isAnswered || (this.#discharged[entry.last] as number) < earliest) return
      tell(entry.last, entry.matched)
      if (!each) return
      entry.isAnswered = true
    }
  }

  #standingOf(first: number): Map<number, number> {
    const known = this.#standing.get(first)
    if (known !== undefined) return known
    const standing = new Map([[this.#series[first] as number, first]])
    this.#standing.set(first, standing)
    return standing
  }

  /** Below the entries that end later: mostly there are none. */
  #add(series: number, first: number, matched: number): void {
    const last = this.#last[first] as number
    if (this.#canBeFollowed !== undefined && !this.#canBeFollowed(last)) return
    const end = this.#discharged[last] as number
    let above = -1
    let below = this.#topOf(series)
    while (below >= 0 && (this.#discharged[(this.#entries[below] as Entry).last] as number) > end) {
      above = below
      below = (this.#entries[below] as Entry).below
    }
    const at = this.#count++
    this.#entries[at] = { first, last, matched, below, isAnswered: false }
    if (above >= 0) (this.#entries[above] as Entry).below = at
    else {
      this.#tops[series] = at
      this.#persons[series] = this.#person
    }
  }

  #topOf(series: number): number {
    return this.#persons[series] === this.#person ? (this.#tops[series] as number) : -1
  }
}

interface Entry {
  /** The admission, by its first row; its last stay; and the stay of the series. */
  readonly first: number
  readonly last: number
  readonly matched: number
  /** The entry of the series that ends before. */
  below: number
  isAnswered: boolean
}
