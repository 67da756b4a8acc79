import { type IsoDate, readIsoDate } from '../../calendar/internal.ts'
import { fail, type Path, show } from '../../errors/internal.ts'
import { type Figure, givenParameter, type Label, labelAt } from '../../figure/internal.ts'
import { type Fraction, readShare, readWeight, toDecimalString } from '../../numeric/internal.ts'
import {
  readBilingual,
  readCitations,
  readFlag,
  readId,
  readList,
  readOption,
  readRecord,
  readWeights,
  refuseAllZero,
} from '../../policy/internal.ts'
import { labels as L } from './labels.ts'
import type { Measure } from './measures.ts'

/** What of a rule applies to one agreement, as figures that carry the rule's citations. */
export interface ExactBenchmarkRule {
  readonly yearWeights: readonly Figure[]
  readonly lowerWeight: Figure
  readonly higherWeight: Figure
  readonly caps: { readonly positive: Figure; readonly negative: Figure }
  readonly appliesNegative: boolean
  readonly returnedShare: Figure
  readonly savingsCap: Figure
  readonly riskAllowance: Figure
  readonly regionAllowance: Figure
  readonly threeWay: { readonly twoWay: Figure; readonly prospective: Figure }
}

/** The agreement that a rule is read for. */
export interface Agreement {
  readonly start: IsoDate
  readonly kind: unknown
  readonly timesApplied: number
}

type Given = (label: Label, value: Fraction) => Figure

const heading = ['id', 'label', 'effectiveFrom', 'verifiedOn', 'citations']
const values = ['yearWeights', 'regional', 'priorSavings', 'riskAllowance', 'regionAllowance', 'threeWay']

export function readBenchmarkRule(input: unknown, agreement: Agreement): ExactBenchmarkRule {
  const path: Path = ['rule']
  const rule = readRecord(input, [...heading, ...values], path)
  const given = readRuleHeading(rule, agreement.start, path)
  const from = (record: Readonly<Record<string, unknown>>, key: string, measure: Measure, label: Label, at: Path) =>
    given(label, measure(record[key], [...at, key]))
  const atRegional = [...path, 'regional']
  const regional = readRecord(rule['regional'], ['weights', 'caps', 'appliesNegative'], atRegional)
  const atCaps = [...atRegional, 'caps']
  const caps = readRecord(regional['caps'], ['positive', 'negative'], atCaps)
  const atSavings = [...path, 'priorSavings']
  const savings = readRecord(rule['priorSavings'], ['share', 'cap'], atSavings)
  const atThreeWay = [...path, 'threeWay']
  const threeWay = readRecord(rule['threeWay'], ['twoWay', 'prospective'], atThreeWay)
  const twoWay = from(threeWay, 'twoWay', readWeight, L.twoWayWeight, atThreeWay)
  const prospective = from(threeWay, 'prospective', readWeight, L.prospectiveWeight, atThreeWay)
  refuseAllZero([twoWay.value, prospective.value], atThreeWay)
  return {
    yearWeights: readYearWeights(rule['yearWeights'], agreement.kind, given),
    ...readRegionalWeights(regional['weights'], agreement.timesApplied, given),
    caps: {
      positive: from(caps, 'positive', readShare, L.positiveCap, atCaps),
      negative: from(caps, 'negative', readShare, L.negativeCap, atCaps),
    },
    appliesNegative: readFlag(regional['appliesNegative'], [...atRegional, 'appliesNegative']),
    returnedShare: from(savings, 'share', readShare, L.returnedShare, atSavings),
    savingsCap: from(savings, 'cap', readShare, L.savingsCap, atSavings),
    riskAllowance: from(rule, 'riskAllowance', readWeight, L.riskAllowance, path),
    regionAllowance: from(rule, 'regionAllowance', readWeight, L.regionAllowance, path),
    threeWay: { twoWay, prospective },
  }
}

/** How the rule's values become figures; an agreement that starts before the rule has no benchmark by it. */
function readRuleHeading(rule: Readonly<Record<string, unknown>>, start: IsoDate, path: Path): Given {
  readId(rule['id'], [...path, 'id'])
  readIsoDate(rule['verifiedOn'], [...path, 'verifiedOn'])
  const label = readBilingual(rule['label'], [...path, 'label'])
  const effectiveFrom = readIsoDate(rule['effectiveFrom'], [...path, 'effectiveFrom'])
  const citations = readCitations(rule['citations'], [...path, 'citations'])
  if (start < effectiveFrom) fail('before_first_value', ['agreementStart'], { label, received: start, effectiveFrom })
  return (of, value) => givenParameter(of, value, toDecimalString(value), effectiveFrom, citations)
}

function readYearWeights(input: unknown, kind: unknown, given: Given): readonly Figure[] {
  const path = ['rule', 'yearWeights']
  const kinds = typeof input === 'object' && input !== null ? Object.keys(input) : []
  const record = readRecord(input, kinds, path)
  const chosen = readOption(kind, kinds, ['agreement'])
  return readWeights(record[chosen], [...path, chosen]).map((weight, index) =>
    given(labelAt(L.baseYearWeight, index, `第 ${index + 1} 年`, `year ${index + 1}`), weight),
  )
}

/** The weights of the n-th adjustment; after the last of the list they stay as they are. */
function readRegionalWeights(input: unknown, timesApplied: number, given: Given) {
  const path = ['rule', 'regional', 'weights']
  const pairs = readList(input, path).map((item, index) => {
    const at = [...path, index]
    const { lower, higher } = readRecord(item, ['lower', 'higher'], at)
    return { lower: readShare(lower, [...at, 'lower']), higher: readShare(higher, [...at, 'higher']) }
  })
  const { lower, higher } = pairs[Math.min(timesApplied, pairs.length) - 1] as (typeof pairs)[number]
  return { lowerWeight: given(L.lowerWeight, lower), higherWeight: given(L.higherWeight, higher) }
}

/** How many times the regional adjustment is made: a whole number from 1. */
export function readTimesApplied(input: unknown, path: Path): number {
  if (typeof input !== 'number' || !Number.isInteger(input)) fail('not_an_integer', path, { received: show(input) })
  if (input < 1) fail('out_of_range', path, { expected: '≥ 1', received: show(input) })
  return input
}
