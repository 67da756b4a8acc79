import { readYear } from '../../calendar/internal.ts'
import { fail, type Path, show } from '../../errors/internal.ts'
import { type Fraction, readAmount } from '../../numeric/internal.ts'
import { listed, readId, readList, readRecord } from '../../policy/internal.ts'
import { toCode } from '../../shape/internal.ts'
import { readPositive } from '../readPositive.ts'

/** The costs of one group in one year (or in all), in fen, and where they stand in the columns. */
export interface Cell {
  readonly costs: bigint[]
  readonly at: number[]
}

/** A year that counts, and its weight; without named years there is one nameless year. */
export interface NamedYear {
  readonly year: number | undefined
  readonly weight: Fraction
}

/** A group and its cases, year by year in the order of the named years. */
export interface GroupOfCases {
  readonly id: string
  readonly cells: readonly Cell[]
}

/** The years by name, each once. */
export function readYears(input: unknown, path: Path): readonly NamedYear[] | undefined {
  if (input === undefined) return undefined
  const seen: number[] = []
  return readList(input, path).map((item, index) => {
    const at = [...path, index]
    const record = readRecord(item, ['year', 'weight'], at)
    const year = readYear(record['year'], [...at, 'year'])
    if (seen.includes(year)) fail('duplicate_id', [...at, 'year'], { received: String(year) })
    seen.push(year)
    return { year, weight: readPositive(record['weight'], [...at, 'weight']) }
  })
}

/** The groups in the order in which they first occur, each by the spelling it first has: `es35` is the group `ES35`. */
export function readCases(input: unknown, years: readonly NamedYear[] | undefined): readonly GroupOfCases[] {
  const columns = readRecord(input, ['group', 'cost', 'year'], ['cases'])
  const group = readColumn(columns['group'], ['cases', 'group'])
  const cost = readColumn(columns['cost'], ['cases', 'cost'], group.length)
  if (years === undefined && columns['year'] !== undefined) {
    fail('missing', ['years'], { expected: { zh: '各年份及其权重', en: 'the years and their weights' } })
  }
  const year = years === undefined ? undefined : readColumn(columns['year'], ['cases', 'year'], group.length)
  const names = years?.map((named) => named.year) ?? [undefined]
  const groups = new Map<string, GroupOfCases>()
  // Every spelling is made canonical once, not at every case.
  const bySpelling = new Map<string, GroupOfCases>()
  for (let index = 0; index < group.length; index++) {
    const id = readId(group[index], ['cases', 'group', index])
    const column = year === undefined ? 0 : names.indexOf(year[index] as number)
    if (column < 0) {
      const expected = listed(names.map(String))
      fail('unknown_id', ['cases', 'year', index], { expected, received: show(year?.[index]) })
    }
    let found = bySpelling.get(id)
    if (found === undefined) {
      const code = toCode(id)
      found = groups.get(code) ?? { id: id.trim(), cells: names.map(() => ({ costs: [], at: [] })) }
      groups.set(code, found)
      bySpelling.set(id, found)
    }
    found.cells[column]?.costs.push(readAmount(cost[index], ['cases', 'cost', index]).n)
    found.cells[column]?.at.push(index)
  }
  return [...groups.values()]
}

/** A column: an array or typed array that is not empty, as long as the first one. */
function readColumn(input: unknown, path: Path, length?: number): ArrayLike<unknown> {
  const expected = { zh: '数组', en: 'an array' }
  if (input === undefined) fail('missing', path, { expected })
  const isColumn = Array.isArray(input) || (ArrayBuffer.isView(input) && 'length' in input)
  if (!isColumn) fail('wrong_type', path, { expected, received: show(input) })
  const column = input as ArrayLike<unknown>
  if (column.length === 0) fail('empty_list', path)
  if (length !== undefined && column.length !== length) {
    fail('wrong_length', path, { expected: length, received: column.length })
  }
  return column
}
