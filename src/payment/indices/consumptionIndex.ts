import { deepFreeze } from '../../errors/internal.ts'
import type { Label, NumberInput } from '../../figure/internal.ts'
import { exact, type Formula, figure, formula, labelAt, publish, sumOf, sumOfProducts } from '../../figure/internal.ts'
import {
  choice,
  id,
  lazily,
  list,
  notNegative,
  type OutOf,
  orElse,
  places,
  positive,
  read,
  record,
  uniqueIds,
  wholeFigure,
} from '../../shape/internal.ts'
import { casesOfGroup, type IndexResult, noCases } from './caseMixIndex.ts'

/**
 * 消耗指数定义 — `ratioOfSums`: all own days (or cost) over what the reference would have had for the same cases;
 * `meanOfRatios`: the mean of the ratios of the groups, weighted by cases.
 *
 * @since 0.2.0
 */
type ConsumptionDefinition = 'ratioOfSums' | 'meanOfRatios'

/**
 * 消耗指数（输入） — the means of a hospital and of the reference by group, in days or yuan.
 *
 * @since 0.1.0
 */
export interface ConsumptionInput {
  readonly measure: 'time' | 'cost'
  /** Both definitions are in use and differ: name the one that is meant. */
  readonly definition: ConsumptionDefinition
  readonly groups: readonly {
    readonly id: string
    readonly cases: NumberInput
    readonly own: NumberInput
    readonly reference: NumberInput
  }[]
  /** Decimals of the index, 4 unless given. */
  readonly places?: NumberInput
}

/**
 * 消耗指数 — the time or cost consumption index of a hospital against a reference.
 *
 * Formula: ratio of sums Σ n·own ÷ Σ n·reference; mean of ratios Σ n·(own ÷ reference) ÷ Σ n. Half-up to four decimals
 * (or `places`).
 *
 * @param input - cases whole numbers, reference means above zero
 * @returns the index; without any case `{ computable: false, because }`
 * @throws `not_one_of` · `not_an_integer` · `out_of_range` · `duplicate_id` · `empty_list` · `not_a_number` ·
 *   `missing` · `unknown_key` · `inexact_number` · `percent_not_allowed` · `too_long` · `too_many_digits` ·
 *   `unclean_id` · `wrong_type`
 * @example
 * ```ts
 * import { consumptionIndex } from 'yigongti'
 *
 * const groups = [
 *   { id: 'a', cases: 90, own: 6, reference: 5 },
 *   { id: 'b', cases: 10, own: 20, reference: 25 },
 * ]
 * const bySums = consumptionIndex({ measure: 'time', definition: 'ratioOfSums', groups })
 * bySums.computable && bySums.index // => '1.0571'
 * const byRatios = consumptionIndex({ measure: 'time', definition: 'meanOfRatios', groups })
 * byRatios.computable && byRatios.index // => '1.1600'
 * ```
 * @since 0.1.0
 */
export function consumptionIndex(input: ConsumptionInput): IndexResult {
  const { measure, definition, groups, places } = read(consumptionShape(), input)
  if (groups.every(({ cases }) => cases.value.n === 0n)) return noCases
  const index = figure(
    measure === 'time' ? L.timeIndex : L.costIndex,
    formulas[definition](groups),
    {
      mode: 'halfUp',
      places,
    },
    { because: reasons[definition] },
  )
  return { computable: true, ...publish({ index }) }
}

const reasons = {
  ratioOfSums: { zh: '按合计之比计算', en: 'by the ratio of sums' },
  meanOfRatios: { zh: '按各病组比值的例数加权均值计算', en: 'by the mean of ratios, weighted by cases' },
} as const

type Group = OutOf<ReturnType<typeof groupShape>>

const formulas: Readonly<Record<ConsumptionDefinition, (groups: readonly Group[]) => Formula>> = {
  ratioOfSums: (groups) => {
    const cases = groups.map((group) => group.cases)
    const own = groups.map((group) => group.own)
    const reference = groups.map((group) => group.reference)
    return formula`(${sumOfProducts(cases, own)}) ÷ (${sumOfProducts(cases, reference)})`
  },
  meanOfRatios: (groups) => {
    const cases = groups.map((group) => group.cases)
    const ratios = groups.map(({ id, own, reference }, index) =>
      figure(labelAt(L.ratio, index, id), formula`${own} ÷ ${reference}`, exact),
    )
    return formula`(${sumOfProducts(cases, ratios)}) ÷ (${sumOf(cases)})`
  },
}

const groupShape = /* @__PURE__ */ lazily(() =>
  record<ConsumptionInput['groups'][number]>({ zh: '病组', en: 'Group' })({
    id: id(),
    cases: wholeFigure(casesOfGroup, { atLeast: 0 }),
    own: notNegative(L.ownMean),
    reference: positive(L.referenceMean),
  }),
)

export const consumptionShape = /* @__PURE__ */ lazily(() =>
  record<ConsumptionInput>({ zh: '消耗指数', en: 'Consumption index' })({
    measure: choice(
      { zh: '指标', en: 'Measure' },
      {
        time: { zh: '时间消耗指数', en: 'time' },
        cost: { zh: '费用消耗指数', en: 'cost' },
      },
    ),
    definition: choice(
      { zh: '定义', en: 'Definition' },
      {
        ratioOfSums: { zh: '合计之比', en: 'the ratio of the sums' },
        meanOfRatios: { zh: '各病组比值的平均', en: 'the mean of the ratios' },
      },
    ),
    groups: list({ zh: '病组', en: 'Groups' }, groupShape(), { laws: [uniqueIds] }),
    places: orElse(places(), 4),
  }),
)

const L = /* @__PURE__ */ deepFreeze({
  ownMean: { id: 'indexOwn', name: { zh: '本院病组均值', en: "Hospital's mean of the group" }, unit: 'ratio' },
  referenceMean: {
    id: 'indexReference',
    name: { zh: '区域病组均值', en: 'Reference mean of the group' },
    unit: 'ratio',
  },
  ratio: { id: 'indexRatio', name: { zh: '病组消耗比', en: 'Ratio of the group' }, unit: 'ratio' },
  timeIndex: { id: 'timeConsumptionIndex', name: { zh: '时间消耗指数', en: 'Time consumption index' }, unit: 'ratio' },
  costIndex: { id: 'costConsumptionIndex', name: { zh: '费用消耗指数', en: 'Cost consumption index' }, unit: 'ratio' },
} as const satisfies Record<string, Label>)
