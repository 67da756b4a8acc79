import { exact, type Figure, type Formula, figure, formula, read } from '../../figure/internal.ts'
import { zero } from '../../numeric/internal.ts'
import { labels as L } from './labels.ts'
import type { MarginalIncentive } from './MarginalIncentive.ts'
import type { ReadCare } from './readCare.ts'

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
 * the price less its share of what the pool loses.
 */
export function incentiveFigures(care: ReadCare, price: Figure | undefined, ownShare: Figure): IncentiveFigures {
  const { at, unitCost } = care
  const worth = worthOf(care, price)
  const revenue = revenueFigure(care, worth, ownShare)
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

/** What one more of that which the method counts is worth, before dilution. */
function worthOf({ method: { rate, sharesPool } }: ReadCare, price: Figure | undefined): Formula {
  if (!sharesPool || price === undefined) return formula`${rate as Figure}`
  return rate === undefined ? formula`${price}` : formula`${price} × ${rate}`
}

function revenueFigure({ method, at, units, unitCost, counted }: ReadCare, worth: Formula, ownShare: Figure): Figure {
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

export function toMarginalIncentive(figures: IncentiveFigures): MarginalIncentive {
  return {
    revenue: figures.revenue.text,
    unitCost: figures.unitCost.text,
    marginPerYuan: figures.margin.text,
    revenueOfSaving: figures.saving.text,
    keptOfSaving: figures.kept.text,
  }
}
