import type { Bilingual, Path } from '../errors/internal.ts'
import { type Figure, given, type Label, labelAt } from '../figure/internal.ts'
import type { Fraction } from '../numeric/internal.ts'
import { readId, readList, readRecord, refuseDuplicates } from '../policy/internal.ts'
import { readNameOf } from './readHeading.ts'

/** A line of a list, with its number as a figure. */
export interface NamedItem {
  readonly id: string
  readonly name: Bilingual
  readonly number: Figure
  /** Where its number stands in the input. */
  readonly path: Path
}

/** What the lines are called, under which key their number stands, and how it is read. */
interface Reading {
  readonly label: Label
  readonly key: string
  readonly read: (input: unknown, path: Path) => Fraction
}

/** Lines of a number each, with an id and perhaps a name: no id twice. */
export function readNamedItems(input: unknown, { label, key, read }: Reading, path: Path): readonly NamedItem[] {
  const items = readList(input, path).map((item, index): NamedItem => {
    const at = [...path, index]
    const record = readRecord(item, ['id', 'label', key], at)
    const id = readId(record['id'], [...at, 'id'])
    const name = readNameOf(record, id, at)
    const number = given(labelAt(label, index, name.zh, name.en), read(record[key], [...at, key]))
    return { id, name, number, path: [...at, key] }
  })
  refuseDuplicates(
    items.map(({ id }) => id),
    path,
  )
  return items
}
