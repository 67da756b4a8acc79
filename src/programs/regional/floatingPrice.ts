import { figure, formula, type NumberInput, publish, type Step } from '../../figure/internal.ts'
import { add, compare, type DecimalText, toDecimalString } from '../../numeric/internal.ts'
import { amount, failAt, lazily, notNegative, orElse, places, positive, read, record } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 浮动点值（输入） — a region's budget of a period, and the points it has to pay.
 *
 * @since 0.2.0
 */
export interface FloatingPriceInput {
  /** Yuan, to the fen. */
  readonly budget: NumberInput
  /** Points whose price is what the others leave. */
  readonly floating: NumberInput
  /** Points that are worth 1 yuan each. */
  readonly fixed: NumberInput
  /** What was paid back to patients, yuan to the fen; nothing unless given. */
  readonly refunds?: NumberInput
  /** Decimals of both prices; 8 unless given. */
  readonly places?: NumberInput
}

export const floatingPriceShape = /* @__PURE__ */ lazily(() =>
  record<FloatingPriceInput>({ zh: '浮动点值', en: 'Floating price' })({
    budget: amount(L.budget),
    floating: positive(L.floatingPoints),
    fixed: notNegative(L.fixedPoints),
    refunds: orElse(amount(L.refunds), 0),
    places: orElse(places(), 8),
  }),
)

/**
 * 浮动点值、平均点值 — the price of a floating point, and of any point.
 *
 * @since 0.2.0
 */
export interface FloatingPrice {
  readonly floating: DecimalText
  readonly average: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 浮动点值 — the price of points under a budget, where some of the points are worth 1 each.
 *
 * Formula: floating = (budget − fixed − refunds) ÷ floating points; average = budget ÷ (floating + fixed + refunds); both
 * half-up to 8 decimals, as they are published.
 *
 * @param input - see {@link FloatingPriceInput}
 * @throws `exceeds_available` (points worth 1 each and refunds alone exceed the budget) · `out_of_range` (no floating
 *   points) · `inexact_number` · `missing` · `negative_amount` · `not_a_number` · `not_an_integer` · `not_whole_fen` ·
 *   `percent_not_allowed` · `too_many_digits` · `unknown_key` · `wrong_type`
 * @example
 * ```ts
 * import { floatingPrice } from 'yigongti'
 *
 * const { floating, average } = floatingPrice({ budget: 950_000_000, floating: 600_000_000, fixed: 400_000_000 })
 * floating // => '0.91666667'
 * average // => '0.95000000'
 * ```
 * @since 0.2.0
 */
export function floatingPrice(input: FloatingPriceInput): FloatingPrice {
  const { budget, floating: points, fixed, refunds, places: decimals } = read(floatingPriceShape(), input)
  const rounding = { mode: 'halfUp', places: decimals } as const
  const firm = add(fixed.value, refunds.value)
  if (compare(firm, budget.value) > 0) {
    failAt(floatingPriceShape(), 'exceeds_available', ['fixed'], {
      received: toDecimalString(firm, 2),
      limit: budget.text,
    })
  }
  const floating = figure(L.floating, formula`(${budget} − ${fixed} − ${refunds}) ÷ ${points}`, rounding)
  const average = figure(L.average, formula`${budget} ÷ (${points} + ${fixed} + ${refunds})`, rounding)
  return publish({ floating, average })
}
