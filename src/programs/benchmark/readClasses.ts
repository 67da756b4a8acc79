import { readName } from '../../budget/internal.ts'
import type { Path } from '../../errors/internal.ts'
import { type Label, labelAt } from '../../figure/internal.ts'
import { readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'

/** A class of people as read: its id, its own record, and how its figures are labelled. */
export interface ReadClass {
  readonly id: string
  readonly record: Readonly<Record<string, unknown>>
  readonly path: Path
  readonly labelOf: (label: Label) => Label
}

/** Classes of people, none twice; `keys` are those of a class besides its id and label. */
export function readClasses(input: unknown, keys: readonly string[]): readonly ReadClass[] {
  const classes = readList(input, ['classes']).map((item, index): ReadClass => {
    const path = ['classes', index]
    const record = readRecord(item, ['id', 'label', ...keys], path)
    const id = readId(record['id'], [...path, 'id'])
    const { zh, en } = readName(record, id, path)
    return { id, record, path, labelOf: (label) => labelAt(label, index, zh, en) }
  })
  refuseDuplicates(
    classes.map(({ id }) => id),
    ['classes'],
  )
  return classes
}
