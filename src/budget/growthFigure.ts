import type { Bilingual } from '../errors/internal.ts'
import { type Citation, en, exact, type Figure, figure, formula, type Note, zh } from '../figure/internal.ts'
import { compare } from '../numeric/internal.ts'
import { budgetLabels as L } from './labels.ts'

/** The highest growth allowed. Where it does not bind this year it is still shown, with the reason. */
export interface GrowthCap {
  readonly rate: Figure
  readonly notApplied?: Bilingual | undefined
}

export interface AppliedGrowth {
  readonly growth: Figure
  readonly capped: boolean
}

/** The requested growth, held down to the cap where one applies. The cap may be below zero. */
export function growthFigure({ requestedGrowth, cap }: RequestedGrowth, citations: readonly Citation[]): AppliedGrowth {
  const note = (reason: Note['because']): Note => ({ citations, because: reason })
  if (cap === undefined) {
    const reason = { zh: '未设增长率上限，按拟定增长率执行', en: 'no cap is set: the requested growth applies' }
    return { growth: figure(L.growth, formula`${requestedGrowth}`, exact, note(reason)), capped: false }
  }
  if (cap.notApplied !== undefined) {
    return { growth: figure(L.growth, formula`${requestedGrowth}`, exact, note(cap.notApplied)), capped: false }
  }
  const capped = compare(requestedGrowth.value, cap.rate.value) > 0
  const reason = capped
    ? {
        zh: zh`拟定增长率 ${requestedGrowth}高于上限，按上限 ${cap.rate}执行`,
        en: en`the requested ${requestedGrowth} is above the cap: ${cap.rate} applies`,
      }
    : {
        zh: zh`拟定增长率 ${requestedGrowth}不高于上限 ${cap.rate}`,
        en: en`the requested ${requestedGrowth} is not above the cap ${cap.rate}`,
      }
  return { growth: figure(L.growth, formula`min(${requestedGrowth}, ${cap.rate})`, exact, note(reason)), capped }
}

interface RequestedGrowth {
  readonly requestedGrowth: Figure
  readonly cap: GrowthCap | undefined
}
