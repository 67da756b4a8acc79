import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { paymentStandard } from 'yigongti'
import { dataFolder, withoutFile } from '../../reproduce/readCsv.ts'
import { Exact } from '../../support/exactDecimal.ts'

/** A table: which cells it has, and by which coefficient and price each is computed. */
export interface CityTable {
  readonly name: string
  readonly file: string
  readonly groups: number
  /** Cells that hold a standard. */
  readonly cells: number
  /** Rows whose columns are shifted in the transcription. */
  readonly shifted: readonly string[]
  readonly standardsOf: (row: Row) => readonly Cell[]
}

export interface Cell {
  readonly printed: string
  readonly price: string
  readonly coefficient?: string
}

export type Row = Readonly<Record<string, string>>

const isBase = (row: Row) => row['基础病组'] === '是'

export const cityTables: readonly CityTable[] = [
  {
    // unit × level coefficient × 9,435.25; a base group has 1.02 at every level, which the columns say
    name: 'Suzhou 2023',
    file: 'suzhou_2023_payment.csv',
    groups: 648,
    cells: 1944,
    shifted: [],
    standardsOf: (row) =>
      ['一级', '二级', '三级'].map((level, k) => ({
        printed: row[`${level}医院支付标准`] ?? '',
        price: '9435.25',
        coefficient: isBase(row) ? '1.02' : (['0.75', '1.02', '1.2'][k] ?? ''),
      })),
  },
  {
    // unit × the price of the level; base groups have that of the first level everywhere
    name: 'Wuxi 2022',
    file: 'wuxi_2022_payment.csv',
    groups: 602,
    cells: 1806,
    shifted: [],
    standardsOf: (row) =>
      ['一级', '二级', '三级'].map((level, k) => ({
        printed: row[`${level}医院支付标准`] ?? '',
        price: isBase(row) ? '7782' : (['7782', '9947', '13060'][k] ?? ''),
      })),
  },
  {
    // unit × the price of the insurance type, for hospitals of the second level
    name: 'Wuhan 2022',
    file: 'wuhan_2022_payment.csv',
    groups: 660,
    cells: 1316,
    shifted: ['AH11', 'AH1B'],
    standardsOf: (row) => [
      { printed: row['二级医院支付标准（职工）'] ?? '', price: '10618' },
      { printed: row['二级医院支付标准（居民）'] ?? '', price: '9800' },
    ],
  },
]

function nameOf({ file }: CityTable): string {
  return join('drg-price-tables', file)
}

/** Why the tables are not read, for the title of what needs them. */
export const withoutTables = cityTables.map((table) => withoutFile(nameOf(table))).find((reason) => reason !== '') ?? ''

export function rowsOf(table: CityTable): readonly Row[] {
  const [header = [], ...lines] = readFileSync(join(dataFolder, nameOf(table)), 'utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/)
    .map(fieldsOf)
  return lines.map((fields) => Object.fromEntries(header.map((name, index) => [name, fields[index] ?? ''])))
}

/** A line of CSV; a field in quotes may hold commas and doubled quotes. */
function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  )
}

/** A blank or 0 is no price of zero: the group is not priced there. */
export function isPriced({ printed }: Cell): boolean {
  return printed.trim() !== '' && !new Exact(printed).isZero()
}

/** How far a cell lies from the computed standard. */
export function distanceOf(unit: string, { printed, price, coefficient }: Cell) {
  const { standard } = paymentStandard({ unit, price, ...(coefficient === undefined ? {} : { coefficient }) })
  return new Exact(standard).minus(printed).abs()
}
