import type { Bilingual, Path } from '../errors/internal.ts'
import { readBilingual } from '../policy/internal.ts'

/** The name of an item that may have none: its id then, in both languages. */
export function readNameOf(label: unknown, id: string, path: Path): Bilingual {
  return label === undefined ? { zh: id, en: id } : readBilingual(label, path)
}
