import { exact, figure, formula, labelAt, type Step } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { read } from '../../shape/internal.ts'
import { type ContractCurveInput, contractCurveShape } from './ContractCurveInput.ts'
import { labels as L } from './labels.ts'
import { publishCurve } from './publishCurve.ts'

/**
 * 合同边际激励（结果） — the stretches of actual spending, from the lowest up, in each of which the bearer keeps one part
 * of the next yuan saved and the payer the rest of it; `to` is `null` where it has no end.
 *
 * @since 0.1.0
 */
export interface ContractIncentive {
  readonly stretches: readonly {
    readonly from: DecimalText
    readonly to: DecimalText | null
    readonly keeps: DecimalText
    readonly payerKeeps: DecimalText
  }[]
  readonly steps: readonly Step[]
}

/**
 * 合同边际激励 — what the bearer keeps of the next yuan saved, by stretch of actual spending.
 *
 * Formula: keeps = the product of what each step of the contract leaves of a yuan within the stretch (a share its
 * rate, a factor itself, a cap that is reached 0, …) = −slope of the curve; payerKeeps = 1 − keeps. Jumps are no part
 * of it: `findCliffs` shows them.
 *
 * @param input - see {@link ContractCurveInput}; yuan
 * @throws as `payoffCurve`; also `inexact_number` · `not_an_integer` · `too_many_digits`
 * @example
 * ```ts
 * import { marginalIncentive } from 'yigongti'
 *
 * const bands = [{ upTo: '3%', share: 1 }, { upTo: '8%', share: 0.5 }, { upTo: null, share: 0.2 }]
 * const { stretches } = marginalIncentive({
 *   target: 100,
 *   steps: [{ kind: 'share', gain: bands, loss: bands }],
 *   range: { from: 90, to: 110 },
 * })
 * stretches.map(({ from, to, keeps }) => [from, to, keeps])
 * // => [
 * //   [ '90.00', '92.00', '0.2' ],
 * //   [ '92.00', '97.00', '0.5' ],
 * //   [ '97.00', '103.00', '1' ],
 * //   [ '103.00', '108.00', '0.5' ],
 * //   [ '108.00', '110.00', '0.2' ]
 * // ]
 * ```
 * @since 0.1.0
 */
export function marginalIncentive(input: ContractCurveInput): ContractIncentive {
  return publishCurve(read(contractCurveShape(), input), (curve) => {
    const stretches = curve.stretches.map(({ from, to, keeps }, index) => {
      const label = labelAt(L.payerKeeps, index, `第 ${index + 1} 段`, `stretch ${index + 1}`)
      return { from, to: to ?? null, keeps, payerKeeps: figure(label, formula`1 − ${keeps}`, exact) }
    })
    return { draft: { stretches }, order: stretches.map(({ payerKeeps }) => payerKeeps) }
  })
}
