import type { Bilingual } from '../errors/internal.ts'
import { en, exact, type Figure, figure, formula, zh } from '../figure/internal.ts'
import type { RulesInForce, ValueInForce } from '../policy/internal.ts'
import type { ClearingFigures, YearPlan } from './clearingFigures.ts'
import { settlementLabels as L } from './labels.ts'

/** Where the money goes that nobody earned in the year, and where the retained surplus does. */
export interface Destinations {
  readonly unusedRiskFund: Destination<'pool' | 'carryForward' | 'alliance'>
  readonly forfeitedDeposit: Destination<'pool' | 'carryForward'>
  readonly retainedSurplus: Destination<'serviceIncome' | 'carryForward'>
}

/** One that the rules do not name is the usual one: no parameter says it. */
type Destination<Value> = Pick<ValueInForce<Value>, 'value'> & Partial<ValueInForce<Value>>

/** The options of a choice are checked when the rules are made; what is read here is one of them. */
export function destinationsOf({ optional }: RulesInForce): Destinations {
  return {
    unusedRiskFund: (optional.choice('unusedRiskFund') ?? toPool) as Destinations['unusedRiskFund'],
    forfeitedDeposit: (optional.choice('forfeitedDeposit') ?? toPool) as Destinations['forfeitedDeposit'],
    retainedSurplus: (optional.choice('retainedSurplus') ?? paidNow) as Destinations['retainedSurplus'],
  }
}

const toPool = { value: 'pool' } as const
const paidNow = { value: 'serviceIncome' } as const

/**
 * 医共体应得 — members' allowed spending, plus the retained surplus (unless it is carried into next year) and the unused
 * risk fund where the alliance keeps it, less what the alliance bears and forfeits (but for what of the forfeit the surplus
 * has met already).
 */
export function entitlementFigure(plan: YearPlan, clearing: ClearingFigures, destinations: Destinations): Figure {
  const { spentByMembers, disallowed, rules } = plan
  const { surplusRetained, borneByAlliance, depositForfeited, forfeitedFromSurplus, riskFundUnused } = clearing
  const { retainedSurplus, unusedRiskFund } = destinations
  let sum = formula`${spentByMembers} − ${disallowed}`
  if (retainedSurplus.value === 'serviceIncome') sum = formula`${sum} + ${surplusRetained}`
  if (unusedRiskFund.value === 'alliance' && plan.budget.riskFundRate !== undefined)
    sum = formula`${sum} + ${riskFundUnused}`
  sum = formula`${sum} − ${borneByAlliance}`
  if (plan.budget.depositRate !== undefined) sum = formula`${sum} − ${depositForfeited}`
  if (forfeitedFromSurplus !== undefined) sum = formula`${sum} + ${forfeitedFromSurplus}`
  return figure(L.entitlement, formula`${sum}`, exact, {
    parameters: [retainedSurplus, unusedRiskFund].flatMap(({ parameter }) => parameter ?? []),
    citations: rules.clause('entitlement'),
    because: whyEntitled(retainedSurplus, forfeitedFromSurplus),
    warning: plan.warnings.find(({ code }) => code === 'before_document')?.message,
  })
}

function whyEntitled({ value, parameter }: Destinations['retainedSurplus'], met: Figure | undefined): Bilingual {
  const isKnown = parameter !== undefined
  const surplus =
    value === 'serviceIncome'
      ? isKnown
        ? { zh: '结余留用纳入医疗服务性收入', en: 'the retained surplus is medical-service income' }
        : { zh: '结余留用拨付医共体', en: 'the retained surplus is paid to the alliance' }
      : {
          zh: '结余留用结转下年，不计入本年应拨付额',
          en: 'the retained surplus is carried into next year and is not paid now',
        }
  if (met === undefined || met.value.n === 0n) return surplus
  return {
    zh: zh`${surplus.zh}；保证金扣减中由结余抵扣的部分 ${met}不再从应拨付额中扣减`,
    en: en`${surplus.en}; what the surplus met of the forfeited deposit, ${met}, is not taken from what is due a second time`,
  }
}

/** 总额核对 — the total less all its uses, entitlement and payments elsewhere first. It is zero. */
export function unaccountedFigure(
  { spentElsewhere, budget }: YearPlan,
  total: Figure,
  entitlement: Figure,
  clearing: ClearingFigures,
  { retainedSurplus, unusedRiskFund }: Destinations,
): Figure {
  const { surplusToPool, surplusRetained, depositForfeited, riskFundUnused, poolTopUp } = clearing
  let uses = formula`${entitlement} + ${spentElsewhere} + ${surplusToPool}`
  if (budget.depositRate !== undefined) uses = formula`${uses} + ${depositForfeited}`
  if (retainedSurplus.value === 'carryForward') uses = formula`${uses} + ${surplusRetained}`
  if (budget.riskFundRate !== undefined && unusedRiskFund.value !== 'alliance')
    uses = formula`${uses} + ${riskFundUnused}`
  return figure(L.unaccounted, formula`${total} − (${uses} − ${poolTopUp})`, exact, {
    because: {
      zh: '付费总额的各项去向合计（扣除统筹基金分担）与总额一致：差额为零，核对相符',
      en: 'all uses of the total, less what the pool bore, come to the total: the difference is zero, the check agrees',
    },
  })
}
