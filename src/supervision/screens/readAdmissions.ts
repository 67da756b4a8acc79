import { dayNumber, readDayNumber } from '../../calendar/index.ts'
import { fail, type Issue, isSettlementError, SettlementError, show, toIssue } from '../../errors/index.ts'
import { listed, readId, readObject, readOption, readRecord } from '../../policy/index.ts'
import type { Admission } from './Admission.ts'
import { type AdmissionTable, emptyColumns, sexes } from './AdmissionTable.ts'
import { orderByPerson } from './orderByPerson.ts'
import type { ReadInstitution } from './readInstitutions.ts'
import { readWhole } from './readWhole.ts'
import { TextTable, textsAhead } from './TextTable.ts'
import { largestWeight, readFen, readWeightUnits, weightUnits, wholeUnits } from './wholeUnits.ts'

const keys = [
  ...['id', 'person', 'institution', 'admittedOn', 'dischargedOn', 'diagnosis', 'admittedAs', 'dischargedAs'],
  ...['referredFrom', 'procedures', 'weight', 'sex', 'age', 'cost', 'testCost', 'outsideCost'],
]
const oldest = 130

/** What surrounds the rows. */
interface Surroundings {
  readonly institutions: readonly ReadInstitution[]
  readonly period: { readonly from: number; readonly to: number } | undefined
  readonly strict: boolean
}

/**
 * Rows to columns. A bad row throws, or is listed with the first thing wrong with it and left out. Of rows with one id
 * none can be told to be the right one: all are left out, so that the order of rows does not matter.
 */
export function readAdmissions(
  input: unknown,
  { institutions, period, strict }: Surroundings,
): { readonly table: AdmissionTable; readonly issues: readonly Issue[] } {
  const expected = { zh: '列表', en: 'a list' }
  if (input === undefined) fail('missing', ['admissions'], { expected })
  if (!Array.isArray(input)) return fail('wrong_type', ['admissions'], { expected, received: show(input) })
  const { length } = input
  const columns = emptyColumns(length)
  const bad = new Uint8Array(length)
  const person = new Int32Array(length)
  const rowOf = new TextTable((row) => (input[row] as Admission).id, length)
  const people: string[] = []
  const persons = new TextTable((number) => people[number] as string)
  const places = { institution: dictionary(), code: dictionary(), way: dictionary() }
  for (const { id } of institutions) places.institution.of(id)
  const issues: Issue[] = []
  const refuseOtherKeys = keyWatch()

  const readRow = (given: unknown, row: number): void => {
    const record = (typeof given === 'object' && given !== null ? given : readObject(given, at(row))) as Row
    const id = text(record['id'], row, 'id')
    const before = rowOf.numberOf(id, row)
    if (before !== row) {
      if (strict) fail('duplicate_id', [...at(row), 'id'], { received: id })
      issues.push(duplicate(row, id))
      if (bad[before] !== 2) issues.push(duplicate(before, id))
      bad[before] = 2
      bad[row] = 2
    }
    refuseOtherKeys(record, row)
    const name = text(record['person'], row, 'person')
    const number = persons.numberOf(name, people.length)
    if (number === people.length) people.push(name)
    person[row] = number
    const institution = text(record['institution'], row, 'institution')
    columns.institution[row] = places.institution.find(institution) ?? unknownInstitution(institution, row)
    const admitted = day(record['admittedOn'], row, 'admittedOn')
    const discharged = day(record['dischargedOn'], row, 'dischargedOn')
    const { admittedOn, dischargedOn } = record as unknown as Admission
    if (discharged < admitted) {
      fail('out_of_range', [...at(row), 'dischargedOn'], { expected: `≥ ${admittedOn}`, received: dischargedOn })
    }
    if (period !== undefined && (discharged < period.from || discharged > period.to)) {
      const within = { zh: '在筛查期间内', en: 'a day of the period' }
      fail('out_of_range', [...at(row), 'dischargedOn'], { expected: within, received: dischargedOn })
    }
    columns.admitted[row] = admitted
    columns.discharged[row] = discharged
    columns.diagnosis[row] = places.code.of(text(record['diagnosis'], row, 'diagnosis'))
    const { admittedAs, dischargedAs } = record
    if (admittedAs !== undefined) columns.admittedAs[row] = places.way.of(text(admittedAs, row, 'admittedAs'))
    if (dischargedAs !== undefined) columns.dischargedAs[row] = places.way.of(text(dischargedAs, row, 'dischargedAs'))
    if (record['referredFrom'] !== undefined) text(record['referredFrom'], row, 'referredFrom')
    readItems(columns, record, row)
  }

  for (let row = 0; row < length; row++) {
    if (row % textsAhead === 0) persons.lookAhead(personsOf(input, row))
    try {
      readRow(input[row], row)
    } catch (error) {
      if (strict || !isSettlementError(error)) throw error
      if (bad[row] === 0) bad[row] = 1
      issues.push(toIssue(error))
    }
  }
  const admissions = input as readonly Admission[]
  linkReferrals(columns.referredFrom, admissions, { rowOf, person, bad })
  const order = orderByPerson({ admissions, person, persons: people.length, bad, ...columns })
  const table = { ...columns, ...order, admissions, institutions, codes: places.code.all, ways: places.way.all }
  return { table, issues: issues.sort(byRow) }

  function unknownInstitution(received: string, row: number): never {
    return fail('unknown_id', [...at(row), 'institution'], { received, expected: listed(places.institution.all) })
  }
}

