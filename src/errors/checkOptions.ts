import { fail, failMissing, show } from './fail.ts'
import type { Path } from './Path.ts'

/** Refuses options that are no object or hold an unknown key: a misspelt one would go unnoticed. */
export function checkOptions(options: unknown, known: readonly string[], path: Path = ['options']): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) refuseNoOptions(options, known, path)
  for (const key in options)
    if (!known.includes(key)) fail('unknown_key', [...path, key], { expected: known.join(', ') })
}

function refuseNoOptions(options: unknown, known: readonly string[], path: Path): never {
  const expected = `{ ${known.join(', ')} }`
  if (options === undefined || options === null) failMissing(options, path, expected)
  return fail('wrong_type', path, { expected, received: show(options) })
}
