import { fail, shorten, show } from '../errors/internal.ts'
import { type Fraction, reduce } from './Fraction.ts'
import { powerOfTen } from './powerOfTen.ts'
import { roundFraction } from './Rounding.ts'

/** How many significant digits of a number without end are written down. */
const shownDigits = 40

/** The library writes, and reads back, at most this many digits before and after the point. */
export const writtenLimit = 1000

/**
 * The canonical decimal string: no exponent, no plus, no `-0`, no needless zeros beyond `minimumPlaces` decimals.
 * A number without end is written with 40 significant digits; one with an end that is beyond the limit is refused.
 */
export function toDecimalString(value: Fraction, minimumPlaces = 0): string {
  const places = decimalPlaces(value.d)
  if (places >= 0) return trim(shift(value.n, places), minimumPlaces)
  const lowest = reduce(value)
  const needed = terminatingPlaces(lowest.d)
  if (needed < 0) return firstDigits(lowest)
  if (needed > writtenLimit) tooLong(lowest.n)
  return trim(shift(lowest.n * (powerOfTen(needed) / lowest.d), needed), minimumPlaces)
}

/** A value that is a whole number of 10^-places, written with exactly these decimals. */
export function toFixedString(value: Fraction, places: number): string {
  return shift((value.n * powerOfTen(places)) / value.d, places)
}

/** An input as messages show it: one of a decimal library by the number that it was read as. */
export function showDecimal(input: unknown, value: Fraction): string {
  return typeof input === 'object' ? toDecimalString(value) : show(input)
}

/** k where d is 10^k, else −1. */
function decimalPlaces(d: bigint): number {
  if (d === 1n) return 0
  if (d === 100n) return 2
  if (d > powerOfTen(writtenLimit)) return -1
  let places = 0
  while (powerOfTen(places) < d) places++
  return powerOfTen(places) === d ? places : -1
}

/** How many decimals a fraction with this lowest denominator has, −1 where they never end; more than the limit at most. */
function terminatingPlaces(d: bigint): number {
  let rest = d
  let twos = 0
  let fives = 0
  for (; twos <= writtenLimit && rest % 2n === 0n; rest /= 2n) twos++
  for (; fives <= writtenLimit && rest % 5n === 0n; rest /= 5n) fives++
  return rest === 1n || twos > writtenLimit || fives > writtenLimit ? Math.max(twos, fives) : -1
}

/** The first digits of a number without end, the last one rounded. For showing only: the fraction itself stays exact. */
function firstDigits(value: Fraction): string {
  const size = (whole: bigint) => (whole < 0n ? -whole : whole).toString().length
  // |n ÷ d| lies between 10^(k−1) and 10^(k+1).
  const k = size(value.n) - size(value.d)
  const round = (places: number) => roundFraction(value, { mode: 'halfUp', places }).n
  const places = Math.max(0, shownDigits - k)
  const digits = round(places)
  if (size(digits) <= shownDigits || places === 0) return trim(shift(digits, places), 0)
  return trim(shift(round(places - 1), places - 1), 0)
}

/** n × 10^-places as text. */
function shift(n: bigint, places: number): string {
  const negative = n < 0n
  let digits = (negative ? -n : n).toString()
  if (places > writtenLimit || digits.length - places > writtenLimit) tooLong(n)
  if (places === 0) return negative ? `-${digits}` : digits
  if (digits.length <= places) digits = digits.padStart(places + 1, '0')
  const point = digits.length - places
  const text = `${digits.slice(0, point)}.${digits.slice(point)}`
  return negative ? `-${text}` : text
}

function tooLong(n: bigint): never {
  return fail('too_many_digits', [], { limit: writtenLimit, received: shorten(n.toString(), 60) })
}

/** Cuts needless zeros off the end, or adds the ones that are wanted. */
function trim(text: string, minimumPlaces: number): string {
  const point = text.indexOf('.')
  if (point < 0) return minimumPlaces === 0 ? text : `${text}.${'0'.repeat(minimumPlaces)}`
  const shortest = point + 1 + minimumPlaces
  if (text.length <= shortest) return text.padEnd(shortest, '0')
  let end = text.length
  while (end > shortest && text.charCodeAt(end - 1) === 48) end--
  return text.slice(0, end === point + 1 ? point : end)
}
