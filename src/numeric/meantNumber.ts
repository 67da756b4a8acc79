/** How many decimal places a number moves that is written in this unit. */
const moves: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8, 万亿: 12 }

const grammar =
  /^([+-]?)(\d{1,3}(?:[, ]\d{3})+|\d{1,4}(?:[, ]\d{4})+|\d+)(?:\.(\d+))? ?(万亿|[千百]?万|[亿千百])?(?:元|人次?|[例次天日年月分点个项]|个月|床日|(%))?$/

/**
 * The plain number that a text may be meant as: full-width characters made plain, separators of thousands, signs of money
 * and units taken away, 万 and 亿 worked out exactly. Nothing where that would be a guess.
 */
export function meantNumber(text: string, percent: boolean): string | undefined {
  if (text.length > 60) return undefined
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[−–—]/g, '-')
    .trim()
    .replace(/^[¥$] ?/, '')
  const [match, sign, whole = '', decimals = '', unit, percentSign = ''] = grammar.exec(plain) ?? []
  if (match === undefined || (percentSign !== '' && (!percent || unit !== undefined))) return undefined
  const move = unit === undefined ? 0 : (moves[unit] as number)
  const digits = whole.replace(/[, ]/g, '') + decimals.slice(0, move).padEnd(move, '0')
  const left = decimals.slice(move)
  const moved = digits.replace(/^0+(?=\d)/, '')
  return `${sign === '-' ? '-' : ''}${moved}${left === '' ? '' : `.${left}`}${percentSign}`
}
