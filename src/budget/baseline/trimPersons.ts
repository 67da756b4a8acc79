import { fail, type Path, show } from '../../errors/internal.ts'
import { compare, type Fraction, one, readShare, subtract, zero } from '../../numeric/internal.ts'

/** The bounds of a trimming, as shares of the persons in ascending order of cost. */
export interface Trim {
  readonly lower: Fraction
  readonly upper: Fraction
}

export function readTrim(record: Readonly<Record<string, unknown>>, path: Path): Trim {
  const { lower: from, upper: to } = record
  if (from === undefined && to === undefined) {
    fail('missing', [...path, 'lower'], { expected: { zh: 'lower 或 upper', en: 'lower or upper' } })
  }
  const lower = from === undefined ? zero : readShare(from, [...path, 'lower'])
  const upper = to === undefined ? one : readShare(to, [...path, 'upper'])
  if (compare(lower, upper) >= 0) fail('out_of_range', [...path, 'upper'], { expected: '> lower', received: show(to) })
  return { lower, upper }
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
