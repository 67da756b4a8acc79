import { expect } from 'vitest'
import { type ErrorCode, isSettlementError, type SettlementError } from 'yigongti'

/** Where in an input something is refused. */
export type Path = SettlementError['path']

/** The error that a call is refused with; fails where it is not refused, or by something else. */
export function refusalOf(call: () => unknown): SettlementError {
  try {
    call()
  } catch (error) {
    if (isSettlementError(error)) return error
    throw error
  }
  throw new Error('expected a SettlementError, nothing was thrown')
}

/** A call is refused with this code, at this place of the input, and says so in both languages. */
export function expectRefusal(call: () => unknown, code: ErrorCode, path: Path): void {
  const error = refusalOf(call)
  expect({ code: error.code, path: error.path }).toEqual({ code, path })
  expect(error.messages.zh).toMatch(/[一-鿿]/u)
  expect(error.messages.en).toMatch(/[a-z]/)
  // What was received is quoted as it came.
  expect(error.messages.en.replace(/"[^"]*"/g, '')).not.toMatch(/[㐀-鿿]/u)
  expect(`${error.messages.zh}${error.messages.en}`).not.toMatch(
    /\{\w+\}|undefined:|: undefined$|expected undefined|应(为|满足) ?undefined|\[object/,
  )
}
