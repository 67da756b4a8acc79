import type { Admission } from '../Admission.ts'
import { isText, type Row } from './readRow.ts'
import { TextTable } from './TextTable.ts'

/** Which row has which id. */
export interface RowIds {
  readonly rowOf: TextTable
  /** Rows whose id an earlier row has, and that row. */
  readonly again: ReadonlyMap<number, number>
}

/** Rows without an id are passed over: they are refused when they are read. */
export function numberIds(rows: readonly unknown[]): RowIds {
  const rowOf = new TextTable((row) => (rows[row] as Admission).id, rows.length)
  const again = new Map<number, number>()
  for (let row = 0; row < rows.length; row++) {
    const id = (rows[row] as Row | null | undefined)?.['id']
    if (!isText(id)) continue
    const first = rowOf.numberOf(id, row)
    if (first !== row) again.set(row, first)
  }
  return { rowOf, again }
}
