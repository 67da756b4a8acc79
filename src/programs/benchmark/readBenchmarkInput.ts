import { readIsoDate } from '../../calendar/internal.ts'
import type { Path } from '../../errors/internal.ts'
import type { Figure, Label } from '../../figure/internal.ts'
import type { Rounding } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import type { BenchmarkInput } from './BenchmarkInput.ts'
import { givenIn, givenOf, givenShare, personYearsIn } from './givenOf.ts'
import type { BaseYears } from './historicalFigures.ts'
import { labels as L } from './labels.ts'
import { readIndex, readPerHead } from './measures.ts'
import { readSavings } from './priorSavingsFigures.ts'
import { type ExactBenchmarkRule, readBenchmarkRule, readTimesApplied } from './readBenchmarkRule.ts'
import { type ReadClass, readClasses } from './readClasses.ts'
import { readOffset } from './regionalAdjustment.ts'
import type { RegionalTerms } from './regionalFigures.ts'
import { readBenchmarkRounding } from './updatedBenchmark.ts'
import { capRegion, type UpdateTerms } from './updateFigures.ts'

/** A class of people with all that is measured of it. */
export interface PlannedClass {
  readonly id: string
  readonly read: ReadClass
  readonly labelOf: (label: Label) => Label
  readonly basePersonYears: Figure
  readonly regional: Figure
  readonly national: Figure
  readonly personYears: Figure
  readonly riskGrowth: Figure
  readonly demographicGrowth: Figure
  readonly update: {
    readonly national: Figure
    readonly regional: Figure
    readonly prospective: Figure
    readonly regionRiskGrowth: Figure
  }
}

/** A whole benchmark, read and checked. */
export interface BenchmarkPlan {
  readonly rule: ExactBenchmarkRule
  readonly baseYears: BaseYears
  readonly classes: readonly PlannedClass[]
  readonly regional: RegionalTerms
  readonly priorSavings: { readonly savings: readonly Figure[]; readonly proration: Figure | undefined } | undefined
  readonly update: UpdateTerms
  readonly rounding: Rounding | undefined
}

const keys = ['agreementStart', 'agreement', 'baseYears', 'classes', 'regional', 'priorSavings', 'update', 'rounding']

export function readBenchmarkInput(ruleInput: unknown, input: unknown): BenchmarkPlan {
  const record = readRecord(input, keys, [])
  const rounding = readBenchmarkRounding(record['rounding'] as BenchmarkInput['rounding'])
  const start = readIsoDate(record['agreementStart'], ['agreementStart'])
  const regional = readRecord(record['regional'], ['timesApplied', 'dualShare', 'riskScore'], ['regional'])
  const { timesApplied: times, ...offset } = regional
  const timesApplied = readTimesApplied(times, ['regional', 'timesApplied'])
  const rule = readBenchmarkRule(ruleInput, { start, kind: record['agreement'], timesApplied })
  const { nationalWeight } = readRecord(record['baseYears'], ['nationalWeight'], ['baseYears'])
  return {
    rule,
    baseYears: {
      weights: rule.yearWeights,
      nationalWeight: givenShare(nationalWeight, L.nationalWeight, ['baseYears', 'nationalWeight']),
    },
    classes: readPlannedClasses(record['classes']),
    regional: {
      lowerWeight: rule.lowerWeight,
      higherWeight: rule.higherWeight,
      caps: rule.caps,
      offset: readOffset(offset, ['regional']),
    },
    priorSavings: record['priorSavings'] === undefined ? undefined : readPriorSavings(record['priorSavings']),
    update: readUpdateTerms(record['update'], rule),
    rounding,
  }
}

const classKeys = [
  ...['years', 'basePersonYears', 'regionalPerHead', 'nationalPerHead'],
  ...['personYears', 'riskGrowth', 'demographicGrowth', 'update'],
]

function readPlannedClasses(input: unknown): readonly PlannedClass[] {
  const classes = readClasses(input, classKeys)
  const base = personYearsIn(classes, 'basePersonYears', L.basePersonYears)
  const people = personYearsIn(classes, 'personYears', L.personYears)
  return classes.map((read, index) => ({
    id: read.id,
    read,
    labelOf: read.labelOf,
    basePersonYears: base[index] as Figure,
    regional: givenIn(read, 'regionalPerHead', readPerHead, L.regionalPerHead),
    national: givenIn(read, 'nationalPerHead', readPerHead, L.nationalPerHead),
    personYears: people[index] as Figure,
    riskGrowth: givenIn(read, 'riskGrowth', readIndex, L.riskGrowth),
    demographicGrowth: givenIn(read, 'demographicGrowth', readIndex, L.demographicGrowth),
    update: readClassUpdate(read),
  }))
}

function readClassUpdate({ record, path, labelOf }: ReadClass): PlannedClass['update'] {
  const at = [...path, 'update']
  const update = readRecord(record['update'], ['national', 'regional', 'prospective', 'regionRiskGrowth'], at)
  const of = (key: string, label: Label) => givenOf(update, key, readIndex, labelOf(label), at)
  return {
    national: of('national', L.nationalUpdate),
    regional: of('regional', L.regionalUpdate),
    prospective: of('prospective', L.prospectiveUpdate),
    regionRiskGrowth: of('regionRiskGrowth', L.classRegionRiskGrowth),
  }
}

function readPriorSavings(input: unknown): BenchmarkPlan['priorSavings'] {
  const path = ['priorSavings']
  const { savings, proration } = readRecord(input, ['savings', 'proration'], path)
  return {
    savings: readSavings(savings, [...path, 'savings']),
    proration: proration === undefined ? undefined : givenShare(proration, L.proration, [...path, 'proration']),
  }
}

function readUpdateTerms(input: unknown, { threeWay, regionAllowance }: ExactBenchmarkRule): UpdateTerms {
  const path: Path = ['update']
  const known = ['nationalWeight', 'marketShare', 'regionRiskGrowth', 'regionDemographicGrowth']
  const record = readRecord(input, known, path)
  return {
    nationalWeight: givenShare(record['nationalWeight'], L.updateNationalWeight, [...path, 'nationalWeight']),
    threeWay,
    region: capRegion({
      riskGrowth: givenOf(record, 'regionRiskGrowth', readIndex, L.regionRiskGrowth, path),
      demographicGrowth: givenOf(record, 'regionDemographicGrowth', readIndex, L.regionDemographicGrowth, path),
      marketShare: givenShare(record['marketShare'], L.marketShare, [...path, 'marketShare']),
      allowance: regionAllowance,
    }),
  }
}
