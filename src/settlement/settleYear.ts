import { budgetFigures } from '../budget/internal.ts'
import type { Bilingual } from '../errors/internal.ts'
import { exact, figure, formula, publish, type Step, type Warning } from '../figure/internal.ts'
import type { DecimalText } from '../numeric/internal.ts'
import { type Provenance, provenanceOf, type RuleSet } from '../policy/internal.ts'
import { balanceFigures } from './balanceFigures.ts'
import { clearingFigures, spentFigure } from './clearingFigures.ts'
import { destinationsOf, entitlementFigure, unaccountedFigure } from './entitlementFigure.ts'
import { settlementLabels as L } from './labels.ts'
import { type MemberSettlement, memberDrafts, memberShareFigures } from './MemberSettlement.ts'
import { planYear } from './planYear.ts'
import { causeWarning } from './reasonableOverrun.ts'
import { scoreWarnings } from './scoreWarnings.ts'
import { type AccountBalance, type Transfer, transferList } from './transfers.ts'
import { whyRecovered } from './whyRecovered.ts'
import type { UngrownYearInput, YearInput } from './YearInput.ts'

/**
 * 年度结算 — one alliance's year: budget, clearing, entitlement, members, transfers, and the steps that explain each
 * figure. Amounts in yuan, to the fen; `growth` is the rate applied, exact.
 *
 * @since 0.1.0
 */
export interface YearSettlement {
  /**
   * `null` where the total was set elsewhere: nothing grew. How far a launch year's mean lies behind the trend, {@link
   * annualBudget} says: `lagGap`.
   */
  readonly baseline: DecimalText | null
  /** `null`, as `growth`, where the total was set elsewhere. */
  readonly requestedGrowth: DecimalText | null
  /** `null` where no cap is known. */
  readonly growthCap: DecimalText | null
  readonly growth: DecimalText | null
  readonly growthCapped: boolean
  /**
   * The total, adjustments and all, against last year's: total ÷ last year's total − 1. The cap bounds `growth` and not the
   * adjustments; the step says so where they go beyond it. `null` where there is no total of last year, or the total was
   * set elsewhere. Since 0.2.0.
   */
  readonly growthAfterAdjustments: DecimalText | null
  /** The total before it was amended at settlement; left out where it was not. Since 0.2.0. */
  readonly openingTotal?: DecimalText
  readonly total: DecimalText
  readonly deposit: DecimalText
  readonly riskFund: DecimalText
  readonly operating: DecimalText
  readonly advances: readonly DecimalText[]
  /** What the pooled fund paid for care by members, in all. Since 0.2.0. */
  readonly spentByMembers: DecimalText
  /** What it paid for care of the insured elsewhere. Since 0.2.0. */
  readonly spentElsewhere: DecimalText
  /** What is disallowed of the members' spending, in all. Since 0.2.0. */
  readonly disallowed: DecimalText
  /** `spentByMembers` + `spentElsewhere` − `disallowed`: what is charged to the budget. */
  readonly spent: DecimalText
  /** Before a forfeited deposit, or after it, as the rules say (`surplusMeasured`). */
  readonly surplus: DecimalText
  readonly surplusRetained: DecimalText
  readonly surplusToPool: DecimalText
  /** The retained surplus by purpose, where the rules name any (`surplusUse`); left out where they do not. Since 0.2.0. */
  readonly surplusUses?: readonly { readonly id: string; readonly label: Bilingual; readonly amount: DecimalText }[]
  readonly overrun: DecimalText
  readonly reasonableOverrun: DecimalText
  readonly riskFundUsed: DecimalText
  readonly riskFundUnused: DecimalText
  readonly poolTopUp: DecimalText
  /**
   * What of `poolTopUp` was drawn from the pooling area's accumulated risk fund; left out, as what it leaves, where no
   * `accumulatedRiskFund` was given. Since 0.2.0.
   */
  readonly riskFundDrawn?: DecimalText
  /** What the accumulated risk fund holds then, before anything is set aside anew. Since 0.2.0. */
  readonly accumulatedRiskFundLeft?: DecimalText
  readonly borneByAlliance: DecimalText
  readonly depositReturned: DecimalText
  readonly depositForfeited: DecimalText
  /**
   * What of the forfeited deposit was met from what spending left of the budget, before there was a surplus; `null` where
   * the surplus is measured before the forfeit (`surplusMeasured`). Since 0.2.0.
   */
  readonly forfeitedFromSurplus: DecimalText | null
  readonly entitlement: DecimalText
  /** Entitlement less advances; below zero it is recovered. */
  readonly finalPayment: DecimalText
  readonly members: readonly MemberSettlement[]
  readonly transfers: readonly Transfer[]
  readonly accounts: readonly AccountBalance[]
  /** The bases that the rules allow, the one that they prefer first; left out where they name none. Since 0.2.0. */
  readonly bases?: readonly string[]
  /** What in the input is probably a mistake; left out where there is nothing. Since 0.2.0. */
  readonly warnings?: readonly Warning[]
  readonly steps: readonly Step[]
  readonly provenance: Provenance
}

