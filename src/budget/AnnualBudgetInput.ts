import type { Bilingual } from '../errors/internal.ts'
import {
  type Citation,
  exact,
  read as explained,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  type NumberInput,
  type Sourced,
  sumOfProducts,
  type Warning,
  warnFarApart,
} from '../figure/internal.ts'
import {
  amount,
  asGiven,
  bare,
  bilingual,
  citations,
  either,
  exactlyOne,
  growth,
  id,
  lazily,
  list,
  option,
  optional,
  orElse,
  positive,
  record,
  signedAmount,
  sumToOne,
  uniqueIds,
  weight,
} from '../shape/internal.ts'
import { type BudgetPlan, type PlannedAdjustment, paymentsWarning } from './budgetFigures.ts'
import { adjustmentsName, budgetLabels as L } from './labels.ts'

/**
 * 增长率分项 — one component of a composite growth rate, such as cost growth, funding level, volume or quality.
 *
 * @since 0.1.0
 */
export interface GrowthComponent {
  readonly id: string
  readonly label?: Bilingual
  readonly weight: NumberInput
  readonly growth: NumberInput
}

/**
 * 统筹区支出 — the pooling area's fund spending in two years, in any one unit: it caps the growth.
 *
 * @since 0.1.0
 */
export interface PoolingArea {
  readonly previousSpending: NumberInput
  readonly currentSpending: NumberInput
}

/**
 * 预算调整 — a named amount added to the budget, below zero where it takes away: enrolment change, new benefits,
 * procurement savings, …
 *
 * On the `baseline` it comes before growth, on the `total` (the default) after it. The cap limits the growth rate, not
 * adjustments.
 *
 * @since 0.1.0
 */
export interface Adjustment {
  readonly id: string
  readonly label?: Bilingual
  readonly amount: NumberInput
  readonly appliesTo?: 'baseline' | 'total'
  readonly citations?: readonly Citation[]
}

/**
 * 基数来源 — what the budget grows from: the payments of past years in the launch year (the oldest first), last year's
 * total in the reform years, or a baseline that was set elsewhere (a trend, credibility, a sum per head), with which the cap
 * on growth binds as in the reform years. Exactly one of them.
 *
 * @since 0.1.0
 */
export interface BudgetBase {
  readonly priorPayments?: readonly NumberInput[]
  readonly previousTotal?: NumberInput
  /** Since 0.2.0. */
  readonly setBaseline?: NumberInput
}

/**
 * 年度预算（输入） — what an alliance's yearly total is made of. Amounts in yuan, rates as `'0.05'`, `0.05` or `'5%'`.
 *
 * @since 0.1.0
 */
export interface AnnualBudgetInput extends BudgetBase {
  /** Weights of the base years, in the order of `priorPayments`; equal unless given. */
  readonly baseWeights?: readonly NumberInput[]
  /** A rate, `'3%'` or 0.03 (a plain 3 is 300 %), or components whose weights sum to 1. */
  readonly requestedGrowth: NumberInput | readonly GrowthComponent[]
  /** Caps the growth at the pooling area's own; in the launch year only with `capLaunchYear`. */
  readonly poolingArea?: PoolingArea
  /** Caps the growth at a fixed rate, in every year. Not together with `poolingArea`; without either there is no cap. */
  readonly cap?: NumberInput
  readonly capLaunchYear?: boolean
  readonly adjustments?: readonly Adjustment[]
  readonly depositRate: NumberInput
  readonly riskFundRate: NumberInput
  /** What others will probably be paid for the alliance's insured; none unless given. */
  readonly expectedElsewhere?: NumberInput
}

/** The fields of a `BudgetBase`, for inputs that hold one. */
export const baseFields = () => ({
  priorPayments: optional(list(L.priorPayment.name, amount(L.priorPayment), { each: nthYear })),
  previousTotal: optional(amount(L.previousTotal)),
  setBaseline: optional(bare(amount(L.setBaseline))),
})

/** Exactly one of the bases: the message names all, since any will do. */
export const oneBase = () =>
  exactlyOne(['priorPayments', 'previousTotal', 'setBaseline'], {
    zh: '以前各年度的基金支付；有上年度总额的，改给 previousTotal；基数另行确定的，改给 setBaseline',
    en: 'the payments of past years; where there is a total of last year, give previousTotal instead, where the baseline was set elsewhere, setBaseline',
  })

/** The base as the budget needs it. Weights go with payments only. */
export function budgetBase(
  { priorPayments = [], previousTotal, setBaseline }: ReadBase,
  weights?: readonly Figure[],
): BudgetPlan['base'] {
  if (previousTotal !== undefined) return { year: 'reform', previousTotal }
  if (setBaseline !== undefined) return { year: 'set', baseline: withOrigin(setBaseline) }
  return { year: 'launch', payments: priorPayments, weights }
}

/** What was given plainly was set elsewhere too. */
function withOrigin(value: Sourced): Sourced {
  return value.origin === undefined ? { ...value, origin: unsaid } : value
}

const unsaid = {
  label: { zh: '未注明依据的基数', en: 'a baseline without a stated source' },
  steps: undefined,
  citations: undefined,
} as const

/** A base as it is read: one of them is there. */
interface ReadBase {
  readonly priorPayments: readonly Figure[] | undefined
  readonly previousTotal: Figure | undefined
  readonly setBaseline: Sourced | undefined
}

