import { lastDayOf } from '../../calendar/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  type NumberInput,
  publish,
  read as readFigure,
  type Step,
} from '../../figure/internal.ts'
import { compare, type DecimalText, fen, toDecimalString, zero } from '../../numeric/internal.ts'
import { inForce, type Provenance, provenanceOf, type RuleSet, type RulesInForce } from '../../policy/internal.ts'
import { factorFigure, qualityLabels, refuseNotAsked } from '../../quality/internal.ts'
import {
  amount,
  exactlyOne,
  failAt,
  lazily,
  number,
  type OutOf,
  optional,
  orElse,
  read,
  record,
  share,
  year,
} from '../../shape/internal.ts'
import { whyRecovered } from '../whyRecovered.ts'
import { clearingFigures } from './clearingFigures.ts'
import { labels as L } from './labels.ts'
import { monthFigures } from './monthFigures.ts'
import { claimsShape, type QuotaClaim } from './settleQuotaMonths.ts'
import { type QuotaVisits, visitsShape } from './visitCondition.ts'

/**
 * 定额年度清算（输入） — a hospital's year under a quota: its months, or only what it claimed over the year where nothing
 * is held back for the score.
 *
 * @since 0.1.0
 */
export interface QuotaYearInput {
  readonly year: NumberInput
  readonly quota: NumberInput
  /** What earlier years left for use in this one, 0 unless given. */
  readonly carriedIn?: NumberInput
  readonly months?: readonly QuotaClaim[]
  readonly claimed?: NumberInput
  /**
   * Admissions and outpatient visits of the year, where the rules retain nothing above a ratio of them (`visitRatioLimit`);
   * without them that condition is not tested, and the step of what is retained warns of it. Since 0.2.0.
   */
  readonly visits?: QuotaVisits
  /** The year's score; needed where something is held back for it. */
  readonly score?: NumberInput
  /** The factor that the authority decided, where the score reaches a step at its discretion, and only there. Since 0.2.0. */
  readonly discretion?: { readonly heldReturn?: NumberInput }
}

/**
 * 定额年度清算 — the clearing of a year. claimed = covered + topUp + borne; available = covered + retained +
 * returnedToPool; entitlement = covered + topUp − heldForfeited, and what is retained in cash.
 *
 * @since 0.1.0
 */
export interface QuotaYear {
  readonly available: DecimalText
  readonly claimed: DecimalText
  readonly covered: DecimalText
  readonly surplus: DecimalText
  /** Admissions ÷ outpatient visits, where visits were given; left out where they were not. Since 0.2.0. */
  readonly visitRatio?: DecimalText
  readonly retained: DecimalText
  /** What is retained, where it may be used next year and is not paid. */
  readonly carriedForward: DecimalText
  readonly returnedToPool: DecimalText
  readonly overrun: DecimalText
  readonly shareableOverrun: DecimalText
  readonly topUp: DecimalText
  readonly borne: DecimalText
  readonly held: DecimalText
  readonly heldReturned: DecimalText
  readonly heldForfeited: DecimalText
  readonly entitlement: DecimalText
  readonly cash: DecimalText
  readonly finalPayment: DecimalText
  readonly steps: readonly Step[]
  readonly provenance: Provenance
}

/**
 * 定额年度清算 — clears a hospital's year under a quota.
 *
 * Formula: available = quota + carried in; covered = min(claimed, available). Surplus = available − covered; retained =
 * min(surplus × share, cap × quota), carried forward or paid as the rules say; nothing where admissions ÷ outpatient visits
 * exceed the limit of the rules. Overrun = claimed − covered; of its part
 * up to the limit (a fraction of the quota) the pool bears the shares of its bands of the quota, the hospital the rest.
 * What was held back is returned by the factor of the score. Final payment = entitlement − what the months paid. Amounts
 * round half-up to the fen where they are computed, their partners are differences.
 *
 * What the months deferred is not paid by itself: it is part of what was claimed, and so covered or overrun.
 *
 * @param rules - a rule set of quotas, with its local parameters
 * @param input - see {@link QuotaYearInput}
 * @throws `discretion_required` (the authority decides the factor of the score, and it is not stated) · `not_asked` (it is
 *   stated, and the link leaves nothing to decide; visits where the rules have no limit of them) · `not_an_integer` ·
 *   `out_of_range` (visits) · `missing` (neither months nor claimed; no months or score where something is held back) ·
 *   `conflicting_inputs` (both) · `shares_rise` (the rules say that the pool's shares fall) · `wrong_length` (not
 *   twelve months) · `missing_local_parameter` · `before_first_value` · `score_out_of_scale` · as `settleQuotaMonths` ·
 *   `inexact_number` · `percent_not_allowed` · `too_many_digits`
 * @example
 * ```ts
 * import { settleQuotaYear } from 'yigongti'
 * import { taicangQuota } from 'yigongti/rules'
 *
 * const over = settleQuotaYear(taicangQuota, { year: 2005, quota: 1_000_000, claimed: 1_500_000 })
 * over.topUp // => '100000.00'
 * over.borne // => '400000.00'
 * settleQuotaYear(taicangQuota, { year: 2005, quota: 1_000_000, claimed: 920_000 }).retained
 * // => '24000.00'
 * ```
 * @since 0.1.0
 */
