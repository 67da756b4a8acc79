import { toDouble, twelveDigits } from '../../corridor/internal.ts'
import { en, exact, type Figure, figure, formula, read as readFigure, zh } from '../../figure/internal.ts'
import { fen, toUnits } from '../../numeric/internal.ts'
import { tailArea } from '../../statistics/internal.ts'
import type { DeviationFigures, DrawnSums } from './deviationFigures.ts'
import { labels as L } from './labels.ts'

/** A budget with a risk-adjustment fund inside its total, and what is expected to be spent. */
export interface Layer {
  readonly total: Figure
  readonly riskFund: Figure
  readonly expected: Figure
  /** min(R, max(0, Ê − (T − R))) */
  readonly needed: Figure
}

/**
 * E[min(R, max(0, X − (T − R)))]: what of the fund is used on average, over all that may be spent. It is what is needed at
 * the centre of X plus σ·∫ P(Z > u) du, from the deviations between the centre and T − R to those between it and T.
 */
export function expectedUse(layer: Layer, deviation: DeviationFigures, distance: Figure | undefined): Figure {
  if (deviation.model === 'bootstrap') return drawnUse(layer, deviation.drawn)
  const { total, riskFund, expected } = layer
  const { bias } = deviation
  const spread = deviation.model === 'normal' ? deviation.deviation : deviation.predictive
  const needed = bias === undefined ? layer.needed : neededAtBias(layer, bias)
  if (distance === undefined) return figure(L.expectedUse, formula`${needed}`, fen)
  const room =
    bias === undefined
      ? formula`(${total} − ${riskFund} − ${expected}) ÷ ${spread}`
      : formula`(${total} − ${riskFund} − ${expected} − ${bias}) ÷ ${spread}`
  const begins = figure(L.distanceToFund, room, exact)
  const degrees = deviation.model === 'normal' ? undefined : Number(deviation.count.value.n) - 1
  const because = {
    zh: zh`${degrees === undefined ? '标准正态' : `自由度 ${degrees} 的学生 t`}上尾概率自 |${begins}| 至 |${distance}| 的积分，取 12 位有效数字`,
    en: en`the integral of the upper tail of ${degrees === undefined ? 'the standard normal' : `Student's t with ${degrees} degrees of freedom`} from |${begins}| to |${distance}|, twelve significant digits`,
  }
  const [from, to] = [begins, distance].map(({ value }) => Math.abs(toDouble(value))) as [number, number]
  const area = readFigure(L.tailArea, twelveDigits(tailArea(from, to, degrees)), because, [begins, distance])
  return figure(L.expectedUse, formula`${needed} + ${spread} × ${area}`, fen)
}

function neededAtBias({ total, riskFund, expected }: Layer, bias: Figure): Figure {
  const most = formula`min(${riskFund}, max(0, ${expected} + ${bias} − (${total} − ${riskFund})))`
  return figure(L.riskFundAtBias, most, exact)
}

/** The mean over the sums drawn. */
function drawnUse({ total, riskFund, expected }: Layer, { sums, resamples, draws, residuals }: DrawnSums): Figure {
  const inFen = ({ value, text }: Figure) => toUnits(value, 2, text, [])
  const most = inFen(riskFund)
  const room = inFen(total) - most - inFen(expected)
  let used = 0n
  for (const sum of sums) {
    const beyond = BigInt(sum) - room
    if (beyond > 0n) used += beyond < most ? beyond : most
  }
  const because = {
    zh: zh`${resamples}次重抽样中，预期支出加残差超过总额扣除风险调节金 ${riskFund}后的部分，每次至多计风险调节金，逐次相加`,
    en: en`what the expected spending and the sum exceed the total less the fund of ${riskFund} by, the fund at most each time, added over ${resamples} resamples`,
  }
  const all = readFigure(L.drawnUse, { n: used, d: 100n }, because, [total, riskFund, expected, draws, ...residuals])
  return figure(L.expectedUse, formula`${all} ÷ ${resamples}`, fen)
}
