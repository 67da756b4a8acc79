import type { Bilingual, Path } from '../errors/internal.ts'
import { readBilingual } from '../policy/internal.ts'

export { type Heading, readHeading } from '../policy/internal.ts'

/** The name of an item that may have none: its id then, in both languages. */
export function readNameOf(record: Readonly<Record<string, unknown>>, id: string, path: Path): Bilingual {
  return record['label'] === undefined ? { zh: id, en: id } : readBilingual(record['label'], [...path, 'label'])
}
