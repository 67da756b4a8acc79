import { fail, type Path } from '../../errors/internal.ts'
import { type Fraction, fromInteger } from '../../numeric/internal.ts'
import type { CaseColumns, CaseRows } from './CaseRows.ts'
import { countPersons } from './countPersons.ts'
import { countReadmissions } from './countReadmissions.ts'
import type { IndicatorFact } from './IndicatorFact.ts'
import { countWhere, sumStays, sumWhere } from './sumWhere.ts'

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
  if (admittedOn !== undefined && dischargedOn !== undefined) {
    facts.bedDays = fromInteger(sumStays(admittedOn, dischargedOn, at('dischargedOn')))
    if (readmissionDays !== undefined) {
      const stays = { person, admittedOn, dischargedOn, excepted: rows.excepted }
      facts.readmissions = fromInteger(countReadmissions(stays, readmissionDays))
    }
  }
  return facts
}

function checkFlags(column: Uint8Array | undefined, path: Path, most: number): void {
  const row = column?.findIndex((value) => value > most) ?? -1
  if (row >= 0) fail('out_of_range', [...path, row], { expected: `0–${most}`, received: column?.[row] ?? '' })
}
