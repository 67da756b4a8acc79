import { fail, shorten, show } from '../errors/internal.ts'
import { type Fraction, reduce } from './Fraction.ts'
import { powerOfTen } from './powerOfTen.ts'

/** How many significant digits of a number without end are written down. */
export const shownDigits = 40

/** A decimal that is written down has at most this many bits as a whole number, and so has the power of ten below it. */
const writtenBits = 32_768

/** The same in digits: as many stand before the point, and after it, at most. The library reads back what it wrote. */
export const writtenDigits = Math.floor(writtenBits * Math.log10(2))

/**
 * The canonical decimal string: no exponent, no plus, no `-0`, no needless zeros beyond `minimumPlaces` decimals.
 * A number without end is written with 40 significant digits; one with an end that is beyond the limit is refused.
 */
export function toDecimalString(value: Fraction, minimumPlaces = 0): string {
  if (value.d === 100n && minimumPlaces === 2) return shift(value.n, 2)
  const places = decimalPlaces(value.d)
  if (places >= 0) return trim(shift(value.n, places), minimumPlaces)
  const { n, d } = value.d < longDenominator ? value : reduce(value)
  const { twos, fives, rest } = factorsOf(d)
  if (n % rest !== 0n) return firstDigits(n, d)
  const needed = Math.max(twos, fives)
  if (needed > writtenDigits) tooLong(n)
  const whole = ((n / rest) << BigInt(needed - twos)) * 5n ** BigInt(needed - fives)
  return trim(shift(whole, needed), minimumPlaces)
}

/** A value that is a whole number of 10^-places, written with exactly these decimals. */
export function toFixedString(value: Fraction, places: number): string {
  if (value.d === powerOfTen(places)) return shift(value.n, places)
  return shift((value.n * powerOfTen(places)) / value.d, places)
}

/** Whether a number is surely short enough to be written. */
export function isShort({ n, d }: Fraction): boolean {
  return n < shortBound && n > -shortBound && d < shortBound
}

const shortBound = 1n << 1024n

/** An input as messages show it: one of a decimal library by the number that it was read as. */
export function showDecimal(input: unknown, value: Fraction): string {
  return typeof input === 'object' ? toDecimalString(value) : show(input)
}

/** Below it a denominator, in lowest terms or not, has no more factors of two than decimals may be written. */
const longDenominator = 1n << BigInt(writtenDigits)

/** k where d is 10^k and can be written, else −1. */
function decimalPlaces(d: bigint): number {
  if (d === 1n) return 0
  if (d === 100n) return 2
  const places = Math.round(logarithmOf(d))
  return places <= writtenDigits && powerOfTen(places) === d ? places : -1
}

/** d = 2^twos × 5^fives × rest: what has this denominator comes to an end where the rest divides its numerator. */
function factorsOf(d: bigint): { readonly twos: number; readonly fives: number; readonly rest: bigint } {
  let rest = d
  let twos = 0
  for (let zeros = 32; zeros === 32; twos += zeros) {
    const low = Number(BigInt.asUintN(32, rest))
    zeros = low === 0 ? 32 : 31 - Math.clz32(low & -low)
    rest >>= BigInt(zeros)
  }
  let fives = 0
  for (let found = mostFives; found === mostFives; fives += found) {
    let low = Number(rest % fivesAtOnce)
    found = low === 0 ? mostFives : 0
    for (; low > 0 && low % 5 === 0; low /= 5) found++
    if (found > 0) rest /= 5n ** BigInt(found)
  }
  return { twos, fives, rest }
}

/** So many fives are sought at once: their product is a whole number that a double holds. */
const mostFives = 13
const fivesAtOnce = 5n ** BigInt(mostFives)

/** The decimal logarithm of a whole number above zero, near enough to count its digits. */
function logarithmOf(whole: bigint): number {
  const double = Number(whole)
  if (double < Number.POSITIVE_INFINITY) return Math.log10(double)
  const bits = 4 * (whole.toString(16).length - 200)
  return Math.log10(Number(whole >> BigInt(bits))) + bits * Math.log10(2)
}

/** The first digits of a number without end, the last one rounded. For showing only: the fraction itself stays exact. */
function firstDigits(n: bigint, d: bigint): string {
  const magnitude = n < 0n ? -n : n
  // One digit more than is shown, or up to three.
  const places = Math.max(1, shownDigits + 1 - Math.floor(logarithmOf(magnitude) - logarithmOf(d)))
  const digits = (magnitude * powerOfTen(places)) / d
  let surplus = 1
  while (surplus < places && digits >= powerOfTen(shownDigits + surplus)) surplus++
  // Half-up looks at the next digit only, so that what the division has cut off decides nothing.
  const rounded = (digits + 5n * powerOfTen(surplus - 1)) / powerOfTen(surplus)
  return trim(shift(n < 0n ? -rounded : rounded, places - surplus), 0)
}

/** n × 10^-places as text. */
function shift(n: bigint, places: number): string {
  const negative = n < 0n
  let digits = (negative ? -n : n).toString()
  if (places > writtenDigits || digits.length - places > writtenDigits) tooLong(n)
  if (places === 0) return negative ? `-${digits}` : digits
  if (digits.length <= places) digits = digits.padStart(places + 1, '0')
  const point = digits.length - places
  const text = `${digits.slice(0, point)}.${digits.slice(point)}`
  return negative ? `-${text}` : text
}

function tooLong(n: bigint): never {
  return fail('too_many_digits', [], { limit: writtenDigits, received: shorten(n.toString(), 60) })
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
