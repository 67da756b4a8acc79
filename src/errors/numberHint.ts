import type { Bilingual } from './Bilingual.ts'

const money = { zh: '金额以元为单位，如 1000.50', en: 'money in yuan, such as 1000.50' }
const rate = { zh: '比率如 5%', en: 'a rate such as 5%' }
const either = { zh: `${money.zh}；${rate.zh}`, en: `${money.en}; ${rate.en}` }

/** How a number is written: of the unit that it is of, or of any where none is known. */
export function numberHint(unit: unknown): Bilingual | undefined {
  if (unit === undefined) return either
  return unit === 'yuan' ? money : unit === 'rate' ? rate : undefined
}
