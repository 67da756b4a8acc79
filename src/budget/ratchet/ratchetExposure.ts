import {
  exact,
  type Figure,
  figure,
  formula,
  labelAt,
  type NumberInput,
  publish,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import { add, type DecimalText, divide, type Fraction, multiply, one, subtract, zero } from '../../numeric/internal.ts'
import { growth, lazily, list, mostItems, orElse, read, record, share } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import { type Ratchet, ratchetFields } from './Ratchet.ts'

/**
 * 结余被基数收回的程度（输入） — the rule of the next base, and the growth of the budget in each year after the one that saves: as many
 * as the horizon has. `discount` a year (0 unless given); `keepsToday` is the share of a yuan saved that the alliance keeps
 * in the year itself (all of it unless given).
 *
 * @since 0.1.0
 */
export interface RatchetExposureInput extends Pick<Ratchet, 'spendingWeight' | 'savingsGivenBack'> {
  readonly growths: readonly NumberInput[]
  readonly discount?: NumberInput
  readonly keepsToday?: NumberInput
}

/**
 * 结余被基数收回的程度 — what one yuan saved today costs the budgets of the years after it: year by year, and in all (present value).
 * `keptInAll` is what the alliance is left with of it: below zero, saving costs more than it brings.
 *
 * @since 0.1.0
 */
export interface RatchetExposure {
  readonly years: readonly { readonly takenBack: DecimalText; readonly present: DecimalText }[]
  readonly takenBack: DecimalText
  readonly keptInAll: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 结余被基数收回的程度 — how much of one yuan saved today is taken back over the horizon.
 *
 * Formula: effective weight e = λ·(1 − γ). The budget of the first year after is lower by e·(1 + g₁), every later one by
 * (1 − e)·(1 + g_k) times what the one before it was lower by, since its base holds 1 − e of that budget. Taken back = Σ of
 * these, discounted; kept in all = keeps today × (1 − taken back). Exact; nothing is rounded.
 *
 * It is the derivative of the path that `outlook` computes, while the alliance stays in surplus and neither floor nor
 * ceiling nor a cap on growth that depends on it binds. The library's definition.
 *
 * @param input - see {@link RatchetExposureInput}
 * @throws `out_of_range` · `growth_not_above_minus_one` · `percent_needed` (a growth or a discount of 1 or more without
 *   `%`) · `empty_list` · `missing` · `wrong_type` · `not_a_number` · `unknown_key` · `inexact_number` ·
 *   `too_many_digits` · `wrong_length` (more than 300 years)
 * @example
 * ```ts
 * import { ratchetExposure } from 'yigongti'
 *
 * const growths = ['2%', '2%', '2%']
 * ratchetExposure({ spendingWeight: 0, growths }).takenBack // => '0'
 * ratchetExposure({ spendingWeight: '50%', growths }).takenBack // => '0.902751'
 * ratchetExposure({ spendingWeight: 1, growths }).takenBack // => '1.02'
 * ratchetExposure({ spendingWeight: 1, growths, keepsToday: '90%' }).keptInAll // => '-0.018'
 * ```
 * @since 0.1.0
 */
export function ratchetExposure(input: RatchetExposureInput): RatchetExposure {
  const { spendingWeight, savingsGivenBack, growths, discount, keepsToday } = read(ratchetExposureShape(), input)
  const effective = figure(L.effective, formula`${spendingWeight} × (1 − ${savingsGivenBack})`, exact)
  const years = yearsFigures(effective, growths, discount)
  const present = years.map((year) => year.present)
  const inAll = { ...sumOf(present), value: nested(effective.value, growths, discount.value) }
  const takenBack = figure(L.takenInAll, formula`${inAll}`, exact)
  const keptInAll = figure(L.keptInAll, formula`${keepsToday} × (1 − ${takenBack})`, exact)
  const draft = { years: years.map(({ taken, present }) => ({ takenBack: taken, present })), takenBack, keptInAll }
  // Each year before the next: a long horizon is walked through and not down into.
  return publish(draft, [...present, keptInAll])
}

export const ratchetExposureShape = /* @__PURE__ */ lazily(() =>
  record<RatchetExposureInput>({ zh: '结余被基数收回的程度', en: 'Exposure to the ratchet' })({
    ...exposureFields(),
    keepsToday: orElse(share(L.keepsToday), 1),
  }),
)

/** As many years as a calculation can be about: exact, the factors of each year have more digits than those before. */
export const mostYears = 300

/** All but what is kept today. */
export const exposureFields = () => {
  const { spendingWeight, savingsGivenBack } = ratchetFields()
  const growths = { zh: '各年度增长率', en: 'Growth of the years' }
  return {
    spendingWeight,
    savingsGivenBack,
    growths: list(growths, growth(L.growth), {
      laws: [mostItems(mostYears)],
      each: (place) => ({ zh: `第 ${place} 年后`, en: `${place} years later` }),
    }),
    discount: orElse(growth(L.discount), 0),
  }
}

interface YearFigures {
  readonly factor: Figure
  readonly taken: Figure
  readonly present: Figure
}

/** Each year from the one before it, the discount factor too: a year's formula is as short as the first one's. */
function yearsFigures(effective: Figure, growths: readonly Figure[], discount: Figure): readonly YearFigures[] {
  let before: YearFigures | undefined
  return growths.map((growth, index) => {
    const factor = figure(
      inYear(L.factor, index),
      before === undefined ? formula`1 + ${discount}` : formula`${before.factor} × (1 + ${discount})`,
      exact,
    )
    const base = before === undefined ? formula`${effective}` : formula`(1 − ${effective}) × ${before.taken}`
    const taken = figure(inYear(L.taken, index), formula`${base} × (1 + ${growth})`, exact)
    before = { factor, taken, present: figure(inYear(L.present, index), formula`${taken} ÷ ${factor}`, exact) }
    return before
  })
}

/** What the years sum to, from the last one inwards: e·r₁·(1 + (1 − e)·r₂·(1 + …)), where denominators do not multiply. */
function nested(effective: Fraction, growths: readonly Figure[], discount: Fraction): Fraction {
  const rest = subtract(one, effective)
  let later = zero
  for (let index = growths.length - 1; index >= 0; index--) {
    const growth = growths[index] as Figure
    const ratio = divide(add(one, growth.value), add(one, discount))
    later = multiply(multiply(index === 0 ? effective : rest, ratio), add(one, later))
  }
  return later
}

function inYear(label: (typeof L)[keyof typeof L], index: number) {
  return labelAt(label, index, `第 ${index + 1} 年后`, `${index + 1} years later`)
}
