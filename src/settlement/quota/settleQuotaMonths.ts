import { lastDayOf, readYear } from '../../calendar/internal.ts'
import { given, type Step, stepsOf } from '../../figure/internal.ts'
import { type DecimalInput, readAmount } from '../../numeric/internal.ts'
import { inForce, type Provenance, provenanceOf, type RuleSet, readRecord } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'
import { type MonthFigures, monthFigures } from './monthFigures.ts'

/**
 * 月度申报 — what a hospital claims for a month, yuan to the fen.
 *
 * @since 0.2.0
 */
export interface QuotaClaim {
  readonly id: string
  readonly claim: DecimalInput
}

/**
 * 定额按月结算（输入） — a hospital's quota of the year and its claims, from the first month on, at most twelve.
 *
 * @since 0.2.0
 */
export interface QuotaMonthsInput {
  readonly year: number
  readonly quota: DecimalInput
  readonly months: readonly QuotaClaim[]
}

/**
 * 定额月度结算 — a month: claim = confirmed + deferred, confirmed = cash + held.
 *
 * @since 0.2.0
 */
export interface QuotaMonth {
  readonly id: string
  readonly claim: string
  readonly confirmed: string
  readonly deferred: string
  readonly held: string
  readonly cash: string
}

/**
 * 定额按月结算 — the months and what they sum to.
 *
 * @since 0.2.0
 */
export interface QuotaMonths {
  readonly months: readonly QuotaMonth[]
  readonly claimed: string
  readonly confirmed: string
  readonly deferred: string
  readonly held: string
  readonly cash: string
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
 *   `not_whole_fen` · `empty_list` · `unknown_key`
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
 * @since 0.2.0
 */
export function settleQuotaMonths(rules: RuleSet<'quota'>, input: QuotaMonthsInput): QuotaMonths {
  readRecord(input, ['year', 'quota', 'months'], [])
  const standing = inForce(rules, lastDayOf(readYear(input.year, ['year'])), ['year'], 'quota')
  const quota = given(L.quota, readAmount(input.quota, ['quota']))
  const { months, claimed, confirmed, deferred, held, cash } = monthFigures(standing, quota, input.months)
  return {
    months: months.map(toMonth),
    claimed: claimed.text,
    confirmed: confirmed.text,
    deferred: deferred.text,
    held: held.text,
    cash: cash.text,
    steps: stepsOf([claimed, confirmed, deferred, held, cash]),
    provenance: provenanceOf(rules, standing.asOf),
  }
}

function toMonth({ id, claim, confirmed, deferred, held, cash }: MonthFigures): QuotaMonth {
  return {
    id,
    claim: claim.text,
    confirmed: confirmed.text,
    deferred: deferred.text,
    held: held.text,
    cash: cash.text,
  }
}
