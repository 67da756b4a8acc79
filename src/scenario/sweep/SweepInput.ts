import type { Issue } from '../../errors/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'
import type { YearInput, YearSettlement } from '../../settlement/internal.ts'
import type { ScenarioChanges } from '../change/applyChanges.ts'
import type { SettlementFigure } from '../change/settlementFigures.ts'

/**
 * 情景网格 — the values that each path takes: every combination is one row, the last path varies fastest.
 *
 * @since 0.2.0
 */
type ScenarioGrid<R extends RuleSet> = {
  readonly [Path in keyof ScenarioChanges<R>]?: readonly NonNullable<ScenarioChanges<R>[Path]>[]
}

/**
 * 情景扫描（输入） — one year under many changes: a `grid` of values, or a `list` of changes; and the figures wanted, all
 * of them unless chosen.
 *
 * @since 0.1.0
 */
export interface SweepInput<R extends RuleSet = RuleSet, Name extends SettlementFigure = SettlementFigure> {
  readonly rules: R
  readonly year: YearInput
  readonly grid?: ScenarioGrid<R>
  readonly list?: readonly ScenarioChanges<R>[]
  readonly figures?: readonly Name[]
}

/**
 * 情景扫描行 — what was changed, by path (`null`: left as it stands; a bigint is written as text), and the figures; where
 * the row cannot be settled, the issue, and `null` for each figure.
 *
 * @since 0.1.0
 */
export type SweepRow<Name extends SettlementFigure = SettlementFigure> = {
  /** From 0, in the order of the list or the grid. */
  readonly index: number
  readonly parameters: Readonly<Record<string, unknown>>
} & (
  | { readonly ok: true; readonly figures: SweptFigures<Name> }
  | { readonly ok: false; readonly figures: { readonly [One in Name]: null }; readonly issue: Issue }
)

/**
 * 扫描所得指标 — the chosen figures of a row, as {@link settleYear} gives them.
 *
 * @since 0.2.0
 */
export type SweptFigures<Name extends SettlementFigure> = { readonly [One in Name]: YearSettlement[One] }
