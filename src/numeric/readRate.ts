import { fail, type Path } from '../errors/internal.ts'
import { absolute, type Fraction, one } from './Fraction.ts'
import { readDecimal } from './readDecimal.ts'
import { showDecimal, toDecimalString } from './toDecimalString.ts'

/**
 * A rate of any size: `'0.05'`, `0.05` or `'5%'`. Where it is hardly ever 1 or more (a growth, a bound of a band, a limit
 * on a rate), `percentNeeded` takes that only with a percent sign: 3.5 is more likely to mean 3.5 % than 350 %.
 */
export function readRate(input: unknown, path: Path, { percentNeeded = false } = {}): Fraction {
  const rate = readDecimal(input, path, { percent: true })
  if (percentNeeded && absolute(rate).n >= rate.d && !(typeof input === 'string' && input.endsWith('%'))) {
    fail('percent_needed', path, { received: showDecimal(input, rate), ...meantRates(rate) })
  }
  return rate
}

/** A number without a percent sign: the percentage that is more likely meant, and the one that is written. */
export function meantRates(rate: Fraction): { readonly meant: string; readonly written: string } {
  const written = toDecimalString({ n: rate.n * 100n, d: rate.d })
  return { meant: `${toDecimalString(rate)}%`, written: `${written}%` }
}

/** A share: a rate from 0 to 1. */
export function readShare(input: unknown, path: Path): Fraction {
  const share = readRate(input, path)
  if (share.n < 0n || share.n > share.d) {
    fail('out_of_range', path, { expected: '0%–100%', received: showDecimal(input, share) })
  }
  return share
}

/** A growth rate: above −1, so that something is left. */
export function readGrowth(input: unknown, path: Path): Fraction {
  const growth = readRate(input, path, { percentNeeded: true })
  if (growth.n <= -growth.d) fail('growth_not_above_minus_one', path, { received: showDecimal(input, growth) })
  return growth
}

/** A weight: zero or more. */
export function readWeight(input: unknown, path: Path): Fraction {
  const weight = readRate(input, path)
  if (weight.n < 0n) fail('out_of_range', path, { expected: '≥ 0', received: showDecimal(input, weight) })
  return weight
}

/** Whether some weights sum to exactly one. */
export function isOne(sum: Fraction): boolean {
  return sum.n * one.d === sum.d
}
