import { fail, show } from './fail.ts'
import { type Issue, isSettlementError, toIssue } from './SettlementError.ts'

/**
 * 尝试计算 — runs a calculation and returns its value, or what is wrong with its input; the shape of what the `parse`
 * functions return. Any error but a {@link SettlementError} is a mistake in a program and is thrown on.
 *
 * @param calculate - a function without arguments that calls the calculation
 * @returns `{ ok: true, value }` or `{ ok: false, issues }`, with the issue that stopped the calculation
 * @throws `wrong_type` (no function)
 * @example
 * ```ts
 * import { allocate, attempt } from 'yigongti'
 *
 * attempt(() => allocate('100.00', [1, 3])) // => { ok: true, value: [ '25.00', '75.00' ] }
 *
 * const refused = attempt(() => allocate('100.00', [0, 0]))
 * refused.ok ? [] : refused.issues.map(({ code, path }) => `${path.join('.')}: ${code}`)
 * // => [ 'weights: weights_all_zero' ]
 * ```
 * @since 0.2.0
 */
export function attempt<Value>(
  calculate: () => Value,
): { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly issues: readonly Issue[] } {
  if (typeof calculate !== 'function')
    fail('wrong_type', ['calculate'], { expected: { zh: '函数', en: 'a function' }, received: show(calculate) })
  try {
    return { ok: true, value: calculate() }
  } catch (error) {
    if (!isSettlementError(error)) throw error
    return { ok: false, issues: [toIssue(error)] }
  }
}
