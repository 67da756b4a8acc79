import type { NumberInput } from '../../figure/internal.ts'
import { compare, type Fraction, toDecimalString } from '../../numeric/internal.ts'
import { type Rule, readOnce, ruleHead } from '../../policy/internal.ts'
import { bare, type Law, lazily, list, places, read, record, weight } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 折线节点 — a point of a table that is read on straight lines: `value` at `at`.
 *
 * @since 0.2.0
 */
export interface CredibilityKnot {
  readonly at: NumberInput
  readonly value: NumberInput
}

/**
 * 赔付率规则 — how a loss ratio is judged where few people are insured: the fewer, the more is added to it.
 *
 * @since 0.1.0
 */
export interface LossRatioRule extends Rule<'lossRatio'> {
  /** By life-years. Below the first knot nothing is credible; from the last on its value stays. */
  readonly credibility: readonly CredibilityKnot[]
  /** The factor on it by mean deductible: `below` the first knot, from the last on its value. */
  readonly deductible: { readonly below: NumberInput; readonly knots: readonly CredibilityKnot[] }
  /** The decimals of the ratio, half-up. */
  readonly places: NumberInput
}

/** A knot as it was read. */
export interface ExactKnot {
  readonly at: Fraction
  readonly value: Fraction
}

export const lossRatioRuleShape = /* @__PURE__ */ lazily(() => {
  const knot = record<CredibilityKnot>({ zh: '节点', en: 'Knot' })({
    at: bare(weight(L.at)),
    value: bare(weight(L.value)),
  })
  const deductible = record<LossRatioRule['deductible']>(L.deductibleFactor.name)({
    below: bare(weight(L.deductibleFactor)),
    knots: list({ zh: '折线', en: 'Knots' }, knot, { laws: [ascending] }),
  })
  return record<LossRatioRule>({ zh: '赔付率规则', en: 'Loss ratio rule' })({
    ...ruleHead('lossRatio'),
    credibility: list(L.baseAdjustment.name, knot, { laws: [ascending] }),
    deductible,
    places: places(),
  })
})

/** A rule as the computation needs it. What cannot change is read once. */
export const readLossRatioRule = /* @__PURE__ */ readOnce((rule: LossRatioRule) =>
  read(lossRatioRuleShape(), rule, ['rule']),
)

/** Knots that are not in order are a slip of the table. */
const ascending: Law<readonly ExactKnot[]> = {
  codes: ['knots_not_ascending'],
  says: ['ascending', 'at'],
  judge: (knots, reading) => {
    let previous: Fraction | undefined
    knots.forEach(({ at }, index) => {
      if (!reading.isSound(at)) return
      if (previous !== undefined && compare(previous, at) >= 0) {
        const info = { received: toDecimalString(at), previous: toDecimalString(previous) }
        reading.refuse('knots_not_ascending', info, [index, 'at'])
      }
      previous = at
    })
  },
}
