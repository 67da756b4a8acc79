import { fail, type Path, show } from '../errors/internal.ts'
import { type Fraction, one } from './Fraction.ts'
import { readDecimal } from './readDecimal.ts'

/** A rate of any size: `'0.05'`, `0.05` or `'5%'`. */
export function readRate(input: unknown, path: Path): Fraction {
  return readDecimal(input, path, { percent: true })
}

/** A share: a rate from 0 to 1. */
export function readShare(input: unknown, path: Path): Fraction {
  const share = readRate(input, path)
  if (share.n < 0n || share.n > share.d)
    fail('out_of_range', path, { expected: '0–1 (0%–100%)', received: show(input) })
  return share
}

/** A growth rate: above −1, so that something is left. */
export function readGrowth(input: unknown, path: Path): Fraction {
  const growth = readRate(input, path)
  if (growth.n <= -growth.d) fail('growth_not_above_minus_one', path, { received: show(input) })
  return growth
}

/** A weight: zero or more. */
export function readWeight(input: unknown, path: Path): Fraction {
  const weight = readRate(input, path)
  if (weight.n < 0n) fail('out_of_range', path, { expected: '≥ 0', received: show(input) })
  return weight
}

/** Whether some weights sum to exactly one. */
export function isOne(sum: Fraction): boolean {
  return sum.n * one.d === sum.d
}
