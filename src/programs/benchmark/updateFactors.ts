import { type Bilingual, toPathText } from '../../errors/internal.ts'
import { given, type NumberInput, publish, type Step } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import {
  type Law,
  lazily,
  list,
  optional,
  positive,
  read,
  record,
  share,
  uniqueIds,
  weight,
} from '../../shape/internal.ts'
import { threeWayShape } from './BenchmarkRule.ts'
import { classHead, withLabels } from './classHead.ts'
import { labels as L } from './labels.ts'
import { capRegion, updateFigures } from './updateFigures.ts'

/**
 * 更新因子（输入） — growth indices of each class from the base to the year, and how they are blended. `prospective` is
 * an update set in advance; it needs `threeWay`, its weight beside that of the two-way blend (divided by their sum, so
 * two thirds and one third are 2 and 1). `regionRiskGrowth` needs `regionCap`.
 *
 * @since 0.1.0
 */
export interface UpdateFactorsInput {
  readonly nationalWeight: NumberInput
  readonly threeWay?: { readonly twoWay: NumberInput; readonly prospective: NumberInput }
  /** Caps the growth of the region's risk scores; not capped unless given. */
  readonly regionCap?: {
    /** How all risk scores and demographic scores of the region have grown. */
    readonly riskGrowth: NumberInput
    readonly demographicGrowth: NumberInput
    /** The part of the region that the alliance is. */
    readonly marketShare: NumberInput
    /** What is added to the demographic growth. */
    readonly allowance: NumberInput
  }
  readonly classes: readonly {
    readonly id: string
    readonly label?: Bilingual
    readonly national: NumberInput
    readonly regional: NumberInput
    readonly prospective?: NumberInput
    readonly regionRiskGrowth?: NumberInput
  }[]
}

export const updateFactorsShape = /* @__PURE__ */ lazily(() => {
  const region = record<NonNullable<UpdateFactorsInput['regionCap']>>(L.regionGrowthCap.name)({
    riskGrowth: positive(L.regionRiskGrowth),
    demographicGrowth: positive(L.regionDemographicGrowth),
    marketShare: share(L.marketShare),
    allowance: weight(L.regionAllowance),
  })
  const one = record<UpdateFactorsInput['classes'][number]>({ zh: '类别', en: 'Class' })({
    ...classHead(),
    national: positive(L.nationalUpdate),
    regional: positive(L.regionalUpdate),
    prospective: optional(positive(L.prospectiveUpdate)),
    regionRiskGrowth: optional(positive(L.classRegionRiskGrowth)),
  })
  return record<UpdateFactorsInput>({ zh: '更新因子', en: 'Update factors' })(
    {
      nationalWeight: share(L.updateNationalWeight),
      threeWay: optional(threeWayShape()),
      regionCap: optional(region),
      classes: list({ zh: '类别', en: 'Classes' }, one, { laws: [uniqueIds] }),
    },
    [together('prospective', 'threeWay'), together('regionRiskGrowth', 'regionCap')],
  )
})

/**
 * 更新因子 — the cap of the region's risk growth (`null` where none is set), and for each class the factor that the
 * regional update is multiplied by, the two-way blend and the update. All exact.
 *
 * @since 0.2.0
 */
export interface UpdateFactors {
  readonly cap: DecimalText | null
  readonly classes: readonly {
    readonly id: string
    readonly factor: DecimalText | null
    readonly twoWay: DecimalText
    readonly update: DecimalText
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
 *   `weights_all_zero` · `out_of_range` · `duplicate_id` · `empty_list` · `not_a_number` · `wrong_type` ·
 *   `unknown_key` · `unclean_id` · `too_long` · `too_deep` · `inexact_number` · `percent_not_allowed` ·
 *   `too_many_digits`
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
 * @since 0.1.0
 */
export function updateFactors(input: UpdateFactorsInput): UpdateFactors {
  const { nationalWeight, threeWay, regionCap, classes } = read(updateFactorsShape(), input)
  const terms = {
    nationalWeight,
    threeWay: threeWay && {
      twoWay: given(L.twoWayWeight, threeWay.twoWay),
      prospective: given(L.prospectiveWeight, threeWay.prospective),
    },
    region: regionCap && capRegion(regionCap),
  }
  const figures = withLabels(classes).map((one) => ({ id: one.id, ...updateFigures(one, terms) }))
  const byClass = figures.map(({ id, factor, twoWay, update }) => ({ id, factor: factor ?? null, twoWay, update }))
  const order = figures.map(({ update }) => update)
  return publish({ cap: terms.region?.cap ?? null, classes: byClass }, order)
}

type ClassKey = 'prospective' | 'regionRiskGrowth'
type TermsKey = 'threeWay' | 'regionCap'

/** A number of the classes and the terms that it goes into: neither without the other. */
function together<Key extends ClassKey, Terms extends TermsKey>(
  key: Key,
  terms: Terms,
): Law<{ readonly classes: readonly { readonly [K in Key]?: unknown }[] } & { readonly [K in Terms]?: unknown }> {
  return {
    codes: ['missing'],
    says: ['together', key, terms],
    judge: (value, reading) => {
      const { classes } = value
      if (!reading.isSound(classes)) return
      const hasTerms = value[terms] !== undefined
      const index = classes.findIndex((one) => (one[key] !== undefined) !== hasTerms)
      if (index < 0) return
      const path = ['classes', index, key]
      if (hasTerms) reading.refuse('missing', { expected: { zh: '数值', en: 'a number' } }, path)
      reading.refuse('missing', { given: toPathText(path) }, [terms])
    },
  }
}
