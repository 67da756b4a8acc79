import { type Bilingual, deepFreeze, fail } from '../errors/internal.ts'
import {
  type Citation,
  en,
  exact,
  type Figure,
  figure,
  formula,
  givenCount,
  type Label,
  labelAt,
  type Note,
  read,
  sumOf,
  sumOfProducts,
  type Warning,
  warnFarApart,
  zh,
} from '../figure/internal.ts'
import { add, allocateUnits, compare, fen, one, toUnits } from '../numeric/internal.ts'
import { adjustmentsName, budgetLabels as L } from './labels.ts'

/** A budget's input, read and checked: figures only. Whoever has other sources than a plain input fills it from them. */
export interface BudgetPlan {
  readonly base:
    | { readonly year: 'launch'; readonly payments: readonly Figure[]; readonly weights: readonly Figure[] | undefined }
    | { readonly year: 'reform'; readonly previousTotal: Figure }
  readonly requestedGrowth: Figure
  readonly cap: GrowthCap | undefined
  readonly adjustments: readonly PlannedAdjustment[]
  readonly depositRate: Figure
  readonly riskFundRate: Figure
  readonly expectedElsewhere: Figure
  /** The clauses behind a figure, by its id. */
  readonly clause: (figureId: string) => readonly Citation[]
}

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

export interface BudgetFigures extends CarveOutFigures, AppliedGrowth {
  readonly baseline: Figure
  readonly requestedGrowth: Figure
  readonly growthCap: Figure | undefined
  readonly total: Figure
  readonly advances: AdvanceFigures
  /** As a trace tells it. */
  readonly inOrder: readonly Figure[]
}

/** Baseline, growth under its cap, total, and what the total is divided into. */
export function budgetFigures(plan: BudgetPlan): BudgetFigures {
  const baseline = baselineFigure(plan)
  const applied = growthFigure(plan)
  const total = totalFigure(plan, baseline, applied.growth)
  const carveOuts = carveOutFigures(plan, total)
  const { deposit, riskFund, operating } = carveOuts
  const advances = advanceFigures(carveOuts.prepaid, plan.clause('advances'))
  const growthCap = plan.cap?.rate
  return {
    baseline,
    requestedGrowth: plan.requestedGrowth,
    growthCap,
    ...applied,
    total,
    ...carveOuts,
    advances,
    inOrder: [
      baseline,
      ...(growthCap === undefined ? [] : [growthCap]),
      total,
      deposit,
      riskFund,
      operating,
      advances.sum,
    ],
  }
}

function totalFigure({ adjustments, clause }: BudgetPlan, baseline: Figure, growth: Figure): Figure {
  const onTotal = adjustments.flatMap(({ figure, appliesTo }) => (appliesTo === 'total' ? [figure] : []))
  const label = onTotal.length === 0 ? L.total : L.unadjustedTotal
  const grown = figure(label, formula`${baseline} × (1 + ${growth})`, fen, { citations: clause('total') })
  const total = withAdjustments(L.total, grown, onTotal)
  if (total.value.n < 0n) fail('total_negative', ['adjustments'], { received: total.text }, adjustmentsName)
  return total
}

/** Launch year: the mean of the payments in the base years, plain or weighted. Reform years: last year's total. */
function baselineFigure({ base, adjustments, clause }: BudgetPlan): Figure {
  const onBaseline = adjustments.flatMap(({ figure, appliesTo }) => (appliesTo === 'baseline' ? [figure] : []))
  const label = onBaseline.length === 0 ? L.baseline : L.unadjustedBaseline
  const warning = base.year === 'launch' ? paymentsWarning(base.payments)?.message : undefined
  const unadjusted = figure(label, formula`${baseFormula(base)}`, fen, { citations: clause('baseline'), warning })
  const baseline = withAdjustments(L.baseline, unadjusted, onBaseline)
  if (baseline.value.n < 0n) fail('total_negative', ['adjustments'], { received: baseline.text }, adjustmentsName)
  return baseline
}

