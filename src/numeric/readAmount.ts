import { fail, type Path } from '../errors/internal.ts'
import { type Fraction, zero } from './Fraction.ts'
import { powerOfTen } from './powerOfTen.ts'
import { readDecimal } from './readDecimal.ts'
import { showDecimal, toDecimalString } from './toDecimalString.ts'

/** An amount of money in whole fen, zero or more unless `signed`. */
export function readAmount(input: unknown, path: Path, { signed = false } = {}): Fraction {
  const amount = readDecimal(input, path)
  if (!signed && amount.n < 0n) fail('negative_amount', path, { received: showDecimal(input, amount) })
  return { n: toUnits(amount, 2, input, path), d: 100n }
}

/** An amount that may be left out: zero then. */
export function readOptionalAmount(input: unknown, path: Path): Fraction {
  return input === undefined ? zero : readAmount(input, path)
}

/**
 * How many units of 10^-places an amount is; throws `not_whole_fen` where it is not a whole number of fen, and
 * `not_whole_units` where it is not one of other units.
 */
export function toUnits(amount: Fraction, places: number, input: unknown, path: Path): bigint {
  const unit = powerOfTen(places)
  if (amount.d === unit) return amount.n
  const scaled = amount.n * unit
  if (amount.d === 1n) return scaled
  if (scaled % amount.d === 0n) return scaled / amount.d
  const received = showDecimal(input, amount)
  if (places === 2) fail('not_whole_fen', path, { places, received })
  return fail('not_whole_units', path, { unit: toDecimalString({ n: 1n, d: unit }), received })
}
