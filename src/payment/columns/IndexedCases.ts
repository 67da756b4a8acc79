import { fail, type Path, show } from '../../errors/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { column } from '../../shape/internal.ts'

/**
 * 病例列（按序号） — cases as columns of one length: of each case the institution and the group, as their places in the lists,
 * and the cost in whole fen, up to 2^53.
 *
 * @since 0.2.0
 */
export interface IndexedCases {
  readonly institution: IndexColumn
  readonly group: IndexColumn
  readonly cost: CostColumn
}

/**
 * 序号列 — places in a list, counted from 0.
 *
 * @since 0.2.0
 */
export type IndexColumn = Uint8Array | Uint16Array | Uint32Array | Int32Array

/**
 * 费用列 — costs in whole fen: doubles that hold whole numbers up to 2^53, or 32-bit ones up to 42.9 million yuan.
 *
 * @since 0.2.0
 */
export type CostColumn = Float64Array | Uint32Array

const indexColumns: readonly string[] = ['Uint8Array', 'Uint16Array', 'Uint32Array', 'Int32Array']
const costColumns: readonly string[] = ['Float64Array', 'Uint32Array']

export const caseColumns = () =>
  column<IndexedCases, IndexedCases>({ zh: '病例', en: 'Cases' }, 'rows', codes, readColumns)

const codes = ['missing', 'wrong_type', 'wrong_length', 'unknown_key'] as const

/** Three typed arrays of one length. What they hold is looked at row by row, when it is counted. */
function readColumns(input: unknown, path: Path): IndexedCases {
  const { institution, group, cost } = readRecord(input, ['institution', 'group', 'cost'], path)
  const length = readColumn(institution, indexColumns, [...path, 'institution'])
  readColumn(group, indexColumns, [...path, 'group'], length)
  readColumn(cost, costColumns, [...path, 'cost'], length)
  return { institution, group, cost } as IndexedCases
}

function readColumn(column: unknown, kinds: readonly string[], path: Path, expected?: number): number {
  const expectedKind = kinds.join(' / ')
  if (column === undefined) fail('missing', path, { expected: expectedKind })
  const kind = Object.prototype.toString.call(column).slice(8, -1)
  // by name and not by instanceof: the column may come from another realm
  if (!ArrayBuffer.isView(column) || !kinds.includes(kind)) {
    fail('wrong_type', path, { expected: expectedKind, received: ArrayBuffer.isView(column) ? kind : show(column) })
  }
  const { length } = column as IndexColumn
  if (expected !== undefined && length !== expected) fail('wrong_length', path, { expected, received: length })
  return length
}
