import type { Bilingual } from './Bilingual.ts'

type Language = keyof Bilingual

/** What is no number and no text, as a message says it. */
const kinds: Readonly<Record<string, Bilingual>> = {
  undefined: { zh: '空白', en: 'nothing' },
  null: { zh: '空值', en: 'null' },
  NaN: { zh: '非数字', en: 'NaN' },
  Infinity: { zh: '无穷大', en: 'Infinity' },
  '-Infinity': { zh: '负无穷大', en: '-Infinity' },
  object: { zh: '一组字段', en: 'an object' },
  array: { zh: '列表', en: 'a list' },
  function: { zh: '函数', en: 'a function' },
  symbol: { zh: '符号', en: 'a symbol' },
  bigint: { zh: '过长的整数', en: 'a long integer' },
  true: { zh: 'true（是）', en: 'true' },
  false: { zh: 'false（否）', en: 'false' },
}

/**
 * A value that was received, or that it is compared with, as a message says it: its numbers in a unit. A rate of 1 or
 * more that somebody gave is said as it was given too.
 */
export function valueInWords(text: string, language: Language, unit: unknown, isGiven: boolean): string {
  const kind = Object.hasOwn(kinds, text) ? kinds[text] : undefined
  if (kind !== undefined) return kind[language]
  const [, quoted] = /^"(.*)"$/s.exec(text) ?? []
  if (isGiven && quoted?.trim() === '') return blank[language]
  const number = numberInWords(quoted ?? text, language, unit)
  const given = quoted === undefined || language === 'en' ? text : `“${quoted.replace(/\\(["\\])/g, '$1')}”`
  if (isGiven && unit === 'rate' && /^-?0*[1-9]\d*(\.\d+)?$/.test(quoted ?? text))
    return language === 'zh' ? `${given}（即 ${number}）` : `${given} (that is ${number})`
  return quoted === undefined ? number : given
}

const blank = { zh: '空白（没有填写，请填上）', en: '"" (nothing is filled in: give a value)' }

/** What was expected: bounds in words, the names of a list with the comma of the language. */
export function expectationInWords(text: string, language: Language, unit: unknown): string {
  if (text === '') return { zh: '（没有）', en: 'none' }[language]
  const said = (bound: string) => bound.replace(numbers, (number) => numberInWords(number, language, unit))
  const [, from, to] = /^\[(\S+), (\S+)\]$/.exec(text) ?? /^([^\s–]+)–([^\s–]+)$/.exec(text) ?? []
  if (from !== undefined && to !== undefined) {
    return language === 'zh' ? `在 ${said(from)} 至 ${said(to)} 之间` : `from ${said(from)} to ${said(to)}`
  }
  if (!/^[<>≤≥=] /.test(text)) return language === 'zh' && !text.includes('{') ? text.replaceAll(', ', '、') : text
  return text.replace(/(^|, )([<>≤≥=]) ([^,]+)/g, (_, comma: string, sign: string, bound: string) => {
    const [of, ofDay] = relations[sign] as readonly [Bilingual, Bilingual]
    const words = (/^\d{4}-\d\d/.test(bound) ? ofDay : of)[language]
    const joint = comma === '' ? '' : { zh: '、', en: ' and ' }[language]
    return `${joint}${words} ${said(bound)}`
  })
}

/** How a number is to something else, and how a day is. */
const relations: Readonly<Record<string, readonly [Bilingual, Bilingual]>> = {
  '<': [
    { zh: '小于', en: 'below' },
    { zh: '早于', en: 'before' },
  ],
  '>': [
    { zh: '大于', en: 'above' },
    { zh: '晚于', en: 'after' },
  ],
  '≤': [
    { zh: '不大于', en: 'at most' },
    { zh: '不晚于', en: 'not after' },
  ],
  '≥': [
    { zh: '不小于', en: 'at least' },
    { zh: '不早于', en: 'not before' },
  ],
  '=': [
    { zh: '等于', en: 'equal to' },
    { zh: '等于', en: 'equal to' },
  ],
}

const isNumber = /^-?\d+(?:\.\d+)?$/
const numbers = /(?<![\w.“])-?\d+(?:\.\d+)?(?![\w%.^])/g

/** A plain number in its unit: money in yuan and grouped, a rate in percent, a year as it is. */
function numberInWords(text: string, language: Language, unit: unknown): string {
  if (unit === 'rate' && /^-?\d+(\.\d+)?%$/.test(text)) return grouped(text)
  if (!isNumber.test(text) || unit === undefined || unit === 'years') return text
  if (unit === 'rate') return `${grouped(timesHundred(text))}%`
  if (unit !== 'yuan') return grouped(text)
  const [, whole = '', decimals = ''] = /^([^.]+)\.?(.*)$/.exec(text) ?? []
  return `${grouped(`${whole}.${decimals.padEnd(2, '0')}`)} ${language === 'zh' ? '元' : 'yuan'}`
}

function grouped(text: string): string {
  return text.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ',').replace('-', '−'))
}

function timesHundred(text: string): string {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)\.?(\d*)$/.exec(text) ?? []
  const moved = `${whole}${decimals.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '')
  const left = decimals.slice(2).replace(/0+$/, '')
  return `${sign}${moved}${left === '' ? '' : `.${left}`}`
}
