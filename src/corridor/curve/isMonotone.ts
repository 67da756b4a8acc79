import { checkMonotone } from './checkMonotone.ts'
import type { ContractCurveInput } from './readCurve.ts'

/**
 * 是否单调 — whether the bearer never gains by spending more; {@link checkMonotone} also says where and why not.
 *
 * @param input - see {@link ContractCurveInput}; yuan
 * @throws as `payoffCurve`
 * @example
 * ```ts
 * import { isMonotone } from 'yigongti'
 *
 * const loss = [{ upTo: '5%', share: 0.8 }, { upTo: null, share: 0.3 }]
 * isMonotone({ target: 100, steps: [{ kind: 'share', gain: 1, loss }] }) // => true
 * isMonotone({ target: 100, steps: [{ kind: 'share', gain: 1, loss, mode: 'wholeAmount' }] }) // => false
 * ```
 * @since 0.2.0
 */
export function isMonotone(input: ContractCurveInput): boolean {
  return checkMonotone(input).holds
}
