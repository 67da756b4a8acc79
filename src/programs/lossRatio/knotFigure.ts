import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  type Note,
  read,
  zh,
} from '../../figure/internal.ts'
import { compare } from '../../numeric/internal.ts'
import { labels as L } from './labels.ts'
import type { ExactKnot } from './readLossRatioRule.ts'

/** On the straight line between the two knots around a figure; from the last knot on, its value. None below the first. */
export function knotFigure(label: Label, knots: readonly ExactKnot[], x: Figure, note: Note): Figure | undefined {
  const below = knots.findLast(({ at }) => compare(at, x.value) <= 0)
  if (below === undefined) return undefined
  const above = knots[knots.indexOf(below) + 1]
  const at = { name: x.label.name, unit: x.label.unit }
  const from = given({ ...L.from, unit: at.unit }, below.at)
  if (above === undefined || compare(below.at, x.value) === 0) {
    const because = {
      zh: zh`${at.name.zh} ${x}，按节点 ${from}取值`,
      en: en`${at.name.en} ${x}: the value at the knot ${from}`,
    }
    return read(label, below.value, because, [x], note)
  }
  const to = given({ ...L.to, unit: at.unit }, above.at)
  const start = given({ ...L.start, unit: label.unit }, below.value)
  const end = given({ ...L.end, unit: label.unit }, above.value)
  return figure(label, formula`${start} + (${end} − ${start}) × (${x} − ${from}) ÷ (${to} − ${from})`, exact, {
    ...note,
    because: {
      zh: zh`${at.name.zh} ${x}在节点 ${from}与 ${to}之间，线性插值`,
      en: en`${at.name.en} ${x} lies between the knots ${from} and ${to}: linear`,
    },
  })
}
