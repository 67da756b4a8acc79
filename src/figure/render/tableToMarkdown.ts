import { row, toCell } from './toMarkdown.ts'

/** Heads and cells as a markdown table; text of a caller's keeps to its cell and to its line. */
export function tableToMarkdown(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => row(cells.map((cell) => toCell(cell).replace(/\s*\n\s*/g, ' ')))
  return [line(heads), row(heads.map(() => '---')), ...rows.map(line)].join('\n')
}
