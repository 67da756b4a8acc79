import { dayNumber } from '../../../calendar/internal.ts'
import { fail, show, within } from '../../../errors/internal.ts'
import { listed, type OutOf, read, type Shape } from '../../../shape/internal.ts'
import { admissionItems, mostProcedures, oldest } from '../Admission.ts'
import type { DayRange } from '../ScreeningPeriod.ts'
import type { AdmissionColumns, Registers } from './AdmissionTable.ts'
import { type BlockColumns, largestWeight, sexes, weightUnits } from './Block.ts'

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

export function readRecordOf(given: unknown): Row {
  if (typeof given === 'object' && given !== null) return given as Row
  const expected = { zh: '一组字段', en: 'an object' }
  if (given === undefined || given === null) return fail('missing', [], { expected })
  return fail('wrong_type', [], { expected, received: show(given) })
}

/** All but the id and the person, into the columns and into place `k` of the block; throws at the first thing wrong. */
export function readRow(
  { registers, columns, block, period, referring }: Desk,
  record: Row,
  row: number,
  k: number,
): void {
  block.institution[k] = readInstitution(record['institution'], registers)
  const { admittedOn, dischargedOn } = record
  const admitted = readDay(admittedOn, 'admittedOn')
  const discharged = readDay(dischargedOn, 'dischargedOn')
  if (discharged < admitted) {
    fail('out_of_range', ['dischargedOn'], {
      expected: `≥ ${String(admittedOn)}`,
      received: String(dischargedOn),
    })
  }
  if (period !== undefined && (discharged < period.from || discharged > period.to)) {
    const within = { zh: '在筛查期间内', en: 'a day of the period' }
    fail('out_of_range', ['dischargedOn'], { expected: within, received: String(dischargedOn) })
  }
  const diagnosis = readDiagnosis(record['diagnosis'], registers)
  const { group } = record
  if (group !== undefined && !(typeof group === 'string' && plain.test(group))) slowly('group', group)
  const admittedAs = readWay(record['admittedAs'], 'admittedAs', registers)
  const dischargedAs = readWay(record['dischargedAs'], 'dischargedAs', registers)
  if (record['referredFrom'] !== undefined) {
    readPlainId(record['referredFrom'], 'referredFrom')
    referring.push(row)
  }
  columns.admitted[row] = block.admitted[k] = admitted
  columns.discharged[row] = block.discharged[k] = discharged
  columns.diagnosis[row] = block.diagnosis[k] = diagnosis
  block.admittedAs[k] = admittedAs
  block.dischargedAs[k] = dischargedAs
  readItems(block, record, k)
}

/** What may be left out. */
function readItems(block: BlockColumns, record: Row, k: number): void {
  const { procedures, sex, age, weight } = record
  block.procedures[k] = procedures === undefined ? -1 : whole(procedures, 'procedures', mostProcedures)
  block.age[k] = age === undefined ? -1 : whole(age, 'age', oldest)
  block.sex[k] = sex === undefined ? -1 : sex === 'female' ? 0 : sex === 'male' ? 1 : wrongSex(sex)
  block.weight[k] = weight === undefined ? Number.NaN : unitsOf(weight)
  const cost = fenOf(record['cost'], 'cost')
  const testCost = fenOf(record['testCost'], 'testCost')
  const outsideCost = fenOf(record['outsideCost'], 'outsideCost')
  if (testCost > cost) {
    const expected = `≤ ${show(record['cost'])}`
    fail('out_of_range', ['testCost'], { expected, received: show(record['testCost']) })
  }
  // so that their sum is exact
  if (cost + outsideCost >= 2 ** 53) {
    const expected = { zh: '使其与总费用之和小于 2^53 / 100', en: 'such that it and the cost are below 2^53 / 100' }
    fail('out_of_range', ['outsideCost'], { expected, received: show(record['outsideCost']) })
  }
  block.cost[k] = cost
  block.testCost[k] = testCost
  block.outsideCost[k] = outsideCost
}

