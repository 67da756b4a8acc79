import { type Bilingual, type Issue, isSettlementError, type SettlementError, toIssue } from '../errors/internal.ts'
import { choice, isObject, type Law, list, orElse, Reading, readItem, type Shape } from '../shape/internal.ts'
import { repeatedRows } from './repeatedRows.ts'

/** What becomes of bad rows: `strict` throws at the first; `collect` lists them and leaves them out. */
export type BadRows = 'strict' | 'collect'

/**
 * 行的说明 — what is said of rows that were not taken as they are, where there are any.
 *
 * @since 0.2.0
 */
export interface RowNotes {
  /** With `badRows: 'collect'`: how many rows were left out. */
  readonly leftOut?: number
  /** With `badRows: 'collect'`: the rows that were left out, each with what is wrong with it. */
  readonly issues?: readonly Issue[]
  /** Rows that say again, field by field, what an earlier row says: the first was taken for all. */
  readonly repeated?: readonly { readonly id: string; readonly row: number; readonly first: number }[]
}

/** Rows as they were read. */
export interface ReadRows<Out> {
  readonly rows: readonly Out[]
  /** Where each of them stands in the input. */
  readonly places: readonly number[]
  readonly badRows: BadRows
  readonly issues: readonly Issue[]
  readonly repeated: NonNullable<RowNotes['repeated']>
}

/** The field of an input that says what becomes of its bad rows: `strict` unless given. */
export const badRowsShape = () =>
  orElse(choice({ zh: '错误行的处理', en: 'What becomes of bad rows' }, onBadRows), 'strict')

/** What may become of bad rows. */
export const onBadRows = {
  strict: { zh: '遇错即停', en: 'stop at the first' },
  collect: { zh: '列出并跳过', en: 'list and skip them' },
} as const satisfies Record<BadRows, Bilingual>

/** An input with rows, which says by its field `badRows` how they are read. */
export function byBadRows<In, Out>(shapeOf: (badRows: BadRows) => Shape<In, Out, false>): Shape<In, Out, false> {
  const [strict, collect] = [shapeOf('strict'), shapeOf('collect')]
  const shapeFor = (input: unknown) => (isObject(input) && input['badRows'] === 'collect' ? collect : strict)
  return {
    spec: strict.spec,
    optional: false,
    read: (input, reading) => shapeFor(input).read(input, reading),
  }
}

/**
 * Rows that have an id. Those alike in every field are one; of others with one id none can be told to be the right one:
 * they are refused, or all left out, so that the order of rows does not matter.
 */
export function stayRows<In, Out>(
  name: Bilingual,
  row: Shape<In, Out, false>,
  badRows: BadRows,
): Shape<readonly In[], ReadRows<Out>, false> {
  const plain = list(name, row, { laws: [oneRowAnId] })
  return {
    spec: plain.spec,
    optional: false,
    read: (input, reading) => {
      // What is no list of rows is refused as any list is.
      if (!Array.isArray(input) || input.length === 0) return plain.read(input, reading) as never
      const { copies, inConflict } = rowsOfOneId(input, badRows)
      const readOne = badRows === 'strict' ? readStrictly(row, reading) : readOrList(row, reading)
      const [rows, places, repeated]: [Out[], number[], { id: string; row: number; first: number }[]] = [[], [], []]
      for (let at = 0; at < input.length; at++) {
        const first = copies.get(at)
        if (first !== undefined) {
          repeated.push({ id: idOf(input[at]) as string, row: at, first })
          continue
        }
        const one = readOne.read(input[at], at, inConflict(at))
        if (one === leftOut) continue
        rows.push(one as Out)
        places.push(at)
      }
      return { rows, places, badRows, issues: readOne.issues, repeated }
    },
  }
}

/**
 * Rows that have no id: two that are alike are two. What is made of none would be made of nothing, so that where all are
 * bad the first is refused.
 */
export function rowsWithoutId<In, Out>(
  name: Bilingual,
  row: Shape<In, Out, false>,
  badRows: BadRows,
): Shape<readonly In[], ReadRows<Out>, false> {
  const plain = list(name, row)
  return {
    spec: plain.spec,
    optional: false,
    read: (input, reading) => {
      if (!Array.isArray(input) || input.length === 0) return plain.read(input, reading) as never
      const readOne = badRows === 'strict' ? readStrictly(row, reading) : readOrList(row, reading)
      const [rows, places]: [Out[], number[]] = [[], []]
      for (let at = 0; at < input.length; at++) {
        const one = readOne.read(input[at], at)
        if (one === leftOut) continue
        rows.push(one as Out)
        places.push(at)
      }
      if (rows.length === 0) return plain.read(input, reading) as never
      return { rows, places, badRows, issues: readOne.issues, repeated: [] }
    },
  }
}

