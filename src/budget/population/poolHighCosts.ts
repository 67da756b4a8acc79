import { individualStopLoss } from '../../corridor/internal.ts'
import { fail, type Path, show } from '../../errors/internal.ts'
import {
  en,
  exact,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  read,
  type Step,
  stepsOf,
  sumOf,
  zh,
} from '../../figure/internal.ts'
import { type DecimalInput, readAmount, readShare, toDecimalString } from '../../numeric/internal.ts'
import { readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 大额费用统筹（输入） — from which cost of a person on the pool pays, which share of it, the persons' costs of every
 * alliance in yuan to the fen, and the funds that are otherwise allocated.
 *
 * @since 0.2.0
 */
export interface HighCostPoolInput {
  readonly attachment: DecimalInput
  readonly share: DecimalInput
  readonly alliances: readonly { readonly id: string; readonly costs: readonly DecimalInput[] }[]
  /** What is allocated: the pooled money leaves it. Without it no base is computed. */
  readonly funds?: DecimalInput
}

/**
 * 医共体大额费用 — an alliance: its persons' cost, how many of them stand above the attachment point, what the pool
 * pays, and what stays.
 *
 * @since 0.2.0
 */
export interface AllianceHighCosts {
  readonly id: string
  readonly cost: string
  readonly personsAbove: number
  readonly pooled: string
  readonly kept: string
}

/**
 * 大额费用统筹 — the alliances, what the pool pays in all, and the base of the allocations without it (`null` where no
 * funds are given).
 *
 * @since 0.2.0
 */
export interface HighCostPool {
  readonly alliances: readonly AllianceHighCosts[]
  readonly pooled: string
  readonly base: string | null
  readonly steps: readonly Step[]
}

/**
 * 大额费用统筹 — a pool that pays a share of what persons cost above an attachment point; its money leaves the base of the
 * allocations, so nothing is paid twice.
 *
 * Formula: pooled = Σ share × max(0, cost − attachment) over the persons, half-up to the fen for each, as
 * {@link individualStopLoss} covers it; kept = cost − pooled; base = funds − Σ pooled. The form of § 268 SGB V (Germany): 80 % above 100,000, indexed. Attachment and share
 * are arguments.
 *
 * @param input - see {@link HighCostPoolInput}
 * @throws `exceeds_available` (the pool needs more than the funds) · `out_of_range` (a share outside 0–1) ·
 *   `negative_amount` · `not_whole_fen` · `duplicate_id` · `empty_list` · `missing` · `wrong_type` · `not_a_number` ·
 *   `unknown_key`
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
 * alliances.map(({ pooled, kept }) => [pooled, kept]) // => [ [ '180000.00', '185000.00' ], [ '0.00', '99000.00' ] ]
 * base // => '320000.00'
 * ```
 * @since 0.2.0
 */
export function poolHighCosts(input: HighCostPoolInput): HighCostPool {
  readRecord(input, ['attachment', 'share', 'alliances', 'funds'], [])
  const attachment = given(L.attachment, readAmount(input.attachment, ['attachment']))
  const share = given(L.pooledShare, readShare(input.share, ['share']))
  const alliances = readList(input.alliances, ['alliances']).map((item, index) => {
    const path: Path = ['alliances', index]
    const record = readRecord(item, ['id', 'costs'], path)
    const id = readId(record['id'], [...path, 'id'])
    const named = (label: Label) => labelAt(label, index, id)
    const costs = readList(record['costs'], [...path, 'costs']).map((cost, person) =>
      toDecimalString(readAmount(cost, [...path, 'costs', person]), 2),
    )
    const { above, total, covered } = individualStopLoss({
      costs,
      attachment: attachment.text,
      coinsurance: share.text,
    })
    const reason = {
      zh: zh`共 ${costs.length} 人，其中 ${above} 人费用超过起点 ${attachment}；超过部分按 ${share}，逐人四舍五入到分`,
      en: en`${above} of ${costs.length} persons cost more than the attachment point ${attachment}: ${share} of what exceeds it, half-up to the fen for each`,
    }
    const cost = given(named(L.personsCost), readAmount(total, path))
    const pooled = read(named(L.pooled), readAmount(covered, path), reason, [attachment, share])
    return { id, above, cost, pooled, kept: figure(named(L.kept), formula`${cost} − ${pooled}`, exact) }
  })
  refuseDuplicates(
    alliances.map(({ id }) => id),
    ['alliances'],
  )
  const pooled = figure(L.pooledTotal, formula`${sumOf(alliances.map((alliance) => alliance.pooled))}`, exact)
  const base =
    input.funds === undefined
      ? undefined
      : figure(L.base, formula`${given(L.funds, readAmount(input.funds, ['funds']))} − ${pooled}`, exact)
  if (base !== undefined && base.value.n < 0n) {
    fail('exceeds_available', ['funds'], { received: pooled.text, limit: show(input.funds) })
  }
  return {
    alliances: alliances.map(({ id, above, cost, ...parts }) => ({
      id,
      cost: cost.text,
      personsAbove: above,
      pooled: parts.pooled.text,
      kept: parts.kept.text,
    })),
    pooled: pooled.text,
    base: base?.text ?? null,
    steps: stepsOf([...alliances.map(({ kept }) => kept), pooled, ...(base === undefined ? [] : [base])]),
  }
}
