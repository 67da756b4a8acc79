import { deepFreeze } from '../errors/internal.ts'
import {
  type Citation,
  en,
  exact,
  figure,
  formula,
  type Label,
  labelAt,
  type NumberInput,
  publish,
  read as readFigure,
  type Step,
  sumOf,
  zh,
} from '../figure/internal.ts'
import { compare, type DecimalText, multiply, zero } from '../numeric/internal.ts'
import {
  id,
  lazily,
  list,
  orElse,
  places,
  positiveRate,
  read,
  record,
  share,
  uniqueIds,
  weight,
  wholeFigure,
} from '../shape/internal.ts'

/**
 * 再入院削减（同组比较，输入） — a hospital's measures against those of its peers.
 *
 * @since 0.2.0
 */
export interface ReadmissionReductionInput {
  /** What keeps the sum of all payments the same as under the older form. */
  readonly neutralityModifier: NumberInput
  /** `ratio`: the excess readmission ratio; `paymentRatio`: the measure's part in all base payments. */
  readonly measures: readonly {
    readonly id: string
    readonly cases: NumberInput
    readonly ratio: NumberInput
    readonly peerMedian: NumberInput
    readonly paymentRatio: NumberInput
  }[]
  /** A measure with fewer cases does not count; 25 unless given. */
  readonly minimumCases?: NumberInput
  /** The most that is taken; 3 % unless given. */
  readonly limit?: NumberInput
  /** Decimals of the factor; 4 unless given. */
  readonly places?: NumberInput
}

export const readmissionReductionShape = /* @__PURE__ */ lazily(() => {
  const measure = record<ReadmissionReductionInput['measures'][number]>({ zh: '指标', en: 'Measure' })({
    id: id(),
    cases: wholeFigure(L.cases, { atLeast: 0 }),
    ratio: weight(L.ratio),
    peerMedian: weight(L.peerMedian),
    paymentRatio: share(L.paymentRatio),
  })
  return record<ReadmissionReductionInput>({ zh: '再入院削减', en: 'Readmission reduction' })({
    neutralityModifier: positiveRate(L.modifier),
    measures: list({ zh: '指标', en: 'Measures' }, measure, { laws: [uniqueIds] }),
    minimumCases: orElse(wholeFigure(L.minimumCases, { atLeast: 0 }), 25),
    limit: orElse(share(L.limit), '0.03'),
    places: orElse(places(), 4),
  })
})

/**
 * 再入院削减 — the factor on every payment of the hospital, and what each measure adds to the reduction; `null` where too
 * few cases count.
 *
 * @since 0.2.0
 */
export interface ReadmissionReduction {
  readonly factor: DecimalText
  readonly reduction: DecimalText
  /** Whether the limit held the reduction down. */
  readonly limited: boolean
  readonly measures: readonly { readonly id: string; readonly excess: DecimalText | null }[]
  readonly steps: readonly Step[]
}

/**
 * 再入院削减（与同组医院比较） — lowers all payments of a hospital by its readmissions beyond the median of its peers, as for
 * US hospitals from fiscal 2019; `readmissionFactor` is the older form, without peers.
 *
 * Formula: excess of a measure = payment ratio × max(0, ratio − peer median), where it has at least 25 cases; reduction =
 * min(3 %, neutrality modifier × Σ excess), exact; factor = 1 − reduction, half-up to 4 decimals.
 *
 * @param input - see {@link ReadmissionReductionInput}
 * @throws `out_of_range` (a modifier that is not above 0, a payment ratio above 1) · `duplicate_id` · `empty_list` ·
 *   `inexact_number` · `missing` · `not_a_number` · `not_an_integer` · `too_long` · `too_many_digits` · `unclean_id` ·
 *   `unknown_key` · `wrong_type`
 * @example
 * ```ts
 * import { readmissionReduction } from 'yigongti'
 *
 * const { factor, measures } = readmissionReduction({
 *   neutralityModifier: '0.96',
 *   measures: [
 *     { id: 'heartFailure', cases: 80, ratio: '1.05', peerMedian: '1.01', paymentRatio: '0.1' },
 *     { id: 'pneumonia', cases: 24, ratio: '1.2', peerMedian: '1', paymentRatio: '0.1' },
 *   ],
 * })
 * factor // => '0.9962'
 * measures // => [ { id: 'heartFailure', excess: '0.004' }, { id: 'pneumonia', excess: null } ]
 * ```
 * @since 0.2.0
 */
