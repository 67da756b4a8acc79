import { displayNumber } from '../display.ts'
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
    readonly formula: string | null
  }[]
  /** By the keys of the columns; `null` where a cell does not apply. */
  readonly rows: readonly Readonly<Record<string, string | null>>[]
  readonly check: { readonly text: string }
  readonly notes: readonly string[]
  readonly signatures: readonly string[]
}

interface SheetWords {
  /** What the row of formulas is called. */
  readonly formulas: string
  /** Where the day of a signature is written. */
  readonly day: string
}

/** The table as markdown: amounts to the right, a dash where a cell does not apply, a place for each signature. */
export function sheetToMarkdown(sheet: Sheet, { formulas, day }: SheetWords): string {
  const { title, unitLine, columns, rows, check, notes, signatures } = sheet
  const isAmount = (column: Sheet['columns'][number]) => column.formula !== null
  const first = columns.findIndex(isAmount)
  const heads = columns.map(({ formula }, index) => formula ?? (index === first - 1 ? formulas : ''))
  return [
    `## ${oneLine(title)}`,
    '',
    oneLine(unitLine),
    '',
    row(columns.map(({ label }) => oneLine(label))),
    row(columns.map((column) => (isAmount(column) ? '---:' : '---'))),
    row(heads),
    ...rows.map((cells) =>
      row(
        columns.map((column) => {
          const value = cells[column.key] ?? null
          if (!isAmount(column)) return value === null ? '' : oneLine(value)
          return value === null ? '—' : displayNumber(value, 'yuan')
        }),
      ),
    ),
    '',
    oneLine(check.text),
    '',
    ...notes.map((note, index) => `${index + 1}. ${oneLine(note)}`),
    '',
    row(signatures.map(oneLine)),
    row(signatures.map(() => '---')),
    row(signatures.map(() => `<br>${day}`)),
  ].join('\n')
}

/** Text of a caller's keeps to its cell and to its line. */
function oneLine(given: string): string {
  return toCell(text(given, []) as string)
}
