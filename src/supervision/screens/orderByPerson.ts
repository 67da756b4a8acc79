import type { Admission } from './Admission.ts'

interface Unordered {
  readonly admissions: readonly Admission[]
  readonly person: Int32Array
  readonly persons: number
  readonly bad: Uint8Array
  readonly admitted: Int32Array
  readonly discharged: Int32Array
}

/** Good rows person by person (counted into place), and each person's in the order of admission, discharge, id. */
export function orderByPerson({ admissions, person, persons, bad, admitted, discharged }: Unordered): {
  readonly order: Uint32Array
  readonly starts: Uint32Array
  readonly reach: Int32Array
} {
  const starts = new Uint32Array(persons + 1)
  for (let row = 0; row < person.length; row++) {
    if (bad[row] === 0) starts[(person[row] as number) + 1] = (starts[(person[row] as number) + 1] as number) + 1
  }
  for (let k = 0; k < persons; k++) starts[k + 1] = (starts[k + 1] as number) + (starts[k] as number)
  const order = new Uint32Array(starts[persons] as number)
  const next = starts.slice()
  for (let row = 0; row < person.length; row++) {
    if (bad[row] !== 0) continue
    const place = next[person[row] as number] as number
    order[place] = row
    next[person[row] as number] = place + 1
  }
  const compare = (a: number, b: number): number =>
    (admitted[a] as number) - (admitted[b] as number) ||
    (discharged[a] as number) - (discharged[b] as number) ||
    ((admissions[a]?.id ?? '') < (admissions[b]?.id ?? '') ? -1 : 1)
  const reach = new Int32Array(order.length)
  for (let k = 0; k < persons; k++) {
    const [from, to] = [starts[k] as number, starts[k + 1] as number]
    sortRun(order, from, to, compare)
    let latest = Number.NEGATIVE_INFINITY
    for (let place = from; place < to; place++) {
      latest = Math.max(latest, discharged[order[place] as number] as number)
      reach[place] = latest
    }
  }
  return { order, starts, reach }
}

/** Nearly all persons have a few stays, for which inserting is fastest. */
function sortRun(order: Uint32Array, from: number, to: number, compare: (a: number, b: number) => number): void {
  if (to - from > 24) {
    order.subarray(from, to).sort(compare)
    return
  }
  for (let k = from + 1; k < to; k++) {
    const row = order[k] as number
    let place = k
    for (; place > from && compare(order[place - 1] as number, row) > 0; place--)
      order[place] = order[place - 1] as number
    order[place] = row
  }
}
