import type { Bilingual } from '../../errors/internal.ts'
import { displayNumber, type Figure, units } from '../../figure/internal.ts'
import {
  type Fraction,
  insertSeparators,
  roundFraction,
  toDecimalString,
  toFixedString,
} from '../../numeric/internal.ts'

/** As an alert quotes a number; what it was computed from stands in the steps. */
const usualPlaces = 2
const mostPlaces = 6

/**
 * A number as an alert says it, to two decimals. What is no count is never written as nothing: a small number has more
 * decimals, a tiny one is said to be below the least that they can show. `apartFrom` is what it must not read like.
 */
export function inWords({ value, label: { unit } }: Figure, apartFrom?: Figure): Bilingual {
  const { percent, places: least, zh, en } = units[unit]
  if (isWhole(value) && !percent && least === 0) return withUnit(displayNumber(toDecimalString(value), unit), zh, en)
  const shown: Fraction = percent ? { n: value.n * 100n, d: value.d } : value
  const other = apartFrom === undefined || apartFrom.label.unit !== unit ? undefined : apartFrom.value
  for (let places = usualPlaces; places <= mostPlaces; places++) {
    const text = rounded(shown, places)
    const isLike = other !== undefined && text === rounded(percent ? { n: other.n * 100n, d: other.d } : other, places)
    if ((isLike && !isSame(value, other)) || (value.n !== 0n && isNothing(text))) continue
    return withUnit(`${insertSeparators(text)}${percent ? '%' : ''}`, zh, en)
  }
  if (!isNothing(rounded(shown, mostPlaces))) return withUnit(displayNumber(toDecimalString(value), unit), zh, en)
  const sign = value.n < 0n ? { zh: '大于 −', en: 'above −' } : { zh: '小于 ', en: 'below ' }
  const text = withUnit(`0.${'0'.repeat(mostPlaces - 1)}1${percent ? '%' : ''}`, zh, en)
  return { zh: `${sign.zh}${text.zh}`, en: `${sign.en}${text.en}` }
}

/** A limit in the form that the rule gave it where that has two decimals at most, else shortened like a value. */
export function limitInWords(limit: Figure, apartFrom?: Figure): Bilingual {
  const { unit } = limit.label
  const text = displayNumber(limit.text, unit)
  const isShort = /^[^.]*(\.\d{1,2})?%?$/.test(text)
  return isShort ? withUnit(text, units[unit].zh, units[unit].en) : inWords(limit, apartFrom)
}

function isWhole({ n, d }: Fraction): boolean {
  return n % d === 0n
}

function isSame(one: Fraction, other: Fraction): boolean {
  return one.n * other.d === other.n * one.d
}

function rounded(value: Fraction, places: number): string {
  return toFixedString(roundFraction(value, { mode: 'halfUp', places }), places)
}

function isNothing(text: string): boolean {
  return !/[1-9]/.test(text)
}

function withUnit(text: string, zh: string, en: string): Bilingual {
  return { zh: zh === '' ? text : `${text} ${zh}`, en: en === '' ? text : `${text} ${en}` }
}