export function readmissionReduction(input: ReadmissionReductionInput): ReadmissionReduction {
  const {
    neutralityModifier,
    measures,
    minimumCases,
    limit,
    places: decimals,
  } = read(readmissionReductionShape(), input)
  const excesses = measures.map(({ id: name, cases, ratio, peerMedian, paymentRatio }, index) => {
    if (compare(cases.value, minimumCases.value) < 0) return { id: name, excess: null }
    const beyond = formula`${paymentRatio} × max(0, ${ratio} − ${peerMedian})`
    const because = {
      zh: zh`病例数 ${cases}不少于 ${minimumCases}，计入`,
      en: en`counts: ${cases} is not below ${minimumCases}`,
    }
    return { id: name, excess: figure(labelAt(L.excess, index, name), beyond, exact, { citations, because }) }
  })
  const note = { citations }
  const counted = excesses.flatMap(({ excess }) => excess ?? [])
  const excess = counted.length === 0 ? undefined : figure(L.excessSum, formula`${sumOf(counted)}`, exact, note)
  const reduction =
    excess === undefined
      ? readFigure(L.reduction, zero, tooFew, [minimumCases], note)
      : figure(L.reduction, formula`min(${limit}, ${neutralityModifier} × ${excess})`, exact, note)
  const limited = excess !== undefined && compare(multiply(neutralityModifier.value, excess.value), limit.value) > 0
  const factor = figure(L.factor, formula`1 − ${reduction}`, { mode: 'halfUp', places: decimals }, note)
  return publish({ factor, reduction, limited, measures: excesses }, [factor])
}

/** The formula and its constants were read in a published implementation and the reports that it reproduces. */
const citations: readonly Citation[] = /* @__PURE__ */ deepFreeze([
  {
    document: {
      zh: '美国住院再入院削减计划：医院报告样例（2020、2021、2023 财年）',
      en: 'Hospital Readmissions Reduction Program: mock hospital reports, FY 2020, 2021 and 2023',
    },
    status: 'secondary',
  },
])

const tooFew = { zh: '没有指标达到最少病例数，不削减', en: 'no measure has enough cases: nothing is taken' }

const L = /* @__PURE__ */ deepFreeze({
  modifier: { id: 'neutralityModifier', name: { zh: '预算中性系数', en: 'Neutrality modifier' }, unit: 'factor' },
  cases: { id: 'measureCases', name: { zh: '病例数', en: 'Cases' }, unit: 'cases' },
  ratio: { id: 'measureRatio', name: { zh: '超额再入院比', en: 'Excess readmission ratio' }, unit: 'ratio' },
  peerMedian: { id: 'peerMedian', name: { zh: '同组中位数', en: 'Median of the peers' }, unit: 'ratio' },
  paymentRatio: { id: 'paymentRatio', name: { zh: '支付占比', en: 'Part in all payments' }, unit: 'rate' },
  minimumCases: { id: 'minimumCases', name: { zh: '最少病例数', en: 'Fewest cases' }, unit: 'cases' },
  limit: { id: 'reductionLimit', name: { zh: '削减上限', en: 'Limit of the reduction' }, unit: 'rate' },
  excess: { id: 'measureExcess', name: { zh: '超出同组部分', en: 'Excess over the peers' }, unit: 'rate' },
  excessSum: {
    id: 'excessSum',
    name: { zh: '超出同组部分合计', en: 'Excess over the peers, all measures' },
    unit: 'rate',
  },
  reduction: { id: 'readmissionReduction', name: { zh: '再入院削减率', en: 'Readmission reduction' }, unit: 'rate' },
  factor: { id: 'readmissionReductionFactor', name: { zh: '再入院支付系数', en: 'Payment factor' }, unit: 'factor' },
} as const satisfies Record<string, Label>)
