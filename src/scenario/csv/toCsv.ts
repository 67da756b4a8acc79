import { fail, type Path, show } from '../../errors/internal.ts'
import { listed, readFlag, readList, readObject, readRecord, readText } from '../../policy/internal.ts'

/**
 * CSV 值 — what a field may hold; `null` and `undefined` leave it empty.
 *
 * @since 0.2.0
 */
export type CsvValue = string | number | bigint | boolean | null | undefined

/**
 * CSV 记录 — fields by column.
 *
 * @since 0.2.0
 */
export type CsvRecord = Readonly<Record<string, CsvValue>>

/**
 * CSV 输出（输入） — records, and how they are written. Records of an interface of your own will do, where every field may
 * be written.
 *
 * @since 0.2.0
 */
export interface CsvInput<R extends { readonly [K in keyof R]: CsvValue } = CsvRecord> {
  readonly records: Iterable<R>
  /** The columns in their order; those of the first record unless given. What is not among given ones is left out. */
  readonly columns?: readonly string[]
  /** Whether the first line names the columns; it does unless told. */
  readonly header?: boolean
  /** Whether a byte order mark comes first, by which Excel knows UTF-8; it does not unless told. */
  readonly bom?: boolean
}

/**
 * CSV 文本 — writes records as CSV after RFC 4180.
 *
 * Every line ends in CR LF, the last one too. A field with a comma, a quote, a line break or a space at its end or
 * beginning stands in quotes, quotes in it are doubled; the empty text is `""` and so differs from an empty field. Numbers
 * are written as JavaScript writes them; decimal strings stay as they are, digit for digit. Nothing is put before a text
 * that a spreadsheet would take for a formula (`=1+1`): the fields are data, to be imported as text where others wrote them.
 *
 * @param input - see {@link CsvInput}
 * @throws `wrong_type` for a record or a field that cannot be written · `not_a_number` for NaN and infinities ·
 *   `unknown_key` for a column that the first record has not, unless `columns` are given · `duplicate_id` for a column
 *   named twice · `empty_list`
 * @see Y. Shafranovich (2005), RFC 4180: Common Format and MIME Type for CSV Files
 * @example
 * ```ts
 * import { toCsv } from 'yigongti'
 *
 * toCsv({ records: [{ name: '总医院, "县"', total: '1.50' }, { name: null, total: -2 }] })
 * // => 'name,total\r\n"总医院, ""县""",1.50\r\n,-2\r\n'
 * ```
 * @since 0.2.0
 */
export function toCsv<R extends { readonly [K in keyof R]: CsvValue }>(input: CsvInput<R>): string {
  let text = ''
  for (const line of toCsvLines(input)) text += line
  return text
}

/**
 * 逐行 CSV — the text of {@link toCsv} line by line, each with its CR LF, made when it is asked for: for a stream. What is
 * wrong with the options is refused at once.
 *
 * @param input - see {@link CsvInput}
 * @throws as {@link toCsv}
 * @example
 * ```ts
 * import { toCsvLines } from 'yigongti'
 *
 * Array.from(toCsvLines({ records: [{ a: 1, b: 'x' }], bom: true })) // => [ '\ufeffa,b\r\n', '1,x\r\n' ]
 * ```
 * @since 0.2.0
 */
export function toCsvLines<R extends { readonly [K in keyof R]: CsvValue }>(input: CsvInput<R>): Iterable<string> {
  const { records, columns, header, bom } = readRecord(input, ['records', 'columns', 'header', 'bom'], [])
  const options = {
    columns: columns === undefined ? undefined : readColumns(columns),
    header: header === undefined ? true : readFlag(header, ['header']),
    mark: bom !== undefined && readFlag(bom, ['bom']) ? '\ufeff' : '',
  }
  if (!isIterable(records)) {
    fail('wrong_type', ['records'], {
      expected: { zh: '可遍历的记录', en: 'records to go through' },
      received: show(records),
    })
  }
  return { [Symbol.iterator]: () => linesOf(records, options) }
}

interface Options {
  readonly columns: readonly string[] | undefined
  readonly header: boolean
  readonly mark: string
}

function* linesOf(records: Iterable<unknown>, options: Options): Generator<string, void, undefined> {
  let { columns, mark } = options
  const lineOf = (fields: readonly CsvValue[], path: Path) => {
    const texts = fields.map((value, index) => fieldOf(value, [...path, columns?.[index] ?? index]))
    // A line of one empty field would be an empty line, which readers skip.
    const line = `${mark}${texts.length === 1 && texts[0] === '' ? '""' : texts.join(',')}\r\n`
    mark = ''
    return line
  }
  if (columns !== undefined && options.header) yield lineOf(columns, ['columns'])
  let index = 0
  for (const item of records) {
    const path = ['records', index++]
    const record = readObject(item, path) as CsvRecord
    if (columns === undefined) {
      columns = Object.keys(record)
      if (columns.length === 0) fail('empty_list', path)
      if (options.header) yield lineOf(columns, path)
    }
    if (options.columns === undefined) refuseOthers(record, columns, path)
    yield lineOf(
      columns.map((column) => (Object.hasOwn(record, column) ? record[column] : null)),
      path,
    )
  }
}

function refuseOthers(record: CsvRecord, columns: readonly string[], path: Path): void {
  for (const key of Object.keys(record)) {
    if (!columns.includes(key)) fail('unknown_key', [...path, key], { expected: listed(columns) })
  }
}

function readColumns(input: unknown): readonly string[] {
  const columns = readList(input, ['columns']).map((column, index) => readText(column, ['columns', index]))
  columns.forEach((column, index) => {
    if (columns.indexOf(column) < index) fail('duplicate_id', ['columns', index], { received: column })
  })
  return columns
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}

function fieldOf(value: unknown, path: Path): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return /^$|[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
  if (typeof value === 'number')
    return Number.isFinite(value) ? `${value}` : fail('not_a_number', path, { received: show(value) })
  if (typeof value === 'bigint' || typeof value === 'boolean') return `${value}`
  return fail('wrong_type', path, {
    expected: { zh: '文字、数或真假', en: 'a text, a number, true or false' },
    received: show(value),
  })
}
