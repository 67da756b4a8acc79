import { checkContinuous } from './checkContinuous.ts'
import type { ContractCurveInput } from './readCurve.ts'

/**
 * 是否连续 — whether the bearer's share never jumps; {@link checkContinuous} also says where it does.
 *
 * @param input - see {@link ContractCurveInput}; yuan
 * @throws as `payoffCurve`
 * @example
 * ```ts
 * import { isContinuous } from 'yigongti'
 *
 * const threshold = { kind: 'threshold', rate: '2%' } as const
 * isContinuous({ target: 100, steps: [{ ...threshold, counts: 'excess' }] }) // => true
 * isContinuous({ target: 100, steps: [{ ...threshold, counts: 'all' }] }) // => false
 * ```
 * @since 0.2.0
 */
export function isContinuous(input: ContractCurveInput): boolean {
  return checkContinuous(input).holds
}
