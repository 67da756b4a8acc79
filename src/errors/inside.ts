import { fail } from './fail.ts'
import { isSettlementError } from './isSettlementError.ts'
import type { Path } from './Path.ts'

/** Calls a function on a part of an input: what it refuses is named from the root of the whole. */
export function inside<Value>(path: Path, call: () => Value): Value {
  try {
    return call()
  } catch (error) {
    if (!isSettlementError(error)) throw error
    return fail(error.code, [...path, ...error.path], error.info, error.place)
  }
}
