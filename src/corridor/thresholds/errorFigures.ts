import type { Bilingual } from '../../errors/internal.ts'
import { displayNumber, en, type Figure, type Label, labelAt, zh } from '../../figure/internal.ts'
import { add, type Fraction, subtract } from '../../numeric/internal.ts'
import { chanceFigure, type Population } from './chanceFigures.ts'
import { labels as L } from './labels.ts'

/** The errors of a threshold; a miss is undefined where there is nothing to be missed. */
export interface ErrorFigures {
  readonly wrongReward: Figure
  readonly wrongPenalty: Figure
  readonly missedReward: Figure | undefined
  readonly missedPenalty: Figure | undefined
}

/** What decides about a threshold; `index` is its place in the list. */
export interface ThresholdCase {
  readonly population: Population
  readonly threshold: Figure
  readonly trueSaving: Figure
  readonly trueLoss: Figure
  readonly index: number
}

/** The chance of every wrong decision at a threshold. */
export function errorFigures(of: ThresholdCase): ErrorFigures {
  const { threshold, trueSaving, trueLoss } = of
  const error = (label: Label, truth: Figure, distance: Fraction, because: Bilingual) => {
    const name = displayNumber(threshold.text, 'rate')
    const operands = truth.value.n === 0n ? [threshold] : [threshold, truth]
    return chanceFigure(labelAt(label, of.index, name), of.population, distance, because, operands)
  }
  const wrongReward = error(L.wrongReward, trueLoss, add(threshold.value, trueLoss.value), {
    zh: zh`真实超支率 ${trueLoss}，却因偶然达到结余阈值 ${threshold}：1 − Φ((阈值 + 真实超支率)·√n ÷ CV)`,
    en: en`the true rate of loss is ${trueLoss}, yet chance reaches the savings threshold of ${threshold}: 1 − Φ((threshold + true loss)·√n ÷ CV)`,
  })
  const wrongPenalty = error(L.wrongPenalty, trueSaving, add(threshold.value, trueSaving.value), {
    zh: zh`真实结余率 ${trueSaving}，却因偶然达到超支阈值 ${threshold}：1 − Φ((阈值 + 真实结余率)·√n ÷ CV)`,
    en: en`the true savings rate is ${trueSaving}, yet chance reaches the loss threshold of ${threshold}: 1 − Φ((threshold + true saving)·√n ÷ CV)`,
  })
  // A miss is the lower tail, taken as the upper tail of the opposite distance.
  const missedReward =
    trueSaving.value.n === 0n
      ? undefined
      : error(L.missedReward, trueSaving, subtract(trueSaving.value, threshold.value), {
          zh: zh`真实结余率 ${trueSaving}，却因偶然未达到结余阈值 ${threshold}：Φ((阈值 − 真实结余率)·√n ÷ CV)`,
          en: en`the true savings rate is ${trueSaving}, yet chance keeps it below the threshold of ${threshold}: Φ((threshold − true saving)·√n ÷ CV)`,
        })
  const missedPenalty =
    trueLoss.value.n === 0n
      ? undefined
      : error(L.missedPenalty, trueLoss, subtract(trueLoss.value, threshold.value), {
          zh: zh`真实超支率 ${trueLoss}，却因偶然未达到超支阈值 ${threshold}：Φ((阈值 − 真实超支率)·√n ÷ CV)`,
          en: en`the true rate of loss is ${trueLoss}, yet chance keeps it below the threshold of ${threshold}: Φ((threshold − true loss)·√n ÷ CV)`,
        })
  return { wrongReward, wrongPenalty, missedReward, missedPenalty }
}
