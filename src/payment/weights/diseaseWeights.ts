import type { Bilingual } from '../../errors/internal.ts'
import {
  en,
  type Figure,
  type Formula,
  figure,
  formula,
  type Label,
  labelAt,
  publish,
  read as readFrom,
  type Step,
  zh,
} from '../../figure/internal.ts'
import { compare, type DecimalText, type Fraction, one, zero } from '../../numeric/internal.ts'
import { failAt, listed, type OutOf, read, refusalAt, toCode } from '../../shape/internal.ts'
import { notesOf, type RowNotes } from '../../stays/internal.ts'
import type { Drafted } from '../Drafted.ts'
import { inPlaces } from '../inPlaces.ts'
import { labelsIn } from '../PointSystem.ts'
import { type DiseaseWeightsInput, diseaseWeightsShape } from './DiseaseWeightsInput.ts'
import { allCaseMeanFigure, groupMeanFigure } from './groupMeanFigure.ts'
import { labels as L } from './labels.ts'
import { takeCases } from './takeCases.ts'
import { groupCases, momentsOf, type UsedCases, usedCases } from './usedCases.ts'

/**
 * 病种分值、病组权重 — what the cases of one group come to.
 *
 * @since 0.2.0
 */
interface DiseaseWeight {
  readonly id: string
  readonly cases: number
  /** Cases left after trimming: the mean is theirs. */
  readonly used: number
  readonly cut: { readonly below: number; readonly above: number; readonly cost: DecimalText }
  /** Exact; 40 digits where it does not end. */
  readonly mean: DecimalText
  readonly weight: DecimalText
  /** The standard deviation of the used costs over their mean (sample, half-up to four decimals), or why there is none. */
  readonly variation:
    | { readonly computable: true; readonly value: DecimalText }
    | { readonly computable: false; readonly because: Bilingual }
  /**
   * What speaks against using the weight as it is: too few cases, costs that vary too much, or too few costs to tell how
   * much they vary.
   */
  readonly flags: readonly ('tooFewCases' | 'unstable' | 'stabilityUnknown')[]
}

/**
 * 病种分值、病组权重（结果） — the weights of all groups in the order in which they first occur, and what was cut. Of bad
 * cases that are left out the first hundred are told.
 *
 * @since 0.1.0
 */
export interface DiseaseWeights extends RowNotes {
  readonly allCaseMean: DecimalText
  readonly groups: readonly DiseaseWeight[]
  /** Where in the columns the cases stand that trimming cut, ascending. */
  readonly cutCases: readonly number[]
  readonly steps: readonly Step[]
}

/**
 * 病种分值、病组权重 — the score (DIP) or weight (DRG) of every group, from past cases.
 *
 * Formula: RW = m ÷ M × scale, with m the mean cost of the group and M what `basis` names: the mean of all cases, the
 * mean of a benchmark disease, or a fixed quota. With `years` the means are weighted means of yearly means, m over the
 * years in which the group has cases, M over all of them. `trim` cuts cases within each group (and year) before any
 * mean, M included. Groups are compared in canonical form, `es35` as `ES35`. Means are exact; weights round half-up to four decimals, or `places`.
 * With `badRows: 'collect'` cases that cannot be read, and cases of a year that is not named, are left out: the result is that of
 * the others alone. Cases have no id, so that two alike are two.
 *
 * @param input - costs in yuan to the fen; see {@link DiseaseWeightsInput}
 * @throws `nothing_left` (trimming cuts a whole group) · `division_by_zero` (M is zero) · `unknown_id` (a year that is
 *   not named, an unknown benchmark) · `wrong_length` · `empty_list` · `missing` · `negative_amount` ·
 *   `conflicting_inputs` · `not_whole_fen` · `out_of_range` · `not_a_number` · `not_an_integer` · `duplicate_id` ·
 *   `not_one_of` · `wrong_type` · `too_long` · `unclean_id` · `unknown_key` · `inexact_number` ·
 *   `percent_not_allowed` · `too_many_digits`
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
 * groups.map(({ id, weight }) => [id, weight]) // => [ [ 'I21', '1666.6667' ], [ 'J06', '333.3333' ] ]
 * groups[0]?.flags // => [ 'tooFewCases' ]
 * ```
 * @since 0.1.0
 */
export function diseaseWeights(input: DiseaseWeightsInput): DiseaseWeights {
  const { cases, basis, scale, trim, places, pointsOf: system, badRows, ...terms } = read(diseaseWeightsShape(), input)
  const years = terms.years ?? [{ year: undefined, weight: one }]
  const taken = takeCases(cases, years, (code, path, info) => refusalAt(diseaseWeightsShape(), code, path, info, []))
  const used = groupCases(taken, years).map((group) => usedCases(group, trim))
  const allCaseMean = allCaseMeanFigure(used, years)
  const words = labelsIn(system, L)
  const means = used.map((group, index) => groupMeanFigure(group, index, years, words))
  const base = baseOf(basis, used, means, allCaseMean)

  const label = system === 'dip' ? L.diseaseWeight : L.groupWeight
  const nothingCut = trim === undefined ? readFrom(L.nothingCut, zero, untrimmed, []) : undefined
  const groups = used.map((group, index) => {
    const mean = means[index] as Figure
    const plain = formula`${mean} ÷ ${base}`
    const weighed: Formula = scale.value.n === scale.value.d ? plain : formula`${plain} × ${scale}`
    const weight = figure(labelAt(label, index, group.id), weighed, { mode: 'halfUp', places })
    const { id, variation, flags, ...counts } = describe(group, index, terms, nothingCut)
    return { id, ...counts, mean, weight, variation, flags }
  })
  const cutCases = used.flatMap(({ cells }) => cells.flatMap(({ cutAt }) => cutAt)).sort((a, b) => a - b)
  const found = publish({ allCaseMean, groups, cutCases }, [allCaseMean, ...groups.map(({ weight }) => weight)])
  return { ...found, ...notesOf({ badRows, issues: taken.issues, repeated: [] }, taken.leftOut) }
}

