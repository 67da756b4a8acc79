import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  type NumberInput,
  publish,
  type Step,
  zh,
} from '../../figure/internal.ts'
import { compare, type DecimalText, fen } from '../../numeric/internal.ts'
import { amount, lazily, read, record } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import { floorBelowCeiling, type Ratchet, type RatchetLimits, ratchetFields } from './Ratchet.ts'

/**
 * 调整基数（输入） — the total of a year and what was spent of it, yuan to the fen, and the rule of the next base.
 *
 * @since 0.1.0
 */
export interface RebaseInput extends Ratchet {
  readonly total: NumberInput
  readonly spending: NumberInput
}

/**
 * 调整基数 — next year's base before growth; `blended` before anything is given back or limited, `takenBack` what the base
 * falls short of the total (0 where it does not).
 *
 * @since 0.2.0
 */
export interface RebasedBudget {
  readonly blended: DecimalText
  readonly givenBack: DecimalText
  readonly nextBase: DecimalText
  readonly takenBack: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 调整基数 — next year's base from this year's total and spending.
 *
 * Formula: blended = λ·spending + (1 − λ)·total; given back = γ·λ·max(0, total − spending); next base = blended + given
 * back, held from floor × total to ceiling × total. Each half-up to the fen. Growth comes after it, as in
 * {@link annualBudget}.
 *
 * Guangdong's reform years have λ = 0: the base is last year's total, not its spending. Giving savings back follows the
 * prior-savings adjustment of the American Shared Savings Program; as a share of what the base loses (so that λ = 0 gives
 * nothing back) it is the library's definition, and so are floor and ceiling.
 *
 * @param input - see {@link RebaseInput}
 * @throws `out_of_range` (a weight or share outside 0–1, a ceiling below the floor) · `negative_amount` ·
 *   `not_whole_fen` · `missing` · `wrong_type` · `not_a_number` · `percent_not_allowed` · `unknown_key` ·
 *   `inexact_number` · `too_many_digits`
 * @example
 * ```ts
 * import { rebase } from 'yigongti'
 *
 * const year = { total: 100_000_000, spending: 94_000_000 }
 * rebase({ ...year, spendingWeight: 0 }).nextBase // => '100000000.00'
 * rebase({ ...year, spendingWeight: '50%' }).nextBase // => '97000000.00'
 * rebase({ ...year, spendingWeight: 1, savingsGivenBack: '50%' }).nextBase // => '97000000.00'
 * rebase({ ...year, spendingWeight: 1, floor: '98%' }).nextBase // => '98000000.00'
 * ```
 * @since 0.1.0
 */
export function rebase(input: RebaseInput): RebasedBudget {
  const { total, spending, spendingWeight: weight, savingsGivenBack: share, ...limits } = read(rebaseShape(), input)
  const blended = figure(L.blended, formula`${weight} × ${spending} + (1 − ${weight}) × ${total}`, fen)
  const givenBack = figure(L.givenBack, formula`${share} × ${weight} × max(0, ${total} − ${spending})`, fen)
  const nextBase = limitedFigure({ blended, givenBack, total }, limits)
  const takenBack = figure(L.takenBack, formula`max(0, ${total} − ${nextBase})`, exact)
  return publish({ blended, givenBack, nextBase, takenBack }, [nextBase, takenBack])
}

export const rebaseShape = /* @__PURE__ */ lazily(() =>
  record<RebaseInput>({ zh: '调整基数', en: 'Next base' })(
    { total: amount(L.total), spending: amount(L.spending), ...ratchetFields() },
    [floorBelowCeiling()],
  ),
)

function limitedFigure(
  { blended, givenBack, total }: { readonly blended: Figure; readonly givenBack: Figure; readonly total: Figure },
  { floor, ceiling }: RatchetLimits,
): Figure {
  const free = formula`${blended} + ${givenBack}`
  const capped = ceiling === undefined ? free : formula`min(${free}, ${ceiling} × ${total})`
  const held = floor === undefined ? capped : formula`max(${capped}, ${floor} × ${total})`
  if (compare(held.value, free.value) === 0) return figure(L.nextBase, held, fen)
  const isRaised = compare(held.value, free.value) > 0
  const because = isRaised
    ? { zh: zh`基数不低于总额 ${total}的下限`, en: en`the base is held to its floor of the total ${total}` }
    : { zh: zh`基数不高于总额 ${total}的上限`, en: en`the base is held to its ceiling of the total ${total}` }
  return figure(L.nextBase, held, fen, { because })
}