/** The exact mean, or last year's total. */
export function baseFormula(base: BudgetPlan['base']) {
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
function growthFigure({ requestedGrowth, cap, clause }: BudgetPlan): AppliedGrowth {
  const note = (reason: Note['because']): Note => ({ citations: clause('growth'), because: reason })
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

/** What the total is divided into: both carve-outs stand inside it. */
interface CarveOutFigures {
  readonly deposit: Figure
  readonly riskFund: Figure
  readonly operating: Figure
  readonly prepaid: Figure
}

function carveOutFigures(plan: BudgetPlan, total: Figure): CarveOutFigures {
  const { depositRate, riskFundRate, expectedElsewhere, clause } = plan
  const received = ratesAboveWhole(depositRate, riskFundRate)
  if (received !== undefined) fail('carve_outs_exceed_total', ['depositRate'], { received }, L.depositRate.name)
  const riskFund = figure(L.riskFund, formula`${total} × ${riskFundRate}`, fen, { citations: clause('riskFund') })
  const operating = figure(L.operating, formula`${total} − ${riskFund}`, exact, { citations: clause('operating') })
  const deposit = depositFigure(plan, total, operating)
  const prepaid = figure(L.prepaid, formula`${operating} − ${deposit} − ${expectedElsewhere}`, exact, {
    citations: clause('prepaid'),
  })
  if (prepaid.value.n < 0n)
    fail('advances_negative', ['expectedElsewhere'], { received: prepaid.text }, L.expectedElsewhere.name)
  return { deposit, riskFund, operating, prepaid }
}

/** The two rates, where they sum to more than the whole. */
export function ratesAboveWhole(depositRate: Figure, riskFundRate: Figure): string | undefined {
  const rates = add(depositRate.value, riskFundRate.value)
  return compare(rates, one) > 0 ? `${depositRate.text} + ${riskFundRate.text}` : undefined
}

/** Rates that take the whole total can both round up: the last fen is there only once. */
function depositFigure({ depositRate, clause }: BudgetPlan, total: Figure, operating: Figure): Figure {
  const citations = clause('deposit')
  const deposit = figure(L.deposit, formula`${total} × ${depositRate}`, fen, { citations })
  if (compare(deposit.value, operating.value) <= 0) return deposit
  const because = {
    zh: '两项比例合计占满总额且都进位，保证金以扣除风险调节金后的余额为限',
    en: 'the two rates take the whole total and both round up: the deposit is what the risk-adjustment fund leaves',
  }
  return figure(L.deposit, formula`min(${total} × ${depositRate}, ${operating})`, fen, { citations, because })
}

/** Twelve monthly advances that sum to the prepaid amount; a fen that is left over goes to the earlier months. */
interface AdvanceFigures {
  readonly sum: Figure
  readonly months: readonly Figure[]
}

const twelve = /* @__PURE__ */ Array.from({ length: 12 }, () => one)

function advanceFigures(prepaid: Figure, citations: readonly Citation[]): AdvanceFigures {
  const shares = allocateUnits(toUnits(prepaid.value, 2, prepaid.text, ['prepaid']), twelve)
  const [first = 0n] = shares
  const more = shares.filter((share) => share === first).length
  const high = monthFigure(0, 1, more, first, prepaid)
  const low = more === 12 ? high : monthFigure(1, more + 1, 12, shares[11] ?? first, prepaid)
  const reason =
    more === 12
      ? { zh: zh`分 12 个月拨付，每月 ${high}`, en: en`paid in 12 months of ${high}` }
      : {
          zh: zh`分 12 个月拨付：前 ${more} 个月各 ${high}，后 ${12 - more} 个月各 ${low}（除不尽的分依次归前月）`,
          en: en`paid in 12 months: the first ${more} of ${high}, the other ${12 - more} of ${low} (odd fen go to the earlier months)`,
        }
  const parts = more === 12 ? [high] : [high, low]
  return {
    sum: read(L.advances, prepaid.value, reason, [prepaid], { citations, parts }),
    months: shares.map((_, month) => (month < more ? high : low)),
  }
}

/** What each of some months is paid. */
function monthFigure(place: number, from: number, to: number, units: bigint, prepaid: Figure): Figure {
  const label = labelAt(L.monthlyAdvance, place, `第 ${from}–${to} 月`, `months ${from}–${to}`)
  return read(label, { n: units, d: 100n }, byMonth, [prepaid])
}

const byMonth = /* @__PURE__ */ deepFreeze({
  zh: '预拨额除以 12，除不尽的分依次归前月',
  en: 'the prepaid amount in 12 parts, odd fen to the earlier months',
})
