import { type Bilingual, type Language, show } from '../../errors/internal.ts'
import { isSourced, units } from '../../figure/internal.ts'
import { choice, read } from '../../shape/internal.ts'
import { type SettlementFigure, settlementFigures } from '../change/settlementFigures.ts'
import type { CsvRecord, CsvValue } from '../csv/toCsv.ts'
import { nameOfParameter } from './parameterNames.ts'
import type { SweepRow } from './SweepInput.ts'

/**
 * 扫描行转为表格记录 — the rows of a sweep as flat records for {@link toCsv}: the row's number from 1, its parameters, its
 * figures, and the error code and message where it has one.
 *
 * The columns are the paths and the names of the figures, with the message in both languages; in a language they are words
 * (`总额（元）`), with the message in that language alone. Words that two columns would share are followed by the path or the
 * name of the figure. The parameters of a rule set are called as it calls them; rows that were stored and read again no
 * longer know it, and have the path there.
 *
 * A number that came with its explanation is its value alone; tables among the parameters (bands, links, lists) are
 * written as JSON. All rows of a sweep have the same columns.
 *
 * @param rows - the rows of {@link sweep} or {@link sweepLazily}; each record is made when it is asked for
 * @param language - of the columns and the message; paths and names unless given
 * @throws `not_one_of` for another language · `missing`
 * @example
 * ```ts
 * import { sweep, toCsv, toSweepRecords, withLocal } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * const rules = withLocal(guangdong2025, {
 *   depositRate: '5%',
 *   riskFundRate: '3%',
 *   depositReturn: [{ from: 0, factor: 1 }],
 *   surplusFactor: [{ from: 0, factor: '0.8' }],
 *   poolShareOfOverrun: [{ upTo: null, share: 0 }],
 * })
 * const year = {
 *   year: 2026,
 *   previousTotal: 1000,
 *   requestedGrowth: 0,
 *   poolingArea: { previousSpending: 1, currentSpending: 1 },
 *   spending: { members: 700, elsewhere: 200 },
 *   score: 86,
 * }
 * const rows = sweep({ rules, year, grid: { 'year.score': [86, 90] }, figures: ['surplus', 'surplusRetained'] })
 * toCsv({ records: toSweepRecords(rows) })
 * // => 'row,year.score,surplus,surplusRetained,error,message.zh,message.en\r\n' +
 * //   '1,86,70.00,56.00,,,\r\n' +
 * //   '2,90,70.00,56.00,,,\r\n'
 * toCsv({ records: toSweepRecords(rows, 'zh') })
 * // => '行号,绩效评价得分,结余（元）,结余留用（元）,错误代码,错误说明\r\n1,86,70.00,56.00,,\r\n2,90,70.00,56.00,,\r\n'
 * ```
 * @since 0.1.0
 */
export function toSweepRecords<Name extends SettlementFigure>(
  rows: Iterable<SweepRow<Name>>,
  language?: Language,
): Iterable<CsvRecord> {
  if (language !== undefined)
    read(
      choice({ zh: '语言', en: 'Language' }, { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } }),
      language,
      ['language'],
    )
  return {
    *[Symbol.iterator]() {
      for (const row of rows) yield language === undefined ? toRecord(row) : inLanguage(row, language)
    },
  }
}

function toRecord<Name extends SettlementFigure>(row: SweepRow<Name>): CsvRecord {
  return {
    row: row.index + 1,
    ...plainParameters(row.parameters),
    ...row.figures,
    error: row.ok ? null : row.issue.code,
    'message.zh': row.ok ? null : row.issue.message.zh,
    'message.en': row.ok ? null : row.issue.message.en,
  }
}

function inLanguage<Name extends SettlementFigure>(row: SweepRow<Name>, language: Language): CsvRecord {
  const figures: Readonly<Record<string, CsvValue>> = row.figures
  const columns: readonly Column[] = [
    { words: columnWords.row[language], key: 'row', value: row.index + 1 },
    ...Object.entries(plainParameters(row.parameters)).map(([key, value]) => {
      return { words: nameOfParameter(row.parameters, key)[language], key, value }
    }),
    ...Object.entries(figures).map(([key, value]) => ({ words: nameOfFigure(key, language), key, value })),
    { words: columnWords.error[language], key: 'error', value: row.ok ? null : row.issue.code },
    { words: columnWords.message[language], key: 'message', value: row.ok ? null : row.issue.message[language] },
  ]
  const isShared = ({ words }: Column) => columns.filter((one) => one.words === words).length > 1
  return Object.fromEntries(
    columns.map((one) => [isShared(one) ? inBrackets(one.words, one.key, language) : one.words, one.value]),
  )
}

interface Column {
  readonly words: string
  readonly key: string
  readonly value: CsvValue
}

const columnWords = {
  row: { zh: '行号', en: 'Row' },
  error: { zh: '错误代码', en: 'Error code' },
  message: { zh: '错误说明', en: 'Error message' },
} as const satisfies Record<string, Bilingual>

/** A figure with its unit, where that has a word. */
function nameOfFigure(key: string, language: Language): string {
  if (!Object.hasOwn(settlementFigures, key)) return key
  const { name, unit } = settlementFigures[key as SettlementFigure]
  const word = units[unit][language]
  return word === '' ? name[language] : inBrackets(name[language], word, language)
}

function inBrackets(words: string, more: string, language: Language): string {
  return language === 'zh' ? `${words}（${more}）` : `${words} (${more})`
}

function plainParameters(parameters: Readonly<Record<string, unknown>>): Readonly<Record<string, CsvValue>> {
  return Object.fromEntries(Object.entries(parameters).map(([path, value]) => [path, plain(value)]))
}

/** A parameter as a field. What no field can hold, NaN for one, made its row fail and is named only. */
function plain(value: unknown): CsvValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (isSourced(value)) return plain(value.value)
  if (typeof value === 'object') return JSON.stringify(value, valueAlone)
  return typeof value === 'number' && Number.isFinite(value) ? value : show(value)
}

/** Without what explains it; a bigint as text. */
function valueAlone(key: string, value: unknown): unknown {
  if (isSourced(value)) return valueAlone(key, value.value)
  return typeof value === 'bigint' ? `${value}` : value
}
