import { fail, type Path, show } from '../errors/internal.ts'
import type { Citation } from '../figure/internal.ts'
import { readBilingual } from './readBilingual.ts'
import { readOption, readRecord, readText } from './readRecord.ts'

const texts = ['number', 'article', 'issuedOn', 'url'] as const
const statuses = ['verified', 'secondary', 'local', 'illustrative', 'definition'] as const

/** Where something comes from; the list may be empty. */
export function readCitations(input: unknown, path: Path): readonly Citation[] {
  if (!Array.isArray(input)) fail('wrong_type', path, { expected: { zh: '列表', en: 'a list' }, received: show(input) })
  input.forEach((item: unknown, index) => {
    const at = [...path, index]
    const record = readRecord(item, ['document', ...texts, 'status'], at)
    readBilingual(record['document'], [...at, 'document'])
    for (const key of texts) if (record[key] !== undefined) readText(record[key], [...at, key])
    readOption(record['status'], statuses, [...at, 'status'])
  })
  return input
}
