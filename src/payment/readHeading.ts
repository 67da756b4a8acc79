import type { Bilingual, Path } from '../errors/index.ts'
import type { Citation } from '../figure/index.ts'
import { readBilingual, readCitations, readId } from '../policy/index.ts'

/** What every rule of the room starts with: its id, its name and where it comes from. */
export interface Heading {
  readonly id: string
  readonly label: Bilingual
  readonly citations: readonly Citation[]
}

export function readHeading(record: Readonly<Record<string, unknown>>, path: Path): Heading {
  return {
    id: readId(record['id'], [...path, 'id']),
    label: readBilingual(record['label'], [...path, 'label']),
    citations: readCitations(record['citations'], [...path, 'citations']),
  }
}

/** The name of an item that may have none: its id then, in both languages. */
export function readNameOf(record: Readonly<Record<string, unknown>>, id: string, path: Path): Bilingual {
  return record['label'] === undefined ? { zh: id, en: id } : readBilingual(record['label'], [...path, 'label'])
}
