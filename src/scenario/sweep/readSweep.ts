import { fail } from '../../errors/internal.ts'
import { type RuleSet, readList, readObject, readRecord } from '../../policy/internal.ts'
import type { YearInput } from '../../settlement/internal.ts'
import { type Changes, expectPaths } from '../change/applyChanges.ts'
import { readFigures, type SettlementFigure } from '../change/settlementFigures.ts'

/** What is swept, with the changes of every row in their order. */
export interface SweepPlan {
  readonly rules: RuleSet
  readonly year: YearInput
  /** Every path that some row changes. */
  readonly paths: readonly string[]
  readonly changes: Iterable<Changes>
  readonly figures: readonly SettlementFigure[]
}

/** Checks the names in a sweep; its values are judged row by row. */
export function readSweep(input: object): SweepPlan {
  const { rules, year, grid, list, figures } = readRecord(input, ['rules', 'year', 'grid', 'list', 'figures'], [])
  const what = { rules: rules as RuleSet, year: readObject(year, ['year']) as unknown as YearInput }
  if (grid !== undefined && list !== undefined) fail('conflicting_inputs', ['list'], { expected: 'grid, list' })
  const rows = list === undefined ? readGrid(what.rules, grid) : readChanges(what.rules, list)
  return { ...what, ...rows, figures: readFigures(figures) }
}

function readGrid(rules: RuleSet, input: unknown): Pick<SweepPlan, 'paths' | 'changes'> {
  const axes = Object.entries(readObject(input, ['grid'])).filter(([, values]) => values !== undefined)
  const paths = axes.map(([path]) => path)
  expectPaths(rules, paths, ['grid'])
  return { paths, changes: combinations(axes.map(([path, values]) => [path, [...readList(values, ['grid', path])]])) }
}

function readChanges(rules: RuleSet, input: unknown): Pick<SweepPlan, 'paths' | 'changes'> {
  const changes = readList(input, ['list']).map((row, index) => {
    const record = readObject(row, ['list', index])
    expectPaths(rules, Object.keys(record), ['list', index])
    return { ...record }
  })
  return { paths: [...new Set(changes.flatMap((row) => Object.keys(row)))], changes }
}

/** Every combination of the values on some axes, made when it is asked for; the last axis varies fastest. */
function combinations(axes: readonly (readonly [string, readonly unknown[]])[]): Iterable<Changes> {
  return {
    *[Symbol.iterator]() {
      const at = axes.map(() => 0)
      do yield Object.fromEntries(axes.map(([path, values], axis) => [path, values[at[axis] ?? 0]]))
      while (advance(at, axes))
    },
  }
}

/** To the next combination, as an odometer turns; false after the last one. */
function advance(at: number[], axes: readonly (readonly [string, readonly unknown[]])[]): boolean {
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
