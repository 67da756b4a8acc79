import { exact, type Figure, figure, formula } from '../figure/internal.ts'
import type { ClearingFigures } from './clearingFigures.ts'
import type { Destinations } from './Destinations.ts'
import { settlementLabels as L } from './labels.ts'
import type { YearPlan } from './YearPlan.ts'

/**
 * 医共体应得 — members' allowed spending, plus the retained surplus (unless it is carried into next year) and the unused
 * risk fund where the alliance keeps it, less what the alliance bears and forfeits.
 */
export function entitlementFigure(plan: YearPlan, clearing: ClearingFigures, destinations: Destinations): Figure {
  const { spentByMembers, disallowed, rules } = plan
  const { surplusRetained, borneByAlliance, depositForfeited, riskFundUnused } = clearing
  const { retainedSurplus, unusedRiskFund } = destinations
  let sum = formula`${spentByMembers} − ${disallowed}`
  if (retainedSurplus.value === 'serviceIncome') sum = formula`${sum} + ${surplusRetained}`
  if (unusedRiskFund.value === 'alliance') sum = formula`${sum} + ${riskFundUnused}`
  return figure(L.entitlement, formula`${sum} − ${borneByAlliance} − ${depositForfeited}`, exact, {
    parameters: [retainedSurplus.parameter, unusedRiskFund.parameter],
    citations: rules.clause('entitlement'),
    because:
      retainedSurplus.value === 'serviceIncome'
        ? { zh: '结余留用纳入医疗服务性收入', en: 'the retained surplus is medical-service income' }
        : {
            zh: '结余留用结转下年，不计入本年应得',
            en: 'the retained surplus is carried into next year and is not paid now',
          },
  })
}

/** 总额核对 — the total less all its uses, entitlement and payments elsewhere first. It is zero. */
export function unaccountedFigure(
  { spentElsewhere }: YearPlan,
  total: Figure,
  entitlement: Figure,
  clearing: ClearingFigures,
  { retainedSurplus, unusedRiskFund }: Destinations,
): Figure {
  const { surplusToPool, surplusRetained, depositForfeited, riskFundUnused, poolTopUp } = clearing
  let uses = formula`${entitlement} + ${spentElsewhere} + ${surplusToPool} + ${depositForfeited}`
  if (retainedSurplus.value === 'carryForward') uses = formula`${uses} + ${surplusRetained}`
  if (unusedRiskFund.value !== 'alliance') uses = formula`${uses} + ${riskFundUnused}`
  return figure(L.unaccounted, formula`${total} − (${uses} − ${poolTopUp})`, exact, {
    because: {
      zh: '总额 = 医共体应拨付额 + 医共体外就医费用 + 归统筹基金和结转的部分 − 统筹基金分担，差额为零即分文不差',
      en: 'total = entitlement + payments elsewhere + what goes to the pool or next year − what the pool bore; zero means every fen is accounted for',
    },
  })
}
