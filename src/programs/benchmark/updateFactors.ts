import { type Bilingual, fail, toPathText } from '../../errors/internal.ts'
import { given, type Step, stepsOf } from '../../figure/internal.ts'
import { type DecimalInput, readWeight } from '../../numeric/internal.ts'
import { readRecord, refuseAllZero } from '../../policy/internal.ts'
import { givenIn, givenOf, givenShare } from './givenOf.ts'
import { labels as L } from './labels.ts'
import { readIndex } from './measures.ts'
import { type ReadClass, readClasses } from './readClasses.ts'
import { type ClassUpdate, capRegion, type UpdateTerms, updateFigures } from './updateFigures.ts'

/**
 * 更新因子（输入） — growth indices of each class from the base to the year, and how they are blended. `prospective` is
 * an update set in advance; it needs `threeWay`, its weight beside that of the two-way blend (divided by their sum, so
 * two thirds and one third are 2 and 1). `regionRiskGrowth` needs `regionCap`.
 *
 * @since 0.2.0
 */
export interface UpdateFactorsInput {
  readonly nationalWeight: DecimalInput
  readonly threeWay?: { readonly twoWay: DecimalInput; readonly prospective: DecimalInput }
  /** Caps the growth of the region's risk scores; not capped unless given. */
  readonly regionCap?: RegionGrowthInput
  readonly classes: readonly {
    readonly id: string
    readonly label?: Bilingual
    readonly national: DecimalInput
    readonly regional: DecimalInput
    readonly prospective?: DecimalInput
    readonly regionRiskGrowth?: DecimalInput
  }[]
}

/**
 * 区域风险增长（输入） — how all risk scores and demographic scores of the region have grown, the part of the region that
 * the alliance is, and the allowance above the demographic growth.
 *
 * @since 0.2.0
 */
export interface RegionGrowthInput {
  readonly riskGrowth: DecimalInput
  readonly demographicGrowth: DecimalInput
  readonly marketShare: DecimalInput
  readonly allowance: DecimalInput
}

/**
 * 更新因子 — the cap of the region's risk growth (`null` where none is set), and for each class the factor that the
 * regional update is multiplied by, the two-way blend and the update. All exact.
 *
 * @since 0.2.0
 */
export interface UpdateFactors {
  readonly cap: string | null
  readonly classes: readonly {
    readonly id: string
    readonly factor: string | null
    readonly twoWay: string
    readonly update: string
  }[]
  readonly steps: readonly Step[]
}

/**
 * 更新因子 — what a benchmark grows by: a blend of national and regional growth, and of an update set in advance.
 *
 * Formula: twoWay_k = w·national_k + (1 − w)·regional_k·f_k; update_k = (a·twoWay_k + b·prospective_k) ÷ (a + b), or the
 * two-way blend. The region's risk growth is capped at s0 + m·max(0, Gr − s0), s0 = Dr + allowance; f_k = max(1, g_k ÷
 * cap) where Gr exceeds the cap, else 1. Nothing is rounded. The form is that of 42 CFR 425.652–425.659.
 *
 * @param input - see {@link UpdateFactorsInput}; growth as an index above zero, weights and shares as rates
 * @throws `missing` (`prospective` without `threeWay` or the reverse; `regionRiskGrowth` and `regionCap` likewise) ·
 *   `weights_all_zero` · `out_of_range` · `duplicate_id` ·
 *   `empty_list` · `not_a_number` · `wrong_type` · `unknown_key`
 * @example
 * ```ts
 * import { updateFactors } from 'yigongti'
 *
 * const { classes } = updateFactors({
 *   nationalWeight: '14%',
 *   threeWay: { twoWay: 2, prospective: 1 },
 *   regionCap: { riskGrowth: '1.03', demographicGrowth: '1.01', marketShare: '14%', allowance: '3%' },
 *   classes: [
 *     { id: 'all', national: '1.05', regional: '1.06', prospective: '1.04', regionRiskGrowth: '1.03' },
 *   ],
 * })
 * classes[0] // => { id: 'all', factor: '1', twoWay: '1.0586', update: '1.0524' }
 * ```
 * @since 0.2.0
 */
export function updateFactors(input: UpdateFactorsInput): UpdateFactors {
  readRecord(input, ['nationalWeight', 'threeWay', 'regionCap', 'classes'], [])
  const terms: UpdateTerms = {
    nationalWeight: givenShare(input.nationalWeight, L.updateNationalWeight, ['nationalWeight']),
    threeWay: input.threeWay === undefined ? undefined : readThreeWay(input.threeWay),
    region: input.regionCap === undefined ? undefined : capRegion(readRegion(input.regionCap)),
  }
  const keys = ['national', 'regional', 'prospective', 'regionRiskGrowth']
  const classes = readClasses(input.classes, keys).map((one) => ({
    id: one.id,
    ...updateFigures(readUpdate(one, terms), terms),
  }))
  return {
    cap: terms.region?.cap.text ?? null,
    classes: classes.map(({ id, factor, twoWay, update }) => ({
      id,
      factor: factor?.text ?? null,
      twoWay: twoWay.text,
      update: update.text,
    })),
    steps: stepsOf(classes.map(({ update }) => update)),
  }
}

function readUpdate(one: ReadClass, { threeWay, region }: UpdateTerms): ClassUpdate {
  return {
    labelOf: one.labelOf,
    national: givenIn(one, 'national', readIndex, L.nationalUpdate),
    regional: givenIn(one, 'regional', readIndex, L.regionalUpdate),
    prospective: needs(one, 'prospective', threeWay, 'threeWay')
      ? givenIn(one, 'prospective', readIndex, L.prospectiveUpdate)
      : undefined,
    regionRiskGrowth: needs(one, 'regionRiskGrowth', region, 'regionCap')
      ? givenIn(one, 'regionRiskGrowth', readIndex, L.classRegionRiskGrowth)
      : undefined,
  }
}

/** Whether a number is read: with its terms it must be there, without them it would be passed over. */
function needs({ record, path }: ReadClass, key: string, terms: object | undefined, name: string): boolean {
  if (terms === undefined && record[key] !== undefined) {
    fail('missing', [name], {
      expected: { zh: `${toPathText([...path, key])} 所需`, en: `for ${toPathText([...path, key])}` },
    })
  }
  return terms !== undefined
}

function readThreeWay(input: unknown) {
  const { twoWay, prospective } = readRecord(input, ['twoWay', 'prospective'], ['threeWay'])
  const weights = [
    readWeight(twoWay, ['threeWay', 'twoWay']),
    readWeight(prospective, ['threeWay', 'prospective']),
  ] as const
  refuseAllZero(weights, ['threeWay'])
  return { twoWay: given(L.twoWayWeight, weights[0]), prospective: given(L.prospectiveWeight, weights[1]) }
}

function readRegion(input: unknown) {
  const path = ['regionCap']
  const record = readRecord(input, ['riskGrowth', 'demographicGrowth', 'marketShare', 'allowance'], path)
  return {
    riskGrowth: givenOf(record, 'riskGrowth', readIndex, L.regionRiskGrowth, path),
    demographicGrowth: givenOf(record, 'demographicGrowth', readIndex, L.regionDemographicGrowth, path),
    marketShare: givenShare(record['marketShare'], L.marketShare, [...path, 'marketShare']),
    allowance: givenOf(record, 'allowance', readWeight, L.regionAllowance, path),
  }
}
