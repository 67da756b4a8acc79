import { groupDigits, round } from '../numeric/internal.ts'
import type { MoneyScale } from './moneyScale.ts'

/** How rates are written: data stay as they are, axes and figures are in percent. */
export const rateScale: MoneyScale = {
  unit: { zh: '%', en: '%' },
  axis: { labelExpr: "format(datum.value, '.3~%')", tickCount: 8 },
  write: (rate, signed) => {
    const percent = round(`${rate}e2`, { mode: 'halfUp', places: 2 })
    const sign = percent.startsWith('-') ? '−' : signed === 'signed' && Number(percent) !== 0 ? '+' : ''
    return `${sign}${groupDigits(percent.replace('-', ''))}%`
  },
}
