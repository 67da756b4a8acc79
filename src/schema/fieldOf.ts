import { readId } from '../policy/internal.ts'
import { readQuietly } from './readQuietly.ts'

/** What stands under a key of an object; nothing in anything else. */
export function fieldOf(input: unknown, key: string): unknown {
  return isRecord(input) ? input[key] : undefined
}

export function isRecord(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

/** The items of a list; none in anything else. */
export function itemsOf(input: unknown): readonly unknown[] {
  return Array.isArray(input) ? input : []
}

/** The id of a record, where it has one that can be read. */
export function idOf(input: unknown): string | undefined {
  const id = fieldOf(input, 'id')
  return typeof id === 'string' ? readQuietly(() => readId(id, [])) : undefined
}
