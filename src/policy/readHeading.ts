import type { Bilingual, Path } from '../errors/internal.ts'
import type { Citation } from '../figure/internal.ts'
import { readBilingual } from './readBilingual.ts'
import { readCitations } from './readCitations.ts'
import { readId } from './readRecord.ts'

/** What every rule starts with: its id, its name and where it comes from. */
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
