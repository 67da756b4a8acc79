import type { IsoDate } from '../../calendar/internal.ts'
import type { Bilingual } from '../../errors/internal.ts'
import type { NumberInput } from '../../figure/internal.ts'
import type { Rounding } from '../../numeric/internal.ts'
import {
  date,
  id,
  lazily,
  list,
  mostItems,
  notAllZero,
  notNegative,
  type OutOf,
  optional,
  positive,
  record,
  share,
  uniqueIds,
  whole,
} from '../../shape/internal.ts'
import { classHead, perHead } from './classHead.ts'
import { type BaseYearCost, baseYearsShape } from './historicalBenchmark.ts'
import { labels as L } from './labels.ts'
import { savingsShape } from './priorSavings.ts'
import { offsetFields } from './regionalAdjustment.ts'
import { benchmarkRounding } from './updatedBenchmark.ts'

/**
 * 完整基准（输入） — what is measured for a benchmark; what the program fixes is its {@link BenchmarkRule}. Costs in yuan a
 * head, growth as an index above zero, weights and shares as rates.
 *
 * @since 0.1.0
 */
export interface BenchmarkInput {
  /** The first day of the agreement; before the rule takes effect there is no benchmark by it. */
  readonly agreementStart: IsoDate
  /** Which of the rule's `yearWeights` applies. */
  readonly agreement: string
  readonly baseYears: { readonly nationalWeight: NumberInput }
  /**
   * Of each class of people its base years, the region and the nation beside it in the last one, and how people, scores
   * and costs have grown since.
   */
  readonly classes: readonly {
    readonly id: string
    readonly label?: Bilingual
    /** In the order of the rule's weights. */
    readonly years: readonly BaseYearCost[]
    readonly basePersonYears: NumberInput
    readonly regionalPerHead: NumberInput
    readonly nationalPerHead: NumberInput
    readonly personYears: NumberInput
    readonly riskGrowth: NumberInput
    readonly demographicGrowth: NumberInput
    readonly update: {
      readonly national: NumberInput
      readonly regional: NumberInput
      readonly prospective: NumberInput
      /** How the region's risk scores of the class have grown. */
      readonly regionRiskGrowth: NumberInput
    }
  }[]
  /** How many times the regional adjustment is made, this time included, and what softens a cut. */
  readonly regional: {
    readonly timesApplied: NumberInput
    readonly dualShare: NumberInput
    readonly riskScore: NumberInput
  }
  /** Savings a head of past years; without them nothing is given back. */
  readonly priorSavings?: { readonly savings: readonly NumberInput[]; readonly proration?: NumberInput }
  readonly update: {
    readonly nationalWeight: NumberInput
    /** The part of the region that the alliance is. */
    readonly marketShare: NumberInput
    readonly regionRiskGrowth: NumberInput
    readonly regionDemographicGrowth: NumberInput
  }
  /** Rounding of the benchmarks: half-up to the fen unless given, `null` for none. */
  readonly rounding?: Rounding | null
}

type ClassInput = BenchmarkInput['classes'][number]

/** At most this many classes are taken: each has some twenty figures, and steps that tell them. */
export const mostClasses = 10_000

export const benchmarkInputShape = /* @__PURE__ */ lazily(() => {
  const classUpdate = record<ClassInput['update']>(L.update.name)({
    national: positive(L.nationalUpdate),
    regional: positive(L.regionalUpdate),
    prospective: positive(L.prospectiveUpdate),
    regionRiskGrowth: positive(L.classRegionRiskGrowth),
  })
  const one = record<ClassInput>({ zh: '类别', en: 'Class' })({
    ...classHead(),
    years: baseYearsShape(),
    basePersonYears: notNegative(L.basePersonYears),
    regionalPerHead: perHead(L.regionalPerHead),
    nationalPerHead: perHead(L.nationalPerHead),
    personYears: notNegative(L.personYears),
    riskGrowth: positive(L.riskGrowth),
    demographicGrowth: positive(L.demographicGrowth),
    update: classUpdate,
  })
  const priorSavings = record<NonNullable<BenchmarkInput['priorSavings']>>(L.priorSavings.name)({
    savings: savingsShape(),
    proration: optional(share(L.proration)),
  })
  const update = record<BenchmarkInput['update']>(L.update.name)({
    nationalWeight: share(L.updateNationalWeight),
    regionRiskGrowth: positive(L.regionRiskGrowth),
    regionDemographicGrowth: positive(L.regionDemographicGrowth),
    marketShare: share(L.marketShare),
  })
  return record<BenchmarkInput>({ zh: '完整基准', en: 'Full benchmark' })({
    agreementStart: date<IsoDate>({ zh: '协议开始日期', en: 'Beginning of the agreement' }),
    agreement: id({ zh: '协议类型', en: 'Kind of agreement' }),
    baseYears: record<BenchmarkInput['baseYears']>({ zh: '基准年', en: 'Base years' })({
      nationalWeight: share(L.nationalWeight),
    }),
    classes: list({ zh: '类别', en: 'Classes' }, one, {
      laws: [
        uniqueIds,
        mostItems(mostClasses),
        notAllZero('basePersonYears', 'no_people'),
        notAllZero('personYears', 'no_people'),
      ],
    }),
    regional: record<BenchmarkInput['regional']>(L.regionalAdjustment.name)({
      timesApplied: whole(L.timesApplied, { atLeast: 1 }),
      ...offsetFields(),
    }),
    priorSavings: optional(priorSavings),
    update,
    rounding: benchmarkRounding(),
  })
})

/** What is measured for a benchmark, as it was read. */
export type ReadBenchmarkInput = OutOf<ReturnType<typeof benchmarkInputShape>>
