import type { Bilingual } from './Bilingual.ts'
import type { ErrorInfo } from './describe.ts'
import type { ErrorCode } from './messages.ts'
import type { Path } from './Path.ts'
import { SettlementError } from './SettlementError.ts'
import { shorten, visible } from './visible.ts'

/** Throws the {@link SettlementError} of a code; `place` says in words where. */
export function fail(code: ErrorCode, path: Path, info: ErrorInfo = {}, place?: Bilingual): never {
  throw new SettlementError(code, path, info, place)
}

/** Throws `missing`: there is nothing, or the null that databases and forms give for it. */
export function failMissing(
  received: null | undefined,
  path: Path,
  expected: ErrorInfo[string],
  place?: Bilingual,
): never {
  return fail('missing', path, received === null ? { expected, received: 'null' } : { expected }, place)
}

/** A text that was received is shown with this many characters, a whole number with this many digits. */
export const longestShown = 60

/** A received value as the messages show it: short, never throwing. */
export function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(visible(shorten(value, longestShown)))
  if (typeof value === 'bigint')
    return BigInt.asIntN(4096, value) === value ? value.toString().slice(0, longestShown) : 'bigint'
  if (typeof value === 'number') return String(value)
  if (value === null || value === undefined || typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? 'array' : typeof value
}
