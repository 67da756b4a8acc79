import type { Language } from '../../errors/internal.ts'
import type { Step } from '../Step.ts'
import { type Unit, units } from '../Unit.ts'
import { isSameNumber } from './isSameNumber.ts'
import type { Print } from './Print.ts'
import { coinWords, roundingWords, words } from './words.ts'

/** The rule of rounding and what it rounded; nothing where the figure did not change by it. */
export function roundingText(rounding: NonNullable<Step['rounding']>, step: Step, print: Print): string | undefined {
  const { before, mode } = rounding
  if (isSameNumber(before, step.value)) return undefined
  const { language } = print
  const to =
    'places' in rounding
      ? toPlaces(rounding.places, step.unit, print)
      : toMultiple(rounding.multipleOf, step.unit, print)
  const rule = language === 'zh' ? `${roundingWords[mode].zh}到${to}` : `${roundingWords[mode].en} to ${to}`
  return print.tidy(`${rule}${words.next[language]}${words.before[language]} ${print.number(before, step.unit)}`)
}

/** Money is rounded to coins, a rate to a part of a percent, all else to decimals. */
function toPlaces(places: number, unit: Unit, { language }: Print): string {
  const coin = unit === 'yuan' || unit === 'perHead' ? coinWords[places] : undefined
  if (coin !== undefined) return coin[language]
  if (units[unit].percent && places <= finestPercent) return percentOf(places, language)
  if (places === 0) return { zh: '整数', en: 'a whole number' }[language]
  return { zh: `小数点后 ${places} 位`, en: places === 1 ? '1 decimal' : `${places} decimals` }[language]
}

/** A rate of more decimals is told by their number: the percentage would be a row of zeros. */
const finestPercent = 10

/** As the rate is shown: four decimals of it are two of the percentage. */
function percentOf(places: number, language: Language): string {
  const shown = places < 3 ? `${10 ** (2 - places)}%` : `${(10 ** (2 - places)).toFixed(places - 2)}%`
  return language === 'zh' ? ` ${shown}` : shown
}

/** What money is rounded to is said in its unit; all else in full, however small. A power of ten is so many decimals. */
function toMultiple(multiple: string, unit: Unit, print: Print): string {
  if (finePowerOfTen.test(multiple)) return toPlaces(multiple.length - '0.'.length, unit, print)
  const shown = print.exactQuantity(multiple, unit)
  return print.language === 'zh' ? ` ${shown}${/\d$|%$/.test(shown) ? ' ' : ''}的倍数` : `a multiple of ${shown}`
}

const finePowerOfTen = /^0\.0{6,}1$/
