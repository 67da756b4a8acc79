import type { Path } from '../../errors/internal.ts'
import { type RuleSet, readList, readObject } from '../../policy/internal.ts'
import type { YearInput } from '../../settlement/internal.ts'
import { exactlyOne, lazily, list, optional, read, readBy, record, table } from '../../shape/internal.ts'
import { expectPaths } from '../change/applyChanges.ts'
import { allFigures, type SettlementFigure, settlementFigure } from '../change/settlementFigures.ts'
import { type Changes, changedValue, changesTable, scenarioFields } from '../scenarioFields.ts'
import type { SweepInput } from './SweepInput.ts'

/** What is swept, with the changes of every row in their order. */
export interface SweepPlan {
  readonly rules: RuleSet
  readonly year: YearInput
  /** Every path that some row changes. */
  readonly paths: readonly string[]
  readonly changes: Iterable<Changes>
  readonly figures: readonly SettlementFigure[]
}

interface ReadSweep extends Pick<SweepInput, 'rules' | 'year' | 'figures'> {
  readonly grid?: Readonly<Record<string, readonly unknown[]>>
  readonly list?: readonly Changes[]
}

export const sweepShape = /* @__PURE__ */ lazily(() => {
  const values = list({ zh: '各取值', en: 'Values of a path' }, changedValue())
  return record<ReadSweep>({ zh: '情景扫描', en: 'Sweep' })(
    {
      ...scenarioFields(),
      grid: optional(readBy(table({ zh: '情景网格', en: 'Grid' }, values, { mayBeEmpty: true }), readAxes)),
      list: optional(list({ zh: '情景列表', en: 'List of changes' }, changesTable())),
      figures: optional(list({ zh: '结算指标', en: 'Figures of the year' }, settlementFigure())),
    },
    [exactlyOne(['grid', 'list'])],
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
  const { rules, year, grid, list: rows = [], figures = allFigures } = read(sweepShape(), input as ReadSweep)
  const what = { rules, year, figures }
  if (grid !== undefined) {
    const paths = grid.map(([path]) => path)
    expectPaths(sweepShape(), rules, paths, ['grid'])
    return { ...what, paths, changes: combinations(grid) }
  }
  for (const [index, row] of rows.entries()) expectPaths(sweepShape(), rules, Object.keys(row), ['list', index])
  return { ...what, paths: [...new Set(rows.flatMap((row) => Object.keys(row)))], changes: rows }
}

/** Every combination of the values on some axes, made when it is asked for; the last axis varies fastest. */
function combinations(axes: readonly Axis[]): Iterable<Changes> {
  return {
    *[Symbol.iterator]() {
      const at = axes.map(() => 0)
      do yield Object.fromEntries(axes.map(([path, values], axis) => [path, values[at[axis] ?? 0]]))
      while (advance(at, axes))
    },
  }
}

/** To the next combination, as an odometer turns; false after the last one. */
function advance(at: number[], axes: readonly Axis[]): boolean {
  for (let axis = axes.length - 1; axis >= 0; axis--) {
    const next = (at[axis] ?? 0) + 1
    if (next < (axes[axis]?.[1].length ?? 0)) {
      at[axis] = next
      return true
    }
    at[axis] = 0
  }
  return false
}
