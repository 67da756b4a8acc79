import { exact, figure, formula, given, sumOf } from '../../figure/internal.ts'
import { type DecimalText, fen } from '../../numeric/internal.ts'
import { failAt, namingOf } from '../../shape/internal.ts'
import { assessAdequacyShape, type ReadAdequacy } from './AdequacyInput.ts'
import { labels as L } from './labels.ts'

/**
 * 预期支出分项 — a line of the expected spending, yuan to the fen.
 *
 * @since 0.2.0
 */
export interface ExpectedPart {
  readonly id: string
  readonly people: DecimalText
  readonly use: DecimalText
  readonly price: DecimalText
  readonly trend: DecimalText
  readonly lag: number
  readonly expected: DecimalText
}

/** Σ people × use × price × (1 + trend)^lag, each line half-up to the fen. */
export function expectedFigures(input: ReadAdequacy) {
  const lines = input.lines.map((line, index) => lineFigure(line, index, input))
  const expected = figure(L.expected, formula`${sumOf(lines.map((line) => line.expected))}`, exact)
  // Amounts so small that nothing is left of them in fen.
  if (expected.value.n === 0n) failAt(assessAdequacyShape(), 'no_cost', ['lines'])
  return { expected, lines }
}

function lineFigure(line: ReadAdequacy['lines'][number], index: number, input: ReadAdequacy) {
  const { id, people, use, price } = line
  const named = namingOf(line, index)
  const trend = given(named(L.trend), line.trend ?? input.trend)
  // Of two zeros the one without a sign.
  const lag = (line.lag ?? input.lag) + 0
  let product = formula`${people} × ${use} × ${price}`
  for (let year = 0; year < lag; year++) product = formula`${product} × (1 + ${trend})`
  return { id, people, use, price, trend, lag, expected: figure(named(L.lineExpected), product, fen) }
}
