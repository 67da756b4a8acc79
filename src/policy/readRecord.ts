import { fail, type Path, show } from '../errors/index.ts'

/** A plain object that has no keys but the known ones; throws `missing`, `wrong_type` or `unknown_key`. */
export function readRecord(input: unknown, known: readonly string[], path: Path): Readonly<Record<string, unknown>> {
  if (input === undefined) fail('missing', path, { expected: { zh: '对象', en: 'an object' } })
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    fail('wrong_type', path, { expected: { zh: '对象', en: 'an object' }, received: show(input) })
  }
  for (const key in input) {
    if (!known.includes(key)) fail('unknown_key', [...path, key], { expected: known.join(', ') })
  }
  return input as Readonly<Record<string, unknown>>
}

/** A list that is not empty; throws `missing`, `wrong_type` or `empty_list`. */
export function readList(input: unknown, path: Path): readonly unknown[] {
  if (input === undefined) fail('missing', path, { expected: { zh: '列表', en: 'a list' } })
  if (!Array.isArray(input)) fail('wrong_type', path, { expected: { zh: '列表', en: 'a list' }, received: show(input) })
  if (input.length === 0) fail('empty_list', path)
  return input
}

/** An id: text that is not empty. */
export function readId(input: unknown, path: Path): string {
  if (input === undefined) fail('missing', path, { expected: { zh: '标识', en: 'an id' } })
  if (typeof input !== 'string' || input.trim() === '') {
    fail('wrong_type', path, { expected: { zh: '非空文字', en: 'a text that is not empty' }, received: show(input) })
  }
  return input
}

/** Refuses an id that occurs twice in a list of records. */
export function refuseDuplicates(ids: readonly string[], path: Path): void {
  const seen = new Set<string>()
  ids.forEach((id, index) => {
    if (seen.has(id)) fail('duplicate_id', [...path, index, 'id'], { received: id })
    seen.add(id)
  })
}
