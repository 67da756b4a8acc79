import { type Bilingual, deepFreeze } from '../errors/internal.ts'
import { type Figure, given, labelAt, type NumberInput, type Sourced } from '../figure/internal.ts'
import { amount, asGiven, bare, bilingual, choice, id, lazily, list, optional, record } from '../shape/internal.ts'
import { settlementLabels as L } from './labels.ts'

/**
 * 上年结转、本年支付的留用款 — money of earlier years that moves in this year, beside its total. What last year's settlement
 * carried comes from last year, under the reason it was carried for: the retained surplus arrives in the lead hospital's
 * account, what is left of the risk-adjustment fund and the forfeited deposit in the pooled fund. What may be retained of
 * central procurement, assessed after its cycle, no year carried: the pooled fund pays it to the lead hospital this year.
 *
 * @since 0.2.0
 */
export interface CarriedMoney {
  readonly reason: CarriedReason
  readonly amount: NumberInput
  /** What it may be used for: from the account where it arrives it goes on to this purpose. */
  readonly use?: { readonly id: string; readonly label: Bilingual }
}

/** Why money is carried from one year into the next. */
export type CarriedReason = keyof typeof carried

/** What was carried, by the reason. */
const carried = /* @__PURE__ */ deepFreeze({
  surplusCarried: { zh: '结余留用', en: 'retained surplus' },
  riskFundCarried: { zh: '风险调节金', en: 'risk-adjustment fund' },
  forfeitCarried: { zh: '扣减的保证金', en: 'forfeited deposit' },
  procurementRetained: { zh: '集采结余留用', en: 'retained savings of central procurement' },
} as const satisfies Record<string, Bilingual>)

/** Why a year carries money into the next: what is retained of central procurement none does. */
export const carriedReasons = [
  'surplusCarried',
  'riskFundCarried',
  'forfeitCarried',
] as const satisfies readonly CarriedReason[]

/** A line of carried money as it is read. */
export interface CarriedFigure {
  readonly reason: CarriedReason
  readonly amount: Figure
  readonly use: CarriedMoney['use'] | undefined
}

/** What money may be used for. */
export const carriedUseShape = /* @__PURE__ */ lazily(() =>
  record<NonNullable<CarriedMoney['use']>>({ zh: '用途', en: 'Purpose' })({ id: id(), label: asGiven(bilingual()) }),
)

/** Any number of lines; there may be none. */
export const carriedShape = /* @__PURE__ */ lazily(() => {
  const line = record<CarriedMoney>({ zh: '结转款项或留用款', en: 'Carried or retained money' })({
    reason: choice({ zh: '款项来由', en: 'Reason' }, carried),
    amount: bare(amount(L.carried)),
    use: optional(carriedUseShape()),
  })
  return list(L.carried.name, line, { mayBeEmpty: true })
})

interface ReadLine {
  readonly reason: CarriedReason
  readonly amount: Sourced
  readonly use: CarriedMoney['use'] | undefined
}

function named({ zh, en }: Bilingual, use: Bilingual | undefined): Bilingual {
  return use === undefined ? { zh, en } : { zh: `${zh}：${use.zh}`, en: `${en}: ${use.en}` }
}

/** Every line as a figure of its own, with what explains it. */
export function carriedFigures(lines: readonly ReadLine[] = []): readonly CarriedFigure[] {
  return lines.map(({ reason, amount: value, use }, index) => {
    const { zh, en } = named(carried[reason], use?.label)
    const label = reason === 'procurementRetained' ? L.paidThisYear : L.carried
    return { reason, use, amount: given(labelAt(label, index, zh, en), value) }
  })
}
