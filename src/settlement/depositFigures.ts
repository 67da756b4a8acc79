import { exact, type Figure, figure, formula } from '../figure/internal.ts'
import { fen } from '../numeric/internal.ts'
import { factorFigure } from '../quality/internal.ts'
import { settlementLabels as L } from './labels.ts'
import type { YearPlan } from './YearPlan.ts'

export interface DepositFigures {
  readonly depositReturned: Figure
  readonly depositForfeited: Figure
}

/** 保证金结算 — returned = D·φ(score), the rest is forfeited. */
export function depositFigures({ rules, score }: YearPlan, deposit: Figure): DepositFigures {
  const { value: link, parameter, citations } = rules.scoreLink('depositReturn')
  const factor = factorFigure(L.depositFactor, link, score, { parameters: [parameter], citations })
  const depositReturned = figure(L.depositReturned, formula`${deposit} × ${factor}`, fen, {
    citations: rules.clause('depositReturned'),
  })
  const depositForfeited = figure(L.depositForfeited, formula`${deposit} − ${depositReturned}`, exact, {
    citations: rules.clause('depositForfeited'),
  })
  return { depositReturned, depositForfeited }
}