/** What the means are divided by. */
function baseOf(
  basis: OutOf<ReturnType<typeof diseaseWeightsShape>>['basis'],
  groups: readonly UsedCases[],
  means: readonly Figure[],
  allCaseMean: Figure,
): Figure {
  if (basis === 'allCases') return allCaseMean
  if (basis.quota !== undefined) return basis.quota
  const wanted = basis.benchmark as string
  const benchmark = means[groups.findIndex((group) => toCode(group.id) === wanted)]
  const at = ['basis', 'benchmark']
  if (benchmark === undefined) {
    const expected = listed(groups.map((group) => group.id))
    return failAt(diseaseWeightsShape(), 'unknown_id', at, { expected, received: wanted })
  }
  return benchmark.value.n === 0n ? failAt(diseaseWeightsShape(), 'division_by_zero', at) : benchmark
}

interface Limits {
  readonly minimumCases: number
  readonly maximumVariation: Fraction | undefined
}

/** What of a group was used and cut, and what speaks against its weight; the spread is that of all its used costs. */
function describe(
  { id, cells }: UsedCases,
  index: number,
  limits: Limits,
  nothingCut: Figure | undefined,
): Drafted<Omit<DiseaseWeight, 'mean' | 'weight'>> {
  const costs = cells.flatMap((cell) => cell.costs)
  const below = cells.reduce((sum, cell) => sum + cell.below, 0)
  const above = cells.reduce((sum, cell) => sum + cell.above, 0)
  const cutCost = cells.reduce((sum, cell) => sum + cell.cutCost, 0n)
  const { variation, flag } = variationOf(costs, labelAt(L.variation, index, id), limits.maximumVariation)
  const flags: DiseaseWeight['flags'][number][] = costs.length < limits.minimumCases ? ['tooFewCases'] : []
  if (flag !== undefined) flags.push(flag)
  return {
    id,
    cases: costs.length + below + above,
    used: costs.length,
    cut: { below, above, cost: nothingCut ?? cutCostFigure(labelAt(L.cutCost, index, id), below + above, cutCost) },
    variation,
    flags,
  }
}

function cutCostFigure(label: Label, count: number, cost: bigint): Figure {
  const because = { zh: zh`剪裁的 ${count} 例费用合计`, en: en`the sum over the ${count} cases that trimming cut` }
  return readFrom(label, { n: cost, d: 100n }, because, [])
}

const untrimmed = { zh: '未剪裁，没有病例被剔除', en: 'without trimming no case is cut' }

const variationPlaces = 4

/** The coefficient of variation of some costs (sample), and what its limit says; both exact up to the last rounding. */
function variationOf(
  costs: readonly bigint[],
  label: Label,
  limit: Fraction | undefined,
): {
  readonly variation: Drafted<DiseaseWeight['variation']>
  readonly flag: DiseaseWeight['flags'][number] | undefined
} {
  const { count, sum, spread } = momentsOf(costs)
  if (count < 2n || sum === 0n) {
    const because =
      count < 2n
        ? { zh: '少于两例，无法计算离散程度', en: 'fewer than two cases: no spread can be computed' }
        : { zh: '次均费用为零', en: 'the mean cost is zero' }
    return { variation: { computable: false, because }, flag: limit === undefined ? undefined : 'stabilityUnknown' }
  }
  // variance ÷ mean² = [spread ÷ (n(n − 1))] ÷ [sum ÷ n]²
  const square = { n: count * spread, d: (count - 1n) * sum * sum }
  const isUnstable = limit !== undefined && compare(square, { n: limit.n * limit.n, d: limit.d * limit.d }) > 0
  const because = {
    zh: zh`${Number(count)} 例费用的样本标准差除以其均值，保留 ${variationPlaces} 位小数`,
    en: en`the standard deviation of ${Number(count)} costs (sample) over their mean, to ${variationPlaces} decimals`,
  }
  return {
    variation: { computable: true, value: inPlaces(readFrom(label, rootOf(square), because, []), variationPlaces) },
    flag: isUnstable ? 'unstable' : undefined,
  }
}

/** The square root, half-up to four decimals: the nearest whole number to √(value·10⁸). */
function rootOf({ n, d }: Fraction): Fraction {
  const scaled = n * 10n ** BigInt(2 * variationPlaces)
  const floor = wholeRoot(scaled / d)
  const isCloserAbove = (2n * floor + 1n) ** 2n * d <= 4n * scaled
  return { n: isCloserAbove ? floor + 1n : floor, d: 10n ** BigInt(variationPlaces) }
}

/** The whole part of a square root, by Newton's steps from above. */
function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value
  let root = 1n << BigInt((value.toString(2).length + 1) >> 1)
  for (;;) {
    const next = (root + value / root) >> 1n
    if (next >= root) return root
    root = next
  }
}
