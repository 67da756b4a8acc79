import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import { formula, type NumberInput } from '../../figure/internal.ts'
import { lazily, notNegative, read, record, share } from '../../shape/internal.ts'
import {
  type BudgetLever,
  type LeverOptions,
  leverFields,
  leverResult,
  lineFields,
  lineFigures,
  linesOf,
} from './BudgetLever.ts'
import { labels as L } from './labels.ts'

/**
 * 待遇调整（输入） — benefits that change: the cost that each covers and the share that the fund pays of it, before and
 * after; what is new was paid at 0 before.
 *
 * @since 0.1.0
 */
export interface BenefitChangeInput extends LeverOptions {
  readonly lines: readonly {
    readonly id: string
    readonly label?: Bilingual
    readonly cost: NumberInput
    readonly shareBefore: NumberInput
    readonly shareAfter: NumberInput
  }[]
}

const itself = /* @__PURE__ */ deepFreeze({ id: 'changeBenefits', label: { zh: '待遇调整', en: 'Change of benefits' } })

/**
 * 待遇调整 — what new or changed benefits do to the fund's spending.
 *
 * Formula: Σ cost·(shareAfter − shareBefore), each line half-up to the fen.
 *
 * @param input - see {@link BenefitChangeInput}; cost in yuan, shares from 0 to 1
 * @throws `out_of_range` · `duplicate_id` · `empty_list` · `missing` · `not_one_of` · `not_a_number` ·
 *   `percent_not_allowed` · `wrong_type` · `unclean_id` · `too_long` · `unknown_key` · `inexact_number` ·
 *   `too_many_digits`
 * @example
 * ```ts
 * import { changeBenefits } from 'yigongti'
 *
 * const { adjustment } = changeBenefits({
 *   lines: [
 *     { id: 'outpatient', cost: 12_400_000, shareBefore: '50%', shareAfter: '55%' },
 *     { id: 'newDrugs', cost: 800_000, shareBefore: 0, shareAfter: '60%' },
 *   ],
 * })
 * adjustment.amount // => '1100000.00'
 * ```
 * @since 0.1.0
 */
export function changeBenefits(input: BenefitChangeInput): BudgetLever {
  const lever = read(changeBenefitsShape(), input)
  const amounts = lineFigures(
    lever.lines,
    lever,
    ({ cost, shareBefore, shareAfter }) => formula`${cost} × (${shareAfter} − ${shareBefore})`,
  )
  return leverResult(lever, itself, amounts)
}

export const changeBenefitsShape = /* @__PURE__ */ lazily(() =>
  record<BenefitChangeInput>(itself.label)({
    ...leverFields(),
    lines: linesOf(
      record<BenefitChangeInput['lines'][number]>(itself.label)({
        ...lineFields(),
        cost: notNegative(L.benefitCost),
        shareBefore: share(L.shareBefore),
        shareAfter: share(L.shareAfter),
      }),
    ),
  }),
)
