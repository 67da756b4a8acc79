import type { Bilingual } from '../errors/internal.ts'
import { type Citation, labelAt, read } from '../figure/internal.ts'
import type { Fraction } from '../numeric/internal.ts'
import {
  asGiven,
  bare,
  bilingual,
  citations,
  id,
  lazily,
  list,
  option,
  optional,
  orElse,
  record,
  signedAmount,
  uniqueIds,
} from '../shape/internal.ts'
import type { Adjustment } from './AnnualBudgetInput.ts'
import type { PlannedAdjustment } from './BudgetPlan.ts'
import { adjustmentsName, budgetLabels as L } from './labels.ts'

/** Named amounts that are added to the budget; there may be none. */
export const adjustmentsShape = /* @__PURE__ */ lazily(() => {
  const adjustment = record<Adjustment>(
    { zh: '预算调整', en: 'Adjustment' },
    'adjustment',
  )({
    id: id(),
    label: optional(bilingual()),
    amount: bare(signedAmount(L.adjustment)),
    appliesTo: orElse(option({ zh: '作用于', en: 'Applies to' }, ['baseline', 'total']), 'total'),
    citations: optional(asGiven(citations())),
  })
  return list(adjustmentsName, adjustment, { mayBeEmpty: true, laws: [uniqueIds] })
})

/** Every adjustment as a figure of its own, under its own source. */
export function plannedAdjustments(adjustments: readonly ReadAdjustment[] = []): readonly PlannedAdjustment[] {
  return adjustments.map(({ id, label, amount, appliesTo, citations }, index) => {
    const { zh, en } = label ?? { zh: id, en: id }
    return { figure: read(labelAt(L.adjustment, index, zh, en), amount, givenByUser, [], { citations }), appliesTo }
  })
}

/** An adjustment as it is read. */
export interface ReadAdjustment {
  readonly id: string
  readonly label: Bilingual | undefined
  readonly amount: Fraction
  readonly appliesTo: 'baseline' | 'total'
  readonly citations: readonly Citation[] | undefined
}

const givenByUser = { zh: '由使用者给出的调整', en: 'an adjustment given by the user' } as const
