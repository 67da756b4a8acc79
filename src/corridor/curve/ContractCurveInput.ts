import type { Figure, NumberInput } from '../../figure/internal.ts'
import { compare } from '../../numeric/internal.ts'
import { inlineHead, type Rule } from '../../policy/internal.ts'
import { type Law, law, lazily, number, type OutOf, optional, orElse, record } from '../../shape/internal.ts'
import type { ContractStep } from '../contract/ContractStep.ts'
import { contractStepsShape } from '../contract/contractStepsShape.ts'
import { baseAboveZero, targetFields } from '../contract/contractTerms.ts'
import { labels as L } from './labels.ts'

/**
 * 合同曲线（输入） — a contract whose shape is asked for. Roundings play no part in a shape.
 *
 * @since 0.1.0
 */
export interface ContractCurveInput extends Partial<Rule<'contract'>> {
  /** Yuan; zero or more. */
  readonly target: NumberInput
  /** What rates are rates of: the target unless given; above zero. */
  readonly base?: NumberInput
  readonly steps: readonly ContractStep[]
  /** The actual spending to look at, both ends included: from 0 without end unless given. */
  readonly range?: { readonly from?: NumberInput; readonly to?: NumberInput }
}

export const contractCurveShape = /* @__PURE__ */ lazily(() => {
  const range = record<NonNullable<ContractCurveInput['range']>>({ zh: '支出范围', en: 'Range of spending' })(
    {
      from: orElse(number(L.curveFrom, { atLeast: 0, outside: 'negative_amount' }), 0),
      to: optional(number(L.curveTo)),
    },
    [ascending],
  )
  return record<ContractCurveInput>({ zh: '合同曲线', en: 'Curve of a contract' })(
    { ...inlineHead('contract'), ...targetFields(), steps: contractStepsShape(), range: orElse(range, {}) },
    [baseAboveZero],
  )
})

export type ReadCurve = OutOf<ReturnType<typeof contractCurveShape>>

interface Range {
  readonly from: Figure
  readonly to: Figure | undefined
}

const ascending: Law<Range> = /* @__PURE__ */ law(
  ['out_of_range'],
  ['ascending', 'from', 'to'],
  ({ from, to }: Range) => [from, to] as const,
  ([from, to], reading) => {
    if (to === undefined || compare(to.value, from.value) > 0) return
    reading.refuse('out_of_range', { expected: `> ${from.text}`, received: to.text }, ['to'])
  },
)
