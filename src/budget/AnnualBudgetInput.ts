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
  asGiven,
  bare,
  bilingual,
  citations,
  either,
  growth,
  id,
  lazily,
  list,
  optional,
  positive,
  record,
  signedAmount,
  sumToOne,
  uniqueIds,
  weight,
} from '../shape/internal.ts'
import { appliesToShape } from './appliesToShape.ts'
import type { BudgetBase, NoFixedTotal } from './BudgetBase.ts'
import { type PlannedAdjustment, paymentsWarning } from './budgetFigures.ts'
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
 * 年度预算（输入） — what an alliance's yearly total is made of. Amounts in yuan, rates as `'0.05'`, `0.05` or `'5%'`.
 *
 * @since 0.1.0
 */
export interface AnnualBudgetInput extends BudgetBase, NoFixedTotal {
  /** Weights of the base years, in the order of `priorPayments` and only with them; equal unless given. */
  readonly baseWeights?: readonly NumberInput[]
  /** A rate, `'3%'` or 0.03 (a plain 3 is 300 %), or components whose weights sum to 1. */
  readonly requestedGrowth: NumberInput | readonly GrowthComponent[]
  /** Caps the growth at the pooling area's own; in the launch year only with `capLaunchYear`. */
  readonly poolingArea?: PoolingArea
  /** Caps the growth at a fixed rate, in every year (`settleYear`: where the rules cap it). Not together with `poolingArea`; without either there is no cap. */
  readonly cap?: NumberInput
  /** Only with `priorPayments`: no other base is of a launch year. */
  readonly capLaunchYear?: boolean
  readonly adjustments?: readonly Adjustment[]
  readonly depositRate: NumberInput
  readonly riskFundRate: NumberInput
  /** What others will probably be paid for the alliance's insured; none unless given. */
  readonly expectedElsewhere?: NumberInput
  /** How many advances a year has: 12 months (the default) or 4 quarters. Since 0.2.0. */
  readonly advancesPerYear?: NumberInput
  /** Only with `fundIncome`. */
  readonly incomeShare?: undefined
  /** Only with `fundIncome`. */
  readonly incomeReserveRate?: undefined
}

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

/** The rate that was given, or Σ weight·growth; something is given wherever something grows. */
export function requestedGrowthFigure(given: RequestedGrowth | undefined): Figure {
  const requested = given as RequestedGrowth
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

/** What a cap on growth asks for where the rules cap it. */
export const bothSpendingsOrCap = {
  zh: '统筹区上年和当年的基金支出 previousSpending、currentSpending，增长率上限由此算出；也可改给固定的上限 cap',
  en: 'the fund spending of the pooling area, previousSpending and currentSpending, which makes the cap on growth; a fixed cap will do in its place',
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
    appliesTo: appliesToShape(),
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

/** What in a budget's base and pooling area is probably a mistake; nothing as a rule. */
export function budgetWarnings(input: {
  readonly priorPayments?: readonly Figure[] | undefined
  readonly poolingArea?: ReadPoolingArea | undefined
}): readonly Warning[] {
  const { priorPayments = [], poolingArea } = input
  const payments = paymentsWarning(priorPayments)
  const area = poolingArea === undefined ? undefined : poolingAreaWarning(poolingArea)
  return [payments, area].filter((one) => one !== undefined)
}
