import { fail, failMissing, type Path, show } from '../errors/internal.ts'
import { isDecimalLike } from './DecimalInput.ts'
import type { Fraction } from './Fraction.ts'
import { powerOfTen } from './powerOfTen.ts'
import { proposeNumber } from './proposeNumber.ts'

/** What callers give may have this many digits before and after its point. */
export const givenDigits = 60

/** A double shows this many significant digits without fail; one that has more was computed, and is refused. */
export const sureDigits = 15

/** No text within that limit is longer, leading zeros or not. */
export const longestNumber = 200

/** An exponent has this many digits at most. */
export const exponentDigits = 4

const grammar = new RegExp(`^([+-]?)(\\d*)(?:\\.(\\d+))?(?:[eE]([+-]?\\d{1,${exponentDigits}}))?(%?)$`)
const plainNotation = /^-?\d+(?:\.\d+)?$/

/**
 * Reads an input number exactly, or throws `missing`, `not_a_number`, `inexact_number`, `too_many_digits` or
 * `percent_not_allowed`.
 */
export function readDecimal(input: unknown, path: Path, { percent = false } = {}): Fraction {
  if (typeof input === 'string') return readPlainDigits(input, percent) ?? readText(input, input, path, percent)
  if (typeof input === 'number') return readNumber(input, path)
  if (typeof input === 'bigint') return readWholeNumber(input, path)
  if (input === undefined || input === null) {
    failMissing(input, path, { zh: '阿拉伯数字', en: 'a plain number' })
  }
  if (typeof input === 'object' && !Array.isArray(input)) return readLike(input, path)
  return fail('not_a_number', path, { received: show(input) })
}

/** The common case without the grammar: up to 15 digits, perhaps with a point between them and a percent sign. */
function readPlainDigits(text: string, percent: boolean): Fraction | undefined {
  const isPercent = percent && text.endsWith('%')
  const length = isPercent ? text.length - 1 : text.length
  if (length === 0 || length > 16) return undefined
  let digits = 0
  let point = -1
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) digits = digits * 10 + code - 48
    else if (code === 46 && point < 0 && at > 0 && at < length - 1) point = at
    else return undefined
  }
  if (digits > 1e15) return undefined
  const places = (point < 0 ? 0 : length - 1 - point) + (isPercent ? 2 : 0)
  return { n: BigInt(digits), d: places === 0 ? 1n : powerOfTen(places) }
}

function readNumber(input: number, path: Path): Fraction {
  if (!Number.isFinite(input)) fail('not_a_number', path, { received: show(input) })
  if (Number.isSafeInteger(input) && Math.abs(input) < 1e15) return { n: BigInt(input), d: 1n }
  const text = String(input)
  const plain = readPlainDigits(text, false)
  if (plain !== undefined) return plain
  const digits = text.replace(/e.*$/, '').replace(/^-?0*\.?0*|\./g, '')
  const significant = text.includes('.') ? digits : digits.replace(/0+$/, '')
  if (significant.length > sureDigits) fail('inexact_number', path, { received: text })
  return readText(text, input, path, false)
}

function readWholeNumber(input: bigint, path: Path): Fraction {
  const bound = powerOfTen(givenDigits)
  if (input >= bound || input <= -bound) fail('too_many_digits', path, { limit: givenDigits, received: show(input) })
  return { n: input, d: 1n }
}

/**
 * A number of a decimal library. Its `toFixed` is asked once, and not at all where the exponent that such numbers show as
 * `e` promises more digits than can be read.
 */
function readLike(input: object, path: Path): Fraction {
  let text: unknown
  let isFar = false
  try {
    if (isDecimalLike(input)) {
      const { e, toFixed } = input as { readonly e?: unknown; toFixed(): unknown }
      isFar = Math.abs(Number(e ?? 0)) > longestNumber
      if (!isFar) text = toFixed.call(input)
    }
  } catch {
    // what cannot say what it is, is no number
  }
  if (isFar) fail('too_many_digits', path, { limit: givenDigits, received: show(input) })
  if (typeof text !== 'string') fail('not_a_number', path, { received: show(input) })
  if (text.length <= longestNumber && !plainNotation.test(text)) fail('not_a_number', path, { received: show(text) })
  return readText(text, text, path, false)
}

function readText(text: string, input: unknown, path: Path, percent: boolean): Fraction {
  if (text.length > longestNumber) refuseLong(text, path)
  const [match, sign, whole = '', decimals = '', exponent, percentSign] = grammar.exec(text) ?? []
  if (match === undefined || whole + decimals === '') refuseText(text, input, path, percent)
  if (percentSign === '%' && !percent) fail('percent_not_allowed', path, { received: show(input) })
  const places = decimals.length - Number(exponent ?? 0) + (percentSign === '%' ? 2 : 0)
  const digits = `${whole}${decimals}`.replace(/^0+/, '')
  if (places > givenDigits || digits.length - places > givenDigits) {
    fail('too_many_digits', path, { limit: givenDigits, received: show(input) })
  }
  const magnitude = BigInt(digits === '' ? 0 : digits)
  const n = sign === '-' ? -magnitude : magnitude
  return places >= 0 ? { n, d: powerOfTen(places) } : { n: n * powerOfTen(-places), d: 1n }
}

function refuseText(text: string, input: unknown, path: Path, percent: boolean): never {
  return fail('not_a_number', path, { received: show(input), ...proposeNumber(text, { percent }) })
}

/** Only the beginning of a long text is looked at. */
function refuseLong(text: string, path: Path): never {
  if (!/^[+-]?[\d.]+$/.test(text.slice(0, longestNumber))) fail('not_a_number', path, { received: show(text) })
  return fail('too_many_digits', path, { limit: givenDigits, received: show(text) })
}