/**
 * 年度结算 — settles one alliance's year: from the base to the final payment and each member's share.
 *
 * Formula: the budget as in {@link annualBudget}, but a fixed `cap` binds only in the years whose growth the rules cap.
 * Spending S = S_m + S_x − disallowed; what is disallowed of a member it loses itself, and nobody else does. S ≤ P: surplus U = P − S,
 * retained = min(U, κ·T)·φ_s(score), the rest to the pool. S > P: overrun O = S − P, its reasonable part
 * O_r = min(O, evidenced); the risk-adjustment fund bears min(R, O_r), the pool shares what goes beyond by bands of T,
 * the alliance bears the rest. Deposit returned = D·φ_d(score). Entitlement E = S_m − disallowed + retained − borne −
 * forfeited; final payment = E − advances. Where the rules measure the surplus after a forfeited deposit F
 * (`surplusMeasured: 'afterForfeit'`), what spending leaves meets F first: U = max(0, P − S − F), and E does not bear again
 * what was met, min(F, max(0, P − S)); an overrun is the same in both. Every amount rounds half-up to the fen where it is computed, its partner is
 * the difference; T = E + S_x + to pool + forfeited + unused risk fund − pool's top-up, to the fen. E and T are told for
 * the default destinations: a retained surplus that is carried forward stands in T beside E, an unused risk fund that the
 * alliance keeps stands in E.
 *
 * Rules of other places say more, or less. `surplusShare`: the alliance's share of each layer of U by bands of T, before
 * cap and score. `surplusUse`: the retained surplus divided by purpose, to the fen by largest remainder; each part leaves
 * the lead hospital's account for its purpose (`use:…`) before the members divide the rest, or is a line of its own where
 * the surplus is carried. `overrunEvidence: 'none'`: O_r = O. `overrunBearer: 'pool'`, a one-sided contract: the pool bears
 * all that the fund does not. `scorePoints`: percentage points added to every share of a band that is not 0, within 0 and
 * 1 (to the whole of U where no `surplusShare` stands); below the lowest step no band shares anything. Without deposit or
 * risk-adjustment fund the amounts are 0, without a link to the score all is returned and kept, without bands the
 * alliance bears the overrun; a score is asked for only where a rule needs one, on a scale to 100 unless the rules say
 * another.
 *
 * Where the pooling area keeps a risk fund over years (`accumulatedRiskFund`, its balance before the year; not the
 * alliance's risk-adjustment fund of the year), what the pool bears is drawn from it first, min(balance, pool's top-up): a
 * transfer to the pooled fund, which changes nothing of what is due to the alliance.
 *
 * The rules are read as they stand on the last day of the year. A total that was set elsewhere (`setTotal`) is told as
 * that, under its own citation and never under a clause of the rules. What last year carried (`carried`), and what of
 * central procurement the pooled fund pays this year, moves between the accounts and changes nothing else.
 *
 * @param rules - a rule set with its local parameters, from {@link withLocal}
 * @param year - see {@link YearInput} and {@link UngrownYearInput}
 * @throws `discretion_required` (the score reaches a step whose factor the authority decides, and `discretion` does not say it; of a surplus that is nil none is asked for) ·
 *   `missing_local_parameter` · `before_first_value` · `score_out_of_scale` · `disallowed_exceeds_spending` (in all, or of a member) ·
 *   `base_not_allowed` · `base_negative` ·
 *   `conflicting_inputs` (one sum disallowed beside spending by member) · `duplicate_id` · `unknown_id` · `weights_all_zero` and the errors of {@link annualBudget}; nothing is half done ·
 *   `missing` (a score that the rules ask for) · `contradictory_rules` · `inexact_number` · `not_an_integer` · `too_many_digits`
 * @example
 * ```ts
 * import { settleYear, withLocal } from 'yigongti'
 * import { guangdong2025 } from 'yigongti/rules'
 *
 * const rules = withLocal(guangdong2025, {
 *   depositRate: '5%',
 *   riskFundRate: '3%',
 *   depositReturn: [{ from: 80, factor: 0.9 }, { from: 0, factor: 0 }],
 *   surplusFactor: [{ from: 60, factor: 0.8 }, { from: 0, factor: 0 }],
 *   poolShareOfOverrun: [{ upTo: '5%', share: 0.7 }, { upTo: null, share: 0 }],
 * })
 * const year = settleYear(rules, {
 *   year: 2026,
 *   priorPayments: [298_400_000, 312_650_000, 331_950_000],
 *   requestedGrowth: '3.5%',
 *   expectedElsewhere: 80_000_000,
 *   spending: { members: 214_000_000, elsewhere: 82_500_000 },
 *   score: 86,
 * })
 * year.total // => '325335000.00'
 * year.surplusRetained // => '15259960.00'
 * year.entitlement // => '227633285.00'
 * ```
 * @since 0.1.0
 */
