import { compareDates, type IsoDate, readIsoDate } from '../../calendar/internal.ts'
import { fail } from '../../errors/internal.ts'
import type { Fraction } from '../../numeric/internal.ts'
import { listed, readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import { readNotNegative } from '../readNotNegative.ts'
import type { ExactReadmissionRule } from './readReadmissionRule.ts'

/** A stay with exact numbers. */
export interface ExactStay {
  readonly id: string
  readonly person: string
  readonly group: string
  readonly admittedOn: IsoDate
  readonly dischargedOn: IsoDate
  readonly points: Fraction
  readonly reason: string | undefined
}

/** Which of two stays comes first: by their days, then by their ids, so that the order of the records does not matter. */
export function compareStays(a: ExactStay, b: ExactStay): number {
  return (
    compareDates(a.admittedOn, b.admittedOn) || compareDates(a.dischargedOn, b.dischargedOn) || (a.id < b.id ? -1 : 1)
  )
}

/** The stays in their own order; none ends before it begins. */
export function readStays(input: unknown, { exceptions }: ExactReadmissionRule): readonly ExactStay[] {
  const stays = readList(input, ['stays']).map((item, index): ExactStay => {
    const at = ['stays', index]
    const keys = ['id', 'person', 'group', 'admittedOn', 'dischargedOn', 'points', 'reason']
    const record = readRecord(item, keys, at)
    const admittedOn = readIsoDate(record['admittedOn'], [...at, 'admittedOn'])
    const dischargedOn = readIsoDate(record['dischargedOn'], [...at, 'dischargedOn'])
    if (compareDates(dischargedOn, admittedOn) < 0) {
      fail('out_of_range', [...at, 'dischargedOn'], { expected: `≥ ${admittedOn}`, received: dischargedOn })
    }
    const reason = record['reason'] === undefined ? undefined : readId(record['reason'], [...at, 'reason'])
    if (reason !== undefined && !exceptions.has(reason)) {
      fail('unknown_id', [...at, 'reason'], { expected: listed([...exceptions.keys()]), received: reason })
    }
    return {
      id: readId(record['id'], [...at, 'id']),
      person: readId(record['person'], [...at, 'person']),
      group: readId(record['group'], [...at, 'group']),
      admittedOn,
      dischargedOn,
      points: readNotNegative(record['points'], [...at, 'points']),
      reason,
    }
  })
  refuseDuplicates(
    stays.map(({ id }) => id),
    ['stays'],
  )
  return stays
}
