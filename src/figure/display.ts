import type { Language } from '../errors/internal.ts'
import { expectCanonical, insertSeparators } from '../numeric/internal.ts'
import { type Unit, units } from './Unit.ts'

/** What has more than twice this many decimals is cut to this many. */
const shownPlaces = 6

/**
 * A value as people read it: thousands separators, rates as percentages, `−` before what is below zero; beyond twelve
 * decimals cut to six with `…`.
 */
export function displayNumber(value: string, unit: Unit): string {
  if (!units[unit].percent) return withMinus(insertSeparators(shorten(value)))
  return `${withMinus(insertSeparators(shorten(inHundredths(value))))}%`
}

/** The same with every decimal. */
export function displayExactly(value: string, unit: Unit): string {
  const { percent } = units[unit]
  return withMinus(insertSeparators(percent ? inHundredths(value) : value)) + (percent ? '%' : '')
}

/** A value with its unit: `325,335,000.00 元`. */
export function display(value: string, unit: Unit, language: Language): string {
  return withWord(sizeOf(value, displayNumber(value, unit), language), units[unit][language])
}

/** Yuan in units of ten thousand, every digit that is shown of them in yuan: `32,533.50`. */
export function displayTenThousands(value: string): string {
  const shown = shorten(value)
  const digits = shown.endsWith('…') ? shown.slice(0, -1) : shown
  return withMinus(insertSeparators(inTenThousands(digits))) + shown.slice(digits.length)
}

/** A canonical decimal divided by ten thousand: the point stands four digits further on, and two decimals are kept. */
export function inTenThousands(value: string): string {
  const sign = value.startsWith('-') ? '-' : ''
  const [whole = '', decimals = ''] = value.slice(sign.length).split('.')
  const digits = whole.padStart(5, '0')
  const kept = (digits.slice(-4) + decimals).replace(/0+$/, '').padEnd(2, '0')
  return `${sign}${digits.slice(0, -4)}.${kept}`
}

export function withWord(number: string, word: string): string {
  return word === '' ? number : `${number} ${word}`
}

/** What was cut to nothing is not nothing: it is said to be smaller than what can be shown. */
export function sizeOf(value: string, shown: string, language: Language): string {
  if (!shown.startsWith(nothing)) return shown
  const least = shown.replace(nothing, least6)
  if (value.startsWith('-')) return language === 'zh' ? `大于 −${least}` : `above −${least}`
  return language === 'zh' ? `小于 ${least}` : `below ${least}`
}

const nothing = '0.000000…'
const least6 = '0.000001'

function withMinus(number: string): string {
  return number.startsWith('-') ? `−${number.slice(1)}` : number
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
