import { exposureShape, type FullStandard, fullStandardShape } from '../../corridor/internal.ts'
import type { Bilingual } from '../../errors/internal.ts'
import type { Figure, NumberInput } from '../../figure/internal.ts'
import { compare } from '../../numeric/internal.ts'
import {
  amount,
  asGiven,
  bare,
  bilingual,
  flag,
  growth,
  id,
  law,
  lazily,
  list,
  needs,
  notNegative,
  notZero,
  type OutOf,
  optional,
  orElse,
  record,
  signedAmount,
  uniqueIds,
  weight,
  whole,
} from '../../shape/internal.ts'
import { type MeanBaselineInput, meanBaselineShape } from '../baseline/meanBaseline.ts'
import { type AdequacyBounds, boundsShape } from './AdequacyClass.ts'
import { labels as L } from './labels.ts'
import { confidence, seenByBootstrap } from './riskReserve.ts'
import { deviationShape, type SpendingDeviation } from './SpendingDeviation.ts'

/**
 * 预期支出分项（输入） — a cell or service line: so many people, how often each uses it, what a use costs the fund, and how
 * that grows up to the budget year.
 *
 * @since 0.2.0
 */
interface ExpectedLine {
  readonly id: string
  readonly label?: Bilingual
  /** People, or person-years; above zero. */
  readonly people: NumberInput
  /** Uses a head and year (admissions, visits); above zero. */
  readonly use: NumberInput
  /** What a use costs the fund, yuan; above zero. */
  readonly price: NumberInput
  /** Growth a year; that of the whole input unless given. */
  readonly trend?: NumberInput
  /** Whole years from the year the numbers are of to the budget year, up to 30; that of the whole input unless given. */
  readonly lag?: NumberInput
}

/**
 * 机构收支（输入） — what an institution was paid and what its care cost; `efficient` where it counts as relatively
 * efficient.
 *
 * @since 0.2.0
 */
interface ProviderMargin {
  readonly id: string
  readonly payment: NumberInput
  readonly cost: NumberInput
  readonly efficient?: boolean
}

/**
 * 支付充足性评估（输入） — a budget and what is known of the spending it must carry. Amounts in yuan, to the fen.
 *
 * @since 0.1.0
 */
export interface AdequacyInput {
  readonly total: NumberInput
  readonly lines: readonly ExpectedLine[]
  /** Growth a year and whole years up to the budget year, for lines that have none of their own; 0 unless given. */
  readonly trend?: NumberInput
  readonly lag?: NumberInput
  /** 0.95, 1 and 1.05 unless given: the library's own definition. */
  readonly bounds?: AdequacyBounds
  /** The risk-adjustment fund inside the total. */
  readonly riskFund?: NumberInput
  /** How far spending may stray, and with which probability a reserve is to suffice; both or neither. */
  readonly deviation?: SpendingDeviation
  readonly confidence?: NumberInput
  readonly providers?: readonly ProviderMargin[]
  /** The pooled fund: its balance, and its spending of a year. */
  readonly fund?: { readonly balance: NumberInput; readonly annualSpending: NumberInput }
  /** The past years whose mean the budget was built on. */
  readonly history?: MeanBaselineInput
  /** How much experience there is, and how much would be enough, as in `limitedFluctuation`. */
  readonly experience?: { readonly exposure: NumberInput; readonly fullStandard: NumberInput | FullStandard }
}

/** An assessment's input as read. */
export type ReadAdequacy = OutOf<ReturnType<typeof assessAdequacyShape>>

export const assessAdequacyShape = /* @__PURE__ */ lazily(() =>
  record<AdequacyInput>(assessmentName)(
    { total: amount(L.total), ...expectationFields(), riskFund: optional(amount(L.riskFund)) },
    [...expectationLaws(), fundInsideTotal],
  ),
)

/** An assessment of a total and a risk fund that are known from elsewhere. */
export const expectationShape = /* @__PURE__ */ lazily(() =>
  record<Omit<AdequacyInput, 'total' | 'riskFund'>>(assessmentName)(expectationFields(), expectationLaws()),
)

const assessmentName = { zh: '支付充足性评估', en: 'Assessment of adequacy' }

/** All but the budget itself. */
const expectationFields = () => {
  const trend = bare(growth(L.trend))
  const lag = whole({ id: 'lag', name: { zh: '滞后年数', en: 'Lag' }, unit: 'years' }, { atLeast: 0, atMost: 30 })
  const line = record<ExpectedLine>(L.lineExpected.name)(
    {
      id: id(),
      label: optional(bilingual()),
      people: notNegative(L.people),
      use: weight(L.use),
      price: weight(L.price),
      trend: optional(trend),
      lag: optional(lag),
    },
    [notZero('people', 'no_people'), notZero('use', 'no_cost'), notZero('price', 'no_cost')],
  )
  const provider = record<ProviderMargin>({ zh: '机构', en: 'Institution' })({
    id: id(),
    payment: amount(L.payment),
    cost: amount(L.cost),
    efficient: orElse(flag({ zh: '相对高效', en: 'Relatively efficient' }), false),
  })
  return {
    lines: list({ zh: '预期支出分项', en: 'Lines of the expected spending' }, line, { laws: [uniqueIds] }),
    trend: orElse(trend, 0),
    lag: orElse(lag, 0),
    bounds: boundsShape(),
    deviation: optional(deviationShape()),
    confidence: optional(confidence()),
    providers: optional(list({ zh: '各机构', en: 'Institutions' }, provider, { laws: [uniqueIds] })),
    fund: optional(
      record<NonNullable<AdequacyInput['fund']>>({ zh: '统筹基金', en: 'Pooled fund' })({
        balance: signedAmount(L.balance),
        annualSpending: amount(L.annualSpending),
      }),
    ),
    history: optional(asGiven(meanBaselineShape())),
    experience: optional(
      record<NonNullable<AdequacyInput['experience']>>({ zh: '经验数据', en: 'Experience' })({
        exposure: exposureShape(),
        fullStandard: fullStandardShape(),
      }),
    ),
  }
}

const expectationLaws = () =>
  [needs('deviation', 'confidence'), needs('confidence', 'deviation'), seenByBootstrap] as const

/** The risk fund is a part of the total. */
const fundInsideTotal = /* @__PURE__ */ law(
  ['exceeds_available'],
  ['fundInsideTotal'],
  ({ total, riskFund }: { readonly total: Figure; readonly riskFund: Figure | undefined }) =>
    [total, riskFund] as const,
  ([total, riskFund], reading) => {
    if (riskFund === undefined || compare(riskFund.value, total.value) <= 0) return
    reading.refuse('exceeds_available', { received: riskFund.text, limit: total.text }, ['riskFund'])
  },
)
