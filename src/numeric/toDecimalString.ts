import { fail, shorten, show } from '../errors/internal.ts'
import { type Fraction, reduce } from './Fraction.ts'
import { powerOfTen } from './powerOfTen.ts'
import { roundFraction } from './Rounding.ts'

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
  if (isEndless(value)) return firstDigits(value)
  const lowest = reduce(value)
  const needed = terminatingPlaces(lowest.d)
  if (needed < 0) return firstDigits(lowest)
  if (needed > writtenDigits) tooLong(lowest.n)
  return trim(shift(lowest.n * (powerOfTen(needed) / lowest.d), needed), minimumPlaces)
}

/** A value that is a whole number of 10^-places, written with exactly these decimals. */
export function toFixedString(value: Fraction, places: number): string {
  if (value.d === powerOfTen(places)) return shift(value.n, places)
  return shift((value.n * powerOfTen(places)) / value.d, places)
}

/** An input as messages show it: one of a decimal library by the number that it was read as. */
export function showDecimal(input: unknown, value: Fraction): string {
  return typeof input === 'object' ? toDecimalString(value) : show(input)
}

/** k where d is 10^k and can be written, else −1. */
function decimalPlaces(d: bigint): number {
  if (d === 1n) return 0
  if (d === 100n) return 2
  const places = exponentOf(d, Math.log2(10))
  return places <= writtenDigits && powerOfTen(places) === d ? places : -1
}

/** A denominator below the bound has no more twos, and no more fives, than this power of ten. */
const shortBits = 64
const shortBound = 1n << BigInt(shortBits)

/** Whether the decimals never end, where a short denominator tells it without lowest terms. */
function isEndless({ n, d }: Fraction): boolean {
  return d < shortBound && (n * powerOfTen(shortBits)) % d !== 0n
}

/** How many decimals a fraction with this lowest denominator has, −1 where they never end. */
function terminatingPlaces(d: bigint): number {
  const twos = bitsOf(d & -d) - 1
  const odd = d >> BigInt(twos)
  if (odd === 1n) return twos
  if (odd % 5n !== 0n || odd % 3n === 0n) return -1
  const fives = exponentOf(odd, Math.log2(5))
  return 5n ** BigInt(fives) === odd ? Math.max(twos, fives) : -1
}

/** The only k for which n can be the k-th power of what has this logarithm: k times it lies less than 1 above the bits. */
function exponentOf(n: bigint, logarithm: number): number {
  return Math.ceil((bitsOf(n) - 1) / logarithm)
}

/** How many bits a whole number above zero has. */
function bitsOf(n: bigint): number {
  if (n < 0x1_0000_0000n) return 32 - Math.clz32(Number(n))
  const digits = n.toString(16)
  return 4 * digits.length - Math.clz32(Number.parseInt(digits.charAt(0), 16)) + 28
}

/** The first digits of a number without end, the last one rounded. For showing only: the fraction itself stays exact. */
function firstDigits(value: Fraction): string {
  return guessedDigits(value) ?? certainDigits(value)
}

/** Where doubles tell rightly how many digits stand before the point, as they do but beside a power of ten. */
function guessedDigits(value: Fraction): string | undefined {
  const places = shownDigits - 1 - Math.floor(Math.log10(Math.abs(Number(value.n) / Number(value.d))))
  if (!(places > 0 && places < 2 * shownDigits)) return undefined
  const digits = shift(roundFraction(value, { mode: 'halfUp', places }).n, 0)
  const length = value.n < 0n ? digits.length - 1 : digits.length
  return length === shownDigits ? trim(withPoint(digits, places), 0) : undefined
}

function certainDigits(value: Fraction): string {
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
  const digits = n.toString()
  if (places > writtenDigits || digits.length - places > writtenDigits) {
    const length = n < 0n ? digits.length - 1 : digits.length
    if (places > writtenDigits || length - places > writtenDigits) tooLong(n)
  }
  return places === 0 ? digits : withPoint(digits, places)
}

/** A whole number with its last digits behind a point. */
function withPoint(digits: string, places: number): string {
  const negative = digits.charCodeAt(0) === 45
  const first = negative ? 1 : 0
  const point = digits.length - places
  if (point > first) return `${digits.slice(0, point)}.${digits.slice(point)}`
  return `${negative ? '-0.' : '0.'}${digits.slice(first).padStart(places, '0')}`
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
