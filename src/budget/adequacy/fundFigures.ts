import type { Bilingual } from '../../errors/internal.ts'
import { en, exact, type Figure, figure, formula, givenCount, zh } from '../../figure/internal.ts'
import type { ReadAdequacy } from './AdequacyInput.ts'
import { type DeviationFigures, deviationFigures } from './deviationFigures.ts'
import { expectedUse } from './expectedUse.ts'
import { labels as L } from './labels.ts'
import type { FigureOrReason } from './marginFigures.ts'
import { probabilityFigures } from './overrunProbability.ts'
import { reserveFigure } from './riskReserve.ts'
import { warningOf } from './warningOf.ts'

/** What stands behind a budget: the reserve it would need, its risk-adjustment fund, the pooled fund. */
export interface FundFigures {
  readonly risk:
    | {
        readonly probability: Figure
        readonly reserve: Figure
        readonly bias: Figure | null
        readonly warning: Bilingual | null
      }
    | undefined
  readonly riskFund:
    | {
        readonly amount: Figure
        readonly needed: Figure
        readonly expectedUse: FigureOrReason
        readonly coverage: FigureOrReason
      }
    | undefined
  readonly monthsPayable: FigureOrReason | undefined
  /** As a trace tells it. */
  readonly inOrder: readonly Figure[]
}

export function fundFigures(input: ReadAdequacy, expected: Figure): FundFigures {
  const { risk, further, deviation, distance } = riskFigures(input, expected)
  const riskFund =
    input.riskFund === undefined
      ? undefined
      : riskFundFigures(input.riskFund, input.total, expected, { reserve: risk?.reserve, deviation, distance })
  const monthsPayable = input.fund === undefined ? undefined : monthsFigure(input.fund)
  return {
    risk,
    riskFund,
    monthsPayable,
    inOrder: [
      ...(risk === undefined ? [] : [risk.probability, ...further, risk.reserve]),
      ...(riskFund === undefined ? [] : [riskFund.needed]),
      ...[riskFund?.expectedUse, riskFund?.coverage, monthsPayable].flatMap((found) =>
        found !== undefined && 'figure' in found ? [found.figure] : [],
      ),
    ],
  }
}

function riskFigures({ total, deviation: spread, confidence }: ReadAdequacy, expected: Figure) {
  if (spread === undefined || confidence === undefined) return { further: [] }
  const deviation = deviationFigures(spread)
  const { probability, distance, samplingError } = probabilityFigures(total, expected, deviation)
  const warning = warningOf(deviation, { confidence, probability })
  return {
    risk: { probability, reserve: reserveFigure(confidence, deviation), bias: deviation.bias ?? null, warning },
    deviation,
    distance,
    further: [...(samplingError === undefined ? [] : [samplingError]), ...deviation.further],
  }
}

/** The fund stands inside the total and bears an overrun of what is left of it first. */
function riskFundFigures(amount: Figure, total: Figure, expected: Figure, { reserve, deviation, distance }: Known) {
  const needed = figure(L.riskFundNeeded, formula`min(${amount}, max(0, ${expected} − (${total} − ${amount})))`, exact)
  const use: FigureOrReason =
    deviation === undefined
      ? {
          because: {
            zh: '未给出支出波动，只知道按预期支出需动用多少',
            en: 'no deviation is given: only what is needed at the expected spending is known',
          },
        }
      : { figure: expectedUse({ total, riskFund: amount, expected, needed }, deviation, distance) }
  return { amount, needed, expectedUse: use, coverage: coverageOf(amount, reserve) }
}

/** What is known where a deviation is given. */
interface Known {
  readonly reserve: Figure | undefined
  readonly deviation: DeviationFigures | undefined
  readonly distance: Figure | undefined
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
