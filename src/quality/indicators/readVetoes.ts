import type { Bilingual, Path } from '../../errors/internal.ts'
import type { Fraction } from '../../numeric/internal.ts'
import { readFlag, readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import { readCeiling, readName } from './readIndicators.ts'

/** An item of the negative list that occurred. */
export interface OccurredVeto {
  readonly id: string
  readonly name: Bilingual
  readonly ceiling: Fraction
}

/** The items of the negative list that occurred; the list may be empty. */
export function readVetoes(input: unknown, scale: Fraction): readonly OccurredVeto[] {
  const path: Path = ['vetoes']
  if (input === undefined || (Array.isArray(input) && input.length === 0)) return []
  const vetoes = readList(input, path).map((item, index) => {
    const at = [...path, index]
    const record = readRecord(item, ['id', 'label', 'occurred', 'ceiling'], at)
    const id = readId(record['id'], [...at, 'id'])
    return {
      id,
      name: readName(record, id, at),
      occurred: readFlag(record['occurred'], [...at, 'occurred']),
      ceiling: readCeiling(record, scale, at),
    }
  })
  refuseDuplicates(
    vetoes.map(({ id }) => id),
    path,
  )
  return vetoes.filter(({ occurred }) => occurred)
}
