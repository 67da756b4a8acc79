import type { Bilingual } from '../../errors/internal.ts'
import {
  en,
  exact,
  type Figure,
  type Formula,
  figure,
  formula,
  type Label,
  type NumberInput,
  publish,
  type Step,
  sumOf,
  sumOfProducts,
  zh,
} from '../../figure/internal.ts'
import { compare, type DecimalText } from '../../numeric/internal.ts'
import {
  type AnyShape,
  failAt,
  lazily,
  list,
  notAllZero,
  notNegative,
  positive,
  read,
  record,
  uniqueIds,
  weight,
} from '../../shape/internal.ts'
import { beside, classHead, perHead, withLabels } from './classHead.ts'
import { labels as L } from './labels.ts'

/**
 * 风险评分增长（输入） — how the risk scores and the demographic scores of each class have grown (1.06 is six per cent
 * up), and how far beyond the demographic growth the risk scores may go.
 *
 * @since 0.1.0
 */
export interface RiskGrowthInput {
  readonly allowance: NumberInput
  readonly classes: readonly {
    readonly id: string
    readonly label?: Bilingual
    readonly personYears: NumberInput
    readonly costPerHead: NumberInput
    readonly riskGrowth: NumberInput
    readonly demographicGrowth: NumberInput
  }[]
}

export const capRiskGrowthShape = /* @__PURE__ */ lazily(() => {
  const one = record<RiskGrowthInput['classes'][number]>({ zh: '类别', en: 'Class' })({
    ...classHead(),
    personYears: notNegative(L.personYears),
    costPerHead: perHead(L.costPerHead),
    riskGrowth: positive(L.riskGrowth),
    demographicGrowth: positive(L.demographicGrowth),
  })
  return record<RiskGrowthInput>({ zh: '风险评分增长', en: 'Growth of risk scores' })({
    allowance: weight(L.riskAllowance),
    classes: list({ zh: '类别', en: 'Classes' }, one, { laws: [uniqueIds, notAllZero('personYears', 'no_people')] }),
  })
})

/**
 * 风险评分增长 — both aggregates, the cap, whether it binds, and what each class may count. All exact.
 *
 * @since 0.2.0
 */
export interface RiskGrowth {
  readonly aggregate: DecimalText
  readonly demographic: DecimalText
  readonly cap: DecimalText
  readonly binds: boolean
  readonly classes: readonly { readonly id: string; readonly applied: DecimalText; readonly capped: boolean }[]
  readonly steps: readonly Step[]
}

/**
 * 风险评分增长上限 — holds the growth of risk scores to that of the demographic scores plus an allowance.
 *
 * Formula: aggregate = Σ growth_k·personYears_k·costPerHead_k ÷ Σ personYears_k·costPerHead_k, for both scores; cap =
 * demographic aggregate + allowance; where the aggregate of the risk scores exceeds it, each class counts
 * min(growth_k, cap), else all count in full. Nothing is rounded. A class above the cap is left alone as long as all
 * together stay below it: better coding of one group is not what the cap is for. That classes weigh by people × cost is
 * the library's reading.
 *
 * @param input - see {@link RiskGrowthInput}; growth as an index above zero, the allowance as a rate
 * @throws `no_people` · `no_cost` · `out_of_range` · `negative_amount` · `duplicate_id` ·
 *   `empty_list` · `missing` · `not_a_number` · `wrong_type` · `unknown_key` · `unclean_id` · `too_long` · `too_deep` ·
 *   `inexact_number` · `percent_not_allowed` · `too_many_digits`
 * @example
 * ```ts
 * import { capRiskGrowth } from 'yigongti'
 *
 * const { cap, binds, classes } = capRiskGrowth({
 *   allowance: '3%',
 *   classes: [
 *     { id: 'young', personYears: 300, costPerHead: 1000, riskGrowth: '1.02', demographicGrowth: '1' },
 *     { id: 'old', personYears: 100, costPerHead: 3000, riskGrowth: '1.08', demographicGrowth: '1.02' },
 *   ],
 * })
 * cap // => '1.04'
 * binds // => true
 * classes.map(({ applied }) => applied) // => [ '1.02', '1.04' ]
 * ```
 * @since 0.1.0
 */
export function capRiskGrowth(input: RiskGrowthInput): RiskGrowth {
  const shape = capRiskGrowthShape()
  const { allowance, ...given } = read(shape, input)
  const classes = withLabels(given.classes)
  const { aggregate, demographic, cap, binds, applied } = riskGrowthFigures(shape, classes, allowance)
  const byClass = classes.map(({ id, riskGrowth }, index) => ({
    id,
    applied: beside(applied, index),
    capped: binds && compare(riskGrowth.value, cap.value) > 0,
  }))
  return publish({ aggregate, demographic, cap, binds, classes: byClass })
}

/** A class's growth of scores, and what the class weighs: its people at its cost a head. */
interface ClassGrowth {
  readonly riskGrowth: Figure
  readonly demographicGrowth: Figure
  readonly personYears: Figure
  readonly costPerHead: Figure
  readonly labelOf: (label: Label) => Label
}

/** The aggregate decides whether the cap binds at all; where it does, each class is held to it. */
export function riskGrowthFigures(shape: AnyShape, classes: readonly ClassGrowth[], allowance: Figure) {
  const costs = classes.map(({ personYears, costPerHead, labelOf }) =>
    figure(labelOf(L.classCost), formula`${personYears} × ${costPerHead}`, exact),
  )
  if (costs.every(({ value }) => value.n === 0n)) failAt(shape, 'no_cost', ['classes'])
  const meanOf = (label: Label, growths: readonly Figure[]) =>
    figure(label, formula`(${sumOfProducts(growths, costs)}) ÷ (${sumOf(costs)})`, exact)
  const aggregate = meanOf(
    L.aggregateRiskGrowth,
    classes.map(({ riskGrowth }) => riskGrowth),
  )
  const demographic = meanOf(
    L.aggregateDemographicGrowth,
    classes.map(({ demographicGrowth }) => demographicGrowth),
  )
  const cap = figure(L.riskGrowthCap, formula`${demographic} + ${allowance}`, exact)
  const binds = compare(aggregate.value, cap.value) > 0
  const because = binds
    ? {
        zh: zh`总体增长 ${aggregate}高于上限 ${cap}，各类别以上限为限`,
        en: en`all scores grow by ${aggregate}, above the cap ${cap}: each class is held to it`,
      }
    : {
        zh: zh`总体增长 ${aggregate}不高于上限 ${cap}，各类别不受限`,
        en: en`all scores grow by ${aggregate}, not above the cap ${cap}: no class is held down`,
      }
  const held = (growth: Figure): Formula => (binds ? formula`min(${growth}, ${cap})` : formula`${growth}`)
  const applied = classes.map(({ riskGrowth, labelOf }) =>
    figure(labelOf(L.appliedRiskGrowth), held(riskGrowth), exact, { because }),
  )
  return { aggregate, demographic, cap, binds, applied }
}
