import {
  type Bilingual,
  type Issue,
  isSettlementError,
  type Path,
  type SettlementError,
  toIssue,
} from '../../errors/internal.ts'
import { isObject, read, refusalAt } from '../../shape/internal.ts'
import { repeatedRows } from '../../stays/internal.ts'
import { keepAscending, type PlacedRow, unreadLast } from './keepAscending.ts'
import { periodInWords } from './Period.ts'
import { type WatchedSeries, watchedSeriesShape } from './WatchedSeries.ts'

/** Series without what could not be read, and what that was. */
export interface Collected {
  readonly series: readonly WatchedSeries[]
  /** Of a series that could not be read, or whose last point could not, by its id: why. It stands without a value. */
  readonly lost: ReadonlyMap<string, Bilingual>
  readonly issues: readonly Issue[]
  readonly repeated: readonly Repeated[]
}

/** A row that says again what an earlier one says. */
export interface Repeated {
  readonly path: Path
  readonly first: Path
}

const lists = { points: 'period', peers: 'id' } as const
type ListKey = keyof typeof lists

/**
 * Leaves out the rows that cannot be read, and tells each. Rows alike in every field are one; of others with one period, or
 * one id, none can be told to be the right one: all are left out. So it is with series. Of periods the longest ascending
 * row is kept. A series that rules name (`named`) may be one of those whose id could not be read.
 */
export function collectSeries(given: readonly unknown[], named: readonly string[]): Collected {
  let hasNameless = false
  const issues: Issue[] = []
  const repeated: Repeated[] = []
  const lost = new Map<string, Bilingual>()
  const { copies, conflicts } = repeatedRows(given, sameText(given, 'id'))
  for (const [row, first] of copies) repeated.push({ path: ['series', row], first: ['series', first] })
  const inConflict = new Set([...conflicts].flat())
  const series = given.flatMap((one, index): readonly WatchedSeries[] => {
    if (copies.has(index)) return []
    const at: Path = ['series', index]
    const told = issues.length
    const tell = (error: SettlementError): void => void issues.push(toIssue(error))
    const id = isObject(one) ? one['id'] : undefined
    if (inConflict.has(index)) {
      tell(refusalAt(watchedSeriesShape(), 'duplicate_id', ['id'], { received: String(id) }, at))
      return isReadableId(id) ? lose(id, issues[told], lost) : []
    }
    if (refusalOf(one) === undefined) return [one as WatchedSeries]
    if (!isObject(one)) {
      tell(refusalOf(one, at) as SettlementError)
      hasNameless = true
      return []
    }
    const rest = withoutBadRows(one, at, tell, { repeated, lost })
    if (rest !== undefined) return [rest]
    if (isReadableId(id)) return lose(id, issues[told], lost)
    hasNameless = true
    return []
  })
  const there = new Set(series.map(({ id }) => id))
  const missing = hasNameless && series.length > 0 ? named.filter((id) => isReadableId(id) && !there.has(id)) : []
  for (const id of missing) {
    lost.set(id, {
      zh: '没有读到这一序列（有序列读不出编号）',
      en: 'no such series was read (some had no readable id)',
    })
  }
  return { series: [...series, ...missing.map(ofNothing)], lost, issues, repeated }
}

/** A series that could not be read is told once, and stands in its place as 0 of 0. */
function lose(id: string, issue: Issue | undefined, lost: Map<string, Bilingual>): readonly WatchedSeries[] {
  if (lost.has(id) || issue === undefined) return []
  const { zh, en } = issue.message
  lost.set(id, { zh: `序列无法读取（${zh}）`, en: `the series could not be read (${en})` })
  return [ofNothing(id)]
}

const ofNothing = (id: string): WatchedSeries => ({ id, points: [{ period: '0001', numerator: 0, denominator: 0 }] })

function isReadableId(id: unknown): id is string {
  return typeof id === 'string' && refusalOf(ofNothing(id)) === undefined
}

/** What is wrong first with a series. */
function refusalOf(series: unknown, at: Path = []): SettlementError | undefined {
  try {
    read(watchedSeriesShape(), series as WatchedSeries, at)
    return undefined
  } catch (error) {
    if (!isSettlementError(error)) throw error
    return error
  }
}

type Tell = (error: SettlementError) => void

