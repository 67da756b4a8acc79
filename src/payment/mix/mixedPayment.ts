import type { Bilingual } from '../../errors/internal.ts'
import { publishLong, type Step } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { read } from '../../shape/internal.ts'
import type { Drafted } from '../Drafted.ts'
import { type CareLine, careFigures, careLines, payingMethods } from './careFigures.ts'
import type { IncentiveFigures, MarginalIncentive } from './incentiveFigures.ts'
import { labels as L } from './labels.ts'
import { type CareMethod, type MixedPaymentInput, mixedPaymentShape } from './MixedPaymentInput.ts'
import { type Neutrality, neutralityOf } from './neutralityOf.ts'
import { reportInstitution, reportMethod } from './reportMethod.ts'

/**
 * 混合支付 — the settlement and the incentive-neutrality report. Payments and `unspent` sum to the budget.
 *
 * @since 0.1.0
 */
export interface MixedPayment {
  /** What the methods without a price of their own share; `null` where there is none. */
  readonly pool: { readonly amount: DecimalText; readonly points: DecimalText; readonly price: DecimalText } | null
  /** What no method pays out: 0 where something shares the pool. */
  readonly unspent: DecimalText
  /** Each over all institutions: its incentives weigh units of care by their volume, savings by their cost. */
  readonly methods: readonly {
    readonly id: string
    readonly pays: CareMethod['pays']
    readonly payment: DecimalText
    readonly marginal:
      | ({ readonly computable: true } & MarginalIncentive)
      | { readonly computable: false; readonly because: Bilingual }
  }[]
  /** Each with the incentives that it sees itself. */
  readonly institutions: readonly {
    readonly id: string
    readonly payment: DecimalText
    /** Its part of all points in the pool, 0 where nothing shares the pool. */
    readonly ownShare: DecimalText
    readonly care: readonly {
      readonly method: string
      readonly payment: DecimalText
      readonly marginal: MarginalIncentive
    }[]
    readonly neutrality: Neutrality
  }[]
  readonly neutrality: Neutrality
  readonly steps: readonly Step[]
}

/**
 * 混合支付 — settles care that is paid by several methods from one budget, and reports whether the mix is neutral: what
 * each method pays for one more unit of care, and for one yuan of cost saved.
 *
 * Formula: methods with a price of their own are paid first (rate × what they count, half-up to the fen); what they
 * leave is the pool P, shared by points to the fen. With s an institution's share of all points, one more unit of care
 * that is worth w raises its revenue by w × (1 − s): the rest comes out of its own share of the pool. w is price × mean
 * points of a case, tariff of a day, share × cost of a unit, and 0 for a head that is paid for already. One yuan saved
 * changes revenue only where cost is paid. Where prices of their own have used up the budget, one more unit at such a price
 * cannot be paid: its revenue is 0. Margin per yuan = revenue ÷ unit cost − 1; the mix is neutral where the
 * highest and the lowest margin of its methods differ by no more than the tolerance. All incentives are exact
 * derivatives, for normal cases, at the settled point.
 *
 * @param input - see {@link MixedPaymentInput}; yuan
 * @throws `exceeds_available` (prices of their own take more than the budget) · `unknown_id` (a method) ·
 *   `duplicate_id` · `conflicting_inputs` (a price and points) · `missing` · `out_of_range` · `not_whole_fen` ·
 *   `not_a_number` · `not_one_of` · `wrong_type` · `empty_list` · `too_long` · `unclean_id` · `unknown_key` ·
 *   `inexact_number` · `negative_amount` · `percent_not_allowed` · `too_many_digits`
 * @example
 * ```ts
 * import { mixedPayment } from 'yigongti'
 *
 * const { pool, methods, neutrality } = mixedPayment({
 *   budget: 10_000_000,
 *   methods: [
 *     { id: 'acute', pays: 'points' },
 *     { id: 'community', pays: 'perHead', rate: 40 },
 *   ],
 *   institutions: [
 *     { id: 'county', care: [{ method: 'acute', units: 600, points: 60_000, cost: 4_800_000 }] },
 *     {
 *       id: 'township',
 *       care: [
 *         { method: 'acute', units: 200, points: 20_000, cost: 1_600_000 },
 *         { method: 'community', units: 30_000, heads: 50_000, cost: 1_800_000 },
 *       ],
 *     },
 *   ],
 *   tolerance: '5%',
 * })
 * pool // => { amount: '8000000.00', points: '80000', price: '100' }
 * methods.map(({ payment }) => payment) // => [ '8000000.00', '2000000.00' ]
 * methods.map(({ marginal }) => marginal.computable && marginal.marginPerYuan)
 * // => [ '-0.53125', '-1' ]
 * neutrality.computable && neutrality.neutral // => false
 * ```
 * @since 0.1.0
 */
export function mixedPayment(input: MixedPaymentInput): MixedPayment {
  const { budget, tolerance, ...given } = read(mixedPaymentShape(), input)
  return publishLong(
    given.institutions.reduce((count, { care }) => count + care.length, 0),
    () => {
      const methods = payingMethods(given.methods)
      const { pointsOf: system } = given
      const institutions = careLines(given.institutions, methods, system)
      const settled = careFigures(
        budget,
        institutions.flatMap(({ care }) => care),
        system,
      )
      const incentives = new Map<CareLine, IncentiveFigures>()
      const byInstitution = institutions.map((institution, index) =>
        reportInstitution(institution, index, { settled, incentives, tolerance, system }),
      )
      const byMethod = methods.map((method) => reportMethod(method, settled, incentives))
      const margins = byMethod.flatMap(({ report, margin }) =>
        margin === undefined ? [] : [{ method: report.id, margin }],
      )
      const { neutrality, spread } = neutralityOf(margins, tolerance, L.spread)
      const { pool, unspent } = settled
      const draft: Drafted<Omit<MixedPayment, 'steps'>> = {
        pool: pool === undefined ? null : { amount: pool.amount, points: pool.totalPoints, price: pool.price },
        unspent,
        methods: byMethod.map(({ report }) => report),
        institutions: byInstitution.map(({ report }) => report),
        neutrality,
      }
      return {
        draft,
        order: [
          ...byInstitution.flatMap(({ figures }) => figures),
          ...byMethod.flatMap(({ figures }) => figures),
          unspent,
          ...(spread === undefined ? [] : [spread]),
        ],
      }
    },
  )
}
