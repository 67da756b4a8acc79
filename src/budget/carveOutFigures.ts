import { deepFreeze, type ErrorInfo, fail } from '../errors/internal.ts'
import { type Citation, exact, type Figure, figure, formula, type Label, read } from '../figure/internal.ts'
import {
  add,
  compare,
  type Fraction,
  fen,
  fromInteger,
  multiply,
  one,
  subtract,
  toDecimalString,
  zero,
} from '../numeric/internal.ts'
import type { BudgetPlan } from './budgetFigures.ts'
import { amendmentsName, budgetLabels as L } from './labels.ts'
import { refuseNegative } from './refuseNegative.ts'

/** What the total is divided into: both carve-outs stand inside it. */
export interface CarveOutFigures {
  readonly deposit: Figure
  readonly riskFund: Figure
  readonly operating: Figure
  readonly prepaid: Figure
}

/** Deposit, risk-adjustment fund and advances are of the opening total; what is amended at settlement is the operating budget. */
export function carveOutFigures(plan: BudgetPlan, opening: Figure, total: Figure): CarveOutFigures {
  const { depositRate, riskFundRate, expectedElsewhere, clause } = plan
  const above = depositRate && riskFundRate && ratesAboveWhole(depositRate, riskFundRate)
  if (above !== undefined) fail('carve_outs_exceed_total', ['depositRate'], above, L.depositRate.name)
  const riskFund =
    riskFundRate === undefined
      ? read(L.riskFund, zero, noRiskFund, [])
      : figure(L.riskFund, formula`${opening} × ${riskFundRate}`, fen, { citations: clause('riskFund') })
  const operatingOf = (label: Label, of: Figure) =>
    figure(label, riskFundRate === undefined ? formula`${of}` : formula`${of} − ${riskFund}`, exact, {
      citations: clause('operating'),
    })
  const operating = operatingOf(L.operating, total)
  const atFirst = opening === total ? operating : operatingOf(L.openingOperating, opening)
  if (operating.value.n < 0n) refuseNegative(operating, plan.amendments ?? [], ['amendments'], amendmentsName)
  const deposit =
    depositRate === undefined
      ? read(L.deposit, zero, noDeposit, [])
      : depositFigure(clause('deposit'), depositRate, opening, atFirst)
  const kept = depositRate === undefined ? formula`${atFirst}` : formula`${atFirst} − ${deposit}`
  const prepaid = figure(L.prepaid, formula`${kept} − ${expectedElsewhere}`, exact, { citations: clause('prepaid') })
  if (prepaid.value.n < 0n) refuseElsewhere(prepaid, expectedElsewhere)
  return { deposit, riskFund, operating, prepaid }
}

const noRiskFund = /* @__PURE__ */ deepFreeze({
  zh: '规则未设风险调节金',
  en: 'the rules have no risk-adjustment fund',
})
const noDeposit = /* @__PURE__ */ deepFreeze({ zh: '规则未设年度保证金', en: 'the rules have no deposit' })

function refuseElsewhere(prepaid: Figure, elsewhere: Figure): never {
  const available = add(prepaid.value, elsewhere.value)
  const info = {
    received: prepaid.text,
    elsewhere: elsewhere.text,
    available: toDecimalString(available),
    short: toDecimalString(subtract(zero, prepaid.value)),
    unit: 'yuan',
    ...(isTiny(available, elsewhere.value) ? { orTotal } : {}),
  }
  return fail('advances_negative', ['expectedElsewhere'], info, L.expectedElsewhere.name)
}

/** Whether a total is so far below what it should hold that it was hardly meant in yuan. */
function isTiny(total: Fraction, expected: Fraction): boolean {
  return compare(multiply(total, fromInteger(1000)), expected) <= 0
}

const orTotal = {
  zh: '，总额的各项基数是否误以万元填写',
  en: '; or whether the total was entered in units of ten thousand yuan',
}

/** The two rates, where they sum to more than the whole. */
export function ratesAboveWhole(depositRate: Figure, riskFundRate: Figure): ErrorInfo | undefined {
  const rates = add(depositRate.value, riskFundRate.value)
  if (compare(rates, one) <= 0) return undefined
  const sum = toDecimalString(rates)
  return { sum, depositRate: depositRate.text, riskFundRate: riskFundRate.text, unit: 'rate' }
}

/** Rates that take the whole total can both round up: the last fen is there only once. */
function depositFigure(citations: readonly Citation[], depositRate: Figure, total: Figure, operating: Figure): Figure {
  const deposit = figure(L.deposit, formula`${total} × ${depositRate}`, fen, { citations })
  if (compare(deposit.value, operating.value) <= 0) return deposit
  const because = {
    zh: '两项比例合计占满总额且都进位，保证金以扣除风险调节金后的余额为限',
    en: 'the two rates take the whole total and both round up: the deposit is what the risk-adjustment fund leaves',
  }
  return figure(L.deposit, formula`min(${total} × ${depositRate}, ${operating})`, fen, { citations, because })
}
