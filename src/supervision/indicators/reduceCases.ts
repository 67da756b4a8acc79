import { fail, type Path } from '../../errors/internal.ts'
import { type Fraction, fromInteger } from '../../numeric/internal.ts'
import type { CaseColumns, CaseRows, FenColumn, PersonColumn } from './CaseRows.ts'
import type { IndicatorFact } from './IndicatorFact.ts'

/** Facts, as far as they are known. */
export type FactValues = Partial<Record<IndicatorFact, Fraction>>

/** The counts and sums of case rows: those whose columns are there. */
export function reduceCases(rows: CaseColumns, readmissionDays: number | undefined, path: Path): FactValues {
  const { person, inCounty, cost, fund, drugs, consumables, weight, surgeryGrade, admittedOn, dischargedOn } = rows
  const at = (column: keyof CaseRows): Path => [...path, column]
  checkFlags(inCounty, at('inCounty'), 1)
  checkFlags(rows.excepted, at('excepted'), 1)
  checkFlags(surgeryGrade, at('surgeryGrade'), 4)
  const facts: FactValues = {
    admissions: fromInteger(person.length),
    admittedPersons: fromInteger(countPersons(person, at('person'))),
  }
  const yuan = (fen: bigint): Fraction => ({ n: fen, d: 100n })
  if (inCounty !== undefined) {
    const personsHere = person.filter((_, row) => inCounty[row] === 1)
    facts.inCountyAdmissions = fromInteger(countWhere(inCounty, (flag) => flag === 1))
    facts.inCountyAdmittedPersons = fromInteger(countPersons(personsHere, at('person')))
  }
  if (cost !== undefined) facts.inpatientCost = yuan(sumWhere(cost, at('cost')))
  if (cost !== undefined && inCounty !== undefined) {
    facts.inCountyInpatientCost = yuan(sumWhere(cost, at('cost'), (row) => inCounty[row] === 1))
    facts.outOfCountyInpatientCost = yuan(sumWhere(cost, at('cost'), (row) => inCounty[row] === 0))
  }
  if (fund !== undefined) facts.inpatientFundSpending = yuan(sumWhere(fund, at('fund')))
  if (drugs !== undefined) facts.drugCost = yuan(sumWhere(drugs, at('drugs')))
  if (consumables !== undefined) facts.consumableCost = yuan(sumWhere(consumables, at('consumables')))
  if (weight !== undefined) {
    facts.weightSum = { n: sumWhere(weight, at('weight')), d: 10_000n }
    facts.groupedCases = fromInteger(countWhere(weight, (value) => value > 0))
  }
  if (surgeryGrade !== undefined) {
    facts.surgeries = fromInteger(countWhere(surgeryGrade, (grade) => grade > 0))
    facts.highGradeSurgeries = fromInteger(countWhere(surgeryGrade, (grade) => grade >= 3))
  }
  // every row is then a stay that has ended
  if (dischargedOn !== undefined) {
    facts.discharges = facts.admissions as Fraction
    if (facts.inpatientCost !== undefined) facts.dischargedCost = facts.inpatientCost
  }
  if (admittedOn !== undefined && dischargedOn !== undefined) {
    facts.bedDays = fromInteger(sumStays(admittedOn, dischargedOn, at('dischargedOn')))
    facts.dischargedBedDays = facts.bedDays
    if (readmissionDays !== undefined) {
      const stays = { person, admittedOn, dischargedOn, excepted: rows.excepted }
      facts.readmissions = fromInteger(countReadmissions(stays, readmissionDays))
    }
  }
  return facts
}

function checkFlags(column: Uint8Array | undefined, path: Path, most: number): void {
  if (column === undefined) return
  const row = column.findIndex((value) => value > most)
  if (row >= 0) fail('out_of_range', [...path, row], { expected: `0–${most}`, received: column[row] as number })
}

/** How many different people a column names; throws with the row of a number below 0. */
function countPersons(person: PersonColumn, path: Path): number {
  const wrong = person.findIndex((id) => id < 0)
  if (wrong >= 0) fail('out_of_range', [...path, wrong], { expected: '≥ 0', received: person[wrong] as number })
  // a copy, whatever the column is: to slice a Node buffer makes none
  const sorted = Uint32Array.from(person).sort()
  let count = 0
  for (let row = 0; row < sorted.length; row++) if (row === 0 || sorted[row] !== sorted[row - 1]) count++
  return count
}

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
function countReadmissions({ person, admittedOn, dischargedOn, excepted }: Stays, days: number): number {
  const at = (column: PersonColumn, row: number) => column[row] as number
  const isExcepted = (row: number) => (excepted === undefined ? 0 : at(excepted, row))
  const order = Uint32Array.from(person, (_, row) => row).sort(
    (a, b) =>
      at(person, a) - at(person, b) ||
      at(admittedOn, a) - at(admittedOn, b) ||
      at(dischargedOn, a) - at(dischargedOn, b) ||
      isExcepted(a) - isExcepted(b),
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
    if (isWithin && isExcepted(row) === 0) count++
    latest = Math.max(latest, discharged)
  }
  return count
}

const exactLimit = 2 ** 53

/** The exact sum of whole numbers from 0 on, of all rows or of some; throws with the row of the first that is none. */
function sumWhere(column: FenColumn, path: Path, holds: (row: number) => boolean = () => true): bigint {
  let carried = 0n
  let sum = 0
  for (let row = 0; row < column.length; row++) {
    const value = column[row] as number
    if (!Number.isInteger(value)) fail('not_an_integer', [...path, row], { received: String(value) })
    if (value < 0 || value >= exactLimit) {
      fail('out_of_range', [...path, row], { expected: '≥ 0, < 2^53', received: value })
    }
    if (!holds(row)) continue
    // Below 2^53 a sum of doubles is exact; before it could pass that, it is carried over.
    if (sum + value >= exactLimit) {
      carried += BigInt(sum)
      sum = 0
    }
    sum += value
  }
  return carried + BigInt(sum)
}

/** How many rows of a column a condition holds for. */
function countWhere(column: FenColumn | Uint8Array, holds: (value: number) => boolean): number {
  let count = 0
  for (let row = 0; row < column.length; row++) if (holds(column[row] as number)) count++
  return count
}

/** The days of all stays, one at least for each; throws with the row of a discharge before its admission. */
function sumStays(admittedOn: Int32Array, dischargedOn: Int32Array, path: Path): number {
  let days = 0
  for (let row = 0; row < admittedOn.length; row++) {
    const [admitted, discharged] = [admittedOn[row] as number, dischargedOn[row] as number]
    if (discharged < admitted) fail('out_of_range', [...path, row], { expected: `≥ ${admitted}`, received: discharged })
    days += Math.max(1, discharged - admitted)
  }
  return days
}
