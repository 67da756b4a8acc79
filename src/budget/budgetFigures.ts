import { type Bilingual, deepFreeze, fail } from '../errors/internal.ts'
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
  type Note,
  type Sourced,
  sumOf,
  sumOfProducts,
  type Warning,
  warnFarApart,
  zh,
} from '../figure/internal.ts'
import { compare, fen } from '../numeric/internal.ts'
import { type AdvanceFigures, advanceFigures } from './advanceFigures.ts'
import { type CarveOutFigures, carveOutFigures } from './carveOutFigures.ts'
import { growthAfterAdjustments } from './growthAfterAdjustments.ts'
import { adjustmentsName, budgetLabels as L } from './labels.ts'

/** A budget's input, read and checked: figures only. Whoever has other sources than a plain input fills it from them. */
export interface BudgetPlan {
  /** What grows to the total; or the total itself, where it was set elsewhere. */
  readonly source: GrownSource | { readonly setTotal: Sourced }
  readonly adjustments: readonly PlannedAdjustment[]
  /** None where the rules have no deposit, or no risk-adjustment fund. */
  readonly depositRate: Figure | undefined
  readonly riskFundRate: Figure | undefined
  readonly expectedElsewhere: Figure
  /** The clauses behind a figure, by its id. */
  readonly clause: (figureId: string) => readonly Citation[]
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
  const from = 'setTotal' in source ? source.setTotal : grownFigures(plan, source)
  const grown = 'baseline' in from ? from : undefined
  const total = totalFigure(plan, from)
  const after = growthAfterAdjustments(plan, grown?.growth, total)
  const carveOuts = carveOutFigures(plan, total)
  const { deposit, riskFund, operating } = carveOuts
  const advances = advanceFigures(carveOuts.prepaid, plan.clause('advances'))
  const before =
    grown === undefined ? [] : [grown.baseline, ...(grown.growthCap === undefined ? [] : [grown.growthCap])]
  return {
    grown,
    total,
    growthAfterAdjustments: after,
    ...carveOuts,
    advances,
    inOrder: [...before, total, ...(after === undefined ? [] : [after]), deposit, riskFund, operating, advances.sum],
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

/** A baseline that has grown, under the rules' clause; or what was set elsewhere, told as that. Adjustments come on top. */
function totalFigure({ adjustments, clause }: BudgetPlan, from: GrownFigures | Sourced): Figure {
  const onTotal = adjustments.flatMap(({ figure, appliesTo }) => (appliesTo === 'total' ? [figure] : []))
  const label = onTotal.length === 0 ? L.total : L.unadjustedTotal
  const unadjusted =
    'baseline' in from
      ? figure(label, formula`${from.baseline} × (1 + ${from.growth})`, fen, { citations: clause('total') })
      : given(label, from)
  const total = withAdjustments(L.total, unadjusted, onTotal)
  if (total.value.n < 0n) refuseNegative(total, onTotal)
  return total
}

function refuseNegative(left: Figure, adjustments: readonly Figure[]): never {
  const taken = adjustments.filter(({ value }) => value.n < 0n)
  const info = {
    received: left.text,
    taken: {
      zh: taken.map((one) => zh`“${one.label.name.zh}” ${one}`).join('、'),
      en: taken.map((one) => en`${one.label.name.en} ${one}`).join(', '),
    },
    unit: 'yuan',
  }
  return fail('total_negative', ['adjustments'], info, adjustmentsName)
}

/**
 * Launch year: the mean of the payments in the base years, plain or weighted. Reform years: last year's total. A baseline
 * that was set elsewhere is told as that, and not under a clause of the rules.
 */
function baselineFigure({ adjustments, clause }: BudgetPlan, base: GrownBase): Figure {
  const onBaseline = adjustments.flatMap(({ figure, appliesTo }) => (appliesTo === 'baseline' ? [figure] : []))
  const label = onBaseline.length === 0 ? L.baseline : L.unadjustedBaseline
  const warning = base.year === 'launch' ? paymentsWarning(base.payments)?.message : undefined
  const unadjusted =
    base.year === 'set'
      ? given(label, base.baseline)
      : figure(label, formula`${baseFormula(base)}`, fen, { citations: clause('baseline'), warning })
  const baseline = withAdjustments(L.baseline, unadjusted, onBaseline)
  if (baseline.value.n < 0n) refuseNegative(baseline, onBaseline)
  return baseline
}

/** The exact mean, or last year's total. */
export function baseFormula(base: Exclude<GrownBase, { readonly year: 'set' }>) {
  if (base.year === 'reform') return formula`${base.previousTotal}`
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
