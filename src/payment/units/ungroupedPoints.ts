import type { Bilingual } from '../../errors/internal.ts'
import { type NumberInput, publish, type Step } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { type Rule, readOnce, ruleHead } from '../../policy/internal.ts'
import { amount, choice, lazily, read, record } from '../../shape/internal.ts'
import { inPoints, labelsIn, type PointSystem, wordsIn } from '../PointSystem.ts'
import { noPoints, type PointUnit, pointUnit } from './itemPoints.ts'
import { labels as L } from './labels.ts'
import { firstRulingShape, type PointsRuling, rulingFigure } from './specialReviewPoints.ts'

/**
 * 未入组规则 — how cases are settled that have no points by the catalogue: those that fit no group, and those of a
 * blank group, which has no history to price it. `null`: they wait for a review, case by case.
 *
 * @since 0.1.0
 */
export interface UngroupedRule extends Rule<'ungrouped'> {
  readonly ungrouped: Exclude<PointsRuling, { readonly uplift: NumberInput }> | null
  readonly blank: Exclude<PointsRuling, { readonly uplift: NumberInput }> | null
}

/**
 * 未入组病例（输入） — a case without points by the catalogue, and why.
 *
 * @since 0.1.0
 */
export interface UngroupedInput extends PointUnit {
  readonly kind: 'ungrouped' | 'blank'
  readonly cost: NumberInput
}

/**
 * 未入组病例点数 — the points, or why there are none yet.
 *
 * @since 0.2.0
 */
type UngroupedPoints =
  | { readonly computable: true; readonly points: DecimalText; readonly steps: readonly Step[] }
  | { readonly computable: false; readonly because: Bilingual }

/**
 * 未入组病例点数 — the points of a case that fits no group, or whose group is blank.
 *
 * Formula: the points that the rule gives, or cost × share ÷ mean of all cases × 100; half-up to four decimals (or
 * `places`). What the rule leaves to a review is not computable before it: {@link specialReviewPoints}.
 *
 * @param rule - the local rule: the shares are the place's own, none is known nationwide
 * @param input - cost in yuan to the fen, mean in yuan
 * @throws `wrong_kind` (the rule) · `not_a_date` (its dates) · `conflicting_inputs` · `not_one_of` ·
 *   `negative_amount` · `not_whole_fen` · `out_of_range` · `not_a_number` · `missing` · `wrong_type` · `unknown_key` ·
 *   `inexact_number` · `not_an_integer` · `percent_not_allowed` · `too_many_digits`
 * @example
 * ```ts
 * import { ungroupedPoints } from 'yigongti'
 *
 * const rule = {
 *   kind: 'ungrouped' as const, id: 'example', label: { zh: '示例', en: 'Example' },
 *   ungrouped: null, blank: { shareOfCost: '80%' }, citations: [],
 * }
 * const blank = ungroupedPoints(rule, { kind: 'blank', cost: 9000, allCaseMean: 12000 })
 * blank.computable && blank.points // => '60.0000'
 * ungroupedPoints(rule, { kind: 'ungrouped', cost: 9000, allCaseMean: 12000 }).computable // => false
 * ```
 * @since 0.1.0
 */
export function ungroupedPoints(rule: UngroupedRule, input: UngroupedInput): UngroupedPoints {
  const { label, citations, ...rulings } = readRule(rule)
  const { kind, cost, pointsOf: system, ...unit } = read(ungroupedShape(), input)
  const ruling = rulings[kind]
  if (ruling === null) {
    const because = {
      zh: `${label.zh}：${names[kind].zh}须经评议确定点数`,
      en: `${label.en}: ${names[kind].en} gets its points from a review`,
    }
    return { computable: false, because: wordsIn(system, because) }
  }
  const points = rulingFigure(ruling, { label: labelsIn(system, L).ungroupedPoints, cost, unit, citations, system })
  return { computable: true, ...publish({ points }) }
}

export const ungroupedRuleShape = /* @__PURE__ */ lazily(() =>
  record<UngroupedRule>({ zh: '未入组规则', en: 'Rule for cases without a group' })({
    ...ruleHead('ungrouped'),
    ungrouped: firstRulingShape(),
    blank: firstRulingShape(),
  }),
)

const readRule = /* @__PURE__ */ readOnce((rule: UngroupedRule) => read(ungroupedRuleShape(), rule, ['rule']))

export const ungroupedShape = /* @__PURE__ */ lazily(() => inPoints(ungroupedIn, noPoints, 'drg'))

function ungroupedIn(system: PointSystem) {
  return record<UngroupedInput>({ zh: '未入组病例', en: 'Case without a group' })({
    kind: choice({ zh: '类别', en: 'Kind' }, names),
    cost: amount(L.itemCost),
    ...pointUnit(system),
  })
}

const names = {
  ungrouped: { zh: '未入组病例', en: 'a case that fits no group' },
  blank: { zh: '空白病组病例', en: 'a case of a blank group' },
} as const
