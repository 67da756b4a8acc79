import type { Figure } from '../../figure/internal.ts'
import type { ExactProgram } from './ExactProgram.ts'
import type { Facts } from './readFacts.ts'

/** A participant's deviation from the benchmark and the rates that apply to it. */
export interface Stake {
  readonly program: ExactProgram
  readonly facts: Facts
  /** Benchmark less expenditure: a saving is above zero. */
  readonly deviation: Figure
  /** The size from which the deviation counts. */
  readonly thresholdAmount: Figure
  /** Whether the saving lies below the minimum rate and still earns a part. */
  readonly isReduced: boolean
  readonly sharingRate: Figure
  /** Undefined where the program is one-sided. */
  readonly lossRate: Figure | undefined
}
