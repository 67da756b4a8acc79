import { fail, type Path } from '../../errors/internal.ts'
import { type Fraction, fromInteger } from '../../numeric/internal.ts'
import { stayDays } from '../../stays/internal.ts'
import type { CaseColumns, CaseRows, FenColumn, PersonColumn } from './CaseRows.ts'
import { countStays, type ReadmissionsSeen, type StayCounting } from './countStays.ts'
import type { IndicatorFact } from './IndicatorFact.ts'
import { exactLimit } from './siftCases.ts'

/** Facts, as far as they are known. */
export type FactValues = Partial<Record<IndicatorFact, Fraction>>

/** What case rows come to: the counts and sums whose columns are there, and how far back and ahead the rows see. */
interface ReducedCases {
  readonly facts: FactValues
  readonly seen: ReadmissionsSeen | undefined
}

export function reduceCases(rows: CaseColumns, counting: StayCounting, path: Path): ReducedCases {
  const { person, inCounty, cost, fund, drugs, consumables, weight, surgeryGrade, admittedOn, dischargedOn } = rows
  const at = (column: keyof CaseRows): Path => [...path, column]
  const bedDays = admittedOn && dischargedOn && sumStays(admittedOn, dischargedOn, counting.sameDayStay)
  const stays = admittedOn && dischargedOn && countStays({ ...rows, admittedOn, dischargedOn }, counting, path)
  if (stays === undefined && counting.referral !== undefined) {
    fail('missing', at(admittedOn === undefined ? 'admittedOn' : 'dischargedOn'))
  }
  const isAdmission = (row: number): boolean => stays === undefined || stays.goesOn[row] === 0
  const admitted = person.filter((_, row) => isAdmission(row))
  const facts: FactValues = {
    admissions: fromInteger(admitted.length),
    admittedPersons: fromInteger(countPersons(admitted)),
  }
  const yuan = (fen: bigint): Fraction => ({ n: fen, d: 100n })
  if (inCounty !== undefined) {
    const personsHere = person.filter((_, row) => inCounty[row] === 1 && isAdmission(row))
    facts.inCountyAdmissions = fromInteger(personsHere.length)
    facts.inCountyAdmittedPersons = fromInteger(countPersons(personsHere))
  }
  if (cost !== undefined) facts.inpatientCost = yuan(sumWhere(cost))
  if (cost !== undefined && inCounty !== undefined) {
    facts.inCountyInpatientCost = yuan(sumWhere(cost, (row) => inCounty[row] === 1))
    facts.outOfCountyInpatientCost = yuan(sumWhere(cost, (row) => inCounty[row] === 0))
  }
  if (fund !== undefined) facts.inpatientFundSpending = yuan(sumWhere(fund))
  if (drugs !== undefined) facts.drugCost = yuan(sumWhere(drugs))
  if (consumables !== undefined) facts.consumableCost = yuan(sumWhere(consumables))
  if (weight !== undefined) {
    facts.weightSum = { n: sumWhere(weight), d: 10_000n }
    facts.groupedCases = fromInteger(countWhere(weight, (value) => value > 0))
  }
  if (surgeryGrade !== undefined) {
    facts.surgeries = fromInteger(countWhere(surgeryGrade, (grade) => grade > 0))
    facts.highGradeSurgeries = fromInteger(countWhere(surgeryGrade, (grade) => grade >= 3))
  }
  // every row is then a stay that has ended
  if (dischargedOn !== undefined) {
    facts.discharges = fromInteger(person.length)
    if (facts.inpatientCost !== undefined) facts.dischargedCost = facts.inpatientCost
  }
  if (bedDays !== undefined) {
    facts.bedDays = fromInteger(bedDays)
    facts.dischargedBedDays = facts.bedDays
  }
  if (stays?.readmissions !== undefined) facts.readmissions = fromInteger(stays.readmissions)
  return { facts, seen: stays?.seen }
}

/** How many different people a column names. */
function countPersons(person: PersonColumn): number {
  // a copy, whatever the column is: to slice a Node buffer makes none
  const sorted = Uint32Array.from(person).sort()
  let count = 0
  for (let row = 0; row < sorted.length; row++) if (row === 0 || sorted[row] !== sorted[row - 1]) count++
  return count
}

/** The exact sum of whole numbers from 0 on, of all rows or of some. */
function sumWhere(column: FenColumn, holds: (row: number) => boolean = () => true): bigint {
  let carried = 0n
  let sum = 0
  for (let row = 0; row < column.length; row++) {
    if (!holds(row)) continue
    const value = column[row] as number
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

/** The days of all stays. */
function sumStays(admittedOn: Int32Array, dischargedOn: Int32Array, sameDay: StayCounting['sameDayStay']): number {
  let days = 0
  for (let row = 0; row < admittedOn.length; row++) {
    days += stayDays(admittedOn[row] as number, dischargedOn[row] as number, sameDay)
  }
  return days
}
