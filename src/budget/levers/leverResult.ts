import { exact, type Figure, type Formula, figure, formula, stepsOf, sumOf } from '../../figure/internal.ts'
import { fen } from '../../numeric/internal.ts'
import type { BudgetLever } from './BudgetLever.ts'
import type { LeverLine, ReadLever } from './readLever.ts'

/** A line and what it comes to. */
export interface LineFigure {
  readonly id: string
  readonly amount: Figure
}

/** The amount of each line by its formula, half-up to the fen. */
export function lineFigures<Line extends LeverLine>(
  lines: readonly Line[],
  { citations }: ReadLever,
  formulaOf: (line: Line) => Formula,
): readonly LineFigure[] {
  return lines.map((line) => ({ id: line.id, amount: figure(line.amount, formulaOf(line), fen, { citations }) }))
}

/** The sum of the lines. */
export function totalOf(lines: readonly LineFigure[]): Formula {
  return formula`${sumOf(lines.map(({ amount }) => amount))}`
}

/** A lever whose adjustment is `amount` (the sum of its lines unless given). */
export function leverResult(
  { heading, label, citations }: ReadLever,
  lines: readonly LineFigure[],
  amount: Formula = totalOf(lines),
  more: readonly Figure[] = [],
): BudgetLever {
  const adjustment = figure(label, amount, exact, { citations })
  return {
    adjustment: { ...heading, amount: adjustment.text },
    lines: lines.map((line) => ({ id: line.id, amount: line.amount.text })),
    steps: stepsOf([adjustment, ...more]),
  }
}
