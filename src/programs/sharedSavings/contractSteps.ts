import type { ExactStep } from '../../corridor/internal.ts'
import { type Figure, given } from '../../figure/internal.ts'
import { zero } from '../../numeric/internal.ts'
import type { ExactLoss } from './ExactProgram.ts'
import { labels as L } from './labels.ts'
import type { Stake } from './Stake.ts'

/** The steps that a program's contract is made of; which, and in what order, says `outcomeOf`. */
export const contractSteps = {
  /** What every contract of a program begins with: a deviation that reaches the minimum counts in full. */
  threshold({ program, thresholdAmount }: Stake): ExactStep {
    return {
      kind: 'threshold',
      id: 'threshold',
      label: L.counted,
      citations: program.threshold.citations,
      side: 'both',
      size: { amount: thresholdAmount },
      counts: 'all',
      bound: 'above',
    }
  },

  share({ program, sharingRate, lossRate }: Stake): ExactStep {
    return {
      kind: 'share',
      id: 'share',
      label: L.shared,
      citations: program.citations,
      gain: { rate: sharingRate },
      loss: { rate: lossRate ?? given(L.lossRate, zero) },
      mode: 'marginal',
      bound: 'below',
      measure: 'rate',
    }
  },

  sequestration({ program }: Stake): ExactStep {
    const { sequestration } = program.gain
    return {
      kind: 'multiply',
      id: 'sequestration',
      label: L.sequestered,
      citations: program.citations,
      side: 'gain',
      factor: sequestration,
    }
  },

  cap({ program: { citations } }: Stake, capAmount: Figure): ExactStep {
    return { kind: 'cap', id: 'cap', label: L.capped, citations, side: 'gain', size: { amount: capAmount } }
  },

  limit({ program: { citations } }: Stake, limit: Figure): ExactStep {
    return { kind: 'cap', id: 'lossLimit', label: L.limited, citations, side: 'loss', size: { amount: limit } }
  },

  relief({ relief: { citations } }: ExactLoss, relief: Figure): ExactStep {
    return { kind: 'relief', id: 'relief', label: L.relieved, citations, side: 'loss', size: { amount: relief } }
  },

  round({ program }: Stake): ExactStep {
    return { kind: 'round', id: 'round', label: L.earned, citations: program.citations, rounding: program.rounding }
  },
} as const
