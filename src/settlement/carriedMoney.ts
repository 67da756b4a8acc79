import { type Bilingual, deepFreeze } from '../errors/internal.ts'
import { type Figure, given, labelAt, type NumberInput, type Sourced } from '../figure/internal.ts'
import { amount, bare, choice, lazily, list, record } from '../shape/internal.ts'
import { settlementLabels as L } from './labels.ts'

/**
 * 上年结转 — money that last year's settlement carried into this year, under the reason it was carried for: the retained
 * surplus arrives in the lead hospital's account, what is left of the risk-adjustment fund and the forfeited deposit in
 * the pooled fund.
 *
 * @since 0.2.0
 */
export interface CarriedMoney {
  readonly reason: CarriedReason
  readonly amount: NumberInput
}

/** Why money is carried from one year into the next. */
export type CarriedReason = keyof typeof carried

/** What was carried, by the reason. */
const carried = /* @__PURE__ */ deepFreeze({
  surplusCarried: { zh: '结余留用', en: 'retained surplus' },
  riskFundCarried: { zh: '风险调节金', en: 'risk-adjustment fund' },
  forfeitCarried: { zh: '扣减的保证金', en: 'forfeited deposit' },
} as const satisfies Record<string, Bilingual>)

export const carriedReasons = /* @__PURE__ */ Object.keys(carried) as readonly CarriedReason[]

/** A line of carried money as it is read. */
export interface CarriedFigure {
  readonly reason: CarriedReason
  readonly amount: Figure
}

/** Any number of lines; there may be none. */
export const carriedShape = /* @__PURE__ */ lazily(() => {
  const line = record<CarriedMoney>({ zh: '结转款项', en: 'Carried money' })({
    reason: choice({ zh: '结转原因', en: 'Reason' }, carried),
    amount: bare(amount(L.carried)),
  })
  return list(L.carried.name, line, { mayBeEmpty: true })
})

interface ReadLine {
  readonly reason: CarriedReason
  readonly amount: Sourced
}

/** Every line as a figure of its own, with what explains it. */
export function carriedFigures(lines: readonly ReadLine[] = []): readonly CarriedFigure[] {
  return lines.map(({ reason, amount: value }, index) => {
    const { zh, en } = carried[reason]
    return { reason, amount: given(labelAt(L.carried, index, zh, en), value) }
  })
}
