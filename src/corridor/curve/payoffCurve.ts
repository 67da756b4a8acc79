import type { Step } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { read } from '../../shape/internal.ts'
import { type ContractCurveInput, contractCurveShape } from './ContractCurveInput.ts'
import { publishCurve } from './publishCurve.ts'

/**
 * 收益曲线 — the bearer's share over actual spending, whole: straight pieces and the places between
 * them. At a breakpoint it bends or jumps: the limit just below, the value exactly there, the limit just above.
 *
 * @since 0.1.0
 */
export interface PayoffCurve {
  readonly breakpoints: readonly {
    readonly at: DecimalText
    /** Target − at. */
    readonly deviation: DecimalText
    readonly before: DecimalText
    readonly on: DecimalText
    readonly after: DecimalText
    /** How the share changes with a yuan spent, below it; `null` where the curve begins here. */
    readonly slopeBefore: DecimalText | null
    /** Above it; `null` where the curve ends here. */
    readonly slope: DecimalText | null
  }[]
  /** `start` and `end` are the limits from inside; `to` and `end` are `null` where a stretch has no end. */
  readonly stretches: readonly {
    readonly from: DecimalText
    readonly to: DecimalText | null
    readonly start: DecimalText
    readonly end: DecimalText | null
    /** How the share changes with a yuan spent. */
    readonly slope: DecimalText
  }[]
  readonly steps: readonly Step[]
}

/**
 * 收益曲线 — the bearer's share of a contract as a function of actual spending, exact and not sampled.
 *
 * Formula: every step is a function of straight pieces; they are composed in the contract's order on deviation =
 * target − actual. On a stretch, share = start + slope·(actual − from). Nothing is rounded: roundings of the contract
 * play no part in its shape. Breakpoints on the ends of the range are in.
 *
 * @param input - see {@link ContractCurveInput}; yuan
 * @throws `out_of_range` (a range that does not ascend, a base that is not above zero) · `negative_amount` · and what
 *   `settleContract` refuses in steps · `inexact_number` · `not_an_integer` · `too_many_digits`
 * @example
 * ```ts
 * import { payoffCurve } from 'yigongti'
 *
 * // 2 % threshold from the first yuan, half of gains, no losses, at most 5
 * const { breakpoints, stretches } = payoffCurve({
 *   target: 100,
 *   steps: [
 *     { kind: 'threshold', rate: '2%', counts: 'all' },
 *     { kind: 'share', gain: 0.5, loss: 0 },
 *     { kind: 'cap', amount: 5 },
 *   ],
 * })
 * breakpoints.map(({ at, before, on, after, slope }) => [at, before, on, after, slope])
 * // => [
 * //   [ '90.00', '5.00', '5.00', '5.00', '-0.5' ],
 * //   [ '98.00', '1.00', '1.00', '0.00', '0' ]
 * // ]
 * stretches.map(({ from, to, slope }) => [from, to, slope])
 * // => [ [ '0.00', '90.00', '0' ], [ '90.00', '98.00', '-0.5' ], [ '98.00', null, '0' ] ]
 * ```
 * @since 0.1.0
 */
export function payoffCurve(input: ContractCurveInput): PayoffCurve {
  return publishCurve(read(contractCurveShape(), input), ({ points, stretches }) => {
    const order = [
      ...stretches.flatMap(({ start, slope, end }) => [start, slope, ...(end === undefined ? [] : [end])]),
      ...points.flatMap(({ at, before, on, after }) => [at, before, on, after]),
    ]
    const breakpoints = points.map(({ at, deviation, before, on, after, slopeBefore, slope }) => ({
      at,
      deviation,
      before,
      on,
      after,
      slopeBefore,
      slope,
    }))
    const pieces = stretches.map(({ from, to = null, start, end = null, slope }) => ({ from, to, start, end, slope }))
    return { draft: { breakpoints, stretches: pieces }, order }
  })
}
