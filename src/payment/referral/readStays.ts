import { compareDates, daysBetween, type IsoDate, readIsoDate } from '../../calendar/internal.ts'
import { fail } from '../../errors/internal.ts'
import { type Figure, given, labelAt } from '../../figure/internal.ts'
import { readAmount } from '../../numeric/internal.ts'
import { listed, readFlag, readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'

/** A stay as read; `index` is its place in the input. */
export interface ReadStay {
  readonly index: number
  readonly id: string
  readonly person: string
  readonly institution: string
  readonly admittedOn: IsoDate
  readonly dischargedOn: IsoDate
  readonly referred: boolean
  readonly deductible: Figure
}

const keys = ['id', 'person', 'institution', 'level', 'admittedOn', 'dischargedOn', 'referred'] as const

/** Stays with the deductible of their level: no id twice, no discharge before the admission. */
export function readStays(input: unknown, deductibles: unknown): readonly ReadStay[] {
  const levels = readRecord(deductibles, Object.keys(Object(deductibles)), ['deductibles'])
  const amounts = new Map(Object.keys(levels).map((id) => [id, readAmount(levels[id], ['deductibles', id])]))
  const stays = readList(input, ['stays']).map((item, index): ReadStay => {
    const path = ['stays', index]
    const record = readRecord(item, keys, path)
    const id = readId(record['id'], [...path, 'id'])
    const level = readId(record['level'], [...path, 'level'])
    const amount =
      amounts.get(level) ??
      fail('unknown_id', [...path, 'level'], { received: level, expected: listed([...amounts.keys()]) })
    const admittedOn = readIsoDate(record['admittedOn'], [...path, 'admittedOn'])
    const dischargedOn = readIsoDate(record['dischargedOn'], [...path, 'dischargedOn'])
    if (daysBetween(admittedOn, dischargedOn) < 0) {
      fail('out_of_range', [...path, 'dischargedOn'], { expected: `≥ ${admittedOn}`, received: dischargedOn })
    }
    return {
      index,
      id,
      person: readId(record['person'], [...path, 'person']),
      institution: readId(record['institution'], [...path, 'institution']),
      admittedOn,
      dischargedOn,
      referred: record['referred'] === undefined ? false : readFlag(record['referred'], [...path, 'referred']),
      deductible: given(labelAt(L.deductible, index, id), amount),
    }
  })
  refuseDuplicates(
    stays.map(({ id }) => id),
    ['stays'],
  )
  return stays
}

/** Earlier stays first; two on the same days by their ids, so that the order of the input does not matter. */
export function compareStays(a: ReadStay, b: ReadStay): number {
  return (
    compareDates(a.admittedOn, b.admittedOn) || compareDates(a.dischargedOn, b.dischargedOn) || (a.id < b.id ? -1 : 1)
  )
}
