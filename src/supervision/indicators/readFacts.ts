import { fail, type Path, show } from '../../errors/internal.ts'
import { type Figure, given } from '../../figure/internal.ts'
import { type Fraction, readAmount, readDecimal, toUnits } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { readCaseRows } from './CaseRows.ts'
import { type IndicatorFact, indicatorFacts } from './IndicatorFact.ts'
import { reduceCases } from './reduceCases.ts'

/** A fact and where it was given. */
export interface ReadFact {
  readonly figure: Figure
  readonly path: Path
}

/** The facts that are known, by id. */
export type ReadFacts = ReadonlyMap<IndicatorFact, ReadFact>

interface FactSources {
  readonly facts: unknown
  readonly cases: unknown
  readonly readmissionDays: unknown
}

/** Facts as given and as counted from case rows; none may come from both. */
export function readFacts({ facts, cases, readmissionDays }: FactSources): ReadFacts {
  const ids = Object.keys(indicatorFacts) as IndicatorFact[]
  const record = facts === undefined ? {} : readRecord(facts, ids, ['facts'])
  const days = readmissionDays === undefined ? undefined : Number(readCount(readmissionDays, ['readmissionDays']).n)
  if (days !== undefined && cases === undefined)
    fail('missing', ['cases'], { expected: { zh: '对象', en: 'an object' } })
  const counted = cases === undefined ? {} : reduceCases(readCaseRows(cases, ['cases']), days, ['cases'])
  const read = new Map<IndicatorFact, ReadFact>()
  for (const id of ids) {
    const path = ['facts', id]
    const fromRows = counted[id]
    if (record[id] !== undefined && fromRows !== undefined)
      fail('conflicting_inputs', path, { expected: 'facts, cases' })
    const value = record[id] === undefined ? fromRows : readFact(id, record[id], path)
    if (value === undefined) continue
    const { name, unit } = indicatorFacts[id]
    read.set(id, { figure: given({ id, name, unit }, value), path: fromRows === undefined ? path : ['cases'] })
  }
  return read
}

function readFact(id: IndicatorFact, input: unknown, path: Path): Fraction {
  const { unit } = indicatorFacts[id]
  if (unit === 'yuan') return readAmount(input, path)
  if (unit !== 'weight') return readCount(input, path)
  const weight = readDecimal(input, path)
  if (weight.n < 0n) fail('out_of_range', path, { expected: '≥ 0', received: show(input) })
  return weight
}

/** A whole number from 0 on. */
function readCount(input: unknown, path: Path): Fraction {
  const value = readDecimal(input, path)
  if (value.n % value.d !== 0n) fail('not_an_integer', path, { received: show(input) })
  if (value.n < 0n) fail('out_of_range', path, { expected: '≥ 0', received: show(input) })
  return { n: toUnits(value, 0, input, path), d: 1n }
}
