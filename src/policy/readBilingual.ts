import type { Bilingual, Path } from '../errors/internal.ts'
import { readRecord, readText } from './readRecord.ts'

/** A name in both languages. */
export function readBilingual(input: unknown, path: Path): Bilingual {
  const { zh, en } = readRecord(input, ['zh', 'en'], path)
  return { zh: readText(zh, [...path, 'zh']), en: readText(en, [...path, 'en']) }
}
