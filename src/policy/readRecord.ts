import { fail, type Path, show } from '../errors/internal.ts'
import type { Report } from './Report.ts'

/** A plain object that has no keys but the known ones; throws `missing`, `wrong_type` or `unknown_key`. */
export function readRecord(input: unknown, known: readonly string[], path: Path): Readonly<Record<string, unknown>> {
  const record = readObject(input, path)
  refuseUnknownKeys(record, known, path)
  return record
}

/** A plain object with any keys; throws `missing` or `wrong_type`. */
export function readObject(input: unknown, path: Path): Readonly<Record<string, unknown>> {
  if (input === undefined) fail('missing', path, { expected: { zh: '对象', en: 'an object' } })
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    fail('wrong_type', path, { expected: { zh: '对象', en: 'an object' }, received: show(input) })
  }
  return input as Readonly<Record<string, unknown>>
}

/** Refuses every key of an object that is not among the known ones. */
export function refuseUnknownKeys(input: object, known: readonly string[], path: Path, report: Report = fail): void {
  for (const key in input) {
    if (!known.includes(key)) report('unknown_key', [...path, key], { expected: listed(known) })
  }
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
  return readText(input, path)
}

/** A text that is not empty. */
export function readText(input: unknown, path: Path): string {
  const expected = { zh: '非空文字', en: 'a text that is not empty' }
  if (input === undefined) fail('missing', path, { expected })
  if (typeof input !== 'string' || input.trim() === '') fail('wrong_type', path, { expected, received: show(input) })
  return input
}

/** One of some words. */
export function readOption<Word extends string>(input: unknown, words: readonly Word[], path: Path): Word {
  const found = words.find((word) => word === input)
  return found ?? fail('not_one_of', path, { expected: listed(words), received: show(input) })
}

/** Yes or no. */
export function readFlag(input: unknown, path: Path): boolean {
  return typeof input === 'boolean'
    ? input
    : fail('wrong_type', path, { expected: 'true / false', received: show(input) })
}

/** Refuses an id that occurs twice in a list of records; what has no id that can be read is passed over. */
export function refuseDuplicates(ids: readonly (string | undefined)[], path: Path, report: Report = fail): void {
  const seen = new Set<string>()
  ids.forEach((id, index) => {
    if (id === undefined) return
    if (seen.has(id)) report('duplicate_id', [...path, index, 'id'], { received: id })
    seen.add(id)
  })
}

/** Names as a message lists them: the first twenty. */
export function listed(names: readonly string[]): string {
  return names.length > 20 ? `${names.slice(0, 20).join(', ')}, …` : names.join(', ')
}
