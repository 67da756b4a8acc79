import type { Bilingual } from '../../errors/internal.ts'
import type { NumberInput } from '../../figure/internal.ts'
import { type PartInput, partsShape } from '../../policy/internal.ts'
import {
  amount,
  flag,
  id,
  lazily,
  list,
  notAbove,
  notAllZero,
  notNegative,
  optional,
  orElse,
  rate,
  record,
  share,
  uniqueIds,
  weight,
  wholeFigure,
} from '../../shape/internal.ts'
import { type LeverOptions, leverFields, lineFields, linesOf } from './BudgetLever.ts'
import { labels as L } from './labels.ts'
import { budgetPrices } from './retainProcurementSavings.ts'

/**
 * 集采品种（输入） — a product of a batch, as one unit bought it in a cycle of its agreement.
 *
 * @since 0.2.0
 */
interface ProcuredProduct {
  readonly id: string
  readonly label?: Bilingual
  readonly batch?: string
  /** Who bought it; an alliance counts as one. */
  readonly unit?: string
  /** The volume that was needed: the base of the agreement. */
  readonly need: NumberInput
  /** Mean price before, weighted by volume, in yuan. */
  readonly priceBefore: NumberInput
  readonly agreedVolume: NumberInput
  readonly selectedPrice: NumberInput
  /** Yuan for products that were not selected; none unless given. */
  readonly otherPurchases?: NumberInput
  /** Whether the agreed volume was bought; where it was not, nothing is retained. */
  readonly volumeMet: boolean
  /** Which part is paid by case, whose price rewards what is saved already: it is left out. None unless given. */
  readonly paidByCase?: NumberInput
  /** Where a cycle is not of one year: its days, and those of them in the year. */
  readonly cycle?: { readonly days: NumberInput; readonly inYear: NumberInput }
}

/**
 * 集采结余测算（输入） — the products, the share that the fund pays, the share of the insured in what is used, and the share that
 * may be retained by the grade of the assessment, at most 50 %.
 *
 * @since 0.2.0
 */
export interface ProcurementSavingsInput extends LeverOptions {
  readonly products: readonly ProcuredProduct[]
  readonly paymentRatio: NumberInput
  readonly insuredShare: NumberInput
  readonly retention: NumberInput
  /** As for `retainProcurementSavings`: `after` unless given. */
  readonly budgetPrices?: 'before' | 'after'
  /** Who shares what an alliance retains. */
  readonly members?: readonly { readonly id: string; readonly weight: NumberInput }[]
  /** What the retained amount may be used for: shares that are the whole together. */
  readonly uses?: readonly PartInput[]
}

export const procurementSavingsShape = /* @__PURE__ */ lazily(() => {
  const cycle = record<NonNullable<ProcuredProduct['cycle']>>({ zh: '采购周期', en: 'Cycle' })(
    { days: wholeFigure(L.cycleDays, { atLeast: 1 }), inYear: wholeFigure(L.cycleInYear, { atLeast: 0 }) },
    [notAbove('inYear', 'days')],
  )
  const product = record<ProcuredProduct>({ zh: '集采品种', en: 'Product' })({
    ...lineFields(),
    batch: optional(id({ zh: '批次', en: 'Batch' })),
    unit: optional(id({ zh: '单位', en: 'Unit' })),
    need: notNegative(L.need),
    priceBefore: notNegative(L.meanPriceBefore),
    agreedVolume: notNegative(L.agreedVolume),
    selectedPrice: notNegative(L.selectedPrice),
    otherPurchases: orElse(amount(L.otherPurchases), 0),
    volumeMet: flag({ zh: '是否完成约定采购量', en: 'Agreed volume met' }),
    paidByCase: optional(share(L.paidByCase)),
    cycle: optional(cycle),
  })
  const member = record<NonNullable<ProcurementSavingsInput['members']>[number]>({ zh: '成员单位', en: 'Member' })({
    id: id(),
    weight: weight(L.memberRetainedWeight),
  })
  return record<ProcurementSavingsInput>({ zh: '集采结余测算', en: 'Savings of central procurement' })({
    ...leverFields(),
    products: linesOf(product),
    paymentRatio: share(L.paymentRatio),
    insuredShare: share(L.insuredShare),
    retention: rate(L.retention, { atLeast: 0, atMost: '0.5', expected: '0%–50%' }),
    budgetPrices: orElse(budgetPrices(), 'after'),
    members: optional(list({ zh: '成员单位', en: 'Members' }, member, { laws: [uniqueIds, notAllZero('weight')] })),
    uses: optional(partsShape()),
  })
})
