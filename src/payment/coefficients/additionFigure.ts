import {
  type Citation,
  en,
  exact,
  type Figure,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  read,
  zh,
} from '../../figure/internal.ts'
import { compare, type Fraction, fromInteger } from '../../numeric/internal.ts'
import type { ReadAddition } from './AdditiveCoefficientRule.ts'
import { labels as L } from './labels.ts'

/** The value of an indicator, beside that of its peers unless it is a share. */
export interface Fact {
  readonly own: Fraction
  readonly reference: Fraction | undefined
}

/** What one indicator adds to the coefficient, and whether its cap held it down. */
interface AdditionFigure {
  readonly added: Figure
  readonly capped: boolean
}

interface Adding {
  readonly addition: ReadAddition
  readonly index: number
  readonly fact: Fact
  readonly cap: Fraction
  /** How an excess becomes an addition: by full steps only, or in proportion. */
  readonly mode: 'stepwise' | 'proportional'
  readonly citations: readonly Citation[]
}

/** min(cap, first + full steps × add), or with the excess ÷ per in place of the full steps. No excess adds nothing. */
export function additionFigure({ addition, index, fact, cap, mode, citations }: Adding): AdditionFigure {
  const { zh: nameZh, en: nameEn } = addition.label
  const at = (label: Label) => labelAt(label, index, nameZh, nameEn)
  const excess = excessFigure(at, fact)
  const label = at(L.added)
  if (excess.value.n <= 0n) {
    const none = nothing[fact.reference === undefined ? 'share' : 'aboveReference']
    const because = {
      zh: zh`${nameZh}：${excess}，${none.zh}，不加成`,
      en: en`${nameEn}: ${excess}, ${none.en}: nothing is added`,
    }
    return { added: read(label, fromInteger(0), because, [excess], { citations }), capped: false }
  }
  const per = given(at(L.per), addition.per)
  const add = given(at(L.add), addition.add)
  const limit = given(at(L.cap), cap)
  const steps =
    mode === 'stepwise'
      ? formula`${fullSteps(at(L.count), excess, per)} × ${add}`
      : formula`${excess} ÷ ${per} × ${add}`
  const first = addition.first === undefined ? undefined : given(at(L.first), addition.first)
  const sum = first === undefined ? steps : formula`${first} + ${steps}`
  const capped = compare(sum.value, cap) > 0
  const eachZh = first === undefined ? zh`每 ${per} 加 ${add}` : zh`高于即加 ${first}，另每 ${per} 加 ${add}`
  const eachEn =
    first === undefined ? en`${add} for every ${per}` : en`${first} for any excess and ${add} for every ${per}`
  const added = figure(label, formula`min(${limit}, ${sum})`, exact, {
    citations,
    because: {
      zh: `${zh`${nameZh}：${excess}，`}${eachZh}${zh`，上限 ${limit}`}${capped ? '（已封顶）' : ''}`,
      en: `${en`${nameEn}: ${excess}, `}${eachEn}${en`, at most ${limit}`}${capped ? ' (which binds)' : ''}`,
    },
  })
  return { added, capped }
}

/** Own value ÷ reference − 1, or the share as it is. */
function excessFigure(at: (label: Label) => Label, { own, reference }: Fact): Figure {
  if (reference === undefined) return given(at(L.share), own)
  const value = given(at(L.ownValue), own)
  const peers = given(at(L.reference), reference)
  return figure(at(L.excess), formula`${value} ÷ ${peers} − 1`, exact)
}

const nothing = {
  share: { zh: '为零', en: 'none' },
  aboveReference: { zh: '不高于参照', en: 'not above the reference' },
}

function fullSteps(label: Label, excess: Figure, per: Figure): Figure {
  const count = (excess.value.n * per.value.d) / (excess.value.d * per.value.n)
  const because = { zh: zh`${excess} 之中满 ${per} 的次数`, en: en`how often ${per} goes into ${excess} in full` }
  return read(label, fromInteger(count), because, [excess, per])
}
