import type { Step } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { read } from '../../shape/internal.ts'
import { type ContractCurveInput, contractCurveShape } from './ContractCurveInput.ts'
import { publishCurve } from './publishCurve.ts'

/**
 * 悬崖（结果） — every spending at which the bearer's share jumps, from the lowest up. `size` = after − before as spending
 * rises; `perverse` where more spending brings the bearer more, be it from just below to the point or from the point to
 * just above.
 *
 * @since 0.1.0
 */
export interface Cliffs {
  readonly cliffs: readonly {
    readonly at: DecimalText
    /** Target − at. */
    readonly deviation: DecimalText
    readonly before: DecimalText
    readonly on: DecimalText
    readonly after: DecimalText
    readonly size: DecimalText
    readonly perverse: boolean
  }[]
  readonly steps: readonly Step[]
}

/**
 * 查找悬崖 — every spending at which a fen more or less moves the bearer's share by a step.
 *
 * Formula: from the exact curve of `payoffCurve`; a jump is where the limit from below, the value and the limit from
 * above are not all the same; size = after − before.
 *
 * @param input - see {@link ContractCurveInput}; yuan
 * @throws as `payoffCurve`; also `inexact_number` · `not_an_integer` · `too_many_digits`
 * @example
 * ```ts
 * import { findCliffs } from 'yigongti'
 *
 * // the whole overrun is shared at the rate of the band it falls into
 * const bands = [{ upTo: '5%', share: 0.3 }, { upTo: '10%', share: 0.5 }, { upTo: null, share: 1 }]
 * const { cliffs } = findCliffs({
 *   target: 100,
 *   steps: [{ kind: 'share', gain: 1, loss: bands, mode: 'wholeAmount' }],
 * })
 * cliffs.map(({ at, before, on, after, size, perverse }) => [at, before, on, after, size, perverse])
 * // => [
 * //   [ '105.00', '-1.50', '-1.50', '-2.50', '-1.00', false ],
 * //   [ '110.00', '-5.00', '-5.00', '-10.00', '-5.00', false ]
 * // ]
 * ```
 * @since 0.1.0
 */
export function findCliffs(input: ContractCurveInput): Cliffs {
  return publishCurve(read(contractCurveShape(), input), ({ points }) => {
    const cliffs = points.filter(({ isCliff }) => isCliff)
    const shown = cliffs.map(({ at, deviation, before, on, after, jump, isPerverse }) => ({
      at,
      deviation,
      before,
      on,
      after,
      size: jump,
      perverse: isPerverse,
    }))
    return { draft: { cliffs: shown }, order: cliffs.flatMap(({ on, jump }) => [on, jump]) }
  })
}
