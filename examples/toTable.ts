import stringWidth from 'string-width'

/** A table of text for a terminal: the first columns to the left, the last `right` ones to the right. */
export function toTable(rows: readonly (readonly string[])[], right = 1): string {
  const columns = Math.max(...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))),
  )
  return rows
    .map((row) =>
      widths
        .map((width, column) => {
          const cell = row[column] ?? ''
          const space = ' '.repeat(width - stringWidth(cell))
          return column >= columns - right ? space + cell : cell + space
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
