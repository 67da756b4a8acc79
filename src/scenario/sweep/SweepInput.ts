import type { Issue, Path } from '../../errors/internal.ts'
import type { RuleSet } from '../../policy/internal.ts'
import type { YearSettlement } from '../../settlement/internal.ts'
import { exactlyOne, lazily, list, optional, read, readBy, record, table } from '../../shape/internal.ts'
import { expectPaths, type ScenarioChanges } from '../change/ScenarioChanges.ts'
import { type SettlementFigure, settlementFigure, usualFigures } from '../change/settlementFigures.ts'
import { readList, readObject } from '../readRecord.ts'
import {
  type Changes,
  changedValue,
  changesTable,
  type LooseYears,
  type ScenarioYears,
  yearOrYears,
  yearsFields,
  yearsOf,
} from '../yearsFields.ts'

/**
 * 情景网格 — the values that each path takes: every combination is one row, the last path varies fastest.
 *
 * @since 0.2.0
 */
type ScenarioGrid<R extends RuleSet> = {
  readonly [Path in keyof ScenarioChanges<R>]?: readonly NonNullable<ScenarioChanges<R>[Path]>[]
}

/**
 * 情景扫描（输入） — one year (or the years of an `outlook`) under many changes: a `grid` of values, or a `list` of changes;
 * and the figures wanted: those that every year has unless chosen.
 *
 * @since 0.1.0
 */
export type SweepInput<
  R extends RuleSet = RuleSet,
  Name extends SettlementFigure = SettlementFigure,
> = ScenarioYears & {
  readonly rules: R
  readonly grid?: ScenarioGrid<R>
  readonly list?: readonly ScenarioChanges<R>[]
  readonly figures?: readonly Name[]
}

/**
 * 情景扫描行 — what was changed, by path (`null`: left as it stands; a bigint is written as text), and the figures; where
 * the row cannot be settled, the issue, and `null` for each figure. Rows come by the million and have no steps.
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
 * 扫描所得指标 — the chosen figures of a row, as {@link settleYear} gives them; of an outlook, their sums over its years, and
 * `null` for baseline and growth, which have no sum. `riskFundDrawn` is `null` where no accumulated risk fund was given; it is
 * there where it is asked for.
 *
 * @since 0.2.0
 */
export type SweptFigures<Name extends SettlementFigure> = {
  readonly [One in Name]:
    | Exclude<YearSettlement[One], undefined>
    | (undefined extends YearSettlement[One] ? null : never)
}

/** What is swept, with the changes of every row in their order. */
export interface SweepPlan {
  readonly rules: RuleSet
  readonly years: ScenarioYears
  /** Every path that some row changes. */
  readonly paths: readonly string[]
  readonly changes: Iterable<Changes>
  /** How many rows there are. */
  readonly count: number
  readonly figures: readonly SettlementFigure[]
}

interface ReadSweep extends LooseYears, Pick<SweepInput, 'rules' | 'figures'> {
  readonly grid?: Readonly<Record<string, readonly unknown[]>>
  readonly list?: readonly Changes[]
}

export const sweepShape = /* @__PURE__ */ lazily(() => {
  const values = list({ zh: '各取值', en: 'Values of a path' }, changedValue())
  return record<ReadSweep>({ zh: '情景扫描', en: 'Sweep' })(
    {
      ...yearsFields(),
      grid: optional(readBy(table({ zh: '情景网格', en: 'Grid' }, values, { mayBeEmpty: true }), readAxes)),
      list: optional(list({ zh: '情景列表', en: 'List of changes' }, changesTable())),
      figures: optional(list({ zh: '结算指标', en: 'Figures of the year' }, settlementFigure())),
    },
    [yearOrYears(), exactlyOne(['grid', 'list'])],
  )
})

type Axis = readonly [path: string, values: readonly unknown[]]

/** The paths of a grid with their values; a path that is `undefined` is none. */
function readAxes(grid: Readonly<Record<string, readonly unknown[]>>, path: Path): readonly Axis[] {
  const given = Object.entries(readObject(grid, path)).filter(([, values]) => values !== undefined)
  return given.map(([name, values]) => [name, [...readList(values, [...path, name])]])
}

/** Checks the names in a sweep; its values are judged row by row. */
export function readSweep(input: object): SweepPlan {
  const given = read(sweepShape(), input as ReadSweep)
  const { rules, grid, list: rows = [], figures = usualFigures } = given
  const what = { rules, years: yearsOf(given), figures }
  if (grid !== undefined) {
    const paths = grid.map(([path]) => path)
    expectPaths(sweepShape(), given, paths, ['grid'])
    const count = grid.reduce((product, [, values]) => product * values.length, 1)
    return { ...what, paths, changes: combinations(grid), count }
  }
  for (const [index, row] of rows.entries()) expectPaths(sweepShape(), given, Object.keys(row), ['list', index])
  return { ...what, paths: [...new Set(rows.flatMap((row) => Object.keys(row)))], changes: rows, count: rows.length }
}

/** Every combination of the values on some axes, made when it is asked for; the last axis varies fastest. */
function combinations(axes: readonly Axis[]): Iterable<Changes> {
  return { [Symbol.iterator]: () => combine(axes, {}) }
}

function* combine([axis, ...others]: readonly Axis[], changes: Changes): Generator<Changes, void, undefined> {
  if (axis === undefined) return yield changes
  const [path, values] = axis
  for (const value of values) yield* combine(others, { ...changes, [path]: value })
}
