import type { DecimalInput } from '../../numeric/internal.ts'

/**
 * 支付方式 — how care is paid, by its `pays`:
 *
 * - `points`: for points (DRG, DIP). They share the pool, or have a `price` known in advance.
 * - `bedDay`: for days, at a `tariff`, or with `pointsPerDay` in the pool.
 * - `perHead`: a `rate` for each head, whatever care is given.
 * - `byItem`: a `share` of the cost, or with `pointsPerYuan` of cost in the pool.
 *
 * What shares the pool has no price of its own: it gets what the other methods leave of the budget.
 *
 * @since 0.2.0
 */
export type CareMethod =
  | { readonly id: string; readonly pays: 'points'; readonly price?: DecimalInput }
  | { readonly id: string; readonly pays: 'bedDay'; readonly tariff: DecimalInput }
  | { readonly id: string; readonly pays: 'bedDay'; readonly pointsPerDay: DecimalInput }
  | { readonly id: string; readonly pays: 'perHead'; readonly rate: DecimalInput }
  | { readonly id: string; readonly pays: 'byItem'; readonly share: DecimalInput }
  | { readonly id: string; readonly pays: 'byItem'; readonly pointsPerYuan: DecimalInput }

/**
 * 支付方式种类 — what a method pays for.
 *
 * @since 0.2.0
 */
export type CarePays = CareMethod['pays']
