import { fail, failMissing, show } from './fail.ts'
import type { Path } from './Path.ts'

/** Refuses options that are no object or hold an unknown key: a misspelt one would go unnoticed. */
export function checkOptions(options: unknown, known: readonly string[], path: Path = ['options']): void {
  const expected = `{ ${known.join(', ')} }`
  if (options === undefined || options === null) failMissing(options, path, expected)
  if (typeof options !== 'object' || Array.isArray(options))
    fail('wrong_type', path, { expected, received: show(options) })
  for (const key in options)
    if (!known.includes(key)) fail('unknown_key', [...path, key], { expected: known.join(', ') })
}
