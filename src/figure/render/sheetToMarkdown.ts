import { multiply, parseCanonical, toFixedString } from '../../numeric/internal.ts'
import { displayNumber } from '../display.ts'
import { type Unit, units } from '../Unit.ts'
import { text } from './fieldsOf.ts'
import { row, toCell } from './toMarkdown.ts'

/** A table that people read and sign: columns and rows, what stands above and below them, and who signs. */
export interface Sheet {
  readonly title: string
  /** The unit of the amounts, in words. */
  readonly unitLine: string
  readonly columns: readonly {
    readonly key: string
    readonly label: string
    /** The number of the column, and how it follows from others: `3=1−2`; `null` beside the amounts. */
    readonly formula?: string | null
    /** What its numbers are, where they are no amounts of money; `null` where it holds words. */
    readonly unit?: Unit | null
  }[]
  /** By the keys of the columns; `null` where a cell does not apply. */
  readonly rows: readonly Readonly<Record<string, string | null>>[]
  readonly check?: { readonly text: string }
  readonly notes: readonly string[]
  readonly signatures?: readonly string[]
}

interface SheetWords {
  /** What the row of formulas is called. */
  readonly formulas: string
  /** Where the day of a signature is written. */
  readonly day: string
}

type Column = Sheet['columns'][number]

/** The table as markdown: numbers to the right, a dash where a cell does not apply, a place for each signature. */
export function sheetToMarkdown(sheet: Sheet, words?: SheetWords): string {
  const { title, unitLine, columns, rows, check, notes, signatures = [] } = sheet
  return [
    `## ${oneLine(title)}`,
    '',
    oneLine(unitLine),
    '',
    row(columns.map(({ label }) => oneLine(label))),
    row(columns.map((column) => (isNumeric(column) ? '---:' : '---'))),
    ...formulasOf(columns, words),
    ...rows.map((cells) => row(columns.map((column) => written(cells[column.key] ?? null, column)))),
    ...(check === undefined ? [] : ['', oneLine(check.text)]),
    '',
    ...notes.map((note, index) => `${index + 1}. ${oneLine(note)}`),
    ...(signatures.length === 0 || words === undefined
      ? []
      : [
          '',
          row(signatures.map(oneLine)),
          row(signatures.map(() => '---')),
          row(signatures.map(() => `<br>${words.day}`)),
        ]),
  ].join('\n')
}

/** The row that tells how columns follow from others, where any says so. */
function formulasOf(columns: readonly Column[], words: SheetWords | undefined): readonly string[] {
  if (words === undefined) return []
  const first = columns.findIndex(isNumeric)
  return [row(columns.map(({ formula = null }, index) => formula ?? (index === first - 1 ? words.formulas : '')))]
}

function isNumeric({ formula, unit }: Column): boolean {
  return unit === undefined ? formula !== null : unit !== null
}

function written(value: string | null, column: Column): string {
  if (!isNumeric(column)) return value === null ? '' : oneLine(value)
  if (value === null) return '—'
  const { unit = 'yuan' } = column
  if (unit === null || !units[unit].percent) return displayNumber(value, 'yuan')
  return `${displayNumber(toFixedString(multiply(parseCanonical(value), hundred), 2), 'yuan')}%`
}

const hundred = { n: 100n, d: 1n }

/** Text of a caller's keeps to its cell and to its line. */
function oneLine(given: string): string {
  return toCell(text(given, []) as string)
}
