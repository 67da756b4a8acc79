import {
  type ErrorCode,
  type ErrorInfo,
  fail,
  type Issue,
  isSettlementError,
  type Path,
  type SettlementError,
  show,
  toIssue,
} from '../../errors/internal.ts'
import type { NumberInput } from '../../figure/internal.ts'
import { type Fraction, readAmount } from '../../numeric/internal.ts'
import {
  code,
  column,
  type Law,
  law,
  lazily,
  listed,
  mostIssues,
  type OutOf,
  optional,
  read,
  record,
  sameLength,
} from '../../shape/internal.ts'
import type { BadRows } from '../../stays/internal.ts'

/**
 * 病例数据（列） — past cases in columns of one length: the group of each, its cost in yuan to the fen, and, where years
 * are weighted, its year.
 *
 * @since 0.2.0
 */
export interface CaseColumns {
  readonly group: readonly string[]
  readonly cost: ArrayLike<NumberInput>
  readonly year?: ArrayLike<number>
}

/** A column as it was read, and by row what was wrong where bad rows are left out. */
type Column<Out> = {
  readonly length: number
  readonly values: readonly Out[]
  readonly refusals: ReadonlyMap<number, SettlementError>
}

/** Read to columns of one length: the groups as they are spelt, the costs in fen. */
export const casesShape = (badRows: BadRows) =>
  record<CaseColumns>({ zh: '病例数据', en: 'Cases' })(
    {
      group: column<readonly string[], Column<string>>(
        groupName,
        'text',
        ['missing', 'wrong_type', 'too_long', 'unclean_id', 'empty_list'],
        (input, path) => {
          const sound = new Set<string>()
          return readColumn(input, path, badRows, (spelling, at) => {
            if (sound.has(spelling as string)) return spelling as string
            read(groupCode(), spelling as string, at)
            sound.add(spelling as string)
            return spelling as string
          })
        },
      ),
      cost: column<ArrayLike<NumberInput>, Column<bigint>>(
        { zh: '费用', en: 'Cost' },
        'number',
        ['missing', 'wrong_type', 'empty_list', 'not_a_number', 'inexact_number', 'negative_amount', 'not_whole_fen'],
        (input, path) => readColumn(input, path, badRows, (cost, at) => readAmount(cost, at).n),
      ),
      year: optional(
        column<ArrayLike<number>, Column<number>>(
          { zh: '年度', en: 'Year' },
          'whole',
          ['missing', 'wrong_type', 'empty_list', 'not_an_integer'],
          (input, path) =>
            readColumn(input, path, badRows, (one, at) =>
              Number.isInteger(one) ? (one as number) : fail('not_an_integer', at, { received: show(one) }),
            ),
        ),
      ),
    },
    [sameLength('cost', 'group'), sameLength('year', 'group')],
  )

/** An array or a typed array that is not empty. */
function readColumn<Out>(
  input: unknown,
  path: Path,
  badRows: BadRows,
  readOne: (value: unknown, path: Path) => Out,
): Column<Out> {
  const isColumn = Array.isArray(input) || (ArrayBuffer.isView(input) && 'length' in input)
  if (!isColumn) fail('wrong_type', path, { expected: { zh: '列表', en: 'a list' }, received: show(input) })
  const values = input as ArrayLike<unknown>
  if (values.length === 0) fail('empty_list', path)
  const out: Out[] = []
  const refusals = new Map<number, SettlementError>()
  for (let index = 0; index < values.length; index++) {
    try {
      out[index] = readOne(values[index], [...path, index])
    } catch (error) {
      if (badRows === 'strict' || !isSettlementError(error)) throw error
      refusals.set(index, error)
    }
  }
  return { length: values.length, values: out, refusals }
}

type GivenCases = OutOf<ReturnType<typeof casesShape>>

const groupName = { zh: '病组', en: 'Group' }
export const groupCode = /* @__PURE__ */ lazily(() => code(groupName))

/** Where years have names, every case that is not left out has one of those; where they have none, no case has a year. */
export const yearsAreNamed: Law<{
  readonly cases: GivenCases
  readonly years: readonly { readonly year: number }[] | undefined
  readonly badRows: BadRows
}> = law(
  ['missing', 'unknown_id'],
  ['yearsAreNamed'],
  ({ cases, years, badRows }) => [cases.year, years?.map((one) => one.year), badRows] as const,
  ([ofCases, named, badRows], reading) => {
    if (named === undefined) {
      if (ofCases === undefined) return
      reading.refuse('missing', { expected: { zh: '各年份及其权重', en: 'the years and their weights' } }, ['years'])
      return
    }
    if (ofCases === undefined) {
      reading.refuse('missing', { expected: { zh: '各病例的年度', en: 'the year of each case' } }, ['cases', 'year'])
      return
    }
    if (badRows === 'collect') return
    const known = new Set(named)
    ofCases.values.forEach((received, index) => {
      if (!known.has(received)) reading.refuse('unknown_id', unknownYear(named, received), ['cases', 'year', index])
    })
  },
)

const unknownYear = (named: readonly number[], received: number) => ({
  expected: listed(named.map(String)),
  received: String(received),
})

/** A year that counts, and its weight; without named years there is one nameless year. */
export interface NamedYear {
  readonly year: number | undefined
  readonly weight: Fraction
}

/** The cases that count, in columns of one length. */
export interface TakenCases {
  readonly group: readonly string[]
  readonly cost: readonly bigint[]
  readonly year: readonly number[] | undefined
  /** Where each of them stands in the columns that were given. */
  readonly placeOf: (row: number) => number
  /** Of the bad rows the first hundred are told. */
  readonly issues: readonly Issue[]
  readonly leftOut: number
}

/** Leaves out the rows of which something could not be read, or whose year is none of those that count. */
export function takeCases(
  { group, cost, year }: GivenCases,
  years: readonly NamedYear[],
  refusal: (code: ErrorCode, path: Path, info: ErrorInfo) => SettlementError,
): TakenCases {
  const columns = Object.entries({ group, cost, year })
  const named = years.flatMap((one) => one.year ?? [])
  const known = new Set(named)
  const isKnown = (received: number) => known.has(received)
  const all = { group: group.values, cost: cost.values, year: year?.values, placeOf: (row: number) => row }
  const isSound = columns.every(([, column]) => column === undefined || column.refusals.size === 0)
  if (isSound && (all.year === undefined || all.year.every(isKnown))) return { ...all, issues: [], leftOut: 0 }
  const issues: Issue[] = []
  const places: number[] = []
  let first: SettlementError | undefined
  const refuse = (code: ErrorCode, key: string, row: number, info: ErrorInfo) => {
    if (issues.length === mostIssues) return
    const error = refusal(code, ['cases', key, row], info)
    first ??= error
    issues.push(toIssue(error))
  }
  for (let row = 0; row < group.length; row++) {
    const [key, refused] = columns.find(([, column]) => column?.refusals.has(row)) ?? []
    const error = refused?.refusals.get(row)
    if (key !== undefined && error !== undefined) refuse(error.code, key, row, error.info)
    else if (all.year !== undefined && !isKnown(all.year[row] as number))
      refuse('unknown_id', 'year', row, unknownYear(named, all.year[row] as number))
    else places.push(row)
  }
  if (first !== undefined && places.length === 0) throw first
  return {
    group: places.map((row) => all.group[row] as string),
    cost: places.map((row) => all.cost[row] as bigint),
    year: all.year && places.map((row) => all.year?.[row] as number),
    placeOf: (row) => places[row] as number,
    issues,
    leftOut: group.length - places.length,
  }
}
