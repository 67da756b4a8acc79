import type { Bilingual } from '../errors/internal.ts'

/** How many decimal places a number moves that is written in this unit. */
const moves: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  万: 4,
  百万: 6,
  千万: 7,
  亿: 8,
  万亿: 12,
  角: -1,
  分: -2,
}

const grammar =
  /^([+-]?)(\d{1,3}(?:[, ]\d{3})+|\d{1,4}(?:[, ]\d{4})+|\d+)(?:\.(\d+))? ?(万亿|[千百]?万|[亿千百])?([^\d\s.,%]+)?(%)?$/

const people = ['人', '人次']
/** What may stand behind a number of a unit without changing it. */
const endings: Readonly<Record<string, readonly string[]>> = {
  yuan: ['元'],
  money: ['元'],
  perHead: ['元', '元/人'],
  score: ['分'],
  points: ['分'],
  drgPoints: ['点'],
  people,
  admissions: [...people, '例'],
  personTimes: people,
  cases: ['例', '人次'],
  count: [...people, '例', '次', '个', '项', '家', '床日'],
  days: ['天', '日', '床日'],
  months: ['月', '个月'],
  years: ['年'],
}

/** What a number is of, by the id of its unit, and whether it may be a percentage. */
export interface NumberField {
  readonly unit?: string
  readonly percent: boolean
}

/** What to write instead of a text that is no number, or why that cannot be said. */
export interface Proposal {
  readonly meant?: string
  readonly because?: Bilingual
}

/**
 * The plain number that a text may be meant as: full-width characters made plain, separators of thousands, signs of money
 * and units of the field taken away, 万 and 亿 worked out exactly. Nothing where that would be a guess.
 */
export function proposeNumber(text: string, field: NumberField): Proposal {
  if (text.length > 60) return {}
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[−–—]/g, '-')
    .trim()
    .replace(/^[¥$] ?/, '')
    // three 亿 and five thousand 万
    .replace(/^(\d+)亿(\d{1,4})(?=(\.\d+)?万元?$)/, (_, high: string, low: string) => high + low.padStart(4, '0'))
  const meant = plainNumber(plain, field)
  if (meant !== undefined) return { meant }
  return /^[+-]?\d+(,\d+)+(\.\d+)?$/.test(plain) ? { because: strayComma } : {}
}

function plainNumber(plain: string, { unit = 'yuan', percent }: NumberField): string | undefined {
  const [match, sign, whole = '', decimals = '', myriad, ending, percentSign = ''] = grammar.exec(plain) ?? []
  if (match === undefined) return undefined
  if (percentSign !== '' && (!percent || myriad !== undefined || ending !== undefined)) return undefined
  const isSmallMoney = unit === 'yuan' && (ending === '角' || ending === '分')
  if (ending !== undefined && !isSmallMoney && endings[unit]?.includes(ending) !== true) return undefined
  if (isSmallMoney && (myriad !== undefined || decimals !== '')) return undefined
  const mover = isSmallMoney ? ending : myriad
  const move = mover === undefined ? 0 : (moves[mover] as number)
  return `${sign === '-' ? '-' : ''}${moved(whole.replace(/[, ]/g, ''), decimals, move)}${percentSign}`
}

function moved(whole: string, decimals: string, move: number): string {
  if (move < 0) {
    const padded = whole.padStart(1 - move, '0')
    return `${padded.slice(0, move).replace(/^0+(?=\d)/, '')}.${padded.slice(move)}`
  }
  const digits = whole + decimals.slice(0, move).padEnd(move, '0')
  const left = decimals.slice(move)
  return `${digits.replace(/^0+(?=\d)/, '')}${left === '' ? '' : `.${left}`}`
}

const strayComma = {
  zh: '逗号不在千分位上，看不出是多少，请核对后不写逗号',
  en: 'the comma is not one of thousands, check the number and write it without commas',
}
