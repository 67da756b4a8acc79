import type { Language } from '../errors/internal.ts'
import { expectCanonical, insertSeparators } from '../numeric/internal.ts'
import { type Unit, units } from './Unit.ts'

/** What has more than twice this many decimals is cut to this many. */
const shownPlaces = 6

/** A value as people read it: thousands separators, rates as percentages; beyond twelve decimals cut to six with `…`. */
export function displayNumber(value: string, unit: Unit): string {
  if (!units[unit].percent) return insertSeparators(shorten(value))
  return `${insertSeparators(shorten(inHundredths(value)))}%`
}

/** The same with its unit: `325,335,000.00 元`. */
export function display(value: string, unit: Unit, language: Language): string {
  const word = units[unit][language]
  return word === '' ? displayNumber(value, unit) : `${displayNumber(value, unit)} ${word}`
}

/** A hundred times a canonical decimal: the point stands two digits further on. */
function inHundredths(value: string): string {
  expectCanonical(value)
  const sign = value.startsWith('-') ? '-' : ''
  const point = value.indexOf('.')
  const whole = value.slice(sign.length, point < 0 ? undefined : point)
  const decimals = point < 0 ? '' : value.slice(point + 1)
  const hundredths = withoutZeros(whole + decimals.slice(0, 2).padEnd(2, '0'))
  let end = decimals.length
  while (end > 2 && decimals.charCodeAt(end - 1) === zero) end--
  return sign + (end > 2 ? `${hundredths}.${decimals.slice(2, end)}` : hundredths)
}

/** Whole digits without the zeros before them. */
function withoutZeros(digits: string): string {
  let start = 0
  while (start < digits.length - 1 && digits.charCodeAt(start) === zero) start++
  return digits.slice(start)
}

const zero = 48

/** Cut, not rounded. */
function shorten(value: string): string {
  const point = value.indexOf('.')
  if (point < 0 || value.length - point - 1 <= 2 * shownPlaces) return value
  expectCanonical(value)
  const cut = value.slice(0, point + 1 + shownPlaces)
  // what is cut to nothing has no sign
  return `${/[1-9]/.test(cut) ? cut : cut.replace('-', '')}…`
}
