import type { Admission } from '../Admission.ts'
import type { AdmissionColumns } from './AdmissionTable.ts'

/** Good rows by person. */
export interface PersonOrder {
  /** Rows person by person, each person's in the order of admission, discharge, id; persons start at `starts`. */
  readonly order: Uint32Array
  readonly starts: Uint32Array
  /** By place in `order`: the day of admission, and the latest discharge of the person up to there. */
  readonly since: Int32Array
  readonly reach: Int32Array
}

/** Good rows are counted into the places of their persons, and each person's are sorted there. */
export function orderByPerson(
  admissions: readonly Admission[],
  { bad, person, admitted, discharged }: AdmissionColumns,
  persons: number,
): PersonOrder {
  const starts = new Uint32Array(persons + 1)
  for (let row = 0; row < bad.length; row++) {
    if (bad[row] !== 0) continue
    const next = (person[row] as number) + 1
    starts[next] = (starts[next] as number) + 1
  }
  for (let k = 0; k < persons; k++) starts[k + 1] = (starts[k + 1] as number) + (starts[k] as number)
  const count = starts[persons] as number
  const order = new Uint32Array(count)
  const since = new Int32Array(count)
  const next = starts.slice()
  for (let row = 0; row < bad.length; row++) {
    if (bad[row] !== 0) continue
    const place = next[person[row] as number] as number
    order[place] = row
    since[place] = admitted[row] as number
    next[person[row] as number] = place + 1
  }
  /** Of two rows of one day. */
  const isLater = (a: number, b: number): boolean =>
    discharged[a] === discharged[b]
      ? (admissions[a] as Admission).id > (admissions[b] as Admission).id
      : (discharged[a] as number) > (discharged[b] as number)
  const reach = new Int32Array(count)
  for (let k = 0; k < persons; k++) {
    const [from, to] = [starts[k] as number, starts[k + 1] as number]
    sortRun({ order, since, from, to, isLater })
    let latest = Number.NEGATIVE_INFINITY
    for (let place = from; place < to; place++) {
      latest = Math.max(latest, discharged[order[place] as number] as number)
      reach[place] = latest
    }
  }
  return { order, starts, since, reach }
}

interface Run {
  readonly order: Uint32Array
  readonly since: Int32Array
  readonly from: number
  readonly to: number
  readonly isLater: (a: number, b: number) => boolean
}

/** Nearly all persons have a few stays, for which inserting is fastest. */
function sortRun({ order, since, from, to, isLater }: Run): void {
  if (to - from > 24) {
    sortLongRun({ order, since, from, to, isLater })
    return
  }
  for (let k = from + 1; k < to; k++) {
    const row = order[k] as number
    const day = since[k] as number
    let place = k
    for (; place > from; place--) {
      const before = since[place - 1] as number
      if (before < day || (before === day && !isLater(order[place - 1] as number, row))) break
      order[place] = order[place - 1] as number
      since[place] = before
    }
    order[place] = row
    since[place] = day
  }
}

function sortLongRun({ order, since, from, to, isLater }: Run): void {
  const run = Array.from(
    { length: to - from },
    (_, k) => [since[from + k] as number, order[from + k] as number] as const,
  )
  run.sort(([day, row], [otherDay, other]) => day - otherDay || (isLater(row, other) ? 1 : -1))
  run.forEach(([day, row], k) => {
    since[from + k] = day
    order[from + k] = row
  })
}
