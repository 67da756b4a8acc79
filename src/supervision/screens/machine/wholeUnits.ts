import { fail, type Path, show } from '../../../errors/internal.ts'
import { type Fraction, readAmount, readDecimal } from '../../../numeric/internal.ts'

/** A weight is counted in units of 10^-6, so that sums of weights are exact in doubles. */
export const weightUnits = 1_000_000
/** A thousand in these units: nine million such weights still sum exactly. */
export const largestWeight = 1_000 * weightUnits

const plain = /^\d{1,9}(?:\.\d{1,6})?$/

/**
 * Units of a short decimal, −1 for what the exact readers below must look at. A double of at most 15 digits comes back from its
 * units only where they are the decimal it shows.
 */
export function wholeUnits(input: unknown, scale: number): number {
  const value = typeof input === 'number' ? input : typeof input === 'string' && plain.test(input) ? Number(input) : -1
  if (!(value >= 0 && value < 1e8)) return -1
  const units = Math.round(value * scale)
  return units / scale === value ? units : -1
}

/** A case weight in its units. */
export function readWeightUnits(input: unknown, path: Path): number {
  const { n, d } = readDecimal(input, path)
  const units = n * BigInt(weightUnits)
  if (n < 0n || units > BigInt(largestWeight) * d) {
    fail('out_of_range', path, { expected: '0–1000', received: show(input) })
  }
  const expected = { zh: '至多 6 位小数的权重', en: 'a weight of at most 6 decimals' }
  return units % d === 0n ? Number(units / d) : fail('wrong_type', path, { expected, received: show(input) })
}

/** What a case weight is compared with: not below 0, of any number of decimals. */
export function readWeightLimit(input: unknown, path: Path): Fraction {
  const limit = readDecimal(input, path)
  return limit.n < 0n ? fail('out_of_range', path, { expected: '≥ 0', received: show(input) }) : limit
}

/** An amount of yuan in fen, below 2^53. */
export function readFen(input: unknown, path: Path): number {
  const fen = Number(readAmount(input, path).n)
  const expected = '< 2^53 / 100'
  return fen < 2 ** 53 ? fen : fail('out_of_range', path, { expected, received: show(input) })
}
