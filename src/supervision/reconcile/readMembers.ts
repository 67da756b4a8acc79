import { type Bilingual, fail, type Path } from '../../errors/internal.ts'
import { readBilingual, readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'

/** A member of the alliance and its level. */
export interface ReadMember {
  readonly id: string
  readonly name: Bilingual
  readonly level: string
}

/** Where cost goes that leaves the alliance's package, or comes from that enters it. */
export const outside = 'outside'

/** The members: no id twice. */
export function readMembers(input: unknown): readonly ReadMember[] {
  const path = ['members']
  const members = readList(input, path).map((item, index): ReadMember => {
    const at = [...path, index]
    const record = readRecord(item, ['id', 'label', 'level'], at)
    const id = readId(record['id'], [...at, 'id'])
    if (id === outside) fail('duplicate_id', [...at, 'id'], { received: id })
    return { id, name: readName(record, id, at), level: readId(record['level'], [...at, 'level']) }
  })
  refuseDuplicates(
    members.map(({ id }) => id),
    path,
  )
  return members
}

/** A name in both languages, or the id. */
export function readName(record: Readonly<Record<string, unknown>>, id: string, at: Path): Bilingual {
  return record['label'] === undefined ? { zh: id, en: id } : readBilingual(record['label'], [...at, 'label'])
}
