import type { RebasedBudget } from '../../budget/internal.ts'
import { deepFreeze } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, given, type Label, labelAt, sumOf } from '../../figure/internal.ts'
import { parseCanonical } from '../../numeric/internal.ts'
import { type RiskFundAccrual, settlementLabels as S, type YearSettlement } from '../../settlement/internal.ts'

/**
 * 展望年度 — a year of the path: how it was settled, and the base that it leaves to the next one.
 *
 * @since 0.2.0
 */
export interface OutlookPathYear {
  readonly year: number
  readonly settlement: YearSettlement
  /** `null` where the rules make the next base of what was spent (`nextYear`), or where none follows. */
  readonly rebased: RebasedBudget | null
  /** What the year set aside into the pooling area's risk fund over years; left out where it has no rule of that. */
  readonly accrual?: RiskFundAccrual
}

/** What all years drew, what they set aside, and what the fund holds then. */
function riskFundSums(years: readonly OutlookPathYear[], before: Figure | undefined) {
  if (before === undefined) return {}
  const drawn = sumOver(years, L.riskFundDrawn, ({ settlement }) => settlement.riskFundDrawn ?? '0.00')
  const accrued = sumOver(years, L.riskFundAccrued, ({ accrual }) => accrual?.accrued ?? '0.00')
  return {
    riskFundDrawn: drawn,
    riskFundAccrued: accrued,
    accumulatedRiskFundLeft: figure(leftInAll, formula`${before} + ${accrued} − ${drawn}`, exact),
  }
}

const leftInAll: Label = {
  id: S.accumulatedRiskFundLeft.id,
  name: { zh: '统筹地区累计风险基金期末余额', en: "Pooling area's accumulated risk fund in the end" },
  unit: 'yuan',
}

function sumOver(
  years: readonly OutlookPathYear[],
  [label, parts]: (typeof L)[keyof typeof L],
  amountOf: (year: OutlookPathYear) => string,
): Figure {
  const amounts = years.map((item, index) =>
    given(labelAt(parts, index, String(item.year)), parseCanonical(amountOf(item))),
  )
  return figure(label, formula`${sumOf(amounts)}`, exact)
}

/** The sums over all years, and what becomes of the risk fund over years where it is known. */
export function outlookSums(years: readonly OutlookPathYear[], accumulatedRiskFund: Figure | undefined) {
  const sumFigure = (labels: (typeof L)[keyof typeof L], amountOf: (year: OutlookPathYear) => string) =>
    sumOver(years, labels, amountOf)
  return {
    total: sumFigure(L.total, ({ settlement }) => settlement.total),
    spent: sumFigure(L.spent, ({ settlement }) => settlement.spent),
    surplusRetained: sumFigure(L.surplusRetained, ({ settlement }) => settlement.surplusRetained),
    borneByAlliance: sumFigure(L.borneByAlliance, ({ settlement }) => settlement.borneByAlliance),
    poolTopUp: sumFigure(L.poolTopUp, ({ settlement }) => settlement.poolTopUp),
    takenBack: sumFigure(L.takenBack, ({ rebased }) => rebased?.takenBack ?? '0.00'),
    ...riskFundSums(years, accumulatedRiskFund),
  }
}

/** The sum over all years, and what it sums. */
const L = /* @__PURE__ */ deepFreeze({
  total: [
    { id: 'total', name: { zh: '总额合计', en: 'Totals of all years' }, unit: 'yuan' },
    { id: 'yearTotal', name: { zh: '年度付费总额', en: 'Total' }, unit: 'yuan' },
  ],
  spent: [
    { id: 'spent', name: { zh: '支出合计', en: 'Spending of all years' }, unit: 'yuan' },
    { id: 'yearSpent', name: { zh: '计入总额的支出', en: 'Fund spending charged to the budget' }, unit: 'yuan' },
  ],
  surplusRetained: [
    { id: 'surplusRetained', name: { zh: '结余留用合计', en: 'Surplus retained in all years' }, unit: 'yuan' },
    { id: 'yearSurplusRetained', name: { zh: '结余留用', en: 'Surplus retained' }, unit: 'yuan' },
  ],
  borneByAlliance: [
    { id: 'borneByAlliance', name: { zh: '医共体承担合计', en: 'Borne by the alliance in all years' }, unit: 'yuan' },
    { id: 'yearBorneByAlliance', name: { zh: '医共体承担', en: 'Borne by the alliance' }, unit: 'yuan' },
  ],
  poolTopUp: [
    { id: 'poolTopUp', name: { zh: '统筹基金分担合计', en: 'Borne by the pool in all years' }, unit: 'yuan' },
    { id: 'yearPoolTopUp', name: { zh: '统筹基金分担', en: 'Borne by the pool' }, unit: 'yuan' },
  ],
  riskFundDrawn: [
    {
      id: 'riskFundDrawn',
      name: {
        zh: '动用统筹地区累计风险基金合计',
        en: "Drawn from the pooling area's accumulated risk fund in all years",
      },
      unit: 'yuan',
    },
    { id: 'yearRiskFundDrawn', name: S.riskFundDrawn.name, unit: 'yuan' },
  ],
  riskFundAccrued: [
    {
      id: 'riskFundAccrued',
      name: {
        zh: '统筹地区累计风险基金提取合计',
        en: "Set aside into the pooling area's accumulated risk fund in all years",
      },
      unit: 'yuan',
    },
    {
      id: 'yearRiskFundAccrued',
      name: { zh: '统筹地区累计风险基金提取', en: "Set aside into the pooling area's accumulated risk fund" },
      unit: 'yuan',
    },
  ],
  takenBack: [
    { id: 'takenBack', name: { zh: '基数减少合计', en: 'Lost to the base in all years' }, unit: 'yuan' },
    { id: 'yearTakenBack', name: { zh: '因结余减少的基数', en: 'Base lost to savings' }, unit: 'yuan' },
  ],
} as const satisfies Record<string, readonly [Label, Label]>)
