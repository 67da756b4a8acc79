import type { Bilingual } from './Bilingual.ts'
import type { ErrorInfo } from './describe.ts'
import type { ErrorCode } from './messages.ts'
import type { Path } from './Path.ts'
import { SettlementError } from './SettlementError.ts'

/** Throws the {@link SettlementError} of a code; `place` says in words where. */
export function fail(code: ErrorCode, path: Path, info: ErrorInfo = {}, place?: Bilingual): never {
  throw new SettlementError(code, path, info, place)
}

/** A received value as the messages show it: short, never throwing. */
export function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  if (typeof value === 'bigint' || typeof value === 'number') return String(value).slice(0, 60)
  if (value === null || value === undefined || typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? 'array' : typeof value
}
