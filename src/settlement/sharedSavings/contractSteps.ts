import type { ExactStep } from '../../corridor/index.ts'
import { type Figure, given } from '../../figure/index.ts'
import { zero } from '../../numeric/index.ts'
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

  share({ sharingRate, lossRate }: Stake): ExactStep {
    return {
      kind: 'share',
      id: 'share',
      label: L.shared,
      gain: { rate: sharingRate },
      loss: { rate: lossRate ?? given(L.lossRate, zero) },
      mode: 'marginal',
      bound: 'below',
      measure: 'rate',
    }
  },

  sequestration({ program }: Stake): ExactStep {
    const { sequestration } = program.gain
    return { kind: 'multiply', id: 'sequestration', label: L.sequestered, side: 'gain', factor: sequestration }
  },

  cap(capAmount: Figure): ExactStep {
    return { kind: 'cap', id: 'cap', label: L.capped, side: 'gain', size: { amount: capAmount } }
  },

  limit(limit: Figure): ExactStep {
    return { kind: 'cap', id: 'lossLimit', label: L.limited, side: 'loss', size: { amount: limit } }
  },

  relief(relief: Figure): ExactStep {
    return { kind: 'relief', id: 'relief', label: L.relieved, side: 'loss', size: { amount: relief } }
  },

  round({ program }: Stake): ExactStep {
    return { kind: 'round', id: 'round', label: L.earned, rounding: program.rounding }
  },
} as const
