import { type Bilingual, deepFreeze, type Language } from '../../errors/internal.ts'
import {
  add,
  compare,
  type Fraction,
  multiply,
  parseCanonical,
  roundFraction,
  subtract,
  toDecimalString,
  zero,
} from '../../numeric/internal.ts'
import { displayNumber, inTenThousands } from '../display.ts'
import type { Unit } from '../Unit.ts'
import { sheetToMarkdown } from './sheetToMarkdown.ts'

/**
 * 报表 — a table that is read: columns, rows by their keys, and the whole as markdown. Cells are decimal texts: amounts in
 * the unit that was asked for (exact to the fen: ten thousand yuan have up to six decimals), rates half-up to four
 * decimals (`'0.3652'`), differences of rates in percentage points; `null` where a cell does not apply. `markdown` is for
 * eyes: ten thousand yuan stand there half-up to two decimals, and a note says by how much the printed parts miss the sum.
 *
 * @since 0.2.0
 */
export interface ReportTable<Key extends string = string> {
  readonly title: string
  readonly unit: 'yuan' | 'tenThousand'
  readonly unitLine: string
  /** `unit`: what the numbers of a column are; `null` where it holds words. */
  readonly columns: readonly { readonly key: Key; readonly label: string; readonly unit: Unit | null }[]
  readonly rows: readonly ({ readonly kind: 'line' | 'others' | 'subtotal' | 'sum' } & Readonly<
    Record<Key, string | null>
  >)[]
  readonly notes: readonly string[]
  readonly markdown: string
}

/** What stands in a column, and how it is written. */
type Kind = 'words' | 'amount' | 'yuan' | 'rate' | 'percentagePoints' | 'count'

interface Draft<Key extends string> {
  readonly title: string
  readonly columns: readonly { readonly key: Key; readonly label: Bilingual; readonly holds: Kind }[]
  /** Amounts in yuan and rates as results have them. */
  readonly rows: readonly {
    readonly kind: ReportTable['rows'][number]['kind']
    readonly cells: Readonly<Partial<Record<Key, string | null>>>
    /** Words as they are printed, where they have fewer digits there. */
    readonly printed?: Readonly<Partial<Record<Key, string>>>
  }[]
  readonly notes: readonly Bilingual[]
}

/** How a table is written. */
export interface Writing {
  readonly language: Language
  readonly unit: ReportTable['unit']
}

/** Makes a table of what results say. */
export function reportTable<Key extends string>(draft: Draft<Key>, { language, unit }: Writing): ReportTable<Key> {
  const kinds = draft.columns.map(({ key, holds }) => [key, holds] as const)
  const table = {
    title: draft.title,
    unit,
    unitLine: unitLines[unit][language],
    columns: draft.columns.map(({ key, label, holds }) => ({ key, label: label[language], unit: unitOf[holds] })),
    rows: draft.rows.map(({ kind, cells }) => {
      const written = kinds.map(([key, holds]) => [key, cellOf(cells[key] ?? null, holds, unit)])
      return { kind, ...(Object.fromEntries(written) as Record<Key, string | null>) }
    }),
    notes: draft.notes.map((note) => note[language]),
  }
  return { ...table, markdown: sheetToMarkdown(printedSheet(table, draft, { language, unit })) }
}

function cellOf(value: string | null, holds: Kind, unit: Writing['unit']): string | null {
  if (value === null) return null
  if (holds === 'amount') return unit === 'yuan' ? value : inTenThousands(value)
  if (holds === 'rate') return toPlaces(value, 4)
  return holds === 'percentagePoints' ? toPlaces(value, 2, 100n) : value
}

/** Half-up; at least two decimals. */
function toPlaces(value: string, places: number, times = 1n): string {
  const scaled = multiply(parseCanonical(value), { n: times, d: 1n })
  return toDecimalString(roundFraction(scaled, { mode: 'halfUp', places }), 2)
}

