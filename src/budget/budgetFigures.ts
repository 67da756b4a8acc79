import { type Bilingual, deepFreeze } from '../errors/internal.ts'
import {
  type Citation,
  en,
  exact,
  type Figure,
  figure,
  formula,
  given,
  givenCount,
  type Label,
  libraryDefinition,
  type Note,
  type Sourced,
  type StepParameter,
  sumOf,
  sumOfProducts,
  type Warning,
  warnFarApart,
  zh,
} from '../figure/internal.ts'
import { compare, fen } from '../numeric/internal.ts'
import { type AdvanceFigures, type AdvancesPerYear, advanceFigures } from './advanceFigures.ts'
import { type CarveOutFigures, carveOutFigures } from './carveOutFigures.ts'
import { finalAccountsFormula, type ReadFinalAccounts } from './finalAccounts.ts'
import { type IncomeSource, incomeTotalFigure } from './fundIncome.ts'
import { growthAfterAdjustments } from './growthAfterAdjustments.ts'
import { amendmentsName, budgetLabels as L } from './labels.ts'
import { refuseNegative } from './refuseNegative.ts'

/** A budget's input, read and checked: figures only. Whoever has other sources than a plain input fills it from them. */
export interface BudgetPlan {
  /** What grows to the total; or the total itself, where nothing grows. */
  readonly source: GrownSource | FixedSource
  /** What the rules say of the bases that they allow, and where; nothing where they name none. */
  readonly allowed?: AllowedBases | undefined
  readonly adjustments: readonly PlannedAdjustment[]
  /** What the total is amended by at settlement; nothing before it. */
  readonly amendments?: readonly Figure[]
  /** None where the rules have no deposit, or no risk-adjustment fund. */
  readonly depositRate: Figure | undefined
  readonly riskFundRate: Figure | undefined
  readonly expectedElsewhere: Figure
  readonly advancesPerYear: AdvancesPerYear
  /** The clauses behind a figure, by its id. */
  readonly clause: (figureId: string) => readonly Citation[]
}

/** A total that does not grow: set elsewhere, a share of the fund's income, or what was paid last year. */
export type FixedSource = { readonly setTotal: Sourced } | IncomeSource | { readonly lastYearPayments: Figure }

interface AllowedBases {
  readonly parameter: StepParameter
  readonly citations: readonly Citation[]
}

interface GrownSource {
  readonly base: GrownBase
  readonly requestedGrowth: Figure
  readonly cap: GrowthCap | undefined
}

/** What a budget grows from. */
export type GrownBase =
  | { readonly year: 'launch'; readonly payments: readonly Figure[]; readonly weights: readonly Figure[] | undefined }
  | { readonly year: 'reform'; readonly previousTotal: Figure }
  | { readonly year: 'set'; readonly baseline: Sourced }
  | { readonly year: 'accounts'; readonly accounts: ReadFinalAccounts }

/** The highest growth allowed. Where it does not bind this year it is still shown, with the reason. */
export interface GrowthCap {
  readonly rate: Figure
  readonly notApplied?: Bilingual | undefined
}

/** Why the cap does not bind in the launch year. */
export const launchYearIsFree = /* @__PURE__ */ deepFreeze({
  zh: '启动改革当年：增长率上限只约束改革期间的年度，未启用启动年度上限',
  en: 'launch year: the cap binds in the reform years only, and it is not switched on for the launch year',
})

/** Why it does not bind in any other. */
export const reformYearsAreFree = /* @__PURE__ */ deepFreeze({
  zh: '规则未对改革期间的年度设增长率上限',
  en: 'the rules do not cap the growth in the reform years',
})

export interface PlannedAdjustment {
  readonly figure: Figure
  readonly appliesTo: 'baseline' | 'total'
}

