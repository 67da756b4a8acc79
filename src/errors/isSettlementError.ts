import type { ErrorCode } from './messages.ts'
import type { SettlementError } from './SettlementError.ts'

/**
 * 是否结算错误 — whether something caught is a {@link SettlementError}, optionally of one code.
 *
 * It looks at name and code, so it also knows errors of another copy of the library (an application can hold the ESM
 * and the CommonJS one).
 *
 * @example
 * ```ts
 * import { allocate, isSettlementError } from 'yigongti'
 *
 * try {
 *   allocate('100.00', [0, 0])
 * } catch (error) {
 *   isSettlementError(error, 'weights_all_zero') // => true
 * }
 * ```
 * @since 0.1.0
 */
export function isSettlementError(error: unknown, code?: ErrorCode): error is SettlementError {
  if (typeof error !== 'object' || error === null) return false
  const { name, code: found } = error as Partial<SettlementError>
  return name === 'SettlementError' && typeof found === 'string' && (code === undefined || found === code)
}
