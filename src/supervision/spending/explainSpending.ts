import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  labelAt,
  publish,
  type Step,
  sumOf,
  type Unit,
} from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { failAt, read } from '../../shape/internal.ts'
import { type Ratio, ratioOf } from '../ratioOf.ts'
import { chainOfSpending } from './chainOfSpending.ts'
import { labels as L } from './labels.ts'
import { type SpendingFactor, type SpendingInput, spendingShape } from './SpendingInput.ts'

/**
 * 支出变动因素（结果） — the change of spending and what each factor has of it, in the order in which they are put in.
 *
 * @since 0.2.0
 */
export interface SpendingChange {
  readonly before: { readonly year: number; readonly spending: DecimalText }
  readonly after: { readonly year: number; readonly spending: DecimalText }
  readonly change: DecimalText
  readonly growth: Ratio
  /** `effect`: yuan; what a policy did through the factor is not in it. */
  readonly factors: readonly (Effect & {
    readonly factor: SpendingFactor
    readonly unit: Unit
    readonly before: DecimalText
    readonly after: DecimalText
    readonly growth: Ratio
  })[]
  readonly policies: readonly (Effect & { readonly id: string; readonly through: SpendingFactor })[]
  readonly steps: readonly Step[]
}

interface Effect {
  readonly label: Bilingual
  readonly effect: DecimalText
  /** Of the whole change. */
  readonly share: Ratio
}

/**
 * 统筹基金支出变动因素分析 — why the fund spent more than last year, or less: chained substitution in a fixed order, to the
 * fen.
 *
 * Formula: spending = insured × admission rate × [(1 − share elsewhere) × cost a stay × payment ratio, in the county, +
 * share elsewhere × the same elsewhere] + chronic diseases of outpatients + other. Put in one after the other: insured →
 * admission rate → cost a stay by price (cost a unit of weight) and by case mix → payment ratio → share elsewhere →
 * chronic diseases → other. Each level half-up to the fen; an effect is the difference of two levels, less what policies
 * did through the factor. Effects of factors and policies sum to the change.
 *
 * Another order would divide the change otherwise: this one is the library's, and the table says it.
 *
 * @param input - see {@link SpendingInput}
 * @throws `out_of_range` (no people, no stays, no cost, a fund above the cost, a year that is not later) · `missing` (a case mix of some and not of all) · `not_asked`
 *   (a policy through the case mix, which was not given) · `duplicate_id` · `inexact_number` · `negative_amount` ·
 *   `not_a_number` · `not_an_integer` · `not_one_of` · `not_whole_fen` · `percent_not_allowed` · `too_long` ·
 *   `too_many_digits` · `unclean_id` · `unknown_key` · `wrong_type`
 * @example
 * ```ts
 * import { explainSpending } from 'yigongti'
 *
 * const { change, factors } = explainSpending({
 *   before: {
 *     year: 2025,
 *     insured: 400_000,
 *     home: { admissions: 50_000, cost: 250_000_000, fund: 175_000_000 },
 *     elsewhere: { admissions: 10_000, cost: 150_000_000, fund: 75_000_000 },
 *   },
 *   after: {
 *     year: 2026,
 *     insured: 396_000,
 *     home: { admissions: 52_000, cost: 270_400_000, fund: 189_280_000 },
 *     elsewhere: { admissions: 11_000, cost: 165_000_000, fund: 84_150_000 },
 *   },
 * })
 * change // => '23430000.00'
 * factors.slice(0, 3).map(({ label, effect }) => `${label.zh} ${effect}`)
 * // => [ '参保人数 -2500000.00', '住院率 15000000.00', '次均住院费用（价格与结构） 7350000.00' ]
 * ```
 * @since 0.2.0
 */
export function explainSpending(input: SpendingInput): SpendingChange {
  const { before: last, after: now, policies } = read(spendingShape(), input)
  const { before, after, links } = chainOfSpending(last, now)
  policies.forEach(({ through }, index) => {
    if (links.every(({ factor }) => factor !== through))
      failAt(spendingShape(), 'not_asked', ['policies', index, 'through'])
  })
  const change = figure(L.change, formula`${after} − ${before}`, exact)
  const share = (effect: Figure, index: number, label: Bilingual, list: string) =>
    ratioOf(
      effect,
      change,
      labelAt({ ...L.factorShare, id: `${list}Share` }, index, label.zh, label.en),
      because.change,
    )
  const factors = links.map(({ factor, label, before: from, after: to, effect: gross }, index) => {
    const through = policies.filter((policy) => policy.through === factor).map(({ amount }) => amount)
    const effect =
      through.length === 0 ? gross : figure(netLabel(index, label), formula`${gross} − (${sumOf(through)})`, exact)
    const moved = labelAt({ ...L.factorChange, unit: from.label.unit }, index, label.zh, label.en)
    const difference = figure(moved, formula`${to} − ${from}`, exact)
    return {
      factor,
      label,
      unit: from.label.unit,
      before: from,
      after: to,
      growth: ratioOf(difference, from, labelAt(L.factorGrowth, index, label.zh, label.en), because.before),
      effect,
      share: share(effect, index, label, 'factor'),
    }
  })
  const named = policies.map(({ id, label: given, through, amount }, index) => {
    const label = given ?? { zh: id, en: id }
    return { id, through, label, effect: amount, share: share(amount, index, label, 'policy') }
  })
  return publish({
    before: { year: last.year, spending: before },
    after: { year: now.year, spending: after },
    change,
    growth: ratioOf(change, before, L.growth, because.before),
    factors,
    policies: named,
  })
}

function netLabel(index: number, { zh, en }: Bilingual): Figure['label'] {
  const { id, name, unit } = L.effect
  return {
    id: `net.${id}[${index}]`,
    name: { zh: `扣除政策性因素后的${name.zh}（${zh}）`, en: `${name.en} without policies (${en})` },
    unit,
  }
}

const noChange = /* @__PURE__ */ deepFreeze({ zh: '支出没有变动', en: 'spending did not change' })
const nothingBefore = /* @__PURE__ */ deepFreeze({ zh: '上年为 0', en: 'it was zero the year before' })
const because = {
  change: { zero: noChange, unknown: noChange },
  before: { zero: nothingBefore, unknown: nothingBefore },
}
