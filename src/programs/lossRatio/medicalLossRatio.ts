import { type Bilingual, fail, show } from '../../errors/internal.ts'
import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Note,
  read,
  type Step,
  stepsOf,
  zh,
} from '../../figure/internal.ts'
import { type DecimalInput, readAmount, readDecimal, readWeight } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { knotFigure } from './knotFigure.ts'
import type { LossRatioRule } from './LossRatioRule.ts'
import { labels as L } from './labels.ts'
import { type ExactLossRatioRule, readLossRatioRule } from './readLossRatioRule.ts'

/**
 * 赔付率（输入） — claims and the revenue they are measured by (yuan to the fen), or their `ratio` where it is known.
 *
 * @since 0.2.0
 */
export type LossRatioInput = {
  readonly lifeYears: DecimalInput
  /** Mean deductible of the people insured; no factor unless given. */
  readonly deductible?: DecimalInput
} & (
  | { readonly ratio: DecimalInput; readonly claims?: never; readonly revenue?: never }
  | { readonly claims: DecimalInput; readonly revenue: DecimalInput; readonly ratio?: never }
)

/**
 * 赔付率 — the ratio with its credibility adjustment, or why there is none: too few people say nothing.
 *
 * @since 0.2.0
 */
export type LossRatio =
  | {
      readonly computable: true
      readonly preliminary: string
      readonly baseAdjustment: string
      readonly deductibleFactor: string
      readonly adjustment: string
      readonly ratio: string
      readonly steps: readonly Step[]
    }
  | { readonly computable: false; readonly because: Bilingual }

/**
 * 医疗赔付率 — the share of the revenue that goes back into care, with what is added because few people are insured.
 *
 * Formula: ratio = claims ÷ revenue + adjustment, half-up to the rule's decimals; adjustment = base (by life-years) ×
 * factor (by deductible), each on the straight line between the knots around it. Below the first knot of the base the
 * experience is not credible and no ratio is judged.
 *
 * @param rule - for example `medicalLossRatioRule` from `yigongti/rules`
 * @param input - see {@link LossRatioInput}
 * @throws `conflicting_inputs` (ratio beside claims or revenue) · `division_by_zero` (no revenue) · `missing` ·
 *   `out_of_range` · `negative_amount` · `bands_not_ascending` (a table out of order) · `not_a_number` · `unknown_key`
 * @example
 * ```ts
 * import { medicalLossRatio } from 'yigongti'
 * import { medicalLossRatioRule } from 'yigongti/rules'
 *
 * const small = medicalLossRatio(medicalLossRatioRule, { ratio: '79.5%', lifeYears: 60_000, deductible: 6000 })
 * small.computable && [small.adjustment, small.ratio] // => [ '0.01057536', '0.806' ]
 * medicalLossRatio(medicalLossRatioRule, { ratio: '79.5%', lifeYears: 999 }).computable // => false
 * ```
 * @since 0.2.0
 */
export function medicalLossRatio(rule: LossRatioRule, input: LossRatioInput): LossRatio {
  const exactRule = readLossRatioRule(rule, ['rule'])
  readRecord(input, ['ratio', 'claims', 'revenue', 'lifeYears', 'deductible'], [])
  const note = { citations: exactRule.citations }
  const preliminary = preliminaryFigure(input, note)
  const lifeYears = given(L.lifeYears, readWeightOf(input.lifeYears, 'lifeYears'))
  const base = knotFigure(L.baseAdjustment, exactRule.credibility, lifeYears, note)
  const factor = deductibleFigure(exactRule, input.deductible, note)
  if (base === undefined) return notCredible(exactRule, lifeYears)
  const adjustment = figure(L.credibilityAdjustment, formula`${base} × ${factor}`, exact, note)
  const ratio = figure(L.ratio, formula`${preliminary} + ${adjustment}`, exactRule.rounding, note)
  return {
    computable: true,
    preliminary: preliminary.text,
    baseAdjustment: base.text,
    deductibleFactor: factor.text,
    adjustment: adjustment.text,
    ratio: ratio.text,
    steps: stepsOf([ratio]),
  }
}

function preliminaryFigure({ ratio, claims, revenue }: LossRatioInput, note: Note): Figure {
  if (ratio !== undefined) {
    if (claims !== undefined || revenue !== undefined) {
      fail('conflicting_inputs', ['ratio'], { expected: 'ratio, claims ÷ revenue' })
    }
    return given(L.preliminary, readWeight(ratio, ['ratio']))
  }
  const spent = given(L.claims, readAmount(claims, ['claims']))
  const received = given(L.revenue, readAmount(revenue, ['revenue']))
  if (received.value.n === 0n) fail('division_by_zero', ['revenue'])
  return figure(L.preliminary, formula`${spent} ÷ ${received}`, exact, note)
}

function deductibleFigure({ deductible, below }: ExactLossRatioRule, input: unknown, note: Note): Figure {
  if (input === undefined) {
    const because = { zh: '未给出起付标准，不作调整', en: 'no deductible is given: no factor' }
    return read(L.deductibleFactor, { n: 1n, d: 1n }, because, [], note)
  }
  const amount = given(L.deductible, readWeightOf(input, 'deductible'))
  const found = knotFigure(L.deductibleFactor, deductible, amount, note)
  if (found !== undefined) return found
  const because = {
    zh: zh`起付标准 ${amount}低于第一个节点`,
    en: en`the deductible ${amount} is below the first knot`,
  }
  return read(L.deductibleFactor, below, because, [amount], note)
}

function notCredible({ credibility }: ExactLossRatioRule, lifeYears: Figure): LossRatio {
  const [first] = credibility
  const least = given(L.lifeYears, first?.at ?? lifeYears.value)
  return {
    computable: false,
    because: {
      zh: zh`参保人年 ${lifeYears}不足 ${least}，经验数据不可信，不判定赔付率`,
      en: en`fewer than ${least} life-years (${lifeYears}): the experience is not credible, no ratio is judged`,
    },
  }
}

/** Zero or more, no rate. */
function readWeightOf(input: unknown, key: string) {
  const value = readDecimal(input, [key])
  if (value.n < 0n) fail('out_of_range', [key], { expected: '≥ 0', received: show(input) })
  return value
}
