import { dayNumber, readDayNumber } from '../../../calendar/internal.ts'
import { fail, show } from '../../../errors/internal.ts'
import { listed, readId, readObject, readOption, readRecord } from '../../../policy/internal.ts'
import type { DayRange } from '../readPeriod.ts'
import { readWhole } from '../readWhole.ts'
import type { AdmissionColumns, Registers } from './AdmissionTable.ts'
import { type BlockColumns, sexes } from './Block.ts'
import { readCode } from './diagnoses.ts'
import { largestWeight, readFen, readWeightUnits, weightUnits, wholeUnits } from './wholeUnits.ts'

const keys = [
  ...['id', 'person', 'institution', 'admittedOn', 'dischargedOn', 'diagnosis', 'admittedAs', 'dischargedAs'],
  ...['referredFrom', 'procedures', 'weight', 'sex', 'age', 'cost', 'testCost', 'outsideCost'],
]
const oldest = 130

/** An admission that nobody has looked at yet. */
export type Row = Readonly<Record<string, unknown>>

/** Where what a row says is written to, and what it may say. */
export interface Desk {
  readonly registers: Registers
  readonly columns: AdmissionColumns
  readonly block: BlockColumns
  readonly period: DayRange | undefined
  /** Rows that say they go on from another. */
  readonly referring: number[]
}

export function readRecordOf(given: unknown, row: number): Row {
  return (typeof given === 'object' && given !== null ? given : readObject(given, at(row))) as Row
}

/** All but the id and the person, into the columns and into place `k` of the block; throws at the first thing wrong. */
export function readRow(
  { registers, columns, block, period, referring }: Desk,
  record: Row,
  row: number,
  k: number,
): void {
  block.institution[k] = readInstitution(record['institution'], row, registers)
  const { admittedOn, dischargedOn } = record
  const admitted = readDay(admittedOn, row, 'admittedOn')
  const discharged = readDay(dischargedOn, row, 'dischargedOn')
  if (discharged < admitted) {
    fail('out_of_range', [...at(row), 'dischargedOn'], {
      expected: `≥ ${String(admittedOn)}`,
      received: String(dischargedOn),
    })
  }
  if (period !== undefined && (discharged < period.from || discharged > period.to)) {
    const within = { zh: '在筛查期间内', en: 'a day of the period' }
    fail('out_of_range', [...at(row), 'dischargedOn'], { expected: within, received: String(dischargedOn) })
  }
  const diagnosis = readDiagnosis(record['diagnosis'], row, registers)
  const admittedAs = readWay(record['admittedAs'], row, 'admittedAs', registers)
  const dischargedAs = readWay(record['dischargedAs'], row, 'dischargedAs', registers)
  if (record['referredFrom'] !== undefined) {
    readText(record['referredFrom'], row, 'referredFrom')
    referring.push(row)
  }
  columns.admitted[row] = block.admitted[k] = admitted
  columns.discharged[row] = block.discharged[k] = discharged
  columns.diagnosis[row] = block.diagnosis[k] = diagnosis
  block.admittedAs[k] = admittedAs
  block.dischargedAs[k] = dischargedAs
  readItems(block, record, row, k)
}

/** What may be left out. */
function readItems(block: BlockColumns, record: Row, row: number, k: number): void {
  const { procedures, sex, age, weight } = record
  block.procedures[k] = procedures === undefined ? -1 : whole(procedures, row, 'procedures', 999)
  block.age[k] = age === undefined ? -1 : whole(age, row, 'age', oldest)
  block.sex[k] = sex === undefined ? -1 : sex === 'female' ? 0 : sex === 'male' ? 1 : wrongSex(sex, row)
  block.weight[k] = weight === undefined ? Number.NaN : unitsOf(weight, row)
  const cost = fenOf(record['cost'], row, 'cost')
  const testCost = fenOf(record['testCost'], row, 'testCost')
  const outsideCost = fenOf(record['outsideCost'], row, 'outsideCost')
  if (testCost > cost) {
    const expected = `≤ ${show(record['cost'])}`
    fail('out_of_range', [...at(row), 'testCost'], { expected, received: show(record['testCost']) })
  }
  // so that their sum is exact
  if (cost + outsideCost >= 2 ** 53) {
    const expected = { zh: '与总费用之和 < 2^53 / 100', en: 'with the cost < 2^53 / 100' }
    fail('out_of_range', [...at(row), 'outsideCost'], { expected, received: show(record['outsideCost']) })
  }
  block.cost[k] = cost
  block.testCost[k] = testCost
  block.outsideCost[k] = outsideCost
}

/** Rows mostly have the keys of the row before, in its order: only a key that differs is looked up. */
export function keyWatch(): (record: Row, row: number) => void {
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

export function at(row: number): readonly ['admissions', number] {
  return ['admissions', row]
}

export function readText(input: unknown, row: number, key: string): string {
  return isText(input) ? input : readId(input, [...at(row), key])
}

/** A text that is not blank. */
export function isText(input: unknown): input is string {
  return typeof input === 'string' && (isInk(input.charCodeAt(0)) || input.trim() !== '')
}

/** Whether a character is surely none of the blanks of Unicode. */
function isInk(code: number): boolean {
  return (code > 0x20 && code < 0xa0) || (code > 0x3000 && code < 0xfeff)
}

function readInstitution(input: unknown, row: number, { institutionIds }: Registers): number {
  const id = readText(input, row, 'institution')
  const expected = () => listed(institutionIds.all)
  return (
    institutionIds.find(id) ?? fail('unknown_id', [...at(row), 'institution'], { received: id, expected: expected() })
  )
}

/** Each spelling is made canonical once. */
function readDiagnosis(input: unknown, row: number, { codes }: Registers): number {
  const given = readText(input, row, 'diagnosis')
  return codes.find(given) ?? codes.spell(given, readCode(given, [...at(row), 'diagnosis']))
}

function readWay(input: unknown, row: number, key: string, { ways }: Registers): number {
  return input === undefined ? -1 : ways.placeOf(readText(input, row, key))
}

function readDay(input: unknown, row: number, key: string): number {
  const found = typeof input === 'string' ? dayNumber(input) : Number.NaN
  return Number.isNaN(found) ? readDayNumber(input, [...at(row), key]) : found
}

function unitsOf(weight: unknown, row: number): number {
  const units = wholeUnits(weight, weightUnits)
  return units >= 0 && units <= largestWeight ? units : readWeightUnits(weight, [...at(row), 'weight'])
}

/** NaN where not given. */
function fenOf(input: unknown, row: number, key: string): number {
  if (input === undefined) return Number.NaN
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
