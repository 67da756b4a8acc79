import { budgetLabels as B } from '../../budget/internal.ts'
import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import type { Label } from '../../figure/internal.ts'
import { settlementLabels as S, type YearSettlement } from '../../settlement/internal.ts'
import { lazily, option } from '../../shape/internal.ts'

/** The figures of a settled year that scenarios look at, in the order in which they come about. */
export const settlementFigures = /* @__PURE__ */ deepFreeze({
  baseline: B.baseline,
  requestedGrowth: B.requestedGrowth,
  growthCap: B.growthCap,
  growth: B.growth,
  total: B.total,
  deposit: B.deposit,
  riskFund: B.riskFund,
  operating: B.operating,
  spent: S.spent,
  surplus: S.surplus,
  surplusRetained: S.surplusRetained,
  surplusToPool: S.surplusToPool,
  overrun: S.overrun,
  reasonableOverrun: S.reasonableOverrun,
  riskFundUsed: S.riskFundUsed,
  riskFundUnused: S.riskFundUnused,
  poolTopUp: S.poolTopUp,
  riskFundDrawn: S.riskFundDrawn,
  borneByAlliance: S.borneByAlliance,
  depositReturned: S.depositReturned,
  depositForfeited: S.depositForfeited,
  entitlement: S.entitlement,
  finalPayment: S.finalPayment,
} as const satisfies Partial<Record<keyof YearSettlement, Label>>)

/**
 * 结算指标名 — the name of a figure of a {@link YearSettlement} that is one number.
 *
 * @since 0.1.0
 */
export type SettlementFigure = keyof typeof settlementFigures

const allFigures = /* @__PURE__ */ Object.keys(settlementFigures) as readonly SettlementFigure[]

/** Those that every year has: what is looked at unless chosen. */
export const usualFigures = /* @__PURE__ */ allFigures.filter((name) => name !== 'riskFundDrawn')

/** The name of one figure, in an input. */
export const settlementFigure = () =>
  option({ zh: '结算指标', en: 'Figure of the year' }, allFigures, 'not_one_of', figureNames())

const figureNames = /* @__PURE__ */ lazily(
  () =>
    Object.fromEntries(allFigures.map((figure) => [figure, settlementFigures[figure].name])) as Record<
      SettlementFigure,
      Bilingual
    >,
)
