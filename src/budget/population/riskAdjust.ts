import { exact, type Figure, figure, formula, lean, publishLong, type Step, sumOf } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { read } from '../../shape/internal.ts'
import { cellWeights, indexFigures } from './indexFigures.ts'
import { labels as L } from './labels.ts'
import { openBudgets, poolBudgets } from './populationBudgets.ts'
import { type RiskAdjustInput, riskAdjustShape } from './RiskAdjustInput.ts'

/**
 * 风险调整 — the weights of the cells, the alliances' indices and their budgets.
 *
 * @since 0.1.0
 */
export interface RiskAdjustment {
  /** Yuan a head at weight 1; `null` where weights are published without it. */
  readonly perHead: DecimalText | null
  readonly weights: readonly { readonly id: string; readonly weight: DecimalText }[]
  /** The mean of the applied indices, by people. */
  readonly meanIndex: DecimalText
  readonly alliances: readonly {
    readonly id: string
    readonly people: DecimalText
    /** As computed. */
    readonly index: DecimalText
    /** Under the cap. */
    readonly appliedIndex: DecimalText
    readonly capped: boolean
    /** People × applied index × yuan a head at weight 1; `null` where that is not known. */
    readonly expected: DecimalText | null
    /** Exact. */
    readonly share: DecimalText
    readonly budget: DecimalText
  }[]
  /** What the budgets sum to. */
  readonly total: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 风险调整 — budgets by the people an alliance has and the risk they bring.
 *
 * Formula: weight w_c = mean cost of the cell ÷ mean cost of everybody (or as published); index R = Σ n_c·w_c ÷ Σ n_c;
 * with a cap, R is held to last year's index × (1 + cap); expected cost = people × R × yuan a head at weight 1. With a
 * pool: budget = pool × share, share = people·R ÷ Σ people·R, or β of that and 1 − β of the share in the history; the fen
 * go by largest remainder, so that the pool is spent to the fen. Without a pool: budget = β·expected + (1 − β)·history,
 * half-up to the fen. Nothing else is rounded.
 *
 * An index is 1 for people like the reference population. A cell without people or without cost has no weight and is
 * refused; join it to another one.
 *
 * @param input - see {@link RiskAdjustInput}
 * @throws `no_people` (a cell of the reference, or an alliance, without anybody) · `no_cost` (a cell without cost) ·
 *   `weights_all_zero` (nobody brings any risk) · `missing` (a cell without a number of people; neither pool nor yuan a
 *   head; a cap or a blend without what it needs) · `conflicting_inputs` · `unknown_key` (a cell that is not listed) ·
 *   `duplicate_id` · `unclean_id` · `too_long` · `negative_amount` · `not_whole_fen` · `out_of_range` · `empty_list` ·
 *   `not_a_number` · `percent_not_allowed` · `wrong_type` · `inexact_number` · `too_many_digits`
 * @example
 * ```ts
 * import { riskAdjust, round } from 'yigongti'
 *
 * const { perHead, weights, alliances } = riskAdjust({
 *   pool: 344_200_000,
 *   cells: [
 *     { id: '0–14', people: 60_000, meanCost: 420 },
 *     { id: '15–44', people: 120_000, meanCost: 600 },
 *     { id: '45–64', people: 90_000, meanCost: 1300 },
 *     { id: '65+', people: 50_000, meanCost: 2600 },
 *   ],
 *   alliances: [
 *     { id: 'east', people: { '0–14': 10_000, '15–44': 20_000, '45–64': 22_000, '65+': 18_000 } },
 *     { id: 'west', people: { '0–14': 50_000, '15–44': 100_000, '45–64': 68_000, '65+': 32_000 } },
 *   ],
 * })
 * perHead // => '1075.625'
 * round(weights[3]?.weight ?? '', { mode: 'halfUp', places: 6 }) // => '2.417199'
 * round(alliances[0]?.index ?? '', { mode: 'halfUp', places: 10 }) // => '1.2165684403'
 * alliances.map(({ budget }) => budget) // => [ '91600000.00', '252600000.00' ]
 * ```
 * @since 0.1.0
 */
export function riskAdjust(input: RiskAdjustInput): RiskAdjustment {
  const {
    pool,
    cells: items,
    perHead: price,
    indexGrowthCap,
    riskPart,
    alliances: listed,
  } = read(riskAdjustShape(), input)
  return publishLong(listed.length + (items?.length ?? 0), () => {
    const cells = cellWeights(items)
    const perHead = price ?? cells.perHead
    const alliances = listed.map((alliance, index) => indexFigures(alliance, index, cells, indexGrowthCap))
    const expected =
      perHead === undefined
        ? undefined
        : alliances.map(({ named, units }) => figure(named(L.expected), lean(formula`${units} × ${perHead}`), exact))
    // Without a pool there is a price, the shape has seen to it.
    const { shares, budgets } =
      pool === undefined
        ? openBudgets(expected as readonly Figure[], alliances, riskPart)
        : poolBudgets(pool, alliances, riskPart)
    const units = sumOf(alliances.map((alliance) => alliance.units))
    const people = sumOf(alliances.map((alliance) => alliance.people))
    const meanIndex = figure(L.meanIndex, lean(formula`(${units}) ÷ (${people})`), exact)
    const total = figure(L.total, formula`${sumOf(budgets)}`, exact)
    const draft = {
      perHead: perHead ?? null,
      weights: cells.ids.map((id, index) => ({ id, weight: cells.weights[index] as Figure })),
      meanIndex,
      alliances: alliances.map(({ id, people, index: own, applied, capped }, index) => ({
        id,
        people,
        index: own,
        appliedIndex: applied,
        capped,
        expected: expected?.[index] ?? null,
        share: shares[index] as Figure,
        budget: budgets[index] as Figure,
      })),
      total,
    }
    return { draft, order: [...(expected ?? []), ...shares, total, meanIndex] }
  })
}
