import { type Path, show } from '../../errors/internal.ts'
import type { AnyShape, OutOf } from '../../shape/internal.ts'
import { either, failAt, list, orElse, record, text } from '../../shape/internal.ts'

/**
 * 病例表 — where the cases stand in a database: a table or view, by name or by path (`['claims', 'cases']`), and the names
 * of its columns where they are not `institution`, `group` and `cost`. Names are quoted as they are given.
 *
 * @since 0.2.0
 */
export interface CaseTable {
  readonly table: string | readonly string[]
  readonly columns?: { readonly institution?: string; readonly group?: string; readonly cost?: string }
}

/** A table of cases as it was read. */
export interface NamedTable {
  readonly path: readonly string[]
  readonly institution: string
  readonly group: string
  readonly cost: string
}

/** The fields of a {@link CaseTable}, for inputs that hold one. */
export const tableFields = () => {
  const name = text({ zh: '表名', en: 'Name of the table' })
  const column = (other: string) => orElse(text({ zh: '列名', en: 'Name of the column' }), other)
  const columns = record<NonNullable<CaseTable['columns']>>({ zh: '列名', en: 'Names of the columns' })({
    institution: column('institution'),
    group: column('group'),
    cost: column('cost'),
  })
  return {
    table: either(list({ zh: '表名', en: 'Name of the table' }, name), name),
    columns: orElse(columns, {}),
  }
}

/** Refuses names that are no names in a database, and those that are longer than the bytes it keeps of one. */
export function namedTable(
  { table, columns }: { readonly [K in 'table' | 'columns']: OutOf<ReturnType<typeof tableFields>[K]> },
  bytes: number | null,
  shape: AnyShape,
): NamedTable {
  const path = typeof table === 'string' ? [table] : table
  path.forEach((name, index) => {
    refuseWrongName(name, bytes, shape, typeof table === 'string' ? ['table'] : ['table', index])
  })
  for (const [key, name] of Object.entries(columns)) refuseWrongName(name, bytes, shape, ['columns', key])
  return { path, ...columns }
}

/** The character zero would end a name early in some databases. */
function refuseWrongName(name: string, bytes: number | null, shape: AnyShape, path: Path): void {
  if (name.includes('\0')) {
    const expected = { zh: '表名或列名', en: 'the name of a table or column' }
    failAt(shape, 'wrong_type', path, { expected, received: show(name) })
  }
  if (bytes !== null && bytesOf(name) > bytes) {
    const expected = { zh: `不超过 ${bytes} 字节（UTF-8 编码）`, en: `at most ${bytes} bytes of UTF-8` }
    failAt(shape, 'out_of_range', path, { expected, received: `${show(name)} (${bytesOf(name)})` })
  }
}

/** The length of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const letter of text) {
    const point = letter.codePointAt(0) as number
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}
