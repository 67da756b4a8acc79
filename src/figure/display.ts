import type { Language } from '../errors/internal.ts'
import { insertSeparators, parseCanonical, roundFraction, toDecimalString } from '../numeric/internal.ts'
import { type Unit, units } from './Unit.ts'

/** A percentage and a number without end are shown with this many decimals. */
const shownPlaces = 6

/** A value as people read it: thousands separators, rates as percentages, numbers without end cut with `…`. */
export function displayNumber(value: string, unit: Unit): string {
  if (!units[unit].percent) return insertSeparators(shorten(value))
  const { n, d } = parseCanonical(value)
  return `${insertSeparators(shorten(toDecimalString({ n: n * 100n, d })))}%`
}

/** The same with its unit: `325,335,000.00 元`. */
export function display(value: string, unit: Unit, language: Language): string {
  const word = units[unit][language]
  return word === '' ? displayNumber(value, unit) : `${displayNumber(value, unit)} ${word}`
}

function shorten(value: string): string {
  const point = value.indexOf('.')
  if (point < 0 || value.length - point - 1 <= 2 * shownPlaces) return value
  const cut = roundFraction(parseCanonical(value), { mode: 'down', places: shownPlaces })
  return `${toDecimalString(cut, shownPlaces)}…`
}
