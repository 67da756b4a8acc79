import {
  type ErrorCode,
  type ErrorInfo,
  fail,
  type Issue,
  isSettlementError,
  type Path,
  type SettlementError,
  toIssue,
} from '../../../errors/internal.ts'
import { refusalAt } from '../../../shape/internal.ts'
import { orderStays, type RepeatedRows, repeatedRows } from '../../../stays/internal.ts'
import { type Admission, admissionsShape } from '../Admission.ts'
import type { DayRange } from '../ScreeningPeriod.ts'
import { type AdmissionTable, emptyColumns, type Referral, type Registers } from './AdmissionTable.ts'
import { type Block, blockColumns, rowsInBlock } from './Block.ts'
import { type Desk, keyWatch, type Row, readPlainId, readRecordOf, readRow } from './readRow.ts'
import { TextTable, textsAhead } from './TextTable.ts'

interface Reading {
  readonly strict: boolean
  readonly period: DayRange | undefined
  /** Is shown the rows block by block. The block is good until it returns: the next one is written over it. */
  readonly see: (block: Block) => void
  /** The same of the look-back. */
  readonly know: (block: Block) => void
}

/** Rows as columns, what is wrong with bad ones, and which rows say again what another says. */
interface ReadRows {
  readonly table: AdmissionTable
  readonly issues: readonly Issue[]
  readonly copies: RepeatedRows['copies']
}

/**
 * Rows to columns. A bad row throws, or is listed with the first thing wrong with it and left out. Rows alike in every
 * field are one. Of others with one id none can be told to be the right one: all are left out, so that the order of rows
 * does not matter.
 */
export function readAdmissions(registers: Registers, { strict, period, see, know }: Reading): ReadRows {
  const rows: readonly unknown[] = registers.admissions
  const { judgedUntil } = registers
  const columns = emptyColumns(rows.length)
  const { bad } = columns
  const ids = numberIds(rows)
  const { copies, conflicts } = repeatedRows(rows, ids.again)
  const refusalOf = refusals(registers)
  const issues: Issue[] = strict ? [] : leaveOut(conflicts, rows, bad, refusalOf)
  for (const row of copies.keys()) bad[row] = 1
  const block = blockColumns()
  const places = new Uint16Array(rowsInBlock)
  const desk: Desk = { registers, columns, block, period, referring: [] }
  const deskOfBefore: Desk = { ...desk, period: undefined }
  const refuseOtherKeys = keyWatch()
  const numberPerson = personNumbers(rows.length)

  const read = (row: number, place: number): void => {
    const record = readRecordOf(rows[row])
    const id = readPlainId(record['id'], 'id')
    if (strict && conflicts.has(row)) fail('duplicate_id', ['id'], { received: id })
    refuseOtherKeys(record)
    columns.person[row] = numberPerson.of(readPlainId(record['person'], 'person'))
    readRow(row < judgedUntil ? desk : deskOfBefore, record, row, place)
  }

  let judged = 0
  for (let from = 0, to = 0; from < rows.length; from = to) {
    // no block has rows of both
    to = Math.min(from + rowsInBlock, from < judgedUntil ? judgedUntil : rows.length)
    let good = 0
    for (let row = from; row < to; row++) {
      if (row % textsAhead === 0) numberPerson.lookAhead(personsOf(rows, row))
      if (copies.has(row)) continue
      try {
        read(row, row - from)
        if (bad[row] === 0) places[good++] = row - from
      } catch (error) {
        if (!isSettlementError(error)) throw error
        const refusal = refusalOf(row, error.code, error.path, error.info)
        if (strict) throw refusal
        bad[row] = 1
        issues.push(toIssue(refusal))
      }
    }
    const show = from < judgedUntil ? see : know
    show({ ...block, from, places: places.subarray(0, good) })
    if (from < judgedUntil) judged += good
  }
  const referrals = linkReferrals(desk, ids.rowOf)
  const idOf = (row: number) => (registers.admissions[row] as Admission).id
  const isLater = (row: number, other: number): boolean => idOf(row) > idOf(other)
  const stays = orderStays(columns, { persons: numberPerson.count(), isLater, leftOut: bad })
  return { table: { ...registers, ...columns, ...stays, referrals, judged }, issues: issues.sort(byRow), copies }
}

type RefusalOf = (row: number, code: ErrorCode, path: Path, info: ErrorInfo) => SettlementError

/** What is wrong with a row: its readers know no place but the item. */
function refusals({ judgedUntil }: Registers): RefusalOf {
  return (row, code, path, info) => {
    const [list, at] = row < judgedUntil ? ['admissions', row] : ['lookBack', row - judgedUntil]
    return refusalAt(admissionsShape(), code, [at, ...path], info, [list])
  }
}

/** Marks the rows that share an id, and says so of each. */
function leaveOut(
  conflicts: RepeatedRows['conflicts'],
  rows: readonly unknown[],
  bad: Uint8Array,
  refusalOf: RefusalOf,
): Issue[] {
  const issues: Issue[] = []
  for (const pair of conflicts) {
    for (const row of pair) {
      if (bad[row] !== 0) continue
      bad[row] = 1
      const { id } = rows[row] as Admission
      issues.push(toIssue(refusalOf(row, 'duplicate_id', ['id'], { received: id })))
    }
  }
  return issues
}

/** Persons by the order in which they first come. */
function personNumbers(rows: number) {
  const persons: string[] = []
  const table = new TextTable((number) => persons[number] as string, rows / 2)
  return {
    of: (person: string): number => {
      const number = table.numberOf(person, persons.length)
      if (number === persons.length) persons.push(person)
      return number
    },
    lookAhead: (texts: readonly unknown[]) => table.lookAhead(texts),
    count: () => persons.length,
  }
}

/** What stands in place of a person in the next rows. */
function personsOf(rows: readonly unknown[], from: number): readonly unknown[] {
  const to = Math.min(from + textsAhead, rows.length)
  const persons: unknown[] = []
  for (let row = from; row < to; row++) persons.push((rows[row] as Row | null | undefined)?.['person'])
  return persons
}

/** The row that each good one names, where it is a good row of the same person. */
function linkReferrals({ registers, columns, referring }: Desk, rowOf: TextTable): readonly Referral[] {
  const { bad, person } = columns
  return referring.flatMap((row) => {
    if (bad[row] !== 0) return []
    const from = rowOf.find(registers.admissions[row]?.referredFrom as string)
    const isGood = from >= 0 && from !== row && bad[from] === 0 && person[from] === person[row]
    return [{ row, from: isGood ? from : -1 }]
  })
}

/** Of what is judged first. */
function byRow({ path: [list, row] }: Issue, { path: [otherList, other] }: Issue): number {
  return list === otherList ? Number(row) - Number(other) : list === 'admissions' ? -1 : 1
}

/** Which row has which id. */
interface RowIds {
  readonly rowOf: TextTable
  /** Rows whose id an earlier row has, and that row. */
  readonly again: ReadonlyMap<number, number>
}

/** Rows without an id are passed over: they are refused when they are read. */
function numberIds(rows: readonly unknown[]): RowIds {
  const rowOf = new TextTable((row) => (rows[row] as Admission).id, rows.length)
  const again = new Map<number, number>()
  for (let row = 0; row < rows.length; row++) {
    const id = (rows[row] as Row | null | undefined)?.['id']
    if (typeof id !== 'string' || id.trim() === '') continue
    const first = rowOf.numberOf(id, row)
    if (first !== row) again.set(row, first)
  }
  return { rowOf, again }
}
