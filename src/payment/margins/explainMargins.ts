import {
  exact,
  type Figure,
  type Formula,
  figure,
  formula,
  publishLong,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import { type DecimalText, fen } from '../../numeric/internal.ts'
import { type Law, law, lazily, read, record } from '../../shape/internal.ts'
import { type GroupMarginsInput, marginsOf, type ReadMargins } from './GroupMarginsInput.ts'
import { placeOf } from './groupMargins.ts'
import { labels as plain } from './labels.ts'
import { inOnePeriod, pairFigures, pairsOf, periodFigures } from './pairFigures.ts'
import { shareToFen } from './shareToFen.ts'

/**
 * 盈亏变动（输入） — the groups of two periods, each as for {@link groupMargins} and paid by the same unit.
 *
 * @since 0.2.0
 */
export interface MarginChangeInput {
  readonly before: GroupMarginsInput
  readonly after: GroupMarginsInput
}

/** 变动因素 — what each cause did to the margin, in yuan: above zero it brought a gain. The five sum to the change. */
interface Causes {
  readonly change: DecimalText
  readonly volume: DecimalText
  readonly mix: DecimalText
  readonly price: DecimalText
  readonly efficiency: DecimalText
  /** Outliers apart; `null` where none stand apart. */
  readonly outliers: DecimalText | null
}

/**
 * 盈亏变动（结果） — the margins of both periods, the change, and its causes, in all and by group: those of the later period in
 * their order, then those that are gone.
 *
 * @since 0.2.0
 */
export interface MarginChange extends Causes {
  readonly before: DecimalText
  readonly after: DecimalText
  readonly groups: readonly (Causes & {
    readonly id: string
    readonly hospital?: string
    readonly department?: string
  })[]
  readonly steps: readonly Step[]
}

/**
 * 盈亏变动因素 — why the margin changed from one period to the next: more or fewer cases, another mix of groups, another
 * price, other costs.
 *
 * Formula, in this order, with n the cases of a group, N of all, m the margin of a case, c its cost, w its weight, P the
 * price, 0 before and 1 after: volume = (N₁ − N₀) × Σ n₀·m₀ ÷ N₀; price = Σ n₁ × (w₁·P₁ − w₀·P₀), a changed weight with it;
 * efficiency = −Σ n₁ × (c₁ − c₀); mix = Σ (n₁ − N₁·n₀ ÷ N₀) × m₀. Outliers are no part of these: what their margin changed by
 * stands apart. Before a group had cases its margin is taken as that after, so what is new is mix.
 *
 * Rounding: the change is that of the margins of {@link groupMargins}, to the fen. Volume is half-up in all, by group by the
 * largest remainder; price and efficiency are half-up by group, and summed. Mix is what is left, so it holds what rounding
 * left, and the causes sum to the change exactly, by group and in all.
 *
 * @param input - see {@link MarginChangeInput}
 * @throws `duplicate_id` · `conflicting_inputs` · `empty_list` · `inexact_number` · `missing` · `negative_amount` ·
 *   `no_cases` · `not_a_number` · `not_an_integer` · `not_one_of` · `not_whole_fen` · `out_of_range` ·
 *   `percent_not_allowed` · `too_long` · `too_many_digits` · `unclean_id` · `unit_differs` · `unknown_key` ·
 *   `wrong_type`
 * @example
 * ```ts
 * import { explainMargins } from 'yigongti'
 *
 * const { change, volume, mix, price, efficiency } = explainMargins({
 *   before: {
 *     price: 10_000,
 *     groups: [
 *       { id: 'A', cases: 100, weight: '1.2', costPerCase: 11_000 },
 *       { id: 'B', cases: 200, weight: '0.8', costPerCase: 8200 },
 *       { id: 'C', cases: 50, weight: '3.5', costPerCase: 33_000 },
 *     ],
 *   },
 *   after: {
 *     price: 9800,
 *     groups: [
 *       { id: 'A', cases: 120, weight: '1.2', costPerCase: 10_500 },
 *       { id: 'B', cases: 180, weight: '0.8', costPerCase: 8600 },
 *       { id: 'C', cases: 60, weight: '3.5', costPerCase: 34_000 },
 *     ],
 *   },
 * })
 * change // => '-127600.00'
 * const causes = [volume, mix, price, efficiency]
 * causes // => [ '4571.43', '39428.57', '-99600.00', '-72000.00' ]
 * ```
 * @since 0.2.0
 */
export function explainMargins(input: MarginChangeInput): MarginChange {
  const { before, after } = read(marginChangeShape(), input)
  const pairs = pairsOf(before.groups, after.groups)
  return publishLong(pairs.length, () => {
    const [was, is] = [periodFigures(before, 'before'), periodFigures(after, 'after')]
    const rows = pairs.map((pair, index) => pairFigures(pair, index, was, is))
    const change = figure(plain.change, formula`${is.total} − ${was.total}`, exact)
    const meanMargin = figure(
      plain.meanMargin,
      formula`(${sumOf(was.rows.map(({ regular }) => regular))}) ÷ ${was.cases}`,
      exact,
    )
    const volume = figure(plain.volume, formula`(${is.cases} − ${was.cases}) × ${meanMargin}`, fen)
    const volumes = shareToFen(
      volume,
      rows.map(({ key, named, regular }) => {
        const part = regular && formula`(${is.cases} − ${was.cases}) × ${regular} ÷ ${was.cases}`
        return { key, label: named(plain.volume), formula: part, because: inOnePeriod }
      }),
    )
    const groups = rows.map(({ group, named, ...row }, index) => {
      const own = volumes[index] as Figure
      const rest = restOf(row.change, [own, row.price, row.efficiency], row.outliers)
      return Object.assign(placeOf(group), {
        change: row.change,
        volume: own,
        mix: figure(named(plain.mix), rest, exact, { because: ofMix }),
        price: row.price,
        efficiency: row.efficiency,
        outliers: row.outliers ?? null,
      })
    })
    const price = figure(plain.priceEffect, formula`${sumOf(groups.map((one) => one.price))}`, exact)
    const efficiency = figure(plain.efficiency, formula`${sumOf(groups.map((one) => one.efficiency))}`, exact)
    const apart = groups.flatMap((one) => one.outliers ?? [])
    const outliers = apart.length === 0 ? undefined : figure(plain.outlierChange, formula`${sumOf(apart)}`, exact)
    const mix = figure(plain.mix, restOf(change, [volume, price, efficiency], outliers), exact, { because: ofMix })
    const draft = {
      before: was.total,
      after: is.total,
      change,
      volume,
      mix,
      price,
      efficiency,
      outliers: outliers ?? null,
      groups,
    }
    return { draft, order: [was.total, is.total, change, volume, price, efficiency, mix] }
  })
}

const ofMix = {
  zh: '结构因素即 Σ(本期例数 − 本期总例数 × 上期构成比) × 上期例均盈亏额，取为余下部分，取整尾差归入此项',
  en: 'mix is Σ (cases − all cases × share of the cases before) × margin of a case before, taken as what is left: it holds what rounding left',
}

function restOf(change: Figure, [a, b, c]: readonly [Figure, Figure, Figure], outliers: Figure | undefined): Formula {
  const rest = formula`${change} − ${a} − ${b} − ${c}`
  return outliers === undefined ? rest : formula`${rest} − ${outliers}`
}

export const marginChangeShape = /* @__PURE__ */ lazily(() =>
  record<MarginChangeInput>({ zh: '盈亏变动', en: 'Change of margins' })(
    { before: marginsOf('before'), after: marginsOf('after') },
    [samePaidBy],
  ),
)

type Periods = { readonly before: ReadMargins; readonly after: ReadMargins }

/** Weights are not compared with points. */
const samePaidBy: Law<Periods> = /* @__PURE__ */ law(
  ['unit_differs'],
  ['samePaidBy'],
  ({ before, after }: Periods) => [before.paidBy, after.paidBy] as const,
  ([expected, received], reading) => {
    if (expected !== received) reading.refuse('unit_differs', { expected, received }, ['after', 'paidBy'])
  },
)
