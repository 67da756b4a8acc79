import { show } from '../../errors/internal.ts'
import type { Figure, NumberInput } from '../../figure/internal.ts'
import { compare } from '../../numeric/internal.ts'
import { law, lazily, optional, orElse, record, share, weight } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 基数调整规则（鞭打快牛） — how next year's base follows this year: `spendingWeight` λ of spending and 1 − λ of the total;
 * `savingsGivenBack` of what the base would lose to savings is given back; the base stays from `floor` to `ceiling` of the
 * total. With λ = 0 a saving costs nothing later, with λ = 1 all of it is gone from the next base.
 *
 * @since 0.1.0
 */
export interface Ratchet {
  /** From 0 to 1. */
  readonly spendingWeight: NumberInput
  /** From 0 to 1; none unless given. */
  readonly savingsGivenBack?: NumberInput
  /** Shares of the total, the floor not above the ceiling; no limits unless given. */
  readonly floor?: NumberInput
  readonly ceiling?: NumberInput
}

/** The fields of a {@link Ratchet}, for inputs that hold one. */
export const ratchetFields = () => ({
  spendingWeight: share(L.weight),
  savingsGivenBack: orElse(share(L.givenBackShare), 0),
  floor: optional(weight(L.floor)),
  ceiling: optional(weight(L.ceiling)),
})

/** What a base is held to. */
export interface RatchetLimits {
  readonly floor: Figure | undefined
  readonly ceiling: Figure | undefined
}

/** The floor is not above the ceiling. */
export const floorBelowCeiling = () =>
  law(
    ['out_of_range'],
    ['floorBelowCeiling'],
    ({ floor, ceiling }: RatchetLimits) => [floor, ceiling] as const,
    ([floor, ceiling], reading) => {
      if (floor === undefined || ceiling === undefined || compare(floor.value, ceiling.value) <= 0) return
      reading.refuse('out_of_range', { expected: `≥ ${floor.text}`, received: show(ceiling.text) }, ['ceiling'])
    },
  )

export const ratchetShape = /* @__PURE__ */ lazily(() =>
  record<Ratchet>({ zh: '基数调整规则', en: 'Rule of the next base' })(ratchetFields(), [floorBelowCeiling()]),
)