/** Rows mostly have the keys of the row before, in its order: only a key that differs is looked up. */
export function keyWatch(): (record: Row) => void {
  const keys = Object.keys(admissionItems())
  const known = new Set(keys)
  const before: string[] = []
  return (record) => {
    let place = 0
    for (const key in record) {
      if (key !== before[place]) {
        if (!known.has(key)) fail('unknown_key', [key], { expected: listed(keys) })
        before[place] = key
      }
      place++
    }
  }
}

/** Letters, digits and signs of ASCII and Chinese characters: what most ids are made of. */
const plain = /^[!-~\u4e00-\u9fff]{1,200}$/

export function readPlainId(input: unknown, key: 'id' | 'person' | 'referredFrom'): string {
  return typeof input === 'string' && plain.test(input) ? input : slowly(key, input)
}

/** What is not taken at once is read by its shape: it is well after all, or refused. */
function slowly<Key extends keyof Items>(key: Key, input: unknown): OutOf<Items[Key]> {
  const shape = admissionItems()[key] as Shape<unknown, OutOf<Items[Key]>>
  return within([key], () => read(shape, input))
}

type Items = ReturnType<typeof admissionItems>

function readInstitution(input: unknown, { institutionIds }: Registers): number {
  const known = typeof input === 'string' ? institutionIds.find(input) : undefined
  if (known !== undefined) return known
  return fail('unknown_id', ['institution'], {
    received: slowly('institution', input),
    expected: listed(institutionIds.all),
  })
}

/** Each spelling is made canonical once. */
function readDiagnosis(input: unknown, { codes }: Registers): number {
  const known = typeof input === 'string' ? codes.find(input) : undefined
  return known ?? codes.spell(input as string, slowly('diagnosis', input))
}

function readWay(input: unknown, key: 'admittedAs' | 'dischargedAs', { ways }: Registers): number {
  if (input === undefined) return -1
  const known = typeof input === 'string' ? ways.find(input) : undefined
  return known ?? ways.placeOf(slowly(key, input))
}

function readDay(input: unknown, key: 'admittedOn' | 'dischargedOn'): number {
  const found = typeof input === 'string' ? dayNumber(input) : Number.NaN
  return Number.isNaN(found) ? dayNumber(slowly(key, input)) : found
}

function unitsOf(weight: unknown): number {
  const units = wholeUnits(weight, weightUnits)
  if (units >= 0 && units <= largestWeight) return units
  const { n, d } = slowly('weight', weight)
  const exact = n * BigInt(weightUnits)
  if (exact % d === 0n) return Number(exact / d)
  return fail('too_many_decimals', ['weight'], { limit: 6, received: show(weight) })
}

/** An amount in fen, below 2^53; NaN where not given. */
function fenOf(input: unknown, key: 'cost' | 'testCost' | 'outsideCost'): number {
  if (input === undefined) return Number.NaN
  const units = wholeUnits(input, 100)
  if (units >= 0) return units
  const fen = Number(slowly(key, input).n)
  return fen < 2 ** 53 ? fen : fail('out_of_range', [key], { expected: '< 2^53 / 100', received: show(input) })
}

function wrongSex(input: unknown): number {
  return sexes.indexOf(slowly('sex', input))
}

function whole(input: unknown, key: 'procedures' | 'age', most: number): number {
  const fits = typeof input === 'number' && Number.isInteger(input) && input >= 0 && input <= most
  return fits ? input : slowly(key, input)
}

const shortDecimal = /^\d{1,9}(?:\.\d{1,6})?$/

/**
 * Units of a short decimal, −1 for what must be read exactly. A double of at most 15 digits comes back from its
 * units only where they are the decimal it shows.
 */
function wholeUnits(input: unknown, scale: number): number {
  const value =
    typeof input === 'number' ? input : typeof input === 'string' && shortDecimal.test(input) ? Number(input) : -1
  if (!(value >= 0 && value < 1e8)) return -1
  const units = Math.round(value * scale)
  return units / scale === value ? units : -1
}
