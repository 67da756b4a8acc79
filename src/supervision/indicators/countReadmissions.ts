import type { PersonColumn } from './CaseRows.ts'

interface Stays {
  readonly person: PersonColumn
  readonly admittedOn: Int32Array
  readonly dischargedOn: Int32Array
  readonly excepted: Uint8Array | undefined
}

/**
 * How many admissions follow the latest earlier discharge of the same person within some days, both days the same
 * included. An admission before that discharge overlaps, which is another matter; an excepted one does not count, but its
 * own discharge does. The order of the rows does not matter.
 */
export function countReadmissions({ person, admittedOn, dischargedOn, excepted }: Stays, days: number): number {
  const at = (column: PersonColumn | undefined, row: number) => column?.[row] ?? 0
  const order = Uint32Array.from(person, (_, row) => row).sort(
    (a, b) =>
      at(person, a) - at(person, b) ||
      at(admittedOn, a) - at(admittedOn, b) ||
      at(dischargedOn, a) - at(dischargedOn, b) ||
      at(excepted, a) - at(excepted, b),
  )
  let count = 0
  let who = -1
  let latest = 0
  for (const row of order) {
    const [admitted, discharged] = [at(admittedOn, row), at(dischargedOn, row)]
    if (at(person, row) !== who) {
      who = at(person, row)
      latest = discharged
      continue
    }
    const isWithin = admitted >= latest && admitted - latest <= days
    if (isWithin && at(excepted, row) === 0) count++
    latest = Math.max(latest, discharged)
  }
  return count
}
