import { deepFreeze } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  type Formula,
  figure,
  formula,
  type Label,
  labelAt,
  read,
  sumOf,
  sumOfProducts,
} from '../../figure/internal.ts'
import { type DecimalText, zero } from '../../numeric/internal.ts'
import type { Drafted } from '../Drafted.ts'
import type { CareLine, PayingMethod, SettledCare } from './careFigures.ts'
import { labels as L } from './labels.ts'

/**
 * 边际激励 — what one more unit of care and one yuan of cost saved bring in, at the settled point. All are exact
 * derivatives at the settled pool and price, of payments not rounded to the fen, with everybody else's care held still.
 *
 * @since 0.2.0
 */
export interface MarginalIncentive {
  /** By how much the institution's revenue from the whole budget rises with one more unit of care, yuan. */
  readonly revenue: DecimalText
  /** What that unit costs, yuan. */
  readonly unitCost: DecimalText
  /** revenue ÷ unit cost − 1: what a yuan of cost spent on more care of this kind earns. */
  readonly marginPerYuan: DecimalText
  /** By how much the revenue changes when the same care costs one yuan less: 0, or below where cost is paid. */
  readonly revenueOfSaving: DecimalText
  /** What of that yuan the institution keeps: 1 + revenue of saving. */
  readonly keptOfSaving: DecimalText
}

/** The incentives of one care, or of a method over all its care. */
export interface IncentiveFigures {
  readonly revenue: Figure
  readonly unitCost: Figure
  readonly margin: Figure
  readonly saving: Figure
  readonly kept: Figure
}

/**
 * Derivatives at the settled point. Whatever an institution is paid more comes out of the one budget, so out of the
 * pool, of which it holds a share s: it keeps 1 − s of it. For points that is price × (1 − s), for a price of its own
 * the price less its share of what the pool loses. Where nothing is left of the budget, a price of its own cannot be
 * paid for one more unit.
 */
export function incentiveFigures(
  care: CareLine,
  { pool, unspent }: Pick<SettledCare, 'pool' | 'unspent'>,
  ownShare: Figure,
): IncentiveFigures {
  const { at, unitCost } = care
  const worth = worthOf(care, pool?.price)
  const left = pool?.amount ?? unspent
  const isUnpaid = !care.method.sharesPool && care.method.pays !== 'perHead' && left.value.n === 0n
  const revenue = isUnpaid ? read(at(L.revenue), zero, usedUp, [left]) : revenueFigure(care, worth, ownShare)
  const saving =
    care.method.pays === 'byItem'
      ? figure(at(L.saving), formula`−${worth} × (1 − ${ownShare})`, exact)
      : read(at(L.saving), zero, { zh: '该方式不按成本支付', en: 'the method does not pay by cost' }, [])
  return {
    revenue,
    unitCost,
    margin: figure(at(L.margin), formula`${revenue} ÷ ${unitCost} − 1`, exact),
    saving,
    kept: figure(at(L.kept), formula`1 + ${saving}`, exact),
  }
}

const usedUp = /* @__PURE__ */ deepFreeze({
  zh: '预算已用完，再多一个单位得不到支付',
  en: 'the budget is used up: one more unit cannot be paid',
})

/** What one more of that which the method counts is worth, before dilution. */
function worthOf({ method: { rate, sharesPool } }: CareLine, price: Figure | undefined): Formula {
  if (!sharesPool || price === undefined) return formula`${rate as Figure}`
  return rate === undefined ? formula`${price}` : formula`${price} × ${rate}`
}

function revenueFigure({ method, at, units, unitCost, counted }: CareLine, worth: Formula, ownShare: Figure): Figure {
  switch (method.pays) {
    case 'points':
      return figure(at(L.revenue), formula`${worth} × ${counted} ÷ ${units} × (1 − ${ownShare})`, exact)
    case 'bedDay':
      return figure(at(L.revenue), formula`${worth} × (1 − ${ownShare})`, exact)
    case 'byItem':
      return figure(at(L.revenue), formula`${worth} × ${unitCost} × (1 − ${ownShare})`, exact)
    case 'perHead':
      return read(at(L.revenue), zero, { zh: '按人头支付，与诊疗量无关', en: 'heads are paid for, not care' }, [])
  }
}

/** A method over all its care, one or more: units weighed by volume, savings by cost. */
export function methodFigures(
  { id, index }: PayingMethod,
  care: readonly (readonly [CareLine, IncentiveFigures])[],
): IncentiveFigures {
  const at = (label: Label) => labelAt(label, index, id)
  const units = care.map(([one]) => one.units)
  const costs = care.map(([one]) => one.cost)
  const of = (key: keyof IncentiveFigures) => care.map(([, figures]) => figures[key])
  const volume = sumOf(units)
  const revenue = figure(at(L.methodRevenue), formula`(${sumOfProducts(of('revenue'), units)}) ÷ (${volume})`, exact)
  const unitCost = figure(at(L.methodUnitCost), formula`(${sumOfProducts(of('unitCost'), units)}) ÷ (${volume})`, exact)
  const saving = figure(at(L.methodSaving), formula`(${sumOfProducts(of('saving'), costs)}) ÷ (${sumOf(costs)})`, exact)
  return {
    revenue,
    unitCost,
    margin: figure(at(L.methodMargin), formula`${revenue} ÷ ${unitCost} − 1`, exact),
    saving,
    kept: figure(at(L.methodKept), formula`1 + ${saving}`, exact),
  }
}

export function toMarginalIncentive({
  revenue,
  unitCost,
  margin,
  saving,
  kept,
}: IncentiveFigures): Drafted<MarginalIncentive> {
  return { revenue, unitCost, marginPerYuan: margin, revenueOfSaving: saving, keptOfSaving: kept }
}
