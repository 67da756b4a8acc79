import { fail, type Path, show } from '../../errors/internal.ts'
import {
  column,
  distinct,
  failAt,
  flag,
  lazily,
  list,
  listed,
  optional,
  orElse,
  read,
  record,
  text as words,
} from '../../shape/internal.ts'
import { readObject } from '../readRecord.ts'
import { csvField, csvTextField } from './csvField.ts'

/**
 * CSV 值 — what a field may hold; `null` and `undefined` leave it empty.
 *
 * @since 0.2.0
 */
export type CsvValue = string | number | bigint | boolean | null | undefined

/**
 * CSV 记录 — fields by column.
 *
 * @since 0.1.0
 */
export type CsvRecord = Readonly<Record<string, CsvValue>>

/**
 * CSV 输出（输入） — records, and how they are written. Records of an interface of your own will do, where every field may
 * be written.
 *
 * @since 0.1.0
 */
export interface CsvInput<R extends { readonly [K in keyof R]: CsvValue } = CsvRecord> {
  readonly records: Iterable<R>
  /** The columns in their order; those of the first record unless given. What is not among given ones is left out. */
  readonly columns?: readonly string[]
  /** Whether the first line names the columns; it does unless told. */
  readonly header?: boolean
  /** Whether a byte order mark comes first, by which Excel knows UTF-8; it does not unless told. */
  readonly bom?: boolean
  /**
   * Columns whose values a spreadsheet shall keep as text, ids and codes above all: each is written as `="0012"`, which Excel,
   * WPS and LibreOffice show as 0012. None unless given. Since 0.2.0.
   */
  readonly asText?: readonly string[]
  /**
   * Whether texts that a spreadsheet would take for a formula get an apostrophe before them (`'=1+1`): those that begin with
   * `=`, `+`, `-`, `@`, a tab or a line break, and, so that it can be taken off again, those that begin with an apostrophe.
   * They do not unless told. Since 0.2.0.
   */
  readonly defuseFormulas?: boolean
}

/**
 * CSV 文本 — writes records as CSV after RFC 4180.
 *
 * Every line ends in CR LF, the last one too. A field with a comma, a quote, a line break or a space at its end or
 * beginning stands in quotes, quotes in it are doubled; the empty text is `""` and so differs from an empty field. Numbers
 * are written as JavaScript writes them; decimal strings stay as they are, digit for digit. Nothing is put before a text
 * that a spreadsheet would take for a formula (`=1+1`) unless `defuseFormulas` says so: then names of columns are defused
 * as well, also behind blanks and where the sign is of full width, and numbers written as texts (`-70.00`) stay numbers. One
 * apostrophe taken off every field that begins with one gives the texts back. What `asText` makes of a field is a formula
 * with nothing in it but the text, so that it needs no defusing.
 *
 * @param input - see {@link CsvInput}
 * @throws `wrong_type` for a record or a field that cannot be written · `not_a_number` for NaN and infinities ·
 *   `unknown_key` for a column that the first record has not, unless `columns` are given, and for one of `asText` that
 *   is no column · `duplicate_id` for a column named twice · `too_long` for a field of more than 255 characters that shall
 *   be kept as text · `empty_list` · `missing`
 * @see Y. Shafranovich (2005), RFC 4180: Common Format and MIME Type for CSV Files
 * @example
 * ```ts
 * import { toCsv } from 'yigongti'
 *
 * toCsv({ records: [{ name: '总医院, "县"', total: '1.50' }, { name: null, total: -2 }] })
 * // => 'name,total\r\n"总医院, ""县""",1.50\r\n,-2\r\n'
 * toCsv({ records: [{ id: '0012', note: '=1+1' }], asText: ['id'], defuseFormulas: true })
 * // => `id,note\r\n"=""0012""",'=1+1\r\n`
 * ```
 * @since 0.1.0
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
 * @throws as {@link toCsv}; also `missing` · `too_long`
 * @example
 * ```ts
 * import { toCsvLines } from 'yigongti'
 *
 * Array.from(toCsvLines({ records: [{ a: 1, b: 'x' }], bom: true })) // => [ '﻿a,b\r\n', '1,x\r\n' ]
 * ```
 * @since 0.1.0
 */
