import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  given,
  type NumberInput,
  publish,
  read as readFrom,
  type Step,
  zh,
} from '../../figure/internal.ts'
import { type DecimalText, type Fraction, fromInteger, multiply } from '../../numeric/internal.ts'
import { type Rule, readOnce, ruleHead } from '../../policy/internal.ts'
import {
  bare,
  failAt,
  id,
  lazily,
  list,
  listed,
  number,
  read,
  record,
  unique,
  wholeFigure,
} from '../../shape/internal.ts'
import { keptOrigin } from '../keptOrigin.ts'
import { labels as L } from './labels.ts'

/**
 * 特例单议例数规则 — how many cases of a hospital may go to special review: so many in a thousand, by level.
 *
 * @since 0.1.0
 */
export interface SpecialReviewRule extends Rule<'specialReview'> {
  readonly perMille: readonly { readonly level: string; readonly perMille: NumberInput }[]
}

/**
 * 特例单议申报例数上限 — the cases allowed, those applied for, and those beyond the quota.
 *
 * @since 0.2.0
 */
interface SpecialReviewQuota {
  readonly allowed: DecimalText
  readonly requested: DecimalText
  readonly beyond: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 特例单议申报例数上限 — how many cases of a hospital may go to special review.
 *
 * Formula: allowed = ⌊cases × per mille ÷ 1000⌋, since it is an upper limit; beyond = max(0, requested − allowed).
 *
 * @param rule - the quota by level, for example one of `specialReviewRules` from `yigongti/rules`
 * @param input - the level of the hospital, its discharged cases, and how many it applies for
 * @throws `wrong_kind` (the rule) · `not_a_date` (its dates) · `unknown_id` (a level that the rule does not have) ·
 *   `duplicate_id` · `not_an_integer` · `out_of_range` · `not_a_number` · `missing` · `empty_list` · `unknown_key` ·
 *   `too_long` · `unclean_id` · `wrong_type`
 * @example
 * ```ts
 * import { specialReviewQuota } from 'yigongti'
 * import { specialReviewRules } from 'yigongti/rules'
 *
 * const { allowed, beyond } = specialReviewQuota(specialReviewRules.chongqingFamily, {
 *   level: 'secondary', cases: 12_500, requested: 40,
 * })
 * allowed // => '37'
 * beyond // => '3'
 * ```
 * @since 0.1.0
 */
export function specialReviewQuota(
  rule: SpecialReviewRule,
  input: { readonly level: string; readonly cases: NumberInput; readonly requested: NumberInput },
): SpecialReviewQuota {
  const { label, citations, perMille } = readRule(rule)
  const { level, cases, requested } = read(specialReviewQuotaShape(), input)
  const found = perMille.find((row) => row.level === level)
  if (found === undefined) {
    const expected = listed(perMille.map((row) => row.level))
    return failAt(specialReviewQuotaShape(), 'unknown_id', ['level'], { expected, received: level })
  }
  const rate = rateFigure(found.perMille)
  const product = multiply(cases.value, rate.value)
  const quota = fromInteger(product.n / product.d)
  const because = {
    zh: zh`${label.zh}：出院病例 ${cases}的 ${rate}，不足一例的部分不计`,
    en: en`${label.en}: ${rate} of ${cases}, no part of a case`,
  }
  const allowed = readFrom(L.reviewQuota, quota, because, [cases, rate], { citations })
  const beyond = figure(L.reviewBeyond, formula`max(0, ${requested} − ${allowed})`, exact, { citations })
  return publish({ allowed, requested, beyond }, [beyond])
}

function rateFigure(perMille: Fraction): Figure {
  const [explained] = keptOrigin(L.reviewPerMille, perMille)
  if (explained !== undefined) return figure(L.reviewRate, formula`${explained} ÷ 1000`, exact)
  return given(L.reviewRate, { n: perMille.n, d: perMille.d * 1000n })
}

export const specialReviewRuleShape = /* @__PURE__ */ lazily(() => {
  const row = record<SpecialReviewRule['perMille'][number]>({ zh: '等级', en: 'Level' })({
    level: id({ zh: '等级', en: 'Level' }),
    perMille: bare(number(L.reviewPerMille, { atLeast: 0, atMost: 1000, expected: '0–1000' })),
  })
  return record<SpecialReviewRule>({ zh: '特例单议例数规则', en: 'Rule of special review' })({
    ...ruleHead('specialReview'),
    perMille: list({ zh: '各等级申报上限', en: 'Quotas by level' }, row, { laws: [unique('level')] }),
  })
})

const readRule = /* @__PURE__ */ readOnce((rule: SpecialReviewRule) => read(specialReviewRuleShape(), rule, ['rule']))

export const specialReviewQuotaShape = /* @__PURE__ */ lazily(() =>
  record<Parameters<typeof specialReviewQuota>[1]>({ zh: '特例单议申报例数', en: 'Quota of special review' })({
    level: id({ zh: '等级', en: 'Level' }),
    cases: wholeFigure(L.dischargedCases, { atLeast: 0 }),
    requested: wholeFigure(L.reviewRequested, { atLeast: 0 }),
  }),
)
