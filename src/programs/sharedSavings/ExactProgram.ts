import type { IsoDate } from '../../calendar/internal.ts'
import type { ExactThresholdRow } from '../../corridor/internal.ts'
import type { Citation, Figure } from '../../figure/internal.ts'
import type { Fraction, Rounding } from '../../numeric/internal.ts'
import type { QualityEffect } from './SharedSavingsProgram.ts'

type Citations = readonly Citation[]

export interface ExactThreshold {
  readonly table: readonly ExactThresholdRow[]
  readonly choices: readonly Figure[]
  readonly electionFrom: { readonly beneficiaries: Fraction; readonly citations: Citations } | undefined
  readonly fixed: { readonly agreementBefore: IsoDate; readonly rate: Figure } | undefined
  readonly citations: Citations
}

export interface ExactGain {
  readonly maximumRate: Figure
  readonly quality: { readonly effect: QualityEffect; readonly citations: Citations }
  readonly sequestration: Figure
  readonly cap: Figure
  readonly reduced:
    | { readonly part: Figure; readonly beneficiaries: Fraction; readonly agreementFrom: IsoDate }
    | undefined
  readonly guardrail: { readonly citations: Citations } | undefined
}

export type ExactLossRate =
  | { readonly kind: 'flat'; readonly rate: Figure }
  | { readonly kind: 'sliding'; readonly qualityTimes: Figure; readonly floor: Figure; readonly ceiling: Figure }

export interface ExactLoss {
  readonly kind: 'shared'
  readonly rate: ExactLossRate
  readonly limits: readonly { readonly agreementFrom: IsoDate | null; readonly ofBenchmark: Figure }[]
  readonly revenueLimit: Figure | undefined
  readonly relief: { readonly citations: Citations }
}

export interface NoLoss {
  readonly kind: 'none'
  readonly reported: boolean
  readonly citations: Citations
}

/** A program with its numbers as figures that know their clauses. */
export interface ExactProgram {
  readonly threshold: ExactThreshold
  readonly gain: ExactGain
  readonly loss: ExactLoss | NoLoss
  readonly rounding: Rounding
  /** The clauses of the order of the steps. */
  readonly citations: Citations
}
