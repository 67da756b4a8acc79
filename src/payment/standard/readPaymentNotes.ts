import { fail, type Path, show } from '../../errors/internal.ts'
import { type Fraction, readShare } from '../../numeric/internal.ts'
import { readBilingual, readCitations, readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import type { PaymentNote } from './PaymentNote.ts'

/** A note with its share as an exact number. */
export interface ReadNote {
  readonly note: PaymentNote
  readonly unitShare: Fraction | undefined
}

/** Notes: no id twice, each says as what or how much is paid. */
export function readPaymentNotes(input: unknown, path: Path): readonly ReadNote[] {
  const notes = readList(input, path).map((item, index): ReadNote => {
    const at = [...path, index]
    const record = readRecord(item, ['id', 'group', 'label', 'payAs', 'unitShare', 'citations'], at)
    readId(record['id'], [...at, 'id'])
    readId(record['group'], [...at, 'group'])
    readBilingual(record['label'], [...at, 'label'])
    readCitations(record['citations'], [...at, 'citations'])
    if (record['payAs'] !== undefined) readId(record['payAs'], [...at, 'payAs'])
    else if (record['unitShare'] === undefined) fail('missing', at, { expected: 'payAs / unitShare' })
    const unitShare =
      record['unitShare'] === undefined ? undefined : readShare(record['unitShare'], [...at, 'unitShare'])
    if (unitShare?.n === 0n) {
      fail('out_of_range', [...at, 'unitShare'], { expected: '> 0', received: show(record['unitShare']) })
    }
    return { note: record as unknown as PaymentNote, unitShare }
  })
  refuseDuplicates(
    notes.map(({ note }) => note.id),
    path,
  )
  return notes
}
