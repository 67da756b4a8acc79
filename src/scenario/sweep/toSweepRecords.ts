import { show } from '../../errors/internal.ts'
import { isSourced } from '../../figure/internal.ts'
import type { SettlementFigure } from '../change/settlementFigures.ts'
import type { CsvRecord, CsvValue } from '../csv/toCsv.ts'
import type { SweepRow } from './SweepInput.ts'

/**
 * 扫描行转为表格记录 — the rows of a sweep as flat records for {@link toCsv}: the row's number from 1, its parameters, its
 * figures, and the error code and message in both languages where it has one.
 *
 * A number that came with its explanation is its value alone; tables among the parameters (bands, links, lists) are
 * written as JSON. All rows of a sweep have the same columns.
 *
 * @param rows - the rows of {@link sweep} or {@link sweepLazily}; each record is made when it is asked for
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
 * // => 'row,year.score,surplus,surplusRetained,error,message.zh,message.en\r\n1,86,70.00,56.00,,,\r\n2,90,70.00,56.00,,,\r\n'
 * ```
 * @since 0.1.0
 */
export function toSweepRecords<Name extends SettlementFigure>(rows: Iterable<SweepRow<Name>>): Iterable<CsvRecord> {
  return {
    *[Symbol.iterator]() {
      for (const row of rows) yield toRecord(row)
    },
  }
}

function toRecord<Name extends SettlementFigure>(row: SweepRow<Name>): CsvRecord {
  const parameters = Object.entries(row.parameters).map(([path, value]) => [path, plain(value)])
  return {
    row: row.index + 1,
    ...Object.fromEntries(parameters),
    ...row.figures,
    error: row.ok ? null : row.issue.code,
    'message.zh': row.ok ? null : row.issue.message.zh,
    'message.en': row.ok ? null : row.issue.message.en,
  }
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
