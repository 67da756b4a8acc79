import { read } from '../../shape/internal.ts'
import { type ContractCurveInput, contractCurveShape } from './ContractCurveInput.ts'
import { type CurveVerdict, verdictOn } from './CurveVerdict.ts'
import { publishCurve } from './publishCurve.ts'

/**
 * 单调性判断 — whether the bearer never gains by spending more.
 *
 * Formula: shares and factors are zero or more, so no straight piece of `payoffCurve` rises with spending, and only a
 * jump upward can break it: from the limit below a breakpoint to its value, or from there to the limit above.
 *
 * @param input - see {@link ContractCurveInput}; yuan
 * @throws as `payoffCurve`; also `inexact_number` · `not_an_integer` · `too_many_digits`
 * @example
 * ```ts
 * import { checkMonotone } from 'yigongti'
 *
 * // of an overrun to 5 % the bearer bears 80 %, of a larger one 30 % of all of it
 * const loss = [{ upTo: '5%', share: 0.8 }, { upTo: null, share: 0.3 }]
 * const shape = { target: 100, steps: [{ kind: 'share', gain: 1, loss, mode: 'wholeAmount' }] } as const
 * const { holds, where, because } = checkMonotone(shape)
 * holds // => false
 * where // => [ '105.00' ]
 * because.en // => 'more spending brings the bearer more at a spending of 105.00 yuan'
 * checkMonotone({ ...shape, steps: [{ kind: 'share', gain: 1, loss }] }).holds // => true
 * ```
 * @since 0.1.0
 */
export function checkMonotone(input: ContractCurveInput): CurveVerdict {
  return publishCurve(read(contractCurveShape(), input), ({ points }) =>
    verdictOn(
      points.filter(({ isPerverse }) => isPerverse),
      {
        holds: { zh: '支出越多，承担方份额从不增加', en: 'more spending never brings the bearer more' },
        fails: {
          zh: '在下列实际支出处，多支出反而使承担方得益：',
          en: 'more spending brings the bearer more at a spending of ',
        },
      },
    ),
  )
}

/**
 * 是否单调 — whether the bearer never gains by spending more; {@link checkMonotone} also says where and why not.
 *
 * @param input - see {@link ContractCurveInput}; yuan
 * @throws as `payoffCurve`; also `inexact_number` · `not_an_integer` · `too_many_digits`
 * @example
 * ```ts
 * import { isMonotone } from 'yigongti'
 *
 * const loss = [{ upTo: '5%', share: 0.8 }, { upTo: null, share: 0.3 }]
 * isMonotone({ target: 100, steps: [{ kind: 'share', gain: 1, loss }] }) // => true
 * isMonotone({ target: 100, steps: [{ kind: 'share', gain: 1, loss, mode: 'wholeAmount' }] })
 * // => false
 * ```
 * @since 0.1.0
 */
export function isMonotone(input: ContractCurveInput): boolean {
  return checkMonotone(input).holds
}