function withoutBadRows(
  one: Readonly<Record<string, unknown>>,
  at: Path,
  tell: Tell,
  { repeated, lost }: { readonly repeated: Repeated[]; readonly lost: Map<string, Bilingual> },
): WatchedSeries | undefined {
  const shape = watchedSeriesShape()
  const sound = soundRows(one, 'points', at, tell, repeated)
  const peers = soundRows(one, 'peers', at, tell, repeated)
  const kept =
    sound &&
    keepAscending(sound, (code, index, info) => tell(refusalAt(shape, code, ['points', index, 'period'], info, at)))
  const unread = sound && kept && unreadLast(one['points'] as readonly unknown[], sound, kept)
  const { id, peers: _, ...rest } = one
  if (unread !== undefined && isReadableId(id)) {
    const words = unread === 'unknown' ? { zh: '最后一期', en: 'the last point' } : periodInWords(unread)
    lost.set(id, { zh: `${words.zh}无法读取`, en: `${words.en} could not be read` })
    if (unread === 'unknown') return ofNothing(id)
  }
  const rows = kept?.map(({ row }) => row)
  if (rows && typeof unread === 'object') rows.push({ period: unread.text, numerator: 0, denominator: 0 })
  const series = {
    ...(peers === undefined ? one : { id, ...rest }),
    ...(rows && { points: rows }),
    ...(peers && peers.length > 0 && { peers: peers.map(({ row }) => row) }),
  }
  const refusal = refusalOf(series)
  if (refusal === undefined) return series as unknown as WatchedSeries
  tell(refusalAt(shape, refusal.code, refusal.path, refusal.info, at))
  return undefined
}

/** Rows that can be read by themselves; nothing where there is no list. */
function soundRows(
  one: Readonly<Record<string, unknown>>,
  key: ListKey,
  at: Path,
  tell: Tell,
  repeated: Repeated[],
): PlacedRow[] | undefined {
  const list = one[key]
  if (!Array.isArray(list)) return undefined
  const rows: readonly unknown[] = list
  const { copies, conflicts } = repeatedRows(rows, sameText(rows, lists[key]))
  const inConflict = new Set([...conflicts].flat())
  const once: PlacedRow[] = []
  // By index: holes are rows too.
  for (let index = 0; index < rows.length; index++) {
    const first = copies.get(index)
    if (first === undefined) once.push({ row: rows[index], index })
    else repeated.push({ path: [...at, key, index], first: [...at, key, first] })
  }
  const refusals = new Map<number, SettlementError>()
  findBadRows(one, key, once, refusals)
  return once.filter(({ row, index }) => {
    const refusal = refusals.get(index)
    if (refusal !== undefined) {
      tell(refusalAt(watchedSeriesShape(), refusal.code, [key, index, ...refusal.path.slice(2)], refusal.info, at))
    } else if (inConflict.has(index)) {
      const received = String((row as Readonly<Record<string, unknown>>)[lists[key]])
      tell(refusalAt(watchedSeriesShape(), 'duplicate_id', [key, index, lists[key]], { received }, at))
    }
    return refusal === undefined && !inConflict.has(index)
  })
}

/** Which rows cannot be read by themselves: where some together cannot, each half is asked. */
function findBadRows(
  one: Readonly<Record<string, unknown>>,
  key: ListKey,
  rows: readonly PlacedRow[],
  refusals: Map<number, SettlementError>,
): void {
  const [first] = rows
  if (first === undefined) return
  const refusal = refusalOf(alone(one, key, rows))
  if (refusal === undefined) return
  if (rows.length > 1) {
    const half = Math.ceil(rows.length / 2)
    findBadRows(one, key, rows.slice(0, half), refusals)
    findBadRows(one, key, rows.slice(half), refusals)
  } else if (refusal.path[0] === key && refusal.path[1] === 0) refusals.set(first.index, refusal)
}

/** A series of these rows and nothing else, to ask what is wrong with them. */
function alone({ unit }: Readonly<Record<string, unknown>>, key: ListKey, kept: readonly PlacedRow[]): unknown {
  const rows = kept.map(({ row }) => row)
  const series = key === 'points' ? { id: 'alone', points: rows } : { ...ofNothing('alone'), peers: rows }
  return unit === undefined ? series : { ...series, unit }
}

/** Rows that share a text, by the first of them. */
function sameText(rows: readonly unknown[], key: 'period' | 'id'): ReadonlyMap<number, number> {
  const firsts = new Map<string, number>()
  const again = new Map<number, number>()
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]
    const text = isObject(row) ? row[key] : undefined
    if (typeof text !== 'string') continue
    const first = firsts.get(text)
    if (first === undefined) firsts.set(text, index)
    else again.set(index, first)
  }
  return again
}
