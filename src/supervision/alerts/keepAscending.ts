import type { ErrorInfo } from '../../errors/internal.ts'
import { isObject } from '../../shape/internal.ts'
import { kinds, type Period, toPeriod } from './Period.ts'

/** A row where it stands in its list. */
export interface PlacedRow {
  readonly row: unknown
  readonly index: number
}

interface DatedRow extends PlacedRow {
  readonly period: Period
}

type Refuse = (code: 'periods_differ' | 'dates_not_ascending', index: number, info: ErrorInfo) => void

/** The longest ascending row of periods of one kind, of several the one met first; each that is left out is told. */
export function keepAscending(rows: readonly PlacedRow[], refuse: Refuse): readonly PlacedRow[] {
  const dated = rows.flatMap((one): readonly DatedRow[] => {
    const period = periodOf(one.row)
    return period === undefined ? [] : [{ ...one, period }]
  })
  if (dated.length < rows.length) return rows
  const byKind = [...new Set(dated.map(({ period }) => period.kind))].map((kind) =>
    longestAscending(dated.filter(({ period }) => period.kind === kind)),
  )
  const kept = byKind.reduce((most, some) => (some.length > most.length ? some : most), [] as readonly DatedRow[])
  let before: DatedRow | undefined
  let place = 0
  for (const one of dated) {
    const { period, index } = one
    const next = kept[place]
    if (one === next) {
      before = one
      place++
    } else if (next !== undefined ? next.period.kind !== period.kind : before?.period.kind !== period.kind) {
      const { kind } = (next ?? before ?? one).period
      refuse('periods_differ', index, { expected: kinds[kind], received: period.text })
    } else if (before !== undefined && before.period.ordinal >= period.ordinal) {
      refuse('dates_not_ascending', index, { received: period.text, previous: before.period.text })
    } else refuse('dates_not_ascending', index, { received: next?.period.text ?? period.text, previous: period.text })
  }
  return kept
}

/** From the end on, by length: the latest period with which an ascending row of that length begins. */
function longestAscending(rows: readonly DatedRow[]): readonly DatedRow[] {
  const starts: number[] = []
  const nexts: (number | undefined)[] = []
  let first: number | undefined
  for (let at = rows.length - 1; at >= 0; at--) {
    const { ordinal } = (rows[at] as DatedRow).period
    let [low, high] = [0, starts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((rows[starts[middle] as number] as DatedRow).period.ordinal > ordinal) low = middle + 1
      else high = middle
    }
    nexts[at] = starts[low - 1]
    starts[low] = at
    if (low === starts.length - 1) first = at
  }
  const longest: DatedRow[] = []
  for (let at = first; at !== undefined; at = nexts[at]) longest.push(rows[at] as DatedRow)
  return longest
}

/**
 * What is known of the last point where it could not be read: its period, which is later than all that were; `unknown`
 * where it comes after them and does not say its period; nothing where the last point is among those that were read.
 */
export function unreadLast(
  given: readonly unknown[],
  sound: readonly PlacedRow[],
  kept: readonly PlacedRow[],
): Period | 'unknown' | undefined {
  const end = kept.at(-1)
  const last = periodOf(end?.row)
  if (end === undefined || last === undefined) return undefined
  const read = new Set(sound.map(({ index }) => index))
  let latest = last
  for (let index = 0; index < given.length; index++) {
    if (read.has(index)) continue
    const period = periodOf(given[index])
    if (period === undefined && index > end.index) return 'unknown'
    if (period?.kind === last.kind && period.ordinal > latest.ordinal) latest = period
  }
  return latest === last ? undefined : latest
}

function periodOf(row: unknown): Period | undefined {
  const text = isObject(row) ? row['period'] : undefined
  return typeof text === 'string' ? toPeriod(text) : undefined
}
