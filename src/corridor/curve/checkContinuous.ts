import { read } from '../../shape/internal.ts'
import { type ContractCurveInput, contractCurveShape } from './ContractCurveInput.ts'
import { type CurveVerdict, verdictOn } from './CurveVerdict.ts'
import { publishCurve } from './publishCurve.ts'

/**
 * 连续性判断 — whether a fen of spending never moves the bearer's share by more than it moves along a straight piece:
 * whether the contract has no cliff.
 *
 * Formula: the limits and the value agree at every breakpoint of `payoffCurve` inside the range, its ends included.
 *
 * @param input - see {@link ContractCurveInput}; yuan
 * @throws as `payoffCurve`; also `inexact_number` · `not_an_integer` · `too_many_digits`
 * @example
 * ```ts
 * import { checkContinuous } from 'yigongti'
 *
 * const threshold = { kind: 'threshold', rate: '2%' } as const
 * checkContinuous({ target: 100, steps: [{ ...threshold, counts: 'excess' }] }).holds // => true
 * const { holds, where, because } = checkContinuous({ target: 100, steps: [{ ...threshold, counts: 'all' }] })
 * holds // => false
 * where // => [ '98.00', '102.00' ]
 * because.en // => 'the share jumps at a spending of 98.00 yuan, 102.00 yuan'
 * ```
 * @since 0.1.0
 */
export function checkContinuous(input: ContractCurveInput): CurveVerdict {
  return publishCurve(read(contractCurveShape(), input), ({ points }) =>
    verdictOn(
      points.filter(({ isCliff }) => isCliff),
      {
        holds: { zh: '曲线处处连续，没有跳变', en: 'the curve is continuous everywhere: it has no jump' },
        fails: { zh: '份额在下列实际支出处跳变：', en: 'the share jumps at a spending of ' },
      },
    ),
  )
}

/**
 * 是否连续 — whether the bearer's share never jumps; {@link checkContinuous} also says where it does.
 *
 * @param input - see {@link ContractCurveInput}; yuan
 * @throws as `payoffCurve`; also `inexact_number` · `not_an_integer` · `too_many_digits`
 * @example
 * ```ts
 * import { isContinuous } from 'yigongti'
 *
 * const threshold = { kind: 'threshold', rate: '2%' } as const
 * isContinuous({ target: 100, steps: [{ ...threshold, counts: 'excess' }] }) // => true
 * isContinuous({ target: 100, steps: [{ ...threshold, counts: 'all' }] }) // => false
 * ```
 * @since 0.1.0
 */
export function isContinuous(input: ContractCurveInput): boolean {
  return checkContinuous(input).holds
}
