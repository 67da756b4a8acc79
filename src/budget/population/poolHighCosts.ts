import { show } from '../../errors/internal.ts'
import {
  en,
  exact,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  type NumberInput,
  publishLong,
  read as readFigure,
  type Sourced,
  type Step,
  sumOf,
  zh,
} from '../../figure/internal.ts'
import {
  add,
  compare,
  type DecimalText,
  type Fraction,
  fen,
  multiply,
  roundFraction,
  subtract,
  zero,
} from '../../numeric/internal.ts'
import {
  amount,
  bare,
  failAt,
  id,
  lazily,
  list,
  namingOf,
  optional,
  read,
  record,
  share,
  uniqueIds,
} from '../../shape/internal.ts'
import { type BadRows, badRowsShape, byBadRows, notesOf, type RowNotes, rowsWithoutId } from '../../stays/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 大额费用统筹（输入） — from which cost of a person on the pool pays, which share of it, the persons' costs of every
 * alliance in yuan to the fen, and the funds that are otherwise allocated.
 *
 * @since 0.1.0
 */
export interface HighCostPoolInput {
  readonly attachment: NumberInput
  readonly share: NumberInput
  readonly alliances: readonly { readonly id: string; readonly costs: readonly NumberInput[] }[]
  /** What is allocated: the pooled money leaves it. Without it no base is computed. */
  readonly funds?: NumberInput
  /** `strict`, unless given, throws at the first bad cost; `collect` lists bad costs and leaves the persons out. Since 0.2.0. */
  readonly badRows?: 'strict' | 'collect'
}

/**
 * 大额费用统筹 — of each alliance its persons' cost, how many of them stand above the attachment point, what the pool pays
 * and what stays; what the pool pays in all, and the base of the allocations without it (`null` where no funds are given).
 *
 * @since 0.2.0
 */
export interface HighCostPool extends RowNotes {
  readonly alliances: readonly {
    readonly id: string
    readonly cost: DecimalText
    readonly personsAbove: number
    readonly pooled: DecimalText
    readonly kept: DecimalText
  }[]
  readonly pooled: DecimalText
  readonly base: DecimalText | null
  readonly steps: readonly Step[]
}

/**
 * 大额费用统筹 — a pool that pays a share of what persons cost above an attachment point; its money leaves the base of the
 * allocations, so nothing is paid twice.
 *
 * Formula: pooled = Σ share × max(0, cost − attachment) over the persons, half-up to the fen for each, as
 * {@link individualStopLoss} covers it; kept = cost − pooled; base = funds − Σ pooled. The form of § 268 SGB V (Germany): 80 % above 100,000, indexed. Attachment and share
 * are arguments. With `badRows: 'collect'` persons whose cost cannot be read are left out: the result is that of the
 * others alone.
 *
 * @param input - see {@link HighCostPoolInput}
 * @throws `exceeds_available` (the pool needs more than the funds) · `out_of_range` (a share outside 0–1) ·
 *   `negative_amount` · `not_whole_fen` · `duplicate_id` · `unclean_id` · `too_long` · `empty_list` · `missing` ·
 *   `wrong_type` · `not_a_number` · `percent_not_allowed` · `unknown_key` · `inexact_number` · `too_many_digits` ·
 *   `not_one_of`
 * @example
 * ```ts
 * import { poolHighCosts } from 'yigongti'
 *
 * const { alliances, base } = poolHighCosts({
 *   attachment: 100_000,
 *   share: '80%',
 *   alliances: [{ id: 'east', costs: [325_000, 40_000] }, { id: 'west', costs: [99_000] }],
 *   funds: 500_000,
 * })
 * alliances.map(({ pooled, kept }) => [pooled, kept])
 * // => [ [ '180000.00', '185000.00' ], [ '0.00', '99000.00' ] ]
 * base // => '320000.00'
 * ```
 * @since 0.1.0
 */
