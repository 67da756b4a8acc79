import { compare, type Fraction, one, subtract, zero } from '../../numeric/internal.ts'

/** The bounds of a trimming, as shares of the persons in ascending order of cost. */
export interface Trim {
  readonly lower: Fraction
  readonly upper: Fraction
}

/**
 * Who stays: whole persons, not interpolated quantiles; equal costs go or stay together, so no order decides. Somebody
 * always stays, since ⌊n·lower⌋ + ⌊n·(1 − upper)⌋ is below n.
 */
export function trimPersons(costs: readonly Fraction[], { lower, upper }: Trim): readonly Fraction[] {
  const sorted = [...costs].sort(compare)
  const bottom = sorted[wholePart(lower, sorted.length)] ?? zero
  const top = sorted[sorted.length - 1 - wholePart(subtract(one, upper), sorted.length)] ?? zero
  return costs.filter((cost) => compare(cost, bottom) >= 0 && compare(cost, top) <= 0)
}

function wholePart(share: Fraction, count: number): number {
  return Number((share.n * BigInt(count)) / share.d)
}
