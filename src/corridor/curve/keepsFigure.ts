import { exact, type Figure, type Formula, figure, type Label, labelAt, read } from '../../figure/internal.ts'
import { type Fraction, multiply, one, reduce } from '../../numeric/internal.ts'
import type { ExactStep } from '../contract/index.ts'
import { labels as L } from './labels.ts'
import { knotsBelow, lineOf, valueAt } from './PiecewiseLinear.ts'
import { stepFunction } from './stepFunction.ts'

/**
 * What the bearer keeps of the next yuan saved, around a deviation at which no step bends: the product of what each
 * step leaves of a yuan.
 */
export function keepsFigure(
  at: (label: Label) => Label,
  steps: readonly ExactStep[],
  base: Fraction,
  deviation: Fraction,
): Figure {
  let value = deviation
  const parts = steps.map((step, index) => {
    const change = stepFunction(step, base)
    const { slope } = lineOf(change, knotsBelow(change, value))
    value = valueAt(change, value)
    const label = labelAt(at(L.stepKeeps), index, `第 ${index + 1} 步`, `step ${index + 1}`)
    return read(
      label,
      slope,
      {
        zh: '该段内，进入本步的金额每变动一元，本步之后的变动',
        en: 'within the stretch: the change after the step for a change of one yuan before it',
      },
      [],
    )
  })
  return figure(at(L.keeps), productOf(parts), exact, { parts })
}

/** `a × b × c`. */
function productOf(figures: readonly Figure[]): Formula {
  return {
    operands: figures,
    value: reduce(figures.reduce((product, { value }) => multiply(product, value), one)),
    text: figures.map(({ label }) => label.id).join(' × '),
  }
}
