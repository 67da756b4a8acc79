import type { Bilingual } from '../../errors/internal.ts'
import {
  type Citation,
  exact,
  type Figure,
  type Formula,
  figure,
  formula,
  type Label,
  labelAt,
  stepsOf,
  sumOf,
} from '../../figure/internal.ts'
import { fen } from '../../numeric/internal.ts'
import type { BudgetLever } from './BudgetLever.ts'
import { labels as L } from './labels.ts'

/** What every lever was told; what is left out, `itself` says. */
export interface LeverTerms {
  readonly id: string | undefined
  readonly label: Bilingual | undefined
  readonly appliesTo: 'baseline' | 'total'
  readonly citations: readonly Citation[] | undefined
}

/** A line and what it comes to. */
export interface LineFigure {
  readonly id: string
  readonly amount: Figure
}

/** The amount of each line by its formula, half-up to the fen. */
export function lineFigures<Line extends { readonly id: string; readonly label: Bilingual | undefined }>(
  lines: readonly Line[],
  { citations }: LeverTerms,
  formulaOf: (line: Line) => Formula,
): readonly LineFigure[] {
  return lines.map((line, index) => ({
    id: line.id,
    amount: figure(lineLabel(line, index), formulaOf(line), fen, { citations }),
  }))
}

/** What a line comes to, named after it. */
export function lineLabel(line: { readonly id: string; readonly label: Bilingual | undefined }, index: number): Label {
  const { zh, en } = line.label ?? { zh: line.id, en: line.id }
  return labelAt(L.leverLine, index, zh, en)
}

/** The sum of the lines. */
export function totalOf(lines: readonly LineFigure[]): Formula {
  return formula`${sumOf(lines.map(({ amount }) => amount))}`
}

/** A lever whose adjustment is `amount` (the sum of its lines unless given). */
export function leverResult(
  { id, label, appliesTo, citations }: LeverTerms,
  itself: { readonly id: string; readonly label: Bilingual },
  lines: readonly LineFigure[],
  amount: Formula = totalOf(lines),
  more: readonly Figure[] = [],
): BudgetLever {
  const { zh, en } = label ?? itself.label
  const adjustment = figure({ ...L.lever, name: { zh, en } }, amount, exact, { citations })
  return {
    adjustment: {
      id: id ?? itself.id,
      label: { zh, en },
      appliesTo,
      ...(citations === undefined ? {} : { citations }),
      amount: adjustment.text,
    },
    lines: lines.map((line) => ({ id: line.id, amount: line.amount.text })),
    steps: stepsOf([adjustment, ...more]),
  }
}
