import { fail, type Path, show } from '../errors/internal.ts'
import { type Fraction, zero } from './Fraction.ts'
import { powerOfTen } from './powerOfTen.ts'
import { readDecimal } from './readDecimal.ts'

/** An amount of money in whole fen, zero or more unless `signed`. */
export function readAmount(input: unknown, path: Path, { signed = false } = {}): Fraction {
  const amount = readDecimal(input, path)
  if (!signed && amount.n < 0n) fail('negative_amount', path, { received: show(input) })
  return { n: toUnits(amount, 2, input, path), d: 100n }
}

/** An amount that may be left out: zero then. */
export function readOptionalAmount(input: unknown, path: Path): Fraction {
  return input === undefined ? zero : readAmount(input, path)
}

/** How many units of 10^-places an amount is; throws `not_whole_fen` where it is not a whole number of them. */
export function toUnits({ n, d }: Fraction, places: number, input: unknown, path: Path): bigint {
  const scaled = n * powerOfTen(places)
  if (scaled % d !== 0n) fail('not_whole_fen', path, { places, received: show(input) })
  return scaled / d
}
