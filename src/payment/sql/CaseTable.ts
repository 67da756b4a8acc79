import { fail, type Path, show } from '../../errors/internal.ts'
import { readId, readRecord } from '../../policy/internal.ts'

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

/** Reads the names; none may be longer than the bytes that a database keeps of one. */
export function readCaseTable({ table, columns }: CaseTable, bytes: number | null): NamedTable {
  const names = columns === undefined ? {} : readRecord(columns, ['institution', 'group', 'cost'], ['columns'])
  const column = (key: string) => (names[key] === undefined ? key : readName(names[key], bytes, ['columns', key]))
  return {
    path: Array.isArray(table) ? readPath(table, bytes) : [readName(table, bytes, ['table'])],
    institution: column('institution'),
    group: column('group'),
    cost: column('cost'),
  }
}

function readPath(table: readonly unknown[], bytes: number | null): readonly string[] {
  if (table.length === 0) fail('empty_list', ['table'])
  return table.map((name, index) => readName(name, bytes, ['table', index]))
}

/** A name that a database can hold; the character zero would end it early in some. */
function readName(input: unknown, bytes: number | null, path: Path): string {
  const name = readId(input, path)
  if (name.includes('\0')) {
    fail('wrong_type', path, {
      expected: { zh: '表名或列名', en: 'the name of a table or column' },
      received: show(name),
    })
  }
  if (bytes !== null && bytesOf(name) > bytes) {
    fail('out_of_range', path, {
      expected: { zh: `UTF-8 编码下最多 ${bytes} 字节`, en: `at most ${bytes} bytes of UTF-8` },
      received: `${show(name)} (${bytesOf(name)})`,
    })
  }
  return name
}

/** The length of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}
