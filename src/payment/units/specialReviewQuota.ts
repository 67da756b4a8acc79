import { type Bilingual, fail, show } from '../../errors/internal.ts'
import {
  type Citation,
  en,
  exact,
  figure,
  formula,
  given,
  read,
  type Step,
  stepsOf,
  zh,
} from '../../figure/internal.ts'
import { type DecimalInput, fromInteger, multiply } from '../../numeric/internal.ts'
import { listed, readId, readList, readRecord } from '../../policy/internal.ts'
import { readCount } from '../readCount.ts'
import { readHeading } from '../readHeading.ts'
import { readNotNegative } from '../readNotNegative.ts'
import { labels as L } from './labels.ts'

/**
 * 特病单议名额规则 — how many cases of a hospital may go to special review: so many in a thousand, by level.
 *
 * @since 0.2.0
 */
export interface SpecialReviewRule {
  readonly id: string
  readonly label: Bilingual
  readonly perMille: readonly { readonly level: string; readonly perMille: DecimalInput }[]
  readonly citations: readonly Citation[]
}

/**
 * 特病单议名额 — the cases allowed, those applied for, and those beyond the quota.
 *
 * @since 0.2.0
 */
export interface SpecialReviewQuota {
  readonly allowed: string
  readonly requested: string
  readonly beyond: string
  readonly steps: readonly Step[]
}

/**
 * 特病单议名额 — how many cases of a hospital may go to special review.
 *
 * Formula: allowed = ⌊cases × per mille ÷ 1000⌋, since it is an upper limit; beyond = max(0, requested − allowed).
 *
 * @param rule - the quota by level, for example one of `specialReviewRules` from `yigongti/rules`
 * @param input - the level of the hospital, its discharged cases, and how many it applies for
 * @throws `unknown_id` (a level that the rule does not have) · `duplicate_id` · `not_an_integer` · `out_of_range` ·
 *   `not_a_number` · `missing` · `empty_list` · `unknown_key`
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
 * @since 0.2.0
 */
export function specialReviewQuota(
  rule: SpecialReviewRule,
  input: { readonly level: string; readonly cases: DecimalInput; readonly requested: DecimalInput },
): SpecialReviewQuota {
  const record = readRecord(rule, ['id', 'label', 'perMille', 'citations'], ['rule'])
  const { label, citations } = readHeading(record, ['rule'])
  const rates = readRates(record['perMille'])
  readRecord(input, ['level', 'cases', 'requested'], [])
  const level = readId(input.level, ['level'])
  const found = rates.find((row) => row.level === level)
  if (found === undefined) {
    return fail('unknown_id', ['level'], { expected: listed(rates.map((row) => row.level)), received: level })
  }
  const rate = given(L.reviewRate, found.rate)
  const cases = given(L.dischargedCases, readCount(input.cases, ['cases']))
  const product = multiply(cases.value, rate.value)
  const quota = fromInteger(product.n / product.d)
  const because = {
    zh: zh`${label.zh}：${cases} 例的 ${rate}，不足一例的部分不计`,
    en: en`${label.en}: ${rate} of ${cases} cases, no part of a case`,
  }
  const allowed = read(L.reviewQuota, quota, because, [cases, rate], { citations })
  const requested = given(L.reviewRequested, readCount(input.requested, ['requested']))
  const beyond = figure(L.reviewBeyond, formula`max(0, ${requested} − ${allowed})`, exact, { citations })
  return {
    allowed: allowed.text,
    requested: requested.text,
    beyond: beyond.text,
    steps: stepsOf([beyond]),
  }
}

function readRates(input: unknown) {
  const levels: string[] = []
  return readList(input, ['rule', 'perMille']).map((item, index) => {
    const at = ['rule', 'perMille', index]
    const row = readRecord(item, ['level', 'perMille'], at)
    const level = readId(row['level'], [...at, 'level'])
    if (levels.includes(level)) fail('duplicate_id', [...at, 'level'], { received: level })
    levels.push(level)
    const perMille = readNotNegative(row['perMille'], [...at, 'perMille'])
    if (perMille.n > 1000n * perMille.d) {
      fail('out_of_range', [...at, 'perMille'], { expected: '0–1000', received: show(row['perMille']) })
    }
    return { level, rate: { n: perMille.n, d: perMille.d * 1000n } }
  })
}