/** What stands in place of a person in the next rows. */
function personsOf(rows: readonly unknown[], from: number): readonly unknown[] {
  const to = Math.min(from + textsAhead, rows.length)
  const persons: unknown[] = []
  for (let row = from; row < to; row++) persons.push((rows[row] as Row | null | undefined)?.['person'])
  return persons
}

/** Rows mostly have the keys of the row before, in its order: only a key that differs is looked up. */
function keyWatch(): (record: Row, row: number) => void {
  const known = new Set(keys)
  const before: string[] = []
  return (record, row) => {
    let place = 0
    for (const key in record) {
      if (key !== before[place]) {
        if (!known.has(key)) readRecord(record, keys, at(row))
        before[place] = key
      }
      place++
    }
  }
}

type Row = Readonly<Record<string, unknown>>

/** What may be left out. */
function readItems(columns: ReturnType<typeof emptyColumns>, record: Row, row: number): void {
  const { procedures, sex, age, weight, cost, testCost, outsideCost } = record
  if (procedures !== undefined) columns.procedures[row] = whole(procedures, row, 'procedures', 999)
  if (age !== undefined) columns.age[row] = whole(age, row, 'age', oldest)
  if (sex !== undefined) columns.sex[row] = sex === 'female' ? 0 : sex === 'male' ? 1 : wrongSex(sex, row)
  if (weight !== undefined) {
    const units = wholeUnits(weight, weightUnits)
    const isShort = units >= 0 && units <= largestWeight
    columns.weight[row] = isShort ? units : readWeightUnits(weight, [...at(row), 'weight'])
  }
  if (cost !== undefined) columns.cost[row] = fenOf(cost, row, 'cost')
  if (testCost !== undefined) columns.testCost[row] = fenOf(testCost, row, 'testCost')
  if (outsideCost !== undefined) columns.outsideCost[row] = fenOf(outsideCost, row, 'outsideCost')
  if ((columns.testCost[row] as number) > (columns.cost[row] as number)) {
    fail('out_of_range', [...at(row), 'testCost'], { expected: `≤ ${show(cost)}`, received: show(testCost) })
  }
  // so that their sum is exact
  if ((columns.cost[row] as number) + (columns.outsideCost[row] as number) >= 2 ** 53) {
    const expected = { zh: '与总费用之和 < 2^53 / 100', en: 'with the cost < 2^53 / 100' }
    fail('out_of_range', [...at(row), 'outsideCost'], { expected, received: show(outsideCost) })
  }
}

function fenOf(input: unknown, row: number, key: string): number {
  const fen = wholeUnits(input, 100)
  return fen >= 0 ? fen : readFen(input, [...at(row), key])
}

function wrongSex(input: unknown, row: number): number {
  return sexes.indexOf(readOption(input, sexes, [...at(row), 'sex']))
}

function whole(input: unknown, row: number, key: string, most: number): number {
  const fits = typeof input === 'number' && Number.isInteger(input) && input >= 0 && input <= most
  return fits ? input : readWhole(input, [...at(row), key], 0, most)
}

/** The row that each referral names, where it is a good row of the same person. */
function linkReferrals(
  referredFrom: Int32Array,
  admissions: readonly Admission[],
  { rowOf, person, bad }: { rowOf: TextTable; person: Int32Array; bad: Uint8Array },
): void {
  for (let row = 0; row < admissions.length; row++) {
    if (bad[row] !== 0) continue
    const named = admissions[row]?.referredFrom
    if (named === undefined) continue
    const from = rowOf.find(named)
    referredFrom[row] = from >= 0 && from !== row && bad[from] === 0 && person[from] === person[row] ? from : -2
  }
}

function at(row: number): readonly ['admissions', number] {
  return ['admissions', row]
}

function text(input: unknown, row: number, key: string): string {
  return typeof input === 'string' && isInk(input.charCodeAt(0)) ? input : readId(input, [...at(row), key])
}

/** Whether a character is surely none of the blanks of Unicode. */
function isInk(code: number): boolean {
  return (code > 0x20 && code < 0xa0) || (code > 0x3000 && code < 0xfeff)
}

function day(input: unknown, row: number, key: string): number {
  const found = typeof input === 'string' ? dayNumber(input) : Number.NaN
  return Number.isNaN(found) ? readDayNumber(input, [...at(row), key]) : found
}

/** Texts by the order in which they first come. */
function dictionary() {
  const all: string[] = []
  const places = new Map<string, number>()
  const add = (text: string): number => {
    places.set(text, all.length)
    return all.push(text) - 1
  }
  return { all, find: (text: string) => places.get(text), of: (text: string) => places.get(text) ?? add(text) }
}

function duplicate(row: number, id: string): Issue {
  return toIssue(new SettlementError('duplicate_id', [...at(row), 'id'], { received: id }))
}

function byRow(a: Issue, b: Issue): number {
  return Number(a.path[1]) - Number(b.path[1])
}
