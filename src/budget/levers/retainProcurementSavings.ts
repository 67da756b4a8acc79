import { deepFreeze } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, type Note, type NumberInput } from '../../figure/internal.ts'
import { type DecimalText, fen } from '../../numeric/internal.ts'
import { choice, lazily, notAbove, orElse, read, record, share } from '../../shape/internal.ts'
import {
  type BudgetLever,
  type LeverOptions,
  leverFields,
  leverResult,
  lineFigures,
  linesOf,
  totalOf,
} from './BudgetLever.ts'
import { type PriceChange, priceFields } from './changePrices.ts'
import { labels as L } from './labels.ts'

/**
 * 集采结余留用（输入） — what central procurement made cheaper, the share of the savings that the alliance retains, the
 * factor of its score (1 unless given), and at which prices the budget stands that is adjusted.
 *
 * @since 0.1.0
 */
export interface ProcurementInput extends LeverOptions {
  /** No price rises. */
  readonly lines: readonly PriceChange[]
  readonly retainedShare: NumberInput
  readonly factor?: NumberInput
  /** `before`: the budget still holds the savings; `after`: they are out of it already. */
  readonly budgetPrices: 'before' | 'after'
}

/**
 * 集采结余留用 — what was saved, what of it the alliance retains and what the pool has, and the adjustment that makes the
 * budget so. `saving` = `retained` + `released`.
 *
 * @since 0.2.0
 */
interface ProcurementLever extends BudgetLever {
  readonly saving: DecimalText
  readonly retained: DecimalText
  readonly released: DecimalText
}

const itself = /* @__PURE__ */ deepFreeze({
  id: 'procurementSavings',
  label: { zh: '集采结余留用', en: 'Retained savings of central procurement' },
})

/** What the adjustment is called: at the old prices the total falls by what the pool has, at the new ones it rises. */
const changes = /* @__PURE__ */ deepFreeze({
  before: { zh: '集采节约调减付费总额', en: 'Total lowered by the savings of central procurement' },
  after: { zh: '集采结余留用调增付费总额', en: 'Total raised by the retained savings of central procurement' },
})

/**
 * 集采结余留用 — leaves a share of the savings of central procurement with the alliance.
 *
 * Formula: saving = Σ volume·(priceBefore − priceAfter)·fundShare, each line half-up to the fen; retained = saving ×
 * retainedShare × factor, half-up to the fen; released = saving − retained. The adjustment is −released where the budget
 * still stands at the old prices, +retained where it stands at the new ones.
 *
 * What is retained by the national formula, product by product, says `procurementSavings`.
 *
 * @param input - see {@link ProcurementInput}; prices in yuan, shares and the factor from 0 to 1
 * @throws `out_of_range` (a price that rises, as well) · `not_one_of` · `duplicate_id` · `empty_list` · `missing` ·
 *   `not_a_number` · `percent_not_allowed` · `wrong_type` · `unclean_id` · `too_long` · `unknown_key` ·
 *   `inexact_number` · `too_many_digits`
 * @example
 * ```ts
 * import { retainProcurementSavings } from 'yigongti'
 *
 * const procurement = {
 *   lines: [{ id: 'stent', volume: 300, priceBefore: 13_000, priceAfter: 700, fundShare: '60%' }],
 *   retainedShare: '50%',
 *   factor: '0.9',
 * }
 * const { saving, retained, released, adjustment } = retainProcurementSavings({ ...procurement, budgetPrices: 'before' })
 * saving // => '2214000.00'
 * retained // => '996300.00'
 * released // => '1217700.00'
 * adjustment.amount // => '-1217700.00'
 * retainProcurementSavings({ ...procurement, budgetPrices: 'after' }).adjustment.amount
 * // => '996300.00'
 * ```
 * @since 0.1.0
 */
export function retainProcurementSavings(input: ProcurementInput): ProcurementLever {
  const lever = read(retainProcurementSavingsShape(), input)
  const { lines, retainedShare, factor, citations } = lever
  const note: Note = { citations }
  const amounts = lineFigures(
    lines,
    lever,
    ({ volume, priceBefore, priceAfter, fundShare }) =>
      formula`${volume} × (${priceBefore} − ${priceAfter}) × ${fundShare}`,
  )
  const saving = figure(L.saving, totalOf(amounts), exact, note)
  const retained = figure(L.retained, formula`${saving} × ${retainedShare} × ${factor}`, fen, note)
  const released = figure(L.released, formula`${saving} − ${retained}`, exact, note)
  const { label, amount } = retainedBy(lever.budgetPrices, retained, released)
  return leverResult(lever, { ...itself, label }, amounts, amount, { saving, retained, released })
}

/** What becomes of the budget, and what that is called: at the old prices the pool's part leaves, at the new ones the rest comes. */
export function retainedBy(prices: 'before' | 'after', retained: Figure, released: Figure) {
  return { label: changes[prices], amount: prices === 'before' ? formula`−${released}` : formula`${retained}` }
}

export const retainProcurementSavingsShape = /* @__PURE__ */ lazily(() =>
  record<ProcurementInput>(itself.label)({
    ...leverFields(),
    lines: linesOf(
      record<PriceChange>({ zh: '集采品种', en: 'Product' })(priceFields(), [notAbove('priceAfter', 'priceBefore')]),
    ),
    retainedShare: share(L.retainedShare),
    factor: orElse(share(L.retainedFactor), 1),
    budgetPrices: budgetPrices(),
  }),
)

/** At which prices the budget stands that is adjusted. */
export const budgetPrices = () =>
  choice(
    { zh: '预算所用价格', en: 'Prices of the budget' },
    {
      before: { zh: '集采前价格', en: 'those before procurement' },
      after: { zh: '集采后价格', en: 'those after procurement' },
    },
  )
