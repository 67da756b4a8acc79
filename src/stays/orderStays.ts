/** Stays as columns by row. */
export interface StayColumns {
  /** Whole numbers from 0 on, without gaps. */
  readonly person: Int32Array
  /** Days counted from any one day; no discharge lies before its admission. */
  readonly admitted: Int32Array
  readonly discharged: Int32Array
}

/** Stays, and in what order each person had them. */
export interface OrderedStays extends StayColumns {
  /** Rows person by person, each person's in the order of admission, discharge, and `isLater`; persons start at `starts`. */
  readonly order: Uint32Array
  readonly starts: Uint32Array
  /** By place in `order`: the day of admission, and the latest discharge of the person up to there. */
  readonly since: Int32Array
  readonly reach: Int32Array
}

interface Ordering {
  readonly persons: number
  /** Whether a stay comes after another of the same two days, so that the order of the rows does not matter. */
  readonly isLater: (row: number, other: number) => boolean
  /** Other than 0 for a row that is no stay. */
  readonly leftOut?: Uint8Array
}

/** Rows are counted into the places of their persons, and each person's are sorted there. */
export function orderStays(columns: StayColumns, { persons, isLater, leftOut }: Ordering): OrderedStays {
  const { person, admitted, discharged } = columns
  const rows = person.length
  const isStay = (row: number): boolean => leftOut === undefined || leftOut[row] === 0
  const starts = new Uint32Array(persons + 1)
  for (let row = 0; row < rows; row++) {
    if (!isStay(row)) continue
    const next = (person[row] as number) + 1
    starts[next] = (starts[next] as number) + 1
  }
  for (let k = 0; k < persons; k++) starts[k + 1] = (starts[k + 1] as number) + (starts[k] as number)
  const count = starts[persons] as number
  const order = new Uint32Array(count)
  const since = new Int32Array(count)
  const next = starts.slice()
  for (let row = 0; row < rows; row++) {
    if (!isStay(row)) continue
    const place = next[person[row] as number] as number
    order[place] = row
    since[place] = admitted[row] as number
    next[person[row] as number] = place + 1
  }
  const isLaterOfDay = (a: number, b: number): boolean =>
    discharged[a] === discharged[b] ? isLater(a, b) : (discharged[a] as number) > (discharged[b] as number)
  const reach = new Int32Array(count)
  for (let k = 0; k < persons; k++) {
    const [from, to] = [starts[k] as number, starts[k + 1] as number]
    sortRun({ order, since, from, to, isLaterOfDay })
    let latest = Number.NEGATIVE_INFINITY
    for (let place = from; place < to; place++) {
      latest = Math.max(latest, discharged[order[place] as number] as number)
      reach[place] = latest
    }
  }
  return { person, admitted, discharged, order, starts, since, reach }
}

interface Run {
  readonly order: Uint32Array
  readonly since: Int32Array
  readonly from: number
  readonly to: number
  readonly isLaterOfDay: (a: number, b: number) => boolean
}

/** Nearly all persons have a few stays, for which inserting is fastest. */
function sortRun({ order, since, from, to, isLaterOfDay }: Run): void {
  if (to - from > 24) {
    sortLongRun({ order, since, from, to, isLaterOfDay })
    return
  }
  for (let k = from + 1; k < to; k++) {
    const row = order[k] as number
    const day = since[k] as number
    let place = k
    for (; place > from; place--) {
      const before = since[place - 1] as number
      if (before < day || (before === day && !isLaterOfDay(order[place - 1] as number, row))) break
      order[place] = order[place - 1] as number
      since[place] = before
    }
    order[place] = row
    since[place] = day
  }
}

function sortLongRun({ order, since, from, to, isLaterOfDay }: Run): void {
  const run = Array.from(
    { length: to - from },
    (_, k) => [since[from + k] as number, order[from + k] as number] as const,
  )
  run.sort(([day, row], [otherDay, other]) => day - otherDay || (isLaterOfDay(row, other) ? 1 : -1))
  run.forEach(([day, row], k) => {
    since[from + k] = day
    order[from + k] = row
  })
}
