import { readDayNumber } from '../../calendar/internal.ts'
import { fail, type Path, show } from '../../errors/internal.ts'
import { readRecord } from '../../policy/internal.ts'

/** First and last day, as days since an epoch. */
export interface DayRange {
  readonly from: number
  readonly to: number
}

export function readPeriod(input: unknown, path: Path): DayRange {
  const record = readRecord(input, ['from', 'to'], path)
  const from = readDayNumber(record['from'], [...path, 'from'])
  const to = readDayNumber(record['to'], [...path, 'to'])
  if (to < from) {
    fail('out_of_range', [...path, 'to'], { expected: `≥ ${String(record['from'])}`, received: show(record['to']) })
  }
  return { from, to }
}
