import {
  type ErrorCode,
  type ErrorInfo,
  type Issue,
  type Path,
  type SettlementError,
  toIssue,
} from '../../errors/internal.ts'
import { mostIssues } from '../../shape/internal.ts'
import { type BadRows, notesOf, type RowNotes, sortRepeated } from '../../stays/internal.ts'
import type { CaseColumns, CaseRows, FenColumn } from './CaseRows.ts'

/** Rows that can be counted, those of before, and what is said of the others. */
export interface SiftedCases {
  readonly cases: CaseColumns
  readonly lookBack: CaseColumns | undefined
  /** Of the bad rows, those of the look-back included, the first hundred are told. */
  readonly notes: RowNotes
}

interface Sifting {
  readonly badRows: BadRows
  /** How what is wrong is made an error: with its place in words. */
  readonly refusal: (code: ErrorCode, path: Path, info: ErrorInfo) => SettlementError
}

/**
 * Looks at what the columns hold. Rows of the look-back are numbered on after those of the cases. A bad row throws, or is
 * listed with the first thing wrong with it and left out. Of rows
 * with one id those alike are one; of others none can be told to be the right one.
 */
export function siftCases(
  cases: CaseColumns,
  lookBack: CaseColumns | undefined,
  { badRows, refusal }: Sifting,
): SiftedCases {
  const count = cases.person.length
  const length = count + (lookBack?.person.length ?? 0)
  /** 1: bad; 2: says again what another row says. */
  const out = new Uint8Array(length)
  const issues: [row: number, issue: Issue][] = []
  const refuse = (row: number, column: keyof CaseRows, code: ErrorCode, info: ErrorInfo): void => {
    if (out[row] !== 0) return
    const [list, at] = row < count ? ['cases', row] : ['lookBack', row - count]
    const error = refusal(code, [list, column, at], info)
    if (badRows === 'strict') throw error
    out[row] = 1
    issues.push([row, toIssue(error)])
  }
  const { copies, conflicts } = rowsOfOneId(cases, lookBack)
  for (const row of copies.keys()) out[row] = 2
  const idAt = (row: number): number => (row < count ? cases.id?.[row] : lookBack?.id?.[row - count]) as number
  for (const [row, first] of conflicts) {
    // strict refuses the second, and meets the first before it
    if (badRows === 'collect') refuse(first, 'id', 'duplicate_id', { received: idAt(first) })
    refuse(row, 'id', 'duplicate_id', { received: idAt(row) })
  }
  judge(cases, countedColumns, refuse)
  if (lookBack !== undefined)
    judge(lookBack, columnsOfBefore, (row, column, code, info) => refuse(row + count, column, code, info))
  const repeated = [...copies].map(([row, first]) => ({ id: String(idAt(row)), row, first }))
  issues.sort(([a], [b]) => a - b)
  const told = issues.slice(0, mostIssues).map(([, issue]) => issue)
  return {
    cases: without(cases, out.subarray(0, count)),
    lookBack: lookBack && without(lookBack, out.subarray(count)),
    notes: notesOf({ badRows, issues: told, repeated }, issues.length),
  }
}

type ColumnName = Exclude<keyof CaseRows, 'person'>

const flags = { inCounty: 1, excepted: 1, referred: 1, surgeryGrade: 4 } as const
const amounts = ['cost', 'fund', 'drugs', 'consumables', 'weight'] as const
const countedColumns: readonly ColumnName[] = ['inCounty', 'excepted', 'referred', 'surgeryGrade', ...amounts]
/** Nothing else of what was before is looked at. */
const columnsOfBefore: readonly ColumnName[] = ['excepted', 'referred']

type Refuse = (row: number, column: keyof CaseRows, code: ErrorCode, info: ErrorInfo) => void

function judge(rows: CaseColumns, looked: readonly ColumnName[], refuse: Refuse): void {
  for (const column of ['id', 'person'] as const) {
    const numbers = rows[column]
    if (numbers === undefined) continue
    for (let row = 0; row < numbers.length; row++) {
      const received = numbers[row] as number
      if (received < 0) refuse(row, column, 'out_of_range', { expected: '≥ 0', received })
    }
  }
  for (const column of looked) {
    const values = rows[column]
    if (values === undefined) continue
    if (column in flags) judgeFlags(values as Uint8Array, column as keyof typeof flags, refuse)
    else judgeAmounts(values as FenColumn, column, refuse)
  }
  judgeDays(rows, refuse)
}

function judgeFlags(values: Uint8Array, column: keyof typeof flags, refuse: Refuse): void {
  const most = flags[column]
  for (let row = 0; row < values.length; row++) {
    const received = values[row] as number
    if (received > most) refuse(row, column, 'out_of_range', { expected: `0–${most}`, received })
  }
}

/** Below it a sum of two is exact. */
export const exactLimit = 2 ** 53

function judgeAmounts(values: FenColumn, column: ColumnName, refuse: Refuse): void {
  for (let row = 0; row < values.length; row++) {
    const received = values[row] as number
    if (!Number.isInteger(received)) refuse(row, column, 'not_an_integer', { received: String(received) })
    else if (received < 0 || received >= exactLimit) {
      refuse(row, column, 'out_of_range', { expected: '≥ 0, < 2^53', received })
    }
  }
}

function judgeDays({ admittedOn, dischargedOn }: CaseColumns, refuse: Refuse): void {
  if (admittedOn === undefined || dischargedOn === undefined) return
  for (let row = 0; row < admittedOn.length; row++) {
    const [admitted, received] = [admittedOn[row] as number, dischargedOn[row] as number]
    if (received < admitted) refuse(row, 'dischargedOn', 'out_of_range', { expected: `≥ ${admitted}`, received })
  }
}

/** Rows whose id an earlier row has: which are alike in every column that both have, and which are not. */
function rowsOfOneId(cases: CaseColumns, lookBack: CaseColumns | undefined) {
  const count = cases.person.length
  const firstOf = new Map<number, number>()
  const again = new Map<number, number>()
  for (const [ids, from] of [
    [cases.id, 0],
    [lookBack?.id, count],
  ] as const) {
    for (let at = 0; ids !== undefined && at < ids.length; at++) {
      const id = ids[at] as number
      const first = firstOf.get(id)
      if (first === undefined) firstOf.set(id, from + at)
      else again.set(from + at, first)
    }
  }
  const entryOf = (name: keyof CaseRows, row: number): number | undefined =>
    row < count ? cases[name]?.[row] : lookBack?.[name]?.[row - count]
  const names = Object.keys({ ...cases, ...lookBack }) as (keyof CaseRows)[]
  return sortRepeated(again, (row, first) =>
    names.every((name) => {
      const [one, other] = [entryOf(name, row), entryOf(name, first)]
      return one === undefined || other === undefined || Object.is(one, other)
    }),
  )
}

/** The rows that nothing was said against. */
function without(rows: CaseColumns, out: Uint8Array): CaseColumns {
  if (!out.includes(1) && !out.includes(2)) return rows
  const kept = Object.entries(rows).map(([name, column]) => [
    name,
    (column as Uint8Array | undefined)?.filter((_, row) => out[row] === 0),
  ])
  return Object.fromEntries(kept) as unknown as CaseColumns
}
