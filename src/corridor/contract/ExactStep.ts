import type { Citation, Figure, Label } from '../../figure/internal.ts'
import type { Rounding } from '../../numeric/internal.ts'
import type { BandMeasure, ExactBand } from '../../policy/internal.ts'
import type { BandMode, BoundSide } from '../shareFigure.ts'

/** A rate of the base, or an amount. */
export type ExactSize = { readonly rate: Figure } | { readonly amount: Figure }

/** One share of everything, or bands. */
export type ExactShares = { readonly rate: Figure } | { readonly bands: readonly ExactBand[] }

export type ContractSide = 'gain' | 'loss' | 'both'

interface Heading {
  readonly id: string
  /** What the figure after the step is. */
  readonly label: Label
  readonly citations?: readonly Citation[] | undefined
}

export interface ExactThreshold extends Heading {
  readonly kind: 'threshold'
  readonly side: ContractSide
  readonly size: ExactSize
  readonly counts: 'all' | 'excess'
  readonly bound: BoundSide
}

export interface ExactShare extends Heading {
  readonly kind: 'share'
  readonly gain: ExactShares
  readonly loss: ExactShares
  readonly mode: BandMode
  readonly bound: BoundSide
  readonly measure: BandMeasure
}

export interface ExactMultiply extends Heading {
  readonly kind: 'multiply'
  readonly side: ContractSide
  readonly factor: Figure
}

export interface ExactCap extends Heading {
  readonly kind: 'cap'
  readonly side: ContractSide
  readonly size: ExactSize
}

export interface ExactRelief extends Heading {
  readonly kind: 'relief'
  readonly side: ContractSide
  readonly size: ExactSize
}

export interface ExactFloor extends Heading {
  readonly kind: 'floor'
  readonly size: ExactSize
}

export interface ExactRound extends Heading {
  readonly kind: 'round'
  readonly rounding: Rounding
}

/**
 * A step of a contract with its numbers as figures: rates and amounts of a rule set keep their citations, a computed
 * one (a sharing rate times a quality score) its own steps.
 */
export type ExactStep = ExactThreshold | ExactShare | ExactMultiply | ExactCap | ExactFloor | ExactRelief | ExactRound
