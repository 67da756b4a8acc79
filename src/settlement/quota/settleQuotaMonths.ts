import { lastDayOf } from '../../calendar/internal.ts'
import { type NumberInput, publish, type Step } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { inForce, type Provenance, provenanceOf, type RuleSet } from '../../policy/internal.ts'
import { amount, id, type Law, lazily, list, read, record, uniqueIds, year } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import { monthFigures } from './monthFigures.ts'

/**
 * 月度申报 — what a hospital claims for a month, yuan to the fen.
 *
 * @since 0.2.0
 */
export interface QuotaClaim {
  readonly id: string
  readonly claim: NumberInput
}

/**
 * 定额按月结算（输入） — a hospital's quota of the year and its claims, from the first month on, at most twelve.
 *
 * @since 0.1.0
 */
export interface QuotaMonthsInput {
  readonly year: NumberInput
  readonly quota: NumberInput
  readonly months: readonly QuotaClaim[]
}

/**
 * 定额月度结算 — a month: claim = confirmed + deferred, confirmed = cash + held.
 *
 * @since 0.2.0
 */
export interface QuotaMonth {
  readonly id: string
  readonly claim: DecimalText
  readonly confirmed: DecimalText
  readonly deferred: DecimalText
  readonly held: DecimalText
  readonly cash: DecimalText
}

/**
 * 定额按月结算 — the months and what they sum to.
 *
 * @since 0.1.0
 */
export interface QuotaMonths {
  readonly months: readonly QuotaMonth[]
  readonly claimed: DecimalText
  readonly confirmed: DecimalText
  readonly deferred: DecimalText
  readonly held: DecimalText
  readonly cash: DecimalText
  readonly steps: readonly Step[]
  readonly provenance: Provenance
}

/**
 * 定额按月结算 — pays a hospital month by month within its quota.
 *
 * Formula: confirmed = min(claim, quota ÷ 12); deferred = claim − confirmed, which waits for `settleQuotaYear`; held =
 * confirmed × held rate, half-up to the fen; cash = confirmed − held. The twelfths are to the fen, odd fen to the
 * earlier months. A later month does not make up for what was deferred.
 *
 * @param rules - a rule set of quotas, for example `harbinQuota` from `yigongti/rules`
 * @param input - see {@link QuotaMonthsInput}
 * @throws `out_of_range` (more than twelve months) · `before_first_value` · `duplicate_id` · `negative_amount` ·
 *   `not_whole_fen` · `not_a_number` · `not_an_integer` · `empty_list` · `missing` · `wrong_type` · `too_long` ·
 *   `unclean_id` · `unknown_key` · `inexact_number` · `percent_not_allowed` · `too_many_digits`
 * @example
 * ```ts
 * import { settleQuotaMonths } from 'yigongti'
 * import { harbinQuota } from 'yigongti/rules'
 *
 * const { months } = settleQuotaMonths(harbinQuota, {
 *   year: 2015,
 *   quota: 12_000_000,
 *   months: [{ id: '2015-01', claim: 900_000 }, { id: '2015-02', claim: 1_200_000 }],
 * })
 * months.map(({ cash, held, deferred }) => [cash, held, deferred])
 * // => [ [ '810000.00', '90000.00', '0.00' ], [ '900000.00', '100000.00', '200000.00' ] ]
 * ```
 * @since 0.1.0
 */
export function settleQuotaMonths(rules: RuleSet<'quota'>, input: QuotaMonthsInput): QuotaMonths {
  const { year: number, quota, months: claims } = read(quotaMonthsShape(), input)
  const standing = inForce(rules, lastDayOf(number), ['year'], 'quota')
  const { months, claimed, confirmed, deferred, held, cash } = monthFigures(standing, quota, claims)
  const totals = [claimed, confirmed, deferred, held, cash]
  return {
    ...publish({ months, claimed, confirmed, deferred, held, cash }, totals),
    provenance: provenanceOf(rules, standing.asOf),
  }
}

export const quotaMonthsShape = /* @__PURE__ */ lazily(() =>
  record<QuotaMonthsInput>({ zh: '定额按月结算', en: 'Months under a quota' })({
    year: year(),
    quota: amount(L.quota),
    months: claimsShape(),
  }),
)

/** The claims of a year's months, from the first on. */
export const claimsShape = /* @__PURE__ */ lazily(() => {
  const claim = record<QuotaClaim>({ zh: '月度申报', en: 'Claim of a month' })({ id: id(), claim: amount(L.claim) })
  return list({ zh: '各月申报', en: 'Claims by month' }, claim, { laws: [twelveAtMost, uniqueIds] })
})

const twelveAtMost: Law<readonly unknown[]> = {
  codes: ['out_of_range'],
  says: ['twelveAtMost'],
  judge: (months, reading) => {
    if (months.length > 12) reading.refuse('out_of_range', { expected: '1–12', received: months.length })
  },
}
