import { readYear } from '../../calendar/internal.ts'
import { fail, type Path, show } from '../../errors/internal.ts'
import { type Figure, given, type Label, labelAt } from '../../figure/internal.ts'
import { readAmount } from '../../numeric/internal.ts'
import { readList, readRecord } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'

/** A past year as read; `record` holds the further keys. */
export interface ReadPastYear {
  readonly year: number
  readonly amount: Figure
  readonly record: Readonly<Record<string, unknown>>
}

/** How a figure of a list (of lines, of years) is called. */
export type Naming = (label: Label) => Label

/** Years that ascend one by one: a year missing in the middle would bend every trend, and no rule says how to fill it. */
export function readPastYears(
  input: unknown,
  path: Path,
  { named = (label) => label, more = [] }: { readonly named?: Naming; readonly more?: readonly string[] } = {},
): readonly ReadPastYear[] {
  let previous: number | undefined
  return readList(input, path).map((item, index) => {
    const at = [...path, index]
    const record = readRecord(item, ['year', 'amount', ...more], at)
    const year = readYear(record['year'], [...at, 'year'])
    if (previous !== undefined && year !== previous + 1) {
      fail('years_not_consecutive', [...at, 'year'], { expected: previous + 1, previous, received: year })
    }
    previous = year
    const amount = readAmount(record['amount'], [...at, 'amount'])
    return { year, amount: given(labelAt(named(L.yearAmount), index, String(year)), amount), record }
  })
}

/** Refuses a budget year that is not after the last year that is known. */
export function refuseEarlyBudgetYear(budgetYear: number, years: readonly ReadPastYear[], path: Path): void {
  const last = years.at(-1)?.year ?? budgetYear
  if (budgetYear <= last) fail('out_of_range', path, { expected: `> ${last}`, received: show(budgetYear) })
}
