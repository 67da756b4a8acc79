import type { Bilingual } from '../../errors/internal.ts'
import {
  type Citation,
  exact,
  type Figure,
  type Formula,
  figure,
  formula,
  type Label,
  type Published,
  publish,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import { type DecimalText, fen } from '../../numeric/internal.ts'
import {
  asGiven,
  bilingual,
  citations,
  id,
  type Law,
  list,
  namingOf,
  optional,
  type Shape,
  uniqueIds,
} from '../../shape/internal.ts'
import { appliesToShape } from '../appliesToShape.ts'
import { labels as L } from './labels.ts'

/**
 * 预算调整事项的选项 — what every lever can be told besides its own figures: the id and name of its adjustment, whether it comes
 * before growth (`baseline`) or after it (`total`, the default), and the document it rests on.
 *
 * @since 0.2.0
 */
export interface LeverOptions {
  readonly id?: string
  readonly label?: Bilingual
  readonly appliesTo?: 'baseline' | 'total'
  readonly citations?: readonly Citation[]
}

/**
 * 预算调整事项 — what something that changes spending does to the budget: its adjustment, the lines it is made of, and how
 * it came about.
 *
 * @since 0.1.0
 */
export interface BudgetLever {
  /**
   * Made to be handed to `annualBudget` or `settleYear` in `adjustments`; with its amount explained, the lever's steps
   * stand below it there.
   */
  readonly adjustment: {
    readonly id: string
    readonly label: Bilingual
    /** Yuan, to the fen; below zero it lowers the budget. */
    readonly amount: DecimalText
    readonly appliesTo: 'baseline' | 'total'
    readonly citations?: readonly Citation[]
  }
  /** Each half-up to the fen. */
  readonly lines: readonly { readonly id: string; readonly amount: DecimalText }[]
  readonly steps: readonly Step[]
}

/** The fields of `LeverOptions`, for the inputs of levers. */
export const leverFields = () => ({
  id: optional(id()),
  label: optional(bilingual()),
  appliesTo: appliesToShape(),
  citations: optional(asGiven(citations())),
})

/** What every line of a lever has besides its own figures. */
export const lineFields = () => ({ id: id(), label: optional(bilingual()) })

/** The lines of a lever, none twice. */
export function linesOf<In, Out extends { readonly id: string }>(line: Shape<In, Out, false>) {
  return list(linesName, line, { laws: [uniqueIds as Law<readonly Out[]>] })
}

const linesName = { zh: '分项', en: 'Lines' }

/** What every lever was told; what is left out, `itself` says. */
interface LeverTerms {
  readonly id: string | undefined
  readonly label: Bilingual | undefined
  readonly appliesTo: 'baseline' | 'total'
  readonly citations: readonly Citation[] | undefined
}

/** A line and what it comes to. */
interface LineFigure {
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
  return namingOf(line, index)(L.leverLine)
}

/** The sum of the lines. */
export function totalOf(lines: readonly LineFigure[]): Formula {
  return formula`${sumOf(lines.map(({ amount }) => amount))}`
}

/** A lever whose adjustment is `amount` (the sum of its lines unless given), and what else is known of it. */
export function leverResult<Further extends object>(
  { id, label, appliesTo, citations }: LeverTerms,
  itself: { readonly id: string; readonly label: Bilingual },
  lines: readonly LineFigure[],
  amount: Formula = totalOf(lines),
  further: Further = {} as Further,
): BudgetLever & Published<Further> {
  const { zh, en } = label ?? itself.label
  const adjustment = figure({ ...L.lever, name: { zh, en } }, amount, exact, { citations })
  const told = { id: id ?? itself.id, label: { zh, en }, appliesTo, ...(citations === undefined ? {} : { citations }) }
  const draft = { adjustment: { ...told, amount: adjustment }, lines, ...further }
  return publish(draft, [adjustment]) as BudgetLever & Published<Further>
}
