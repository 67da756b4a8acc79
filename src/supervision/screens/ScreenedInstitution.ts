import { fail, type Path, show } from '../../errors/internal.ts'
import { readFlag, readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import { readWhole } from './readWhole.ts'

/** An institution as read. */
export interface ReadInstitution {
  readonly id: string
  readonly member: boolean
  readonly level: number
  readonly lead: boolean
}

/** Institutions, no id twice; at most one lead hospital, and that a member. */
export function readInstitutions(input: unknown, path: Path): readonly ReadInstitution[] {
  const institutions = readList(input, path).map((item, index): ReadInstitution => {
    const at = [...path, index]
    const record = readRecord(item, ['id', 'member', 'level', 'lead'], at)
    const member = readFlag(record['member'], [...at, 'member'])
    const lead = record['lead'] === undefined ? false : readFlag(record['lead'], [...at, 'lead'])
    if (lead && !member) fail('wrong_type', [...at, 'lead'], { expected: leadsOnly, received: show(lead) })
    const id = readId(record['id'], [...at, 'id'])
    return { id, member, level: readWhole(record['level'], [...at, 'level'], 1, 9), lead }
  })
  refuseDuplicates(
    institutions.map(({ id }) => id),
    path,
  )
  const second = institutions.map(({ lead }) => lead).lastIndexOf(true)
  if (institutions.findIndex(({ lead }) => lead) !== second) {
    fail('wrong_type', [...path, second, 'lead'], { expected: oneOnly, received: 'true' })
  }
  return institutions
}

const leadsOnly = { zh: 'false（牵头医院须为成员）', en: 'false (a hint hospital is a member)' }
const oneOnly = { zh: 'false（牵头医院只有一家）', en: 'false (there is one lead hospital)' }
