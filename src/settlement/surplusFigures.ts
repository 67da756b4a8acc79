import type { BudgetFigures } from '../budget/internal.ts'
import { en, exact, type Figure, figure, formula, zh } from '../figure/internal.ts'
import { compare, fen } from '../numeric/internal.ts'
import { factorFigure } from '../quality/internal.ts'
import { settlementLabels as L } from './labels.ts'
import type { YearPlan } from './YearPlan.ts'

export interface SurplusFigures {
  readonly surplus: Figure
  readonly surplusRetained: Figure
  readonly surplusToPool: Figure
}

/** 结余留用 — retained = min(U, κ·T)·φ(score); what is not retained goes to the pool. */
export function surplusFigures(
  { rules, score }: YearPlan,
  { operating, total }: BudgetFigures,
  spent: Figure,
): SurplusFigures {
  const isSurplus = compare(spent.value, operating.value) < 0
  const reason = isSurplus
    ? {
        zh: zh`支出 ${spent}低于运行预算 ${operating}`,
        en: en`spending ${spent} is below the operating budget ${operating}`,
      }
    : {
        zh: zh`支出 ${spent}不低于运行预算 ${operating}，没有结余`,
        en: en`spending ${spent} is not below the operating budget ${operating}: no surplus`,
      }
  const surplus = figure(L.surplus, formula`max(0, ${operating} − ${spent})`, exact, {
    because: reason,
    citations: rules.clause('surplus'),
  })
  const link = rules.scoreLink('surplusFactor')
  const note = { parameters: [link.parameter], citations: link.citations }
  const factor = factorFigure(L.surplusFactor, link.value, score, note)
  const cap = rules.optionalShare('surplusCap')
  const retained =
    cap === undefined ? formula`${surplus} × ${factor}` : formula`min(${surplus}, ${cap} × ${total}) × ${factor}`
  const surplusRetained = figure(L.surplusRetained, retained, fen, { citations: rules.clause('surplusRetained') })
  const surplusToPool = figure(L.surplusToPool, formula`${surplus} − ${surplusRetained}`, exact, {
    citations: rules.clause('surplusToPool'),
  })
  return { surplus, surplusRetained, surplusToPool }
}