export function toCsvLines<R extends { readonly [K in keyof R]: CsvValue }>(input: CsvInput<R>): Iterable<string> {
  const { records, columns, header, bom, asText, defuseFormulas } = read(csvShape(), input as CsvInput)
  if (columns !== undefined) expectColumns(asText, columns)
  const options = { columns, header, mark: bom ? '\ufeff' : '', asText, defuseFormulas }
  return { [Symbol.iterator]: () => linesOf(records, options) }
}

/** Records are read when they are asked for. */
const recordCodes = ['wrong_type', 'not_a_number', 'unknown_key', 'empty_list', 'too_long'] as const

export const csvShape = /* @__PURE__ */ lazily(() => {
  const names = list({ zh: '列', en: 'Columns' }, words({ zh: '列名', en: 'Name of a column' }), {
    laws: [distinct],
  })
  return record<CsvInput>({ zh: 'CSV 输出', en: 'CSV' })({
    records: column<CsvInput['records'], Iterable<unknown>>(
      { zh: '记录', en: 'Records' },
      'rows',
      recordCodes,
      readIterable,
    ),
    columns: optional(names),
    header: orElse(flag({ zh: '是否写列名', en: 'Names of the columns' }), true),
    bom: orElse(flag({ zh: '是否写字节顺序标记', en: 'Byte order mark' }), false),
    asText: orElse(
      list({ zh: '按文字保留的列', en: 'Columns kept as text' }, words({ zh: '列名', en: 'Name of a column' }), {
        laws: [distinct],
        mayBeEmpty: true,
      }),
      [],
    ),
    defuseFormulas: orElse(flag({ zh: '是否使公式失效', en: 'Formulas defused' }), false),
  })
})

function readIterable(input: unknown, path: Path): Iterable<unknown> {
  if (typeof input === 'object' && input !== null && Symbol.iterator in input) return input as Iterable<unknown>
  const expected = { zh: '可遍历的记录', en: 'records to go through' }
  return fail('wrong_type', path, { expected, received: show(input) })
}

interface Options {
  readonly columns: readonly string[] | undefined
  readonly header: boolean
  readonly mark: string
  readonly asText: readonly string[]
  readonly defuseFormulas: boolean
}

function* linesOf(records: Iterable<unknown>, options: Options): Generator<string, void, undefined> {
  const { asText, defuseFormulas } = options
  const keptAsText: ReadonlySet<string> = new Set(asText)
  let { columns, mark } = options
  let known: ReadonlySet<string> = new Set(columns)
  const lineOf = (fields: readonly string[]) => {
    // A line of one empty field would be an empty line, which readers skip.
    const line = `${mark}${fields.length === 1 && fields[0] === '' ? '""' : fields.join(',')}\r\n`
    mark = ''
    return line
  }
  const headerOf = (names: readonly string[]) => lineOf(names.map((name) => csvField(name, defuseFormulas, [])))
  if (columns !== undefined && options.header) yield headerOf(columns)
  let index = 0
  for (const item of records) {
    const path = ['records', index++]
    const record = readObject(item, path) as CsvRecord
    if (columns === undefined) {
      columns = Object.keys(record)
      known = new Set(columns)
      if (columns.length === 0) fail('empty_list', path)
      expectColumns(asText, columns)
      if (options.header) yield headerOf(columns)
    }
    if (options.columns === undefined) refuseOthers(record, known, path)
    const fieldAt = (column: string) => {
      const value = Object.hasOwn(record, column) ? record[column] : null
      const place = [...path, column]
      return keptAsText.has(column) ? csvTextField(value, place) : csvField(value, defuseFormulas, place)
    }
    yield lineOf(columns.map(fieldAt))
  }
}

/** What shall be kept as text is a column. */
function expectColumns(asText: readonly string[], columns: readonly string[]): void {
  for (const [index, name] of asText.entries()) {
    if (columns.includes(name)) continue
    failAt(csvShape(), 'unknown_key', ['asText', index], { expected: listed(columns), received: show(name) })
  }
}

function refuseOthers(record: CsvRecord, columns: ReadonlySet<string>, path: Path): void {
  for (const key of Object.keys(record)) {
    if (!columns.has(key)) fail('unknown_key', [...path, key], { expected: listed([...columns]) })
  }
}
