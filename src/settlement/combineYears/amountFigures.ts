import { budgetLabels as B } from '../../budget/internal.ts'
import { deepFreeze } from '../../errors/internal.ts'
import {
  exact,
  explain,
  explainedFigure,
  type Figure,
  figure,
  formula,
  type Label,
  labelAt,
  type PlaceIn,
  sumOf,
} from '../../figure/internal.ts'
import { settlementLabels as L } from '../labels.ts'
import type { YearSettlement } from '../settleYear.ts'
import { placesOf } from './placesOf.ts'

/** A scheme and its settled year, found to be whole. */
export interface SettledScheme {
  readonly scheme: string
  readonly result: YearSettlement
}

/** The amounts of a settled year that every year has, in the order in which they come about. */
export const yearAmounts = /* @__PURE__ */ deepFreeze({
  total: B.total,
  deposit: B.deposit,
  riskFund: B.riskFund,
  operating: B.operating,
  spentByMembers: L.spentByMembers,
  spentElsewhere: L.spentElsewhere,
  disallowed: L.disallowed,
  spent: L.spent,
  surplus: L.surplus,
  surplusRetained: L.surplusRetained,
  surplusToPool: L.surplusToPool,
  overrun: L.overrun,
  reasonableOverrun: L.reasonableOverrun,
  riskFundUsed: L.riskFundUsed,
  riskFundUnused: L.riskFundUnused,
  poolTopUp: L.poolTopUp,
  borneByAlliance: L.borneByAlliance,
  depositReturned: L.depositReturned,
  depositForfeited: L.depositForfeited,
  entitlement: L.entitlement,
  finalPayment: L.finalPayment,
} as const satisfies Partial<Record<keyof YearSettlement, Label>>)

export type YearAmount = keyof typeof yearAmounts

/** An amount by scheme, and in all. */
export interface InAll {
  readonly parts: readonly Figure[]
  readonly sum: Figure
}

export function inAll(label: Label, parts: readonly Figure[]): InAll {
  return { parts, sum: figure(label, formula`${sumOf(parts)}`, exact) }
}

/** What the scheme's own calculation says at a place, called after the scheme. */
export function partOf({ scheme, result }: SettledScheme, index: number, label: Label, place: PlaceIn<YearSettlement>) {
  return explainedFigure(explain(result, place), labelAt(label, index, scheme))
}

/** Every amount of the year, by scheme and in all. */
export function amountFigures(schemes: readonly SettledScheme[]): Readonly<Record<YearAmount, InAll>> {
  return Object.fromEntries(
    Object.entries(yearAmounts).map(([key, label]) => [
      key,
      inAll(
        label,
        schemes.map((one, index) => partOf(one, index, label, key as YearAmount)),
      ),
    ]),
  ) as Readonly<Record<YearAmount, InAll>>
}

/** What was advanced: what is due less what is still to be paid. */
export function advanceFigures(
  { entitlement, finalPayment }: Readonly<Record<YearAmount, InAll>>,
  schemes: readonly SettledScheme[],
) {
  const labels = schemes.map(({ result }) => (result.advances.length === 4 ? B.quarterlyAdvances : B.advances))
  const parts = schemes.map(({ scheme }, index) => {
    const due = formula`${entitlement.parts[index] as Figure} − ${finalPayment.parts[index] as Figure}`
    return figure(labelAt(labels[index] as Label, index, scheme), due, exact)
  })
  const [first, ...others] = new Set(labels)
  return inAll(others.length === 0 ? (first as Label) : B.mixedAdvances, parts)
}

/** What of a forfeited deposit a surplus met; none where no scheme measures its surplus so. */
export function forfeitFigures(schemes: readonly SettledScheme[]) {
  const parts = schemes.map((one, index) =>
    one.result.forfeitedFromSurplus === null
      ? null
      : partOf(one, index, L.forfeitedFromSurplus, 'forfeitedFromSurplus'),
  )
  const found = parts.flatMap((part) => part ?? [])
  return { parts, sum: found.length === 0 ? null : inAll(L.forfeitedFromSurplus, found).sum }
}

/** Figures that only some schemes have, by scheme; nothing in all where none has them. */
export interface InSome {
  readonly parts: readonly (Figure | undefined)[]
  readonly sum: Figure | undefined
}

/**
 * The totals before they were amended: where none was amended, there is no other total than the total; where one was, the
 * others count with the total that they had all along.
 */
export function openingFigures(schemes: readonly SettledScheme[]): InSome {
  const isAmended = ({ result }: SettledScheme) => result.openingTotal !== undefined
  if (!schemes.some(isAmended)) return { parts: [], sum: undefined }
  const openings = schemes.map((one, index) =>
    partOf(one, index, B.openingTotal, isAmended(one) ? 'openingTotal' : 'total'),
  )
  return {
    parts: schemes.map((one, index) => (isAmended(one) ? openings[index] : undefined)),
    sum: inAll(B.openingTotal, openings).sum,
  }
}

/** What was drawn from the accumulated risk funds, by the schemes that were given one. */
export function drawnFigures(schemes: readonly SettledScheme[]): InSome {
  const parts = schemes.map((one, index) =>
    one.result.riskFundDrawn === undefined ? undefined : partOf(one, index, L.riskFundDrawn, 'riskFundDrawn'),
  )
  const found = parts.flatMap((part) => part ?? [])
  return { parts, sum: found.length === 0 ? undefined : inAll(L.riskFundDrawn, found).sum }
}

/** The retained surplus by purpose: what several schemes have for one purpose is one, called as the first of them calls it. */
export function useFigures(schemes: readonly SettledScheme[]) {
  const usesOf = ({ surplusUses = [] }: YearSettlement) => surplusUses
  return placesOf(schemes, (result) => usesOf(result).map(({ id }) => id)).map(([id, places], index) => {
    const ofScheme = places.map(({ of, at }) => {
      const scheme = schemes[of] as SettledScheme
      const { label } = usesOf(scheme.result)[at] as NonNullable<YearSettlement['surplusUses']>[number]
      const named = labelAt(L.surplusUse, index, label.zh, label.en)
      return { of, label, named, amount: partOf(scheme, of, named, ['surplusUses', at, 'amount']) }
    })
    const { label, named } = ofScheme[0] as (typeof ofScheme)[number]
    const { sum } = inAll(
      named,
      ofScheme.map(({ amount }) => amount),
    )
    return { id, label, amount: sum, ofScheme }
  })
}
