import { exact, type Figure, figure, formula, labelAt } from '../../figure/internal.ts'
import { fen } from '../../numeric/internal.ts'
import { labels as L } from './labels.ts'

/** A month as read, with the price and the quota it is settled at. */
export interface Month {
  readonly id: string
  readonly index: number
  readonly points: Figure
  readonly price: Figure
  readonly heldRate: Figure
  readonly quota: Figure | undefined
}

/** A month with its figures. */
export interface MonthFigures {
  readonly id: string
  readonly claim: Figure
  readonly confirmed: Figure
  readonly deferred: Figure
  readonly held: Figure
  readonly cash: Figure
}

/** The quota comes first, then what is held back: only what is confirmed can be held. */
export function monthFigures({ id, index, points, price, heldRate, quota }: Month): MonthFigures {
  const claim = figure(labelAt(L.claim, index, id), formula`${points} × ${price}`, fen)
  const within = quota === undefined ? formula`${claim}` : formula`min(${claim}, ${quota})`
  const confirmed = figure(labelAt(L.confirmed, index, id), within, exact)
  const deferred = figure(labelAt(L.deferred, index, id), formula`${claim} − ${confirmed}`, exact)
  const held = figure(labelAt(L.held, index, id), formula`${confirmed} × ${heldRate}`, fen)
  const cash = figure(labelAt(L.cash, index, id), formula`${confirmed} − ${held}`, exact)
  return { id, claim, confirmed, deferred, held, cash }
}