export function poolHighCosts(input: HighCostPoolInput): HighCostPool {
  const { attachment, share, alliances: items, funds, badRows } = read(poolHighCostsShape(), input)
  const issues = items.flatMap(({ costs }) => costs.issues)
  const explainedCount = items.reduce((count, { costs }) => count + costs.rows.filter(isExplained).length, 0)
  const limit = show(input.funds)
  const calculate = () => {
    const alliances = items.map(({ id, costs: { rows: costs } }, index) => {
      const named = namingOf({ id }, index)
      const { above, covered, total } = coverOf(costs, attachment.value, share.value)
      const reason = () => ({
        zh: zh`共 ${costs.length} 人，其中 ${above} 人费用超过起点 ${attachment}；超过部分按 ${share}，逐人四舍五入到分`,
        en: en`${above} of ${costs.length} persons cost more than the attachment point ${attachment}: ${share} of what exceeds it, half-up to the fen for each`,
      })
      const explained = explainedCosts(costs, named(L.personCost))
      const cost =
        explained.length === 0
          ? given(named(L.personsCost), total)
          : readFigure(named(L.personsCost), total, summed(costs.length), explained)
      const pooled = readFigure(named(L.pooled), covered, reason, [attachment, share, ...explained])
      return { id, cost, personsAbove: above, pooled, kept: figure(named(L.kept), formula`${cost} − ${pooled}`, exact) }
    })
    const pooled = figure(L.pooledTotal, formula`${sumOf(alliances.map((alliance) => alliance.pooled))}`, exact)
    const base = funds === undefined ? undefined : figure(L.base, formula`${funds} − ${pooled}`, exact)
    if (base !== undefined && base.value.n < 0n) {
      failAt(poolHighCostsShape(), 'exceeds_available', ['funds'], { received: pooled.text, limit })
    }
    return { draft: { alliances, pooled, base: base ?? null }, order: [...alliances.map(({ kept }) => kept), pooled] }
  }
  return publishLong(items.length + explainedCount, calculate, notesOf({ badRows, issues, repeated: [] }))
}

const isExplained = (cost: Sourced) => cost.origin !== undefined

/** The costs that come with an explanation; the others are only summed. */
function explainedCosts(costs: readonly Sourced[], label: Label) {
  return costs.flatMap((cost, index) => {
    if (!isExplained(cost)) return []
    return [given(labelAt(label, index, `第 ${index + 1} 人`, `person ${index + 1}`), cost)]
  })
}

const summed = (count: number) => ({ zh: `${count} 人的费用合计`, en: `the costs of ${count} persons, summed` })

export const poolHighCostsShape = /* @__PURE__ */ lazily(() => {
  const cost = bare(amount(L.personCost))
  const allianceBy = (badRows: BadRows) =>
    record<HighCostPoolInput['alliances'][number]>({ zh: '医共体', en: 'Alliance' })({
      id: id(),
      costs: rowsWithoutId({ zh: '参保人费用', en: 'Costs of the persons' }, cost, badRows),
    })
  return byBadRows((badRows) =>
    record<HighCostPoolInput>({ zh: '大额费用统筹', en: 'Pool of high costs' })({
      attachment: amount(L.attachment),
      share: share(L.pooledShare),
      alliances: list({ zh: '各医共体', en: 'Alliances' }, allianceBy(badRows), { laws: [uniqueIds] }),
      funds: optional(amount(L.funds)),
      badRows: badRowsShape(),
    }),
  )
})

/** What the persons cost, how many stand above the attachment point, and what is covered of them. */
function coverOf(costs: readonly Fraction[], attachment: Fraction, share: Fraction) {
  let above = 0
  let [total, covered] = [zero, zero]
  for (const cost of costs) {
    total = add(total, cost)
    if (compare(cost, attachment) <= 0) continue
    above++
    covered = add(covered, roundFraction(multiply(share, subtract(cost, attachment)), fen))
  }
  return { above, total, covered }
}
