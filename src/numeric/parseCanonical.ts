import { fail, type Path, show } from '../errors/internal.ts'
import type { Fraction } from './Fraction.ts'
import { powerOfTen } from './powerOfTen.ts'
import { writtenDigits } from './toDecimalString.ts'

const canonical = /^(?!-0(?:\.0+)?$)-?(?:0|[1-9]\d*)(?:\.\d+)?$/

/** Whether a text is a decimal as the library writes it: no plus, no exponent, no `-0`, no zeros before it. */
export function isCanonical(text: string): boolean {
  return !isTooLong(text) && canonical.test(text)
}

/** Reads a decimal string that the library wrote itself; throws `not_a_number` or `too_many_digits`. */
export function parseCanonical(text: string, path: Path = []): Fraction {
  expectCanonical(text, path)
  const point = text.indexOf('.')
  if (point < 0) return { n: BigInt(text), d: 1n }
  return { n: BigInt(text.slice(0, point) + text.slice(point + 1)), d: powerOfTen(text.length - point - 1) }
}

/** Throws `not_a_number` or `too_many_digits`. */
export function expectCanonical(text: string, path: Path = []): void {
  if (typeof text !== 'string') fail('not_a_number', path, { received: show(text) })
  if (isTooLong(text)) fail('too_many_digits', path, { limit: writtenDigits, received: show(text) })
  if (!canonical.test(text)) fail('not_a_number', path, { received: show(text) })
}

function isTooLong(text: string): boolean {
  const point = text.indexOf('.')
  const whole = (point < 0 ? text.length : point) - (text.startsWith('-') ? 1 : 0)
  return whole > writtenDigits || (point >= 0 && text.length - point - 1 > writtenDigits)
}
