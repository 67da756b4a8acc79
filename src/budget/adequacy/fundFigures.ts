import type { Bilingual } from '../../errors/internal.ts'
import { en, exact, type Figure, figure, formula, givenCount, zh } from '../../figure/internal.ts'
import type { ReadAdequacy } from './AdequacyInput.ts'
import { deviationFigures } from './deviationFigures.ts'
import { labels as L } from './labels.ts'
import type { FigureOrReason } from './marginFigures.ts'
import { probabilityFigures } from './overrunProbability.ts'
import { reserveFigure } from './riskReserve.ts'

/** What stands behind a budget: the reserve it would need, its risk-adjustment fund, the pooled fund. */
export interface FundFigures {
  readonly risk:
    | { readonly probability: Figure; readonly reserve: Figure; readonly warning: Bilingual | null }
    | undefined
  readonly riskFund: { readonly amount: Figure; readonly needed: Figure; readonly coverage: FigureOrReason } | undefined
  readonly monthsPayable: FigureOrReason | undefined
  /** As a trace tells it. */
  readonly inOrder: readonly Figure[]
}

export function fundFigures(input: ReadAdequacy, expected: Figure): FundFigures {
  const { risk, further } = riskFigures(input, expected)
  const riskFund =
    input.riskFund === undefined ? undefined : riskFundFigures(input.riskFund, input.total, expected, risk?.reserve)
  const monthsPayable = input.fund === undefined ? undefined : monthsFigure(input.fund)
  return {
    risk,
    riskFund,
    monthsPayable,
    inOrder: [
      ...(risk === undefined ? [] : [risk.probability, ...further, risk.reserve]),
      ...(riskFund === undefined ? [] : [riskFund.needed]),
      ...[riskFund?.coverage, monthsPayable].flatMap((found) =>
        found !== undefined && 'figure' in found ? [found.figure] : [],
      ),
    ],
  }
}

function riskFigures({ total, deviation: spread, confidence }: ReadAdequacy, expected: Figure) {
  if (spread === undefined || confidence === undefined) return { risk: undefined, further: [] }
  const deviation = deviationFigures(spread)
  const { probability, samplingError } = probabilityFigures(total, expected, deviation)
  return {
    risk: { probability, reserve: reserveFigure(confidence, deviation), warning: deviation.warning },
    further: [...(samplingError === undefined ? [] : [samplingError]), ...deviation.further],
  }
}

/** The fund stands inside the total and bears an overrun of what is left of it first. */
function riskFundFigures(amount: Figure, total: Figure, expected: Figure, reserve: Figure | undefined) {
  const needed = figure(L.riskFundNeeded, formula`min(${amount}, max(0, ${expected} − (${total} − ${amount})))`, exact)
  return { amount, needed, coverage: coverageOf(amount, reserve) }
}

function coverageOf(amount: Figure, reserve: Figure | undefined): FigureOrReason {
  if (reserve === undefined) {
    return {
      because: {
        zh: '未给出支出波动，没有准备金可比',
        en: 'no deviation is given: there is no reserve to compare with',
      },
    }
  }
  if (reserve.value.n === 0n) {
    return { because: { zh: '准备金为零，除数为零', en: 'the reserve is zero: nothing to divide by' } }
  }
  const because = {
    zh: zh`风险调节金 ${amount}对准备金 ${reserve}`,
    en: en`the risk-adjustment fund of ${amount} against a reserve of ${reserve}`,
  }
  return { figure: figure(L.coverage, formula`${amount} ÷ ${reserve}`, exact, { because }) }
}

function monthsFigure({ balance, annualSpending: spending }: NonNullable<ReadAdequacy['fund']>): FigureOrReason {
  if (spending.value.n === 0n) {
    return { because: { zh: '基金年支出为零，除数为零', en: 'the fund spends nothing: nothing to divide by' } }
  }
  const months = givenCount(L.monthsOfYear, 12)
  return { figure: figure(L.monthsPayable, formula`${balance} ÷ (${spending} ÷ ${months})`, exact) }
}