export interface BudgetFigures extends CarveOutFigures {
  /** How the total grew; none where it was set elsewhere. */
  readonly grown: GrownFigures | undefined
  /** The total before it was amended at settlement; none where it was not. */
  readonly openingTotal: Figure | undefined
  readonly total: Figure
  /** What the total comes to against last year's; none where there is none of last year, or it was set elsewhere. */
  readonly growthAfterAdjustments: Figure | undefined
  readonly advances: AdvanceFigures
  /** As a trace tells it. */
  readonly inOrder: readonly Figure[]
}

/** A baseline and its growth under a cap. */
interface GrownFigures extends AppliedGrowth {
  readonly baseline: Figure
  readonly requestedGrowth: Figure
  readonly growthCap: Figure | undefined
}

/** Baseline, growth under its cap, total, and what the total is divided into. */
export function budgetFigures(plan: BudgetPlan): BudgetFigures {
  const { source } = plan
  const grown = 'base' in source ? grownFigures(plan, source) : undefined
  const { amendments = [] } = plan
  const isAmended = amendments.length > 0
  const opening = totalFigure(plan, grown, isAmended ? L.openingTotal : L.total)
  const after = growthAfterAdjustments(plan, grown?.growth, opening)
  const total = isAmended ? amendedFigure(opening, amendments) : opening
  const carveOuts = carveOutFigures(plan, opening, total)
  const { deposit, riskFund, operating } = carveOuts
  const advances = advanceFigures(carveOuts.prepaid, plan.advancesPerYear, plan.clause('advances'))
  const before =
    grown === undefined ? [] : [grown.baseline, ...(grown.growthCap === undefined ? [] : [grown.growthCap])]
  return {
    grown,
    openingTotal: isAmended ? opening : undefined,
    total,
    growthAfterAdjustments: after,
    ...carveOuts,
    advances,
    inOrder: [
      ...before,
      opening,
      ...(after === undefined ? [] : [after]),
      ...(isAmended ? [total] : []),
      deposit,
      riskFund,
      operating,
      advances.sum,
    ],
  }
}

function grownFigures(plan: BudgetPlan, source: GrownSource): GrownFigures {
  const { requestedGrowth, cap } = source
  return {
    baseline: baselineFigure(plan, source.base),
    requestedGrowth,
    growthCap: cap?.rate,
    ...growthFigure(source, plan.clause('growth')),
  }
}

/** A baseline that has grown, or a total that is given as it is. Adjustments come on top. */
function totalFigure(plan: BudgetPlan, grown: GrownFigures | undefined, label: Label): Figure {
  const onTotal = plan.adjustments.flatMap(({ figure, appliesTo }) => (appliesTo === 'total' ? [figure] : []))
  const total = withAdjustments(
    label,
    unadjustedTotal(plan, grown, onTotal.length === 0 ? label : L.unadjustedTotal),
    onTotal,
  )
  if (total.value.n < 0n) refuseNegative(total, onTotal)
  return total
}

/** Under the rules' clause, but for what was set elsewhere: that is told as such. */
function unadjustedTotal(plan: BudgetPlan, grown: GrownFigures | undefined, label: Label): Figure {
  const { source, clause } = plan
  if (grown !== undefined) {
    return figure(label, formula`${grown.baseline} × (1 + ${grown.growth})`, fen, { citations: clause('total') })
  }
  if ('fundIncome' in source) return incomeTotalFigure(label, source, ofNewBase(plan, 'total'))
  if ('lastYearPayments' in source)
    return figure(label, formula`${source.lastYearPayments}`, exact, ofNewBase(plan, 'total'))
  return given(label, (source as { readonly setTotal: Sourced }).setTotal)
}

/** What the rules do not name they have no clause for. */
function ofNewBase({ allowed, clause }: BudgetPlan, figureId: string): Note {
  if (allowed === undefined) return { citations: libraryDefinition }
  const citations = clause(figureId)
  return { citations: citations === libraryDefinition ? allowed.citations : citations, parameters: [allowed.parameter] }
}

/** The total after it was amended at settlement; its growth and the cap are those of the opening total. */
function amendedFigure(opening: Figure, amendments: readonly Figure[]): Figure {
  const total = withAdjustments(L.total, opening, amendments)
  if (total.value.n < 0n) refuseNegative(total, amendments, ['amendments'], amendmentsName)
  return total
}

