import { compareDates, type IsoDate, readIsoDate } from '../../calendar/internal.ts'
import { fail } from '../../errors/internal.ts'
import { type DecimalInput, type Fraction, readAmount } from '../../numeric/internal.ts'
import { readFlag, readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'

/**
 * 住院记录（计人次） — one stay, for counting admissions.
 *
 * @since 0.2.0
 */
export interface QuotaStay {
  readonly id: string
  readonly person: string
  readonly disease: string
  readonly admittedOn: IsoDate
  readonly dischargedOn: IsoDate
  readonly emergency: boolean
  /** Yuan to the fen. */
  readonly cost: DecimalInput
}

/** A stay with an exact cost. */
export interface ExactQuotaStay extends Omit<QuotaStay, 'cost'> {
  readonly cost: Fraction
}

/** The stays in their own order; none ends before it begins. */
export function readQuotaStays(input: unknown): readonly ExactQuotaStay[] {
  const keys = ['id', 'person', 'disease', 'admittedOn', 'dischargedOn', 'emergency', 'cost']
  const stays = readList(input, ['stays']).map((item, index): ExactQuotaStay => {
    const at = ['stays', index]
    const record = readRecord(item, keys, at)
    const admittedOn = readIsoDate(record['admittedOn'], [...at, 'admittedOn'])
    const dischargedOn = readIsoDate(record['dischargedOn'], [...at, 'dischargedOn'])
    if (compareDates(dischargedOn, admittedOn) < 0) {
      fail('out_of_range', [...at, 'dischargedOn'], { expected: `≥ ${admittedOn}`, received: dischargedOn })
    }
    return {
      id: readId(record['id'], [...at, 'id']),
      person: readId(record['person'], [...at, 'person']),
      disease: readId(record['disease'], [...at, 'disease']),
      admittedOn,
      dischargedOn,
      emergency: readFlag(record['emergency'], [...at, 'emergency']),
      cost: readAmount(record['cost'], [...at, 'cost']),
    }
  })
  refuseDuplicates(
    stays.map(({ id }) => id),
    ['stays'],
  )
  return stays
}