export function settleQuotaYear(rules: RuleSet<'quota'>, input: QuotaYearInput): QuotaYear {
  const asked = read(quotaYearShape(), input)
  const standing = inForce(rules, lastDayOf(asked.year), ['year'], 'quota')
  const { quota, carriedIn, visits } = asked
  const { claimed, held, cash } = claimFigures(standing, asked)
  const clearing = clearingFigures(standing, { quota, carriedIn, claimed, visits })
  const { heldReturned, heldForfeited } = heldFigures(standing, held, asked)
  const { value: use, parameter } = standing.choice('retainedUse')
  const isPaid = use === 'cash'
  const { covered, topUp, retained, borne, returnedToPool } = clearing
  const inCash = isPaid ? formula`${covered} + ${topUp} + ${retained}` : formula`${covered} + ${topUp}`
  const entitlement = figure(L.due, formula`${inCash} − ${heldForfeited}`, exact, {
    citations: standing.clause('due'),
    parameters: [parameter],
  })
  const clause = { because: whyRecovered(entitlement, cash), citations: standing.clause('clearing') }
  const finalPayment = figure(L.clearing, formula`${entitlement} − ${cash}`, exact, clause)
  const carriedForward = isPaid
    ? readFigure(L.carriedForward, zero, paidInCash, [retained], { parameters: [parameter] })
    : retained
  const draft = {
    ...clearing,
    claimed,
    carriedForward,
    held,
    heldReturned,
    heldForfeited,
    entitlement,
    cash,
    finalPayment,
  }
  return {
    ...publish(draft, [returnedToPool, borne, heldForfeited, finalPayment]),
    provenance: provenanceOf(rules, standing.asOf),
  }
}

const paidInCash = { zh: '留用的结余以资金拨付，不结转下年', en: 'what is retained is paid, and not carried forward' }

export const quotaYearShape = /* @__PURE__ */ lazily(() =>
  record<QuotaYearInput>({ zh: '定额年度清算', en: 'Year under a quota' })(
    {
      year: year(),
      quota: amount(L.quota),
      carriedIn: orElse(amount(L.carriedIn), 0),
      months: optional(claimsShape()),
      claimed: optional(amount(L.claimed)),
      visits: optional(visitsShape()),
      score: optional(number(qualityLabels.score)),
      discretion: optional(
        record<{ readonly heldReturn?: NumberInput }>({ zh: '酌定系数', en: 'Factors decided by the authority' })({
          heldReturn: optional(share(L.decidedHeldFactor)),
        }),
      ),
    },
    [exactlyOne(['months', 'claimed'])],
  ),
)

interface Claims {
  readonly claimed: Figure
  readonly held: Figure
  readonly cash: Figure
}

/** The twelve months, or the year in one sum: then nothing has been paid and nothing held. */
function claimFigures(
  rules: RulesInForce,
  { quota, months, claimed }: OutOf<ReturnType<typeof quotaYearShape>>,
): Claims {
  if (months !== undefined) {
    const { length } = months
    if (length !== 12) failAt(quotaYearShape(), 'wrong_length', ['months'], { expected: 12, received: length })
    return monthFigures(rules, quota, months)
  }
  if (rules.share('heldRate').value.n > 0n) {
    failAt(quotaYearShape(), 'missing', ['months'], {
      expected: { zh: '各月申报（有质量保证金）', en: 'the months (something is held back)' },
    })
  }
  return {
    claimed: claimed as Figure,
    held: readFigure(L.heldTotal, zero, inOneSum, []),
    cash: readFigure(L.cashTotal, zero, inOneSum, []),
  }
}

const inOneSum = { zh: '全年一次申报，没有按月拨付和预留', en: 'claimed in one sum: no month was paid or held back' }

/** What was held back, after the score: returned by its factor, the rest forfeited. */
function heldFigures(
  rules: RulesInForce,
  held: Figure,
  { score, discretion }: Pick<OutOf<ReturnType<typeof quotaYearShape>>, 'score' | 'discretion'>,
) {
  const citations = rules.clause('heldReturned')
  if (rules.share('heldRate').value.n === 0n) {
    const because = { zh: '没有质量保证金', en: 'nothing is held back' }
    const nothing = (label: typeof L.heldReturned | typeof L.heldForfeited) =>
      readFigure(label, zero, because, [], { citations })
    return { heldReturned: nothing(L.heldReturned), heldForfeited: nothing(L.heldForfeited) }
  }
  const scored = onScale(rules, score)
  const { value: link, parameter, citations: local } = rules.scoreLink('heldReturn')
  const path = ['discretion', 'heldReturn']
  const stated = { factor: discretion?.heldReturn, path, place: L.decidedHeldFactor.name }
  refuseNotAsked(link, scored, stated)
  const terms = { top: rules.number('scoreMaximum').value, stated }
  const factor = factorFigure(L.heldFactor, link, scored, { parameters: [parameter], citations: local }, terms)
  const heldReturned = figure(L.heldReturned, formula`${held} × ${factor}`, fen, { citations })
  const heldForfeited = figure(L.heldForfeited, formula`${held} − ${heldReturned}`, exact, { citations })
  return { heldReturned, heldForfeited }
}

function onScale(rules: RulesInForce, score: Figure | undefined): Figure {
  const { value: top } = rules.number('scoreMaximum')
  const expected = `0–${toDecimalString(top)}`
  if (score === undefined) return failAt(quotaYearShape(), 'missing', ['score'], { expected })
  if (score.value.n >= 0n && compare(score.value, top) <= 0) return score
  return failAt(quotaYearShape(), 'score_out_of_scale', ['score'], { expected, received: score.text })
}