/** Judges the rows by what only all of the input knows: one that is refused throws, or is listed and left out. */
export function siftRows<Out>(
  read: ReadRows<Out>,
  refusalOf: (row: Out, place: number) => SettlementError | undefined,
): ReadRows<Out> {
  const [rows, places, issues]: [Out[], number[], Issue[]] = [[], [], []]
  read.rows.forEach((row, k) => {
    const place = read.places[k] as number
    const refusal = refusalOf(row, place)
    if (refusal === undefined) {
      rows.push(row)
      places.push(place)
    } else if (read.badRows === 'strict') throw refusal
    else issues.push(toIssue(refusal))
  })
  return issues.length === 0 ? read : { ...read, rows, places, issues: [...read.issues, ...issues].sort(byRow) }
}

/** What a result says of its rows; `count`: how many were left out, where not every one has its issue. */
export function notesOf(
  { badRows, issues, repeated }: Pick<ReadRows<unknown>, 'badRows' | 'issues' | 'repeated'>,
  count = issues.length,
): RowNotes {
  return {
    ...(badRows === 'strict' ? {} : { leftOut: count }),
    ...(issues.length === 0 ? {} : { issues }),
    ...(repeated.length === 0 ? {} : { repeated }),
  }
}

const leftOut = Symbol('left out')

interface RowReader {
  readonly issues: Issue[]
  readonly read: (input: unknown, at: number, isInConflict?: boolean) => unknown
}

/** In the reading of the whole input: what is wrong with a row is wrong with the input. */
function readStrictly<In, Out>(row: Shape<In, Out, false>, reading: Reading): RowReader {
  const read: RowReader['read'] = (input, at, isInConflict) => {
    if (isInConflict) reading.refuse('duplicate_id', { received: idOf(input) as string }, [at, 'id'])
    return readItem(row, input, at, reading)
  }
  return { issues: [], read }
}

/** In a reading of its own, from which the rows that are refused are listed. */
function readOrList<In, Out>(row: Shape<In, Out, false>, { root, at: below, path }: Reading): RowReader {
  const own = new Reading(root, below)
  const issues: Issue[] = []
  const read: RowReader['read'] = (input, at, isInConflict) => {
    own.path.length = 0
    for (const key of path) own.path.push(key)
    try {
      if (isInConflict) own.refuse('duplicate_id', { received: idOf(input) as string }, [at, 'id'])
      return readItem(row, input, at, own)
    } catch (error) {
      if (!isSettlementError(error)) throw error
      issues.push(toIssue(error))
      return leftOut
    }
  }
  return { issues, read }
}

/** Said of the list for what is made of its shape; it is judged where the rows are read. */
const oneRowAnId: Law<readonly unknown[]> = {
  codes: ['duplicate_id'],
  says: ['oneRowAnId'],
  judge: () => undefined,
}

function idOf(row: unknown): unknown {
  return isObject(row) ? row['id'] : undefined
}

/**
 * Rows that say again what the first of their id says, and which rows are in conflict: where bad rows are left out all of
 * an id under which not all are alike, else all but the first, which is met before them.
 */
export function rowsOfOneId(rows: readonly unknown[], badRows: BadRows) {
  const { copies, conflicts } = repeatedRows(rows, rowsAgain(rows))
  const all = new Set(conflicts.keys())
  if (badRows === 'collect') for (const first of conflicts.values()) all.add(first)
  return { copies, inConflict: (row: number): boolean => all.has(row) }
}

/** Rows whose id an earlier row has, and the first that has it. */
function rowsAgain(rows: readonly unknown[]): ReadonlyMap<number, number> {
  const firstOf = new Map<string, number>()
  const again = new Map<number, number>()
  for (let row = 0; row < rows.length; row++) {
    const id = idOf(rows[row])
    if (typeof id !== 'string') continue
    const first = firstOf.get(id)
    if (first === undefined) firstOf.set(id, row)
    else again.set(row, first)
  }
  return again
}

function byRow({ path: a }: Issue, { path: b }: Issue): number {
  return Number(a[1]) - Number(b[1])
}
