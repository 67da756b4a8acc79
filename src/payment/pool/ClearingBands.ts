import type { BandMode, BoundSide } from '../../corridor/internal.ts'
import { type BandInput, bandsShape } from '../../policy/internal.ts'
import { lazily, type OutOf, option, orElse, record } from '../../shape/internal.ts'

/**
 * 清算分段 — how a gap between what was recorded and the entitlement is shared, by fractions of the entitlement.
 * `surplus`: the part that the institution retains where less was recorded; `overrun`: the part that it is compensated
 * for where more was.
 *
 * @since 0.2.0
 */
export interface ClearingBands {
  readonly surplus: readonly BandInput[]
  readonly overrun: readonly BandInput[]
  /** `marginal` unless given. */
  readonly mode?: BandMode
  /** For `wholeAmount`: to which band a gap on a bound belongs; `below` unless given. */
  readonly bound?: BoundSide
}

/** The same with exact numbers. */
export type ExactClearingBands = OutOf<ReturnType<typeof clearingBandsShape>>

export const clearingBandsShape = /* @__PURE__ */ lazily(() =>
  record<ClearingBands>({ zh: '清算分段', en: 'Clearing bands' })({
    surplus: bandsShape(),
    overrun: bandsShape(),
    mode: orElse(option({ zh: '分段方式', en: 'Mode of the bands' }, ['marginal', 'wholeAmount']), 'marginal'),
    bound: orElse(option({ zh: '界上归属', en: 'Side of a bound' }, ['below', 'above']), 'below'),
  }),
)