/** How the years of a base are called. */
export const nthYear = (place: number) => ({ zh: `第 ${place} 年`, en: `year ${place}` })

/** A rate, or named components whose weights sum to one. */
export const requestedGrowthShape = /* @__PURE__ */ lazily(() => {
  const component = record<GrowthComponent>(
    { zh: '增长率分项', en: 'Growth component' },
    'growthComponent',
  )({
    id: id(),
    label: optional(bilingual()),
    weight: weight(L.componentWeight),
    growth: growth(L.componentGrowth),
  })
  const components = list(L.requestedGrowth.name, component, { laws: [uniqueIds, sumToOne('weight')] })
  return either(components, growth(L.requestedGrowth))
})

/** The rate that was given, or Σ weight·growth. */
export function requestedGrowthFigure(requested: RequestedGrowth): Figure {
  if ('value' in requested) return requested
  const [weights, growths] = [requested.map(({ weight }) => weight), requested.map(({ growth }) => growth)]
  return figure(L.requestedGrowth, formula`${sumOfProducts(weights, growths)}`, exact)
}

/** A requested growth as it is read. */
type RequestedGrowth = Figure | readonly { readonly weight: Figure; readonly growth: Figure }[]

/** The pooling area's fund spending in two years. */
export const poolingAreaShape = /* @__PURE__ */ lazily(() =>
  record<PoolingArea>(
    { zh: '统筹区基金支出', en: 'Pooling area' },
    'poolingArea',
  )({ previousSpending: positive(L.previousSpending), currentSpending: positive(L.currentSpending) }),
)

/** What a cap on growth asks for. */
export const bothSpendings = {
  zh: '统筹区上年和当年的基金支出 previousSpending、currentSpending，增长率上限由此算出',
  en: 'the fund spending of the pooling area, previousSpending and currentSpending, which makes the cap on growth',
}

/** current ÷ previous − 1: the cap on growth. */
export function poolingAreaGrowth(area: ReadPoolingArea, citations: readonly Citation[]): Figure {
  const { previousSpending: previous, currentSpending: current } = area
  const warning = poolingAreaWarning(area)?.message
  return figure(L.growthCap, formula`${current} ÷ ${previous} − 1`, exact, { citations, warning })
}

/** The pooling area's spending in two years. */
function poolingAreaWarning({ previousSpending, currentSpending }: ReadPoolingArea): Warning | undefined {
  return warnFarApart([
    { figure: previousSpending, path: ['poolingArea', 'previousSpending'] },
    { figure: currentSpending, path: ['poolingArea', 'currentSpending'] },
  ])
}

/** A pooling area as it is read. */
interface ReadPoolingArea {
  readonly previousSpending: Figure
  readonly currentSpending: Figure
}

/** Named amounts that are added to the budget; there may be none. */
export const adjustmentsShape = /* @__PURE__ */ lazily(() => {
  const adjustment = record<Adjustment>(
    { zh: '预算调整', en: 'Adjustment' },
    'adjustment',
  )({
    id: id(),
    label: optional(bilingual()),
    amount: bare(signedAmount(L.adjustment)),
    appliesTo: orElse(option({ zh: '作用于', en: 'Applies to' }, ['baseline', 'total']), 'total'),
    citations: optional(asGiven(citations())),
  })
  return list(adjustmentsName, adjustment, { mayBeEmpty: true, laws: [uniqueIds] })
})

/** Every adjustment as a figure of its own, under its own source. */
export function plannedAdjustments(adjustments: readonly ReadAdjustment[] = []): readonly PlannedAdjustment[] {
  return adjustments.map(({ id, label, amount, appliesTo, citations }, index) => {
    const { zh, en } = label ?? { zh: id, en: id }
    return {
      figure: adjustmentFigure(labelAt(L.adjustment, index, zh, en), amount, citations),
      appliesTo,
    }
  })
}

/** With what explains it, where its amount comes from a lever or was stated; its own source stands beside that. */
function adjustmentFigure(label: Label, amount: Sourced, own: readonly Citation[] | undefined): Figure {
  const { origin } = amount
  if (origin === undefined) return explained(label, amount, givenByUser, [], { citations: own })
  const { citations: stated } = origin
  const citations = own === undefined ? stated : [...own, ...(stated ?? [])]
  const known: Sourced = { ...amount, origin: { ...origin, citations } }
  return given(label, known)
}

/** An adjustment as it is read. */
interface ReadAdjustment {
  readonly id: string
  readonly label: Bilingual | undefined
  readonly amount: Sourced
  readonly appliesTo: 'baseline' | 'total'
  readonly citations: readonly Citation[] | undefined
}

const givenByUser = { zh: '由使用者给出的调整', en: 'an adjustment given by the user' } as const

/** What in a budget's base and pooling area is hardly meant; nothing as a rule. */
export function budgetWarnings(input: {
  readonly priorPayments?: readonly Figure[] | undefined
  readonly poolingArea?: ReadPoolingArea | undefined
}): readonly Warning[] {
  const { priorPayments = [], poolingArea } = input
  const payments = paymentsWarning(priorPayments)
  const area = poolingArea === undefined ? undefined : poolingAreaWarning(poolingArea)
  return [payments, area].filter((one) => one !== undefined)
}
