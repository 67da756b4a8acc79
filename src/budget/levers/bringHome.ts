import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import { formula, type NumberInput } from '../../figure/internal.ts'
import { lazily, notNegative, read, record } from '../../shape/internal.ts'
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
 * 就医回流（输入） — admissions that are brought home, line by line (by disease, by level), and what one costs the fund
 * here and there.
 *
 * @since 0.1.0
 */
export interface BringHomeInput extends LeverOptions {
  readonly lines: readonly {
    readonly id: string
    readonly label?: Bilingual
    readonly admissions: NumberInput
    readonly costHome: NumberInput
    readonly costAway: NumberInput
  }[]
}

const itself = /* @__PURE__ */ deepFreeze({
  id: 'bringHome',
  label: { zh: '就医回流', en: 'Care brought home' },
})

/**
 * 就医回流 — what it does to spending when admissions elsewhere are brought home.
 *
 * Formula: Σ admissions·(costHome − costAway), each line half-up to the fen. Below zero where care at home is cheaper:
 * the budget that held the care elsewhere can be lower by as much, or the alliance keeps the difference if it is not
 * adjusted.
 *
 * @param input - see {@link BringHomeInput}; what an admission costs the fund, in yuan; nothing below zero
 * @throws `out_of_range` · `duplicate_id` · `empty_list` · `missing` · `not_one_of` · `not_a_number` ·
 *   `percent_not_allowed` · `wrong_type` · `unclean_id` · `too_long` · `unknown_key` · `inexact_number` ·
 *   `too_many_digits`
 * @example
 * ```ts
 * import { annualBudget, bringHome } from 'yigongti'
 *
 * const { adjustment, lines } = bringHome({
 *   lines: [
 *     { id: 'pneumonia', admissions: 400, costHome: '3250.50', costAway: 8100 },
 *     { id: 'fracture', admissions: 60, costHome: 14_000, costAway: 13_200 },
 *   ],
 * })
 * lines.map(({ amount }) => amount) // => [ '-1939800.00', '48000.00' ]
 * adjustment.amount // => '-1891800.00'
 * const budget = { previousTotal: 300_000_000, requestedGrowth: '2%', depositRate: '5%', riskFundRate: '3%' }
 * annualBudget({ ...budget, adjustments: [adjustment] }).total // => '304108200.00'
 * ```
 * @since 0.1.0
 */
export function bringHome(input: BringHomeInput): BudgetLever {
  const lever = read(bringHomeShape(), input)
  const amounts = lineFigures(
    lever.lines,
    lever,
    ({ admissions, costHome, costAway }) => formula`${admissions} × (${costHome} − ${costAway})`,
  )
  return leverResult(lever, itself, amounts)
}

export const bringHomeShape = /* @__PURE__ */ lazily(() =>
  record<BringHomeInput>(itself.label)({
    ...leverFields(),
    lines: linesOf(
      record<BringHomeInput['lines'][number]>(itself.label)({
        ...lineFields(),
        admissions: notNegative(L.admissions),
        costHome: notNegative(L.costHome),
        costAway: notNegative(L.costAway),
      }),
    ),
  }),
)
