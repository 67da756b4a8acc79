import type { IsoDate } from '../../calendar/internal.ts'
import type { Bilingual } from '../../errors/internal.ts'
import type { DecimalInput, Rounding } from '../../numeric/internal.ts'
import type { BaseYearCost } from './historicalBenchmark.ts'

/**
 * 基准类别（输入） — what is measured of one class of people: its base years, the region and the nation beside it in the
 * last one, and how people, scores and costs have grown since.
 *
 * @since 0.2.0
 */
export interface BenchmarkClassInput {
  readonly id: string
  readonly label?: Bilingual
  /** In the order of the rule's weights. */
  readonly years: readonly BaseYearCost[]
  readonly basePersonYears: DecimalInput
  readonly regionalPerHead: DecimalInput
  readonly nationalPerHead: DecimalInput
  readonly personYears: DecimalInput
  readonly riskGrowth: DecimalInput
  readonly demographicGrowth: DecimalInput
  readonly update: {
    readonly national: DecimalInput
    readonly regional: DecimalInput
    readonly prospective: DecimalInput
    /** How the region's risk scores of the class have grown. */
    readonly regionRiskGrowth: DecimalInput
  }
}

/**
 * 完整基准（输入） — what is measured for a benchmark; what the program fixes is its {@link BenchmarkRule}. Costs in yuan a
 * head, growth as an index above zero, weights and shares as rates.
 *
 * @since 0.2.0
 */
export interface BenchmarkInput {
  /** The first day of the agreement; before the rule takes effect there is no benchmark by it. */
  readonly agreementStart: IsoDate
  /** Which of the rule's `yearWeights` applies. */
  readonly agreement: string
  readonly baseYears: { readonly nationalWeight: DecimalInput }
  readonly classes: readonly BenchmarkClassInput[]
  /** How many times the regional adjustment is made, this time included, and what softens a cut. */
  readonly regional: {
    readonly timesApplied: number
    readonly dualShare: DecimalInput
    readonly riskScore: DecimalInput
  }
  /** Savings a head of past years; without them nothing is given back. */
  readonly priorSavings?: { readonly savings: readonly DecimalInput[]; readonly proration?: DecimalInput }
  readonly update: {
    readonly nationalWeight: DecimalInput
    /** The part of the region that the alliance is. */
    readonly marketShare: DecimalInput
    readonly regionRiskGrowth: DecimalInput
    readonly regionDemographicGrowth: DecimalInput
  }
  /** Rounding of the benchmarks: half-up to the fen unless given, `null` for none. */
  readonly rounding?: Rounding | null
}
