import { fail, type Path, show } from '../../errors/index.ts'
import { readId, readRecord } from '../../policy/index.ts'

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

export function readCaseTable({ table, columns }: CaseTable): NamedTable {
  const names = columns === undefined ? {} : readRecord(columns, ['institution', 'group', 'cost'], ['columns'])
  const column = (key: string) => (names[key] === undefined ? key : readName(names[key], ['columns', key]))
  return {
    path: Array.isArray(table) ? readPath(table) : [readName(table, ['table'])],
    institution: column('institution'),
    group: column('group'),
    cost: column('cost'),
  }
}

function readPath(table: readonly unknown[]): readonly string[] {
  if (table.length === 0) fail('empty_list', ['table'])
  return table.map((name, index) => readName(name, ['table', index]))
}

/** A name that a database can hold; the character zero would end it early in some. */
function readName(input: unknown, path: Path): string {
  const name = readId(input, path)
  if (name.includes('\0')) {
    fail('wrong_type', path, {
      expected: { zh: '表名或列名', en: 'the name of a table or column' },
      received: show(name),
    })
  }
  return name
}
