import { lastDayOf, readYear } from '../../calendar/internal.ts'
import { fail } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, given, type Step, stepsOf } from '../../figure/internal.ts'
import { type DecimalInput, readAmount, readOptionalAmount, zero } from '../../numeric/internal.ts'
import {
  inForce,
  type Provenance,
  provenanceOf,
  type RuleSet,
  type RulesInForce,
  readRecord,
} from '../../policy/internal.ts'
import { clearingFigures } from './clearingFigures.ts'
import { heldFigures } from './heldFigures.ts'
import { labels as L } from './labels.ts'
import { monthFigures } from './monthFigures.ts'
import type { QuotaClaim } from './settleQuotaMonths.ts'

/**
 * 定额年度清算（输入） — a hospital's year under a quota: its months, or only what it claimed over the year where nothing
 * is held back for the score.
 *
 * @since 0.2.0
 */
export interface QuotaYearInput {
  readonly year: number
  readonly quota: DecimalInput
  /** What earlier years left for use in this one, 0 unless given. */
  readonly carriedIn?: DecimalInput
  readonly months?: readonly QuotaClaim[]
  readonly claimed?: DecimalInput
  /** The year's score; needed where something is held back for it. */
  readonly score?: DecimalInput
}

/**
 * 定额年度清算 — the clearing of a year. claimed = covered + topUp + borne; available = covered + retained +
 * returnedToPool; entitlement = covered + topUp − heldForfeited, and what is retained in cash.
 *
 * @since 0.2.0
 */
export interface QuotaYear {
  readonly available: string
  readonly claimed: string
  readonly covered: string
  readonly surplus: string
  readonly retained: string
  /** What is retained, where it may be used next year and is not paid. */
  readonly carriedForward: string
  readonly returnedToPool: string
  readonly overrun: string
  readonly shareableOverrun: string
  readonly topUp: string
  readonly borne: string
  readonly held: string
  readonly heldReturned: string
  readonly heldForfeited: string
  readonly entitlement: string
  readonly cash: string
  readonly finalPayment: string
  readonly steps: readonly Step[]
  readonly provenance: Provenance
}

/**
 * 定额年度清算 — clears a hospital's year under a quota.
 *
 * Formula: available = quota + carried in; covered = min(claimed, available). Surplus = available − covered; retained =
 * min(surplus × share, cap × quota), carried forward or paid as the rules say. Overrun = claimed − covered; of its part
 * up to the limit (a fraction of the quota) the pool bears the shares of its bands of the quota, the hospital the rest.
 * What was held back is returned by the factor of the score. Final payment = entitlement − what the months paid. Amounts
 * round half-up to the fen where they are computed, their partners are differences.
 *
 * What the months deferred is not paid by itself: it is part of what was claimed, and so covered or overrun.
 *
 * @param rules - a rule set of quotas, with its local parameters
 * @param input - see {@link QuotaYearInput}
 * @throws `missing` (neither months nor claimed; no months or score where something is held back) ·
 *   `conflicting_inputs` (both) · `shares_rise` (the rules say that the pool's shares fall) · `wrong_length` (not twelve
 *   months) · `missing_local_parameter` · `before_first_value` · `score_out_of_scale` · as `settleQuotaMonths`
 * @example
 * ```ts
 * import { settleQuotaYear } from 'yigongti'
 * import { taicangQuota } from 'yigongti/rules'
 *
 * const over = settleQuotaYear(taicangQuota, { year: 2005, quota: 1_000_000, claimed: 1_500_000 })
 * over.topUp // => '100000.00'
 * over.borne // => '400000.00'
 * settleQuotaYear(taicangQuota, { year: 2005, quota: 1_000_000, claimed: 920_000 }).retained // => '24000.00'
 * ```
 * @since 0.2.0
 */
export function settleQuotaYear(rules: RuleSet<'quota'>, input: QuotaYearInput): QuotaYear {
  readRecord(input, ['year', 'quota', 'carriedIn', 'months', 'claimed', 'score'], [])
  const standing = inForce(rules, lastDayOf(readYear(input.year, ['year'])), ['year'], 'quota')
  const quota = given(L.quota, readAmount(input.quota, ['quota']))
  const carriedIn = given(L.carriedIn, readOptionalAmount(input.carriedIn, ['carriedIn']))
  const { claimed, held, cash } = claimFigures(standing, quota, input)
  const clearing = clearingFigures(standing, { quota, carriedIn, claimed })
  const { heldReturned, heldForfeited } = heldFigures(standing, held, input.score)
  const isPaid = standing.choice('retainedUse').value === 'cash'
  const { covered, topUp, retained } = clearing
  const inCash = isPaid ? formula`${covered} + ${topUp} + ${retained}` : formula`${covered} + ${topUp}`
  const due = figure(L.due, formula`${inCash} − ${heldForfeited}`, exact, {
    citations: standing.clause('due'),
    parameters: [standing.choice('retainedUse').parameter],
  })
  const finalPayment = figure(L.clearing, formula`${due} − ${cash}`, exact, { citations: standing.clause('clearing') })
  return {
    available: clearing.available.text,
    claimed: claimed.text,
    covered: covered.text,
    surplus: clearing.surplus.text,
    retained: retained.text,
    carriedForward: isPaid ? '0.00' : retained.text,
    returnedToPool: clearing.returnedToPool.text,
    overrun: clearing.overrun.text,
    shareableOverrun: clearing.shareableOverrun.text,
    topUp: topUp.text,
    borne: clearing.borne.text,
    held: held.text,
    heldReturned: heldReturned.text,
    heldForfeited: heldForfeited.text,
    entitlement: due.text,
    cash: cash.text,
    finalPayment: finalPayment.text,
    steps: stepsOf([clearing.returnedToPool, clearing.borne, heldForfeited, finalPayment]),
    provenance: provenanceOf(rules, standing.asOf),
  }
}

interface Claims {
  readonly claimed: Figure
  readonly held: Figure
  readonly cash: Figure
}

/** The twelve months, or the year in one sum: then nothing has been paid and nothing held. */
function claimFigures(rules: RulesInForce, quota: Figure, { months, claimed }: QuotaYearInput): Claims {
  if (months !== undefined) {
    if (claimed !== undefined) fail('conflicting_inputs', ['claimed'], { expected: 'months, claimed' })
    const found = monthFigures(rules, quota, months)
    if (found.months.length !== 12) fail('wrong_length', ['months'], { expected: 12, received: found.months.length })
    return found
  }
  if (claimed === undefined) fail('missing', ['months'], { expected: 'months / claimed' })
  if (rules.share('heldRate').value.n > 0n) {
    fail('missing', ['months'], {
      expected: { zh: '各月申报（有考核预留）', en: 'the months (something is held back)' },
    })
  }
  return {
    claimed: given(L.claimed, readAmount(claimed, ['claimed'])),
    held: given(L.heldTotal, zero),
    cash: given(L.cashTotal, zero),
  }
}
