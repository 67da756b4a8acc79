import type { Bilingual } from '../errors/internal.ts'
import type { Citation, Figure } from '../figure/internal.ts'

/** A budget's input, read and checked: figures only. Whoever has other sources than a plain input fills it from them. */
export interface BudgetPlan {
  readonly base:
    | { readonly year: 'launch'; readonly payments: readonly Figure[]; readonly weights: readonly Figure[] | undefined }
    | { readonly year: 'reform'; readonly previousTotal: Figure }
  readonly requestedGrowth: Figure
  readonly cap: GrowthCap | undefined
  readonly adjustments: readonly PlannedAdjustment[]
  readonly depositRate: Figure
  readonly riskFundRate: Figure
  readonly expectedElsewhere: Figure
  /** The clauses behind a figure, by its id. */
  readonly clause: (figureId: string) => readonly Citation[]
}

/** The highest growth allowed. Where it does not bind this year it is still shown, with the reason. */
export interface GrowthCap {
  readonly rate: Figure
  readonly notApplied?: Bilingual | undefined
}

export interface PlannedAdjustment {
  readonly figure: Figure
  readonly appliesTo: 'baseline' | 'total'
}