export function settleYear(rules: RuleSet, year: YearInput | UngrownYearInput): YearSettlement {
  const plan = planYear(rules, year)
  const budget = budgetFigures(plan.budget)
  const spent = spentFigure(plan)
  const clearing = clearingFigures(plan, budget, spent)
  const destinations = destinationsOf(plan.rules)
  const entitlement = entitlementFigure(plan, clearing, destinations)
  const finalPayment = figure(L.finalPayment, formula`${entitlement} − ${budget.advances.sum}`, exact, {
    because: whyRecovered(entitlement, budget.advances.sum),
    citations: plan.rules.clause('finalPayment'),
    warning: plan.warnings.find(({ code }) => code === 'elsewhere_not_expected')?.message,
  })
  const used = destinations.retainedSurplus.value === 'carryForward' ? [] : clearing.surplusUses
  const shares = memberShareFigures(
    plan.members,
    entitlement,
    used.map(({ amount }) => amount),
  )
  const unaccounted = unaccountedFigure(plan, budget.total, entitlement, clearing, destinations)
  const transfers = transferList(plan, budget, clearing, destinations, { entitlement, finalPayment, shares })
  const balances = balanceFigures(transfers)
  const { grown } = budget
  const draft = {
    baseline: grown?.baseline ?? null,
    requestedGrowth: grown?.requestedGrowth ?? null,
    growthCap: grown?.growthCap ?? null,
    growth: grown?.growth ?? null,
    growthCapped: grown?.capped ?? false,
    growthAfterAdjustments: budget.growthAfterAdjustments ?? null,
    ...(budget.openingTotal === undefined ? {} : { openingTotal: budget.openingTotal }),
    total: budget.total,
    deposit: budget.deposit,
    riskFund: budget.riskFund,
    operating: budget.operating,
    advances: budget.advances.each,
    spentByMembers: plan.spentByMembers,
    spentElsewhere: plan.spentElsewhere,
    disallowed: plan.disallowed,
    spent,
    surplus: clearing.surplus,
    surplusRetained: clearing.surplusRetained,
    surplusToPool: clearing.surplusToPool,
    ...(clearing.surplusUses.length === 0 ? {} : { surplusUses: clearing.surplusUses }),
    overrun: clearing.overrun,
    reasonableOverrun: clearing.reasonableOverrun,
    riskFundUsed: clearing.riskFundUsed,
    riskFundUnused: clearing.riskFundUnused,
    poolTopUp: clearing.poolTopUp,
    ...(clearing.accumulated === undefined
      ? {}
      : { riskFundDrawn: clearing.accumulated.drawn, accumulatedRiskFundLeft: clearing.accumulated.left }),
    borneByAlliance: clearing.borneByAlliance,
    depositReturned: clearing.depositReturned,
    depositForfeited: clearing.depositForfeited,
    forfeitedFromSurplus: clearing.forfeitedFromSurplus ?? null,
    entitlement,
    finalPayment,
    members: memberDrafts(plan.members, shares),
    transfers,
    accounts: balances.accounts,
  }
  const order = [
    ...budget.inOrder,
    spent,
    ...clearing.inOrder,
    entitlement,
    finalPayment,
    ...shares,
    ...(balances.sum === undefined ? [] : [balances.sum]),
    unaccounted,
  ]
  const provenance = provenanceOf(rules, plan.rules.asOf)
  const unfounded = causeWarning(plan.evidencedOverrun, clearing.overrun)
  const warnings = [...plan.warnings, ...scoreWarnings(plan), ...(unfounded === undefined ? [] : [unfounded])]
  const allowed = plan.rules.optional.choices('bases')
  const bases = allowed === undefined ? {} : { bases: allowed.value }
  return publish(draft, order, warnings.length === 0 ? { ...bases, provenance } : { ...bases, warnings, provenance })
}
