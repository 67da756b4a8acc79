import { inspect, isDeepStrictEqual } from 'node:util'

/** The value that a `// =>` text states. Throws when the text is no JavaScript expression. */
export function readLiteral(text: string): unknown {
  return new Function(`'use strict'; return (${text}\n)`)()
}

/** Whether a text is a whole JavaScript expression, so that no continuation line is missing. */
export function isWhole(text: string): boolean {
  try {
    new Function(`return (${text}\n)`)
    return text.trim() !== ''
  } catch {
    return false
  }
}

/** A value as it is written behind `// =>`: single quotes, at most `width` columns, reads back to the same value. */
export function toLiteral(value: unknown, width: number): string {
  const text = inspect(value, {
    depth: Infinity,
    maxArrayLength: null,
    maxStringLength: null,
    breakLength: Math.max(20, width),
    compact: 3,
  })
  try {
    if (isDeepStrictEqual(readLiteral(text), value)) return text
  } catch {
    // not an expression, such as `Map(1) {…}` or `[Function: f]`
  }
  throw new Error(`${text.slice(0, 80)} cannot be written as a literal; assert a plain value of it`)
}
