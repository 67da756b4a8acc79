/**
 * 点值口径 — what a point is worth: `fund`, fund money only; `totalCost`, the whole cost of care, from which the
 * patient's share is then taken off case by case.
 *
 * @since 0.2.0
 */
export type PriceBasis = 'fund' | 'totalCost'