/** The table as it is printed: amounts with two decimals, and counts of one column with as many as the longest of them. */
function printedSheet<Key extends string>(
  table: Omit<ReportTable<Key>, 'markdown'>,
  { columns, rows }: Draft<Key>,
  { language, unit }: Writing,
) {
  const isRounded = unit === 'tenThousand'
  const shown = table.rows.map((row, index) => ({ ...row, ...rows[index]?.printed }) as typeof row)
  for (const { key, holds } of columns) {
    const decimals = shown.reduce((most, row) => Math.max(most, decimalsOf(row[key])), 0)
    for (const row of shown as Record<Key, string | null>[]) {
      const value = row[key]
      if (value === null) continue
      if (holds === 'amount' && isRounded) row[key] = toPlaces(value, 2)
      if (holds === 'count' && decimals > 0) row[key] = toDecimalString(parseCanonical(value), decimals)
    }
  }
  const amounts = columns.filter(({ holds }) => holds === 'amount')
  const gaps = amounts.map(({ key, label }) => ({ label, gap: widestGap(table.rows, shown, key) }))
  const notes = isRounded && amounts.length > 0 ? [...table.notes, roundingNote(gaps)[language]] : table.notes
  return { ...table, rows: shown, notes }
}

function decimalsOf(value: string | null): number {
  const [, decimals = ''] = (value ?? '').split('.')
  return decimals.length
}

type Row = ReportTable['rows'][number]

/**
 * By how much the printed parts of a column at most miss their subtotal or their sum as it is printed, where the exact
 * ones make it.
 */
function widestGap(exact: readonly Row[], shown: readonly Row[], key: string): Fraction {
  const valueIn = (row: Row | undefined) => parseCanonical((row as Readonly<Record<string, string | null>>)[key] ?? '0')
  const nothing = { exact: zero, shown: zero }
  let [widest, block, all] = [zero, nothing, nothing]
  const isPart = ({ kind }: Row) => kind === 'line' || kind === 'others'
  for (const [index, row] of exact.entries()) {
    const own = { exact: valueIn(row), shown: valueIn(shown[index]) }
    const plus = (sums: typeof own) => ({ exact: add(sums.exact, own.exact), shown: add(sums.shown, own.shown) })
    if (isPart(row)) {
      block = plus(block)
      all = plus(all)
      continue
    }
    const parts = row.kind === 'subtotal' ? block : all
    block = nothing
    if (compare(parts.exact, own.exact) !== 0) continue
    const difference = subtract(parts.shown, own.shown)
    const gap = difference.n < 0n ? subtract(zero, difference) : difference
    if (compare(gap, widest) > 0) widest = gap
  }
  return widest
}

/** How the printed parts and their sums relate. */
function roundingNote(gaps: readonly { readonly label: Bilingual; readonly gap: Fraction }[]): Bilingual {
  const widest = gaps.map(({ gap }) => gap).reduce((most, gap) => (compare(gap, most) > 0 ? gap : most), zero)
  const missed = gaps.filter(({ gap }) => compare(gap, widest) === 0).map(({ label }) => label)
  const size = displayNumber(toDecimalString(widest, 2), 'yuan')
  const relation =
    widest.n === 0n
      ? { zh: '表内各数相加与合计一致', en: 'the printed rows make the printed sums' }
      : {
          zh: `表内各数相加与合计最多相差 ${size} 万元（${missed.map(({ zh }) => zh).join('、')}）`,
          en: `the printed rows miss the printed sums by ${size} at most (${missed.map(({ en }) => en).join(', ')})`,
        }
  return {
    zh: `金额四舍五入到 0.01 万元，合计由未四舍五入的数算得：${relation.zh}。`,
    en: `Amounts are rounded half-up to 0.01, sums from what was not rounded: ${relation.en}.`,
  }
}

const unitOf: Readonly<Record<Kind, Unit | null>> = {
  words: null,
  amount: 'yuan',
  yuan: 'yuan',
  rate: 'rate',
  percentagePoints: 'factor',
  count: 'count',
}

const unitLines = /* @__PURE__ */ deepFreeze({
  yuan: { zh: '金额单位：元', en: 'Amounts in yuan' },
  tenThousand: { zh: '金额单位：万元', en: 'Amounts in 10,000 yuan' },
} as const satisfies Record<Writing['unit'], Bilingual>)
