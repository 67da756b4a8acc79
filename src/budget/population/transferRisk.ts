import {
  exact,
  type Figure,
  figure,
  formula,
  type Label,
  lean,
  type NumberInput,
  publishLong,
  type Step,
  sumOf,
  sumOfProducts,
} from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import {
  id,
  lazily,
  list,
  namingOf,
  notNegative,
  notZero,
  type OutOf,
  orElse,
  positiveRate,
  read,
  record,
  uniqueIds,
} from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import { zeroSumFigures } from './zeroSumFigures.ts'

/**
 * 风险转移（输入） — the average premium and the plans (or alliances) with their members and their factors, each 1 unless
 * given, all above zero.
 *
 * @since 0.1.0
 */
export interface RiskTransferInput {
  /** Yuan a member. */
  readonly averagePremium: NumberInput
  readonly plans: readonly {
    readonly id: string
    /** Members, member months or shares of them: above zero, the same for all plans. */
    readonly members: NumberInput
    readonly riskScore?: NumberInput
    readonly inducedDemand?: NumberInput
    readonly geographicCost?: NumberInput
    readonly actuarialValue?: NumberInput
    readonly ageRating?: NumberInput
  }[]
}

/**
 * 风险转移 — what a plan receives (above zero) or pays a member, exact, and in all, to the fen; the transfers sum to zero.
 *
 * @since 0.2.0
 */
interface RiskTransfers {
  readonly plans: readonly { readonly id: string; readonly perMember: DecimalText; readonly transfer: DecimalText }[]
  readonly steps: readonly Step[]
}

/**
 * 风险转移 — compares what a plan's members need with what it can charge for them, beside the average, and transfers the
 * difference.
 *
 * Formula: T_i = [risk·induced·geographic ÷ Σ s_j·(risk·induced·geographic)_j − value·age·induced·geographic ÷
 * Σ s_j·(value·age·induced·geographic)_j] × P̄ a member, with s the share of the members; the denominators are means of
 * products, not products of means. Exact a member; in all it rounds as {@link equaliseRisk} does, to a sum of zero.
 *
 * Source: the risk-adjustment method of the United States' individual market, known from second-hand quotation.
 *
 * @param input - see {@link RiskTransferInput}
 * @throws `no_people` (a plan without members) · `out_of_range` (a factor or the premium not above zero) ·
 *   `duplicate_id` · `unclean_id` · `too_long` · `empty_list` · `missing` · `wrong_type` · `not_a_number` ·
 *   `percent_not_allowed` · `unknown_key` · `inexact_number` · `too_many_digits`
 * @example
 * ```ts
 * import { transferRisk } from 'yigongti'
 *
 * const { plans } = transferRisk({
 *   averagePremium: 400,
 *   plans: [
 *     { id: 'healthy', members: 3000, riskScore: '0.9' },
 *     { id: 'ill', members: 1000, riskScore: '1.3' },
 *   ],
 * })
 * plans.map(({ perMember }) => perMember) // => [ '-40.00', '120.00' ]
 * plans.map(({ transfer }) => transfer) // => [ '-120000.00', '120000.00' ]
 * ```
 * @since 0.1.0
 */
export function transferRisk(input: RiskTransferInput): RiskTransfers {
  const { averagePremium: premium, plans: items } = read(transferRiskShape(), input)
  return publishLong(items.length, () => {
    const plans = items.map((plan, index) => planFigures(plan, namingOf(plan, index)))
    const members = figure(L.memberSum, formula`${sumOf(plans.map((plan) => plan.members))}`, exact)
    const shares = plans.map((plan) =>
      figure(plan.named(L.memberShare), lean(formula`${plan.members} ÷ ${members}`), exact),
    )
    const meanOf = (label: Label, products: readonly Figure[]) =>
      figure(label, lean(formula`${sumOfProducts(shares, products)}`), exact)
    const needed = meanOf(
      L.meanNeeded,
      plans.map((plan) => plan.needed),
    )
    const charged = meanOf(
      L.meanCharged,
      plans.map((plan) => plan.charged),
    )
    const transferred = plans.map((plan) => {
      const difference = formula`(${plan.needed} ÷ ${needed} − ${plan.charged} ÷ ${charged}) × ${premium}`
      const perMember = figure(plan.named(L.perMember), lean(difference), exact)
      const total = figure(plan.named(L.exactTotal), lean(formula`${perMember} × ${plan.members}`), exact)
      return { id: plan.id, perMember, total }
    })
    const { transfers } = zeroSumFigures({
      exact: transferred.map(({ total }) => total),
      received: L.received,
      transfers: plans.map(({ named }) => named(L.riskTransfer)),
    })
    const paid = transferred.map(({ id, perMember }, index) => ({
      id,
      perMember,
      transfer: transfers[index] as Figure,
    }))
    return { draft: { plans: paid }, order: transfers }
  })
}

export const transferRiskShape = /* @__PURE__ */ lazily(() => {
  const factor = (label: Label) => orElse(positiveRate(label), 1)
  const plan = record<RiskTransferInput['plans'][number]>({ zh: '风险转移单位', en: 'Plan' })(
    {
      id: id(),
      members: notNegative(L.members),
      riskScore: factor(L.riskScore),
      inducedDemand: factor(L.induced),
      geographicCost: factor(L.geographic),
      actuarialValue: factor(L.actuarial),
      ageRating: factor(L.ageRating),
    },
    [notZero('members', 'no_people')],
  )
  return record<RiskTransferInput>({ zh: '风险转移', en: 'Risk transfer' })({
    averagePremium: positiveRate(L.premium),
    plans: list({ zh: '各单位', en: 'Plans' }, plan, { laws: [uniqueIds] }),
  })
})

type Plan = OutOf<ReturnType<typeof transferRiskShape>>['plans'][number]

function planFigures(plan: Plan, named: (label: Label) => Label) {
  const { id, members, riskScore, inducedDemand, geographicCost, actuarialValue, ageRating } = plan
  const needed = formula`${riskScore} × ${inducedDemand} × ${geographicCost}`
  const charged = formula`${actuarialValue} × ${ageRating} × ${inducedDemand} × ${geographicCost}`
  return {
    id,
    named,
    members,
    needed: figure(named(L.needed), needed, exact),
    charged: figure(named(L.charged), charged, exact),
  }
}
