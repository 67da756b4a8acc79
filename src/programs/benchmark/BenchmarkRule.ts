import type { IsoDate } from '../../calendar/internal.ts'
import type { Bilingual } from '../../errors/internal.ts'
import type { Citation } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'

/**
 * 基准规则 — what a program fixes of its benchmark; what it measures is the input of `setBenchmark`.
 *
 * @since 0.2.0
 */
export interface BenchmarkRule {
  readonly id: string
  readonly label: Bilingual
  /** The first day on which an agreement under the rule can start. */
  readonly effectiveFrom: IsoDate
  readonly verifiedOn: IsoDate
  /** Weights of the base years, the oldest first, by kind of agreement; divided by their sum. */
  readonly yearWeights: Readonly<Record<string, readonly DecimalInput[]>>
  readonly regional: {
    /** By how many times the adjustment has been made, from the first; the last one goes on. */
    readonly weights: readonly { readonly lower: DecimalInput; readonly higher: DecimalInput }[]
    /** Fractions of the national cost a head. */
    readonly caps: { readonly positive: DecimalInput; readonly negative: DecimalInput }
    /** Whether an adjustment that lowers the whole is made. */
    readonly appliesNegative: boolean
  }
  /** What of the mean saving is given back, and its cap as a fraction of the national cost a head. */
  readonly priorSavings: { readonly share: DecimalInput; readonly cap: DecimalInput }
  /** By how much risk scores may grow beyond demographic ones: the alliance's, and the region's. */
  readonly riskAllowance: DecimalInput
  readonly regionAllowance: DecimalInput
  /** Weights of the two-way blend and of the update set in advance; divided by their sum. */
  readonly threeWay: { readonly twoWay: DecimalInput; readonly prospective: DecimalInput }
  readonly citations: readonly Citation[]
}
