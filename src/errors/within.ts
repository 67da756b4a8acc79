import { fail } from './fail.ts'
import type { Path } from './Path.ts'
import { isSettlementError } from './SettlementError.ts'

/**
 * What a call returns; what it refuses is refused at its place within the caller's own input: below a path, or wherever
 * the caller says that it stands.
 */
export function within<T>(place: Path | ((path: Path) => Path), call: () => T): T {
  try {
    return call()
  } catch (error) {
    if (!isSettlementError(error)) throw error
    return fail(
      error.code,
      typeof place === 'function' ? place(error.path) : [...place, ...error.path],
      error.info,
      error.place,
    )
  }
}
