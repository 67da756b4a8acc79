import { fail, type Path, show } from '../errors/internal.ts'
import { listed } from '../shape/internal.ts'

/** A plain object that has no keys but the known ones; throws `missing`, `wrong_type` or `unknown_key`. */
export function readRecord(input: unknown, known: readonly string[], path: Path): Readonly<Record<string, unknown>> {
  const record = readObject(input, path)
  for (const key in record) {
    if (!known.includes(key)) fail('unknown_key', [...path, key], { expected: listed(known) })
  }
  return record
}

/** A plain object with any keys; throws `missing` or `wrong_type`. */
export function readObject(input: unknown, path: Path): Readonly<Record<string, unknown>> {
  if (input === undefined) fail('missing', path, { expected: { zh: '一组字段', en: 'an object' } })
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    fail('wrong_type', path, { expected: { zh: '一组字段', en: 'an object' }, received: show(input) })
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
