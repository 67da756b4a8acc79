import { fail, show } from '../../errors/internal.ts'
import { type Figure, type Formula, figure, formula, given, labelAt, stepsOf } from '../../figure/internal.ts'
import { type Fraction, one, readAmount, readWeight, toFixedString } from '../../numeric/internal.ts'
import { listed, readId, readRecord } from '../../policy/internal.ts'
import { toCode } from '../../shape/internal.ts'
import { readCount } from '../readCount.ts'
import { readOptionalPlaces } from '../readOptionalPlaces.ts'
import { readPositive } from '../readPositive.ts'
import { allCaseMeanFigure } from './allCaseMeanFigure.ts'
import type { DiseaseWeight, DiseaseWeights, WeightFlag } from './DiseaseWeight.ts'
import type { DiseaseWeightsInput } from './DiseaseWeightsInput.ts'
import { groupMeanFigure } from './groupMeanFigure.ts'
import { labels as L } from './labels.ts'
import { readCases, readYears } from './readCases.ts'
import { readTrimming } from './readTrimming.ts'
import { type UsedCases, usedCases } from './usedCases.ts'
import { variationOf } from './variationOf.ts'

/**
 * 病种权重 — the weight (DRG) or score (DIP) of every group, from past cases.
 *
 * Formula: RW = m ÷ M × scale, with m the mean cost of the group and M what `basis` names: the mean of all cases, the
 * mean of a benchmark disease, or a fixed quota. With `years` the means are weighted means of yearly means, m over the
 * years in which the group has cases, M over all of them. `trim` cuts cases within each group (and year) before any
 * mean, M included. Groups are compared in canonical form, `es35` as `ES35`. Means are exact; weights round half-up to four decimals, or `places`.
 *
 * @param input - costs in yuan to the fen; see {@link DiseaseWeightsInput}
 * @throws `nothing_left` (trimming cuts a whole group) · `division_by_zero` (M is zero) · `unknown_id` (a year that is
 *   not named, an unknown benchmark) · `wrong_length` · `empty_list` · `missing` · `negative_amount` ·
 *   `not_whole_fen` · `out_of_range` · `not_a_number` · `not_an_integer` · `duplicate_id` · `not_one_of` ·
 *   `unknown_key`
 * @example
 * ```ts
 * import { diseaseWeights } from 'yigongti'
 *
 * const { allCaseMean, groups } = diseaseWeights({
 *   cases: { group: ['I21', 'I21', 'J06', 'J06'], cost: [19000, 21000, 3500, 4500] },
 *   scale: 1000,
 *   minimumCases: 3,
 * })
 * allCaseMean // => '12000.00'
 * groups.map(({ id, weight }) => [id, weight]) // => [['I21', '1666.6667'], ['J06', '333.3333']]
 * groups[0]?.flags // => ['tooFewCases']
 * ```
 * @since 0.2.0
 */
export function diseaseWeights(input: DiseaseWeightsInput): DiseaseWeights {
  const known = ['cases', 'basis', 'scale', 'years', 'trim', 'minimumCases', 'maximumVariation', 'places']
  readRecord(input, known, [])
  const places = readOptionalPlaces(input.places, ['places'])
  const years = readYears(input.years, ['years'])
  const trimming = readTrimming(input.trim, ['trim'])
  const limits = readLimits(input)
  const scale = input.scale === undefined ? one : readPositive(input.scale, ['scale'])

  const used = readCases(input.cases, years).map((group) => usedCases(group, trimming))
  const namedYears = years ?? [{ year: undefined, weight: one }]
  const allCaseMean = allCaseMeanFigure(used, namedYears)
  const means = used.map((group, index) => groupMeanFigure(group, index, namedYears))
  const weigh = readBasis(input.basis ?? 'allCases', used, means, allCaseMean, given(L.scale, scale))

  const found = used.map((group, index) => {
    const mean = means[index] ?? allCaseMean
    const weight = figure(labelAt(L.diseaseWeight, index, group.id), weigh(mean), { mode: 'halfUp', places })
    return { weight, result: { ...describe(group, limits), mean: mean.text, weight: weight.text } }
  })
  return {
    allCaseMean: allCaseMean.text,
    groups: found.map(({ result }) => result),
    cutCases: used.flatMap(({ cells }) => cells.flatMap(({ cutAt }) => cutAt)).sort((a, b) => a - b),
    steps: stepsOf([allCaseMean, ...found.map(({ weight }) => weight)]),
  }
}

interface Limits {
  readonly minimumCases: number
  readonly maximumVariation: Fraction | undefined
}

function readLimits({ minimumCases, maximumVariation }: DiseaseWeightsInput): Limits {
  return {
    minimumCases: minimumCases === undefined ? 1 : Number(readCount(minimumCases, ['minimumCases'], 1).n),
    maximumVariation: maximumVariation === undefined ? undefined : readWeight(maximumVariation, ['maximumVariation']),
  }
}

/** The formula that makes a weight of a mean. */
function readBasis(
  basis: unknown,
  groups: readonly UsedCases[],
  means: readonly Figure[],
  allCaseMean: Figure,
  scale: Figure,
): (mean: Figure) => Formula {
  const scaled = (weight: Formula) => (scale.value.n === scale.value.d ? weight : formula`${weight} × ${scale}`)
  if (basis === 'allCases') return (mean) => scaled(formula`${mean} ÷ ${allCaseMean}`)
  if (typeof basis === 'string') {
    fail('not_one_of', ['basis'], { expected: 'allCases, { benchmark }, { quota }', received: show(basis) })
  }
  const record = readRecord(basis, ['benchmark', 'quota'], ['basis'])
  if (record['benchmark'] !== undefined && record['quota'] !== undefined) {
    fail('conflicting_inputs', ['basis'], { expected: 'benchmark, quota' })
  }
  if (record['quota'] !== undefined) {
    const quota = readAmount(record['quota'], ['basis', 'quota'])
    readPositive(record['quota'], ['basis', 'quota'])
    const fixed = given(L.quota, quota)
    return (mean) => scaled(formula`${mean} ÷ ${fixed}`)
  }
  const id = readId(record['benchmark'], ['basis', 'benchmark'])
  const benchmark = means[groups.findIndex((group) => toCode(group.id) === toCode(id))]
  if (benchmark === undefined) {
    const expected = listed(groups.map((group) => group.id))
    return fail('unknown_id', ['basis', 'benchmark'], { expected, received: id })
  }
  if (benchmark.value.n === 0n) fail('division_by_zero', ['basis', 'benchmark'])
  return (mean) => scaled(formula`${mean} ÷ ${benchmark}`)
}

/** What of a group was used and cut, and what speaks against its weight; the spread is that of all its used costs. */
function describe({ id, cells }: UsedCases, limits: Limits): Omit<DiseaseWeight, 'mean' | 'weight'> {
  const costs = cells.flatMap((cell) => cell.costs)
  const below = cells.reduce((sum, cell) => sum + cell.below, 0)
  const above = cells.reduce((sum, cell) => sum + cell.above, 0)
  const cutCost = cells.reduce((sum, cell) => sum + cell.cutCost, 0n)
  const { variation, flag } = variationOf(costs, limits.maximumVariation)
  const flags: WeightFlag[] = costs.length < limits.minimumCases ? ['tooFewCases'] : []
  if (flag !== undefined) flags.push(flag)
  return {
    id,
    cases: costs.length + below + above,
    used: costs.length,
    cut: { below, above, cost: toFixedString({ n: cutCost, d: 100n }, 2) },
    variation,
    flags,
  }
}
