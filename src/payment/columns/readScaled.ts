import { type Fraction, fromInteger, multiply, readDecimal } from '../../numeric/internal.ts'

/** A decimal of at most 15 digits: a whole number over a power of ten, without needless zeros behind the point. */
interface ShortDecimal {
  readonly digits: number
  readonly places: number
}

/** 10^k as exact doubles. */
const tens: readonly number[] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15]

const limit = 1e15

/**
 * Reads a decimal that is short and plain, as nearly all of a catalogue are, without big integers; `undefined` for
 * everything else, wrong input too: `readDecimal` reads or refuses that.
 */
export function shortDecimal(input: unknown): ShortDecimal | undefined {
  if (typeof input === 'string') return ofText(input)
  return typeof input === 'number' ? ofNumber(input) : undefined
}

/**
 * The double next to a decimal of 15 digits is next to no other such decimal, so where whole ÷ 10^k gives the double
 * back, that is the decimal its shortest form shows.
 */
function ofNumber(input: number): ShortDecimal | undefined {
  for (let places = 0; places <= 6; places++) {
    const power = tens[places] as number
    const digits = Math.round(input * power)
    if (!(Math.abs(digits) < limit)) return undefined
    if (digits / power === input) return { digits, places }
  }
  return undefined
}

function ofText(text: string): ShortDecimal | undefined {
  if (text.length === 0 || text.length > 16) return undefined
  let digits = 0
  let point = -1
  for (let k = 0; k < text.length; k++) {
    const digit = text.charCodeAt(k) - 48
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit
    else if (digit === -2 && point < 0) point = k
    else return undefined
  }
  if (point < 0) return digits < limit ? { digits, places: 0 } : undefined
  // `.` alone and `5.` are left to the full reader.
  let places = text.length - 1 - point
  if (places === 0) return undefined
  for (let k = text.length - 1; k > point && text.charCodeAt(k) === 48; k--) {
    digits /= 10
    places--
  }
  return { digits, places }
}

/** The canonical decimal string. */
export function shortText({ digits, places }: ShortDecimal): string {
  if (places === 0) return String(digits)
  const text = String(digits).padStart(places + 1, '0')
  return `${text.slice(0, -places)}.${text.slice(-places)}`
}

/** A number above zero times a power of ten: as top ÷ bottom where both are whole and below 2^53, NaN where not. */
export interface Scaled {
  readonly top: number
  readonly bottom: number
  /** The number as a double, wrong by at most 1.001 × 2^-53 of itself. */
  readonly value: number
}

/** Reads input × 10^shift, a number that was read before. */
export function readScaled(input: unknown, shift: number): Scaled {
  const short = shortDecimal(input)
  if (short !== undefined && short.digits > 0) {
    const bottom = tens[Math.max(0, short.places - shift)] ?? Number.NaN
    const top = short.digits * (tens[Math.max(0, shift - short.places)] ?? Number.NaN)
    if (top < exactLimit && bottom > 0) return { top, bottom, value: top / bottom }
  }
  return { top: Number.NaN, bottom: Number.NaN, value: toDouble(scaledFraction(input, shift)) }
}

/** The same, exact. */
export function scaledFraction(input: unknown, shift: number): Fraction {
  return multiply(readDecimal(input, []), fromInteger(10n ** BigInt(shift)))
}

/** Whole numbers up to here are exact doubles. */
export const exactLimit = 2 ** 53

/** A fraction as a double, wrong by at most 1.001 × 2^-53 of itself. Its size must lie between 2^-900 and 2^900. */
export function toDouble({ n, d }: Fraction): number {
  const [top, bottom] = [Number(n), Number(d)]
  if (Math.abs(top) <= exactLimit && bottom <= exactLimit) return top / bottom
  // 64 bits or more of the quotient; what is cut off is below 2^-63 of it.
  const shift = Math.max(0, 70 + bitsOf(d) - bitsOf(n))
  return Number((n << BigInt(shift)) / d) * 2 ** -shift
}

/** A whole number as a double, NaN where it is too large to be exact. */
export function toExactDouble(value: bigint): number {
  const double = Number(value)
  return Math.abs(double) < exactLimit ? double : Number.NaN
}

function bitsOf(value: bigint): number {
  return (value < 0n ? -value : value).toString(16).length * 4
}
