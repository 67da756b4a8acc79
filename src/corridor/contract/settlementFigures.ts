import { exact, type Figure, figure, formula } from '../../figure/internal.ts'
import type { Rounding } from '../../numeric/internal.ts'
import { type ContractInput, contractFigures, type StepFigure } from './contractFigures.ts'
import type { ExactStep } from './ExactStep.ts'
import { labels as L } from './labels.ts'

/** A contract, and whose share is the one that is rounded. */
export interface ExactContract {
  readonly steps: readonly ExactStep[]
  readonly rounding: Rounding | undefined
  readonly rounds: 'bearer' | 'payer'
}

export interface SettlementFigures {
  readonly rate: Figure
  readonly byStep: readonly StepFigure[]
  readonly bearerShare: Figure
  readonly payerShare: Figure
  readonly transfer: Figure
}

/** Both shares of a deviation: one of them is rounded, the other is the difference. */
export function settlementFigures({ steps, rounding, rounds }: ExactContract, input: ContractInput): SettlementFigures {
  const { deviation, base } = input
  const byStep = contractFigures(steps, input)
  const last = byStep.at(-1)?.figure ?? deviation
  const shares = rounds === 'bearer' ? bearerFirst(deviation, last, rounding) : payerFirst(deviation, last, rounding)
  return {
    rate: figure(L.deviationRate, formula`${deviation} ÷ ${base}`, exact),
    byStep,
    ...shares,
    transfer: figure(L.transfer, formula`−${shares.payerShare}`, exact),
  }
}

function bearerFirst(deviation: Figure, last: Figure, rounding: Rounding | undefined) {
  const bearerShare = figure(L.bearerShare, formula`${last}`, rounding)
  return { bearerShare, payerShare: figure(L.payerShare, formula`${deviation} − ${bearerShare}`, exact) }
}

function payerFirst(deviation: Figure, last: Figure, rounding: Rounding | undefined) {
  const payerShare = figure(L.payerShare, formula`${deviation} − ${last}`, rounding)
  return { bearerShare: figure(L.bearerShare, formula`${deviation} − ${payerShare}`, exact), payerShare }
}
