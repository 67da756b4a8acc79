import { type Bilingual, deepFreeze, type Language } from '../../errors/internal.ts'
import { multiply, parseCanonical, roundFraction, toDecimalString } from '../../numeric/internal.ts'
import { inTenThousands } from '../display.ts'
import type { Unit } from '../Unit.ts'
import { sheetToMarkdown } from './sheetToMarkdown.ts'

/**
 * 报表 — a table that is read: columns, rows by their keys, and the whole as markdown. Cells are decimal texts: amounts in
 * the unit that was asked for (exact to the fen: ten thousand yuan have up to six decimals), rates half-up to four
 * decimals (`'0.3652'`), differences of rates in percentage points; `null` where a cell does not apply.
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
  return { ...table, markdown: sheetToMarkdown(table) }
}

function cellOf(value: string | null, holds: Kind, unit: Writing['unit']): string | null {
  if (value === null) return null
  if (holds === 'amount') return unit === 'yuan' ? value : inTenThousands(value)
  if (holds === 'rate') return toPlaces(value, 4)
  return holds === 'percentagePoints' ? toPlaces(value, 2, 100n) : value
}

function toPlaces(value: string, places: number, times = 1n): string {
  const scaled = multiply(parseCanonical(value), { n: times, d: 1n })
  return toDecimalString(roundFraction(scaled, { mode: 'halfUp', places }), 2)
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
