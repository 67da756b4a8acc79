import { fail } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  stepsOf,
  sumOf,
} from '../../figure/internal.ts'
import { readAmount, readShare, readWeight } from '../../numeric/internal.ts'
import { readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import { readFactor } from '../readFactor.ts'
import { indexFigures } from './indexFigures.ts'
import { labels as L } from './labels.ts'
import { lean } from './lean.ts'
import { openBudgets, poolBudgets } from './populationBudgets.ts'
import type { RiskAdjustInput, RiskAdjustment } from './RiskAdjustment.ts'
import { readCells, type WeightedCells } from './readCells.ts'
import type { SharingAlliance } from './shareFigures.ts'

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
 *   `duplicate_id` · `negative_amount` · `not_whole_fen` · `out_of_range` · `empty_list` · `not_a_number`
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
 * @since 0.2.0
 */
export function riskAdjust(input: RiskAdjustInput): RiskAdjustment {
  readRecord(input, ['cells', 'alliances', 'pool', 'perHead', 'indexGrowthCap', 'riskPart'], [])
  const pool = input.pool === undefined ? undefined : given(L.pool, readAmount(input.pool, ['pool']))
  const cells = readCells(input.cells)
  const perHead =
    input.perHead === undefined ? cells.perHead : given(L.perHeadBase, readFactor(input.perHead, ['perHead']))
  const cap =
    input.indexGrowthCap === undefined
      ? undefined
      : given(L.growthCap, readWeight(input.indexGrowthCap, ['indexGrowthCap']))
  const riskPart = input.riskPart === undefined ? undefined : given(L.riskPart, readShare(input.riskPart, ['riskPart']))
  const alliances = readAlliances(input.alliances, cells, cap, riskPart)

  const expected = expectedFigures(alliances, perHead)
  const { shares, budgets } =
    pool === undefined
      ? openBudgets(
          expected ?? fail('missing', ['pool'], { expected: { zh: 'pool 或 perHead', en: 'pool or perHead' } }),
          alliances,
          riskPart,
        )
      : poolBudgets(pool, alliances, riskPart)
  const units = sumOf(alliances.map((alliance) => alliance.units))
  const people = sumOf(alliances.map((alliance) => alliance.people))
  const meanIndex = figure(L.meanIndex, lean(formula`(${units}) ÷ (${people})`), exact)
  const total = figure(L.total, formula`${sumOf(budgets)}`, exact)
  return {
    perHead: perHead?.text ?? null,
    weights: cells.ids.map((id, index) => ({ id, weight: cells.weights[index]?.text ?? '' })),
    meanIndex: meanIndex.text,
    alliances: alliances.map(({ id, ...alliance }, index) => ({
      id,
      people: alliance.people.text,
      index: alliance.index.text,
      appliedIndex: alliance.applied.text,
      capped: alliance.capped,
      expected: expected?.[index]?.text ?? null,
      share: shares[index]?.text ?? '',
      budget: budgets[index]?.text ?? '',
    })),
    total: total.text,
    steps: stepsOf([...(expected ?? []), ...shares, total, meanIndex]),
  }
}

interface NamedAlliance extends SharingAlliance {
  readonly id: string
}

function readAlliances(
  input: unknown,
  cells: WeightedCells,
  cap: Figure | undefined,
  riskPart: Figure | undefined,
): readonly NamedAlliance[] {
  const alliances = readList(input, ['alliances']).map((item, index): NamedAlliance => {
    const path = ['alliances', index]
    const record = readRecord(item, ['id', 'people', 'previousIndex', 'history'], path)
    const id = readId(record['id'], [...path, 'id'])
    if (riskPart === undefined && record['history'] !== undefined) {
      fail('missing', ['riskPart'], { expected: { zh: '按风险部分比例', en: 'the part that goes by risk' } })
    }
    const alliance = { id, record, path, named: (label: Label) => labelAt(label, index, id) }
    return { ...alliance, ...indexFigures(alliance, cells, cap) }
  })
  refuseDuplicates(
    alliances.map(({ id }) => id),
    ['alliances'],
  )
  return alliances
}

function expectedFigures(
  alliances: readonly SharingAlliance[],
  perHead: Figure | undefined,
): readonly Figure[] | undefined {
  if (perHead === undefined) return undefined
  return alliances.map(({ named, units }) => figure(named(L.expected), lean(formula`${units} × ${perHead}`), exact))
}