/**
 * Launch year: the mean of the payments in the base years, plain or weighted. Reform years: last year's total. A baseline
 * that was set elsewhere is told as that, and not under a clause of the rules.
 */
function baselineFigure(plan: BudgetPlan, base: GrownBase): Figure {
  const { adjustments } = plan
  const onBaseline = adjustments.flatMap(({ figure, appliesTo }) => (appliesTo === 'baseline' ? [figure] : []))
  const label = onBaseline.length === 0 ? L.baseline : L.unadjustedBaseline
  const unadjusted =
    base.year === 'set'
      ? given(label, base.baseline)
      : figure(label, formula`${baseFormula(base)}`, fen, noteOf(plan, base))
  const baseline = withAdjustments(L.baseline, unadjusted, onBaseline)
  if (baseline.value.n < 0n) refuseNegative(baseline, onBaseline)
  return baseline
}

function noteOf(plan: BudgetPlan, base: GrownBase): Note {
  const { allowed, clause } = plan
  if (base.year === 'accounts') return ofNewBase(plan, 'baseline')
  const parameters = allowed && [allowed.parameter]
  const warning = base.year === 'launch' ? paymentsWarning(base.payments)?.message : undefined
  return { citations: clause('baseline'), warning, parameters }
}

/** The exact mean, last year's total, or what last year's final accounts come to. */
export function baseFormula(base: Exclude<GrownBase, { readonly year: 'set' }>) {
  if (base.year === 'reform') return formula`${base.previousTotal}`
  if (base.year === 'accounts') return finalAccountsFormula(base.accounts)
  const { payments, weights } = base
  if (weights === undefined) return formula`(${sumOf(payments)}) ÷ ${givenCount(L.baseYears, payments.length)}`
  return formula`(${sumOfProducts(payments, weights)}) ÷ (${sumOf(weights)})`
}

/** The payments of past years among each other. */
export function paymentsWarning(payments: readonly Figure[]): Warning | undefined {
  return warnFarApart(payments.map((figure, index) => ({ figure, path: ['priorPayments', index] })))
}

/** An amount with the named adjustments added; itself where there are none. */
function withAdjustments(label: Label, amount: Figure, adjustments: readonly Figure[]): Figure {
  return adjustments.length === 0 ? amount : figure(label, formula`${amount} + ${sumOf(adjustments)}`, exact)
}

interface AppliedGrowth {
  readonly growth: Figure
  readonly capped: boolean
}

/** The requested growth, held down to the cap where one applies. The cap may be below zero. */
function growthFigure({ requestedGrowth, cap }: GrownSource, citations: readonly Citation[]): AppliedGrowth {
  const note = (reason: Note['because']): Note => ({ citations, because: reason })
  if (cap === undefined) {
    const reason = { zh: '未设增长率上限，按拟定增长率执行', en: 'no cap is set: the requested growth applies' }
    return { growth: figure(L.growth, formula`${requestedGrowth}`, exact, note(reason)), capped: false }
  }
  if (cap.notApplied !== undefined) {
    return { growth: figure(L.growth, formula`${requestedGrowth}`, exact, note(cap.notApplied)), capped: false }
  }
  const capped = compare(requestedGrowth.value, cap.rate.value) > 0
  const reason = capped
    ? {
        zh: zh`拟定增长率 ${requestedGrowth}高于上限，按上限 ${cap.rate}执行`,
        en: en`the requested ${requestedGrowth} is above the cap: ${cap.rate} applies`,
      }
    : {
        zh: zh`拟定增长率 ${requestedGrowth}不高于上限 ${cap.rate}`,
        en: en`the requested ${requestedGrowth} is not above the cap ${cap.rate}`,
      }
  return { growth: figure(L.growth, formula`min(${requestedGrowth}, ${cap.rate})`, exact, note(reason)), capped }
}
