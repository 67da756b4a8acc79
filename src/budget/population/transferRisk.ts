import {
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  type Step,
  stepsOf,
  sumOf,
  sumOfProducts,
} from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'
import { readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import { readFactor } from '../readFactor.ts'
import { readSomePeople } from '../readPeople.ts'
import { labels as L } from './labels.ts'
import { lean } from './lean.ts'
import { zeroSumFigures } from './zeroSumFigures.ts'

/**
 * 风险转移单位（输入） — a plan (or alliance) with its members and its factors, each 1 unless given, all above zero.
 *
 * @since 0.2.0
 */
export interface RiskTransferPlan {
  readonly id: string
  /** Members, member months or shares of them: above zero, the same for all plans. */
  readonly members: DecimalInput
  readonly riskScore?: DecimalInput
  readonly inducedDemand?: DecimalInput
  readonly geographicCost?: DecimalInput
  readonly actuarialValue?: DecimalInput
  readonly ageRating?: DecimalInput
}

/**
 * 风险转移（输入） — the average premium and the plans.
 *
 * @since 0.2.0
 */
export interface RiskTransferInput {
  /** Yuan a member. */
  readonly averagePremium: DecimalInput
  readonly plans: readonly RiskTransferPlan[]
}

/**
 * 风险转移 — what a plan receives (above zero) or pays a member, exact, and in all, to the fen; the transfers sum to zero.
 *
 * @since 0.2.0
 */
export interface RiskTransfers {
  readonly plans: readonly { readonly id: string; readonly perMember: string; readonly transfer: string }[]
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
 *   `duplicate_id` · `empty_list` · `missing` · `not_a_number` · `unknown_key`
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
 * @since 0.2.0
 */
export function transferRisk(input: RiskTransferInput): RiskTransfers {
  readRecord(input, ['averagePremium', 'plans'], [])
  const premium = given(L.premium, readFactor(input.averagePremium, ['averagePremium']))
  const plans = readList(input.plans, ['plans']).map(readPlan)
  refuseDuplicates(
    plans.map(({ id }) => id),
    ['plans'],
  )
  const members = sumOf(plans.map((plan) => plan.members))
  const shares = plans.map((plan) =>
    figure(plan.named(L.memberShare), lean(formula`${plan.members} ÷ (${members})`), exact),
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
  const perMember = plans.map((plan) =>
    figure(
      plan.named(L.perMember),
      lean(formula`(${plan.needed} ÷ ${needed} − ${plan.charged} ÷ ${charged}) × ${premium}`),
      exact,
    ),
  )
  const { transfers } = zeroSumFigures({
    exact: plans.map((plan, index) =>
      figure(plan.named(L.exactTotal), lean(formula`${perMember[index] as Figure} × ${plan.members}`), exact),
    ),
    received: L.received,
    transfers: plans.map(({ named }) => named(L.riskTransfer)),
  })
  return {
    plans: plans.map(({ id }, index) => ({
      id,
      perMember: perMember[index]?.text ?? '',
      transfer: transfers[index]?.text ?? '',
    })),
    steps: stepsOf(transfers),
  }
}

const factors = {
  riskScore: L.riskScore,
  inducedDemand: L.induced,
  geographicCost: L.geographic,
  actuarialValue: L.actuarial,
  ageRating: L.ageRating,
} as const

function readPlan(item: unknown, index: number) {
  const path = ['plans', index]
  const record = readRecord(item, ['id', 'members', ...Object.keys(factors)], path)
  const id = readId(record['id'], [...path, 'id'])
  const named = (label: Label) => labelAt(label, index, id)
  const factor = (key: keyof typeof factors) => given(named(factors[key]), readFactor(record[key] ?? 1, [...path, key]))
  const [risk, induced, geographic] = [factor('riskScore'), factor('inducedDemand'), factor('geographicCost')]
  const [value, age] = [factor('actuarialValue'), factor('ageRating')]
  return {
    id,
    named,
    members: given(named(L.members), readSomePeople(record['members'], [...path, 'members'])),
    needed: figure(named(L.needed), formula`${risk} × ${induced} × ${geographic}`, exact),
    charged: figure(named(L.charged), formula`${value} × ${age} × ${induced} × ${geographic}`, exact),
  }
}
