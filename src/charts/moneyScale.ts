import type { Bilingual } from '../errors/internal.ts'
import { groupDigits, round } from '../numeric/internal.ts'
import type { ChartOptions } from './Chart.ts'
import { chartUnits, type Drawing } from './readDrawing.ts'

/** How amounts are written: data stay in yuan, axes and figures are divided. */
export interface MoneyScale {
  readonly unit: Bilingual
  readonly axis: { readonly labelExpr: string; readonly tickCount: number }
  /** An amount as a figure beside its mark, rounded for reading; with its sign where it is a change. */
  readonly write: (amount: string, signed?: 'signed') => string
}

const scales = {
  yuan: { power: 0, places: 2 },
  tenThousand: { power: 4, places: 2 },
  million: { power: 6, places: 2 },
  hundredMillion: { power: 8, places: 4 },
  percent: { power: 0, places: 2 },
} as const satisfies Record<NonNullable<ChartOptions['unit']>, { readonly power: number; readonly places: number }>

/** The unit that was asked for, or the one in which the largest amount is easy to read. */
export function moneyScale({ language, unit: asked }: Drawing, amounts: readonly number[]): MoneyScale {
  const largest = amounts.reduce((most, amount) => Math.max(most, Math.abs(amount)), 0)
  const unit = asked ?? (language === 'zh' ? bySizeInChinese(largest) : largest < 1e6 ? 'yuan' : 'million')
  const { power, places } = scales[unit]
  const sign = unit === 'percent' ? '%' : ''
  return {
    unit: chartUnits[unit],
    axis: { labelExpr: `format(datum.value / ${10 ** power}, ',~f')${sign === '' ? '' : " + '%'"}`, tickCount: 8 },
    write: (amount, signed) => {
      const [figure, below] = withoutSign(round(`${amount}e-${power}`, { mode: 'halfUp', places }))
      const before = below ? '−' : signed === 'signed' && Number(figure) !== 0 ? '+' : ''
      return `${before}${groupDigits(figure)}${sign}`
    },
  }
}

function withoutSign(figure: string): readonly [figure: string, isBelowZero: boolean] {
  return figure.startsWith('-') ? [figure.slice(1), true] : [figure, false]
}

/** 元 below 100,000, 万元 below 1,000 million, 亿元 from there. */
function bySizeInChinese(largest: number): NonNullable<ChartOptions['unit']> {
  if (largest < 1e5) return 'yuan'
  return largest < 1e9 ? 'tenThousand' : 'hundredMillion'
}
