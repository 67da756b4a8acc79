import { type IsoDate, readIsoDate } from '../../calendar/internal.ts'
import { readPeople } from '../../corridor/internal.ts'
import { fail, show } from '../../errors/internal.ts'
import { type Figure, given } from '../../figure/internal.ts'
import { readAmount, readRate, readShare } from '../../numeric/internal.ts'
import { readFlag, readRecord } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'

import { type Relief, readRelief } from './readRelief.ts'
import type { SharedSavingsInput } from './SharedSavingsInput.ts'

/** A participant's year, with exact numbers. */
export interface Facts {
  readonly benchmark: Figure
  readonly expenditure: Figure
  readonly beneficiaries: Figure
  readonly quality: Figure | undefined
  readonly meetsStandard: boolean
  readonly meetsAlternative: boolean
  readonly elected: Figure | 'table' | undefined
  readonly outsideTable: Figure | undefined
  readonly lowRevenue: boolean | undefined
  readonly guardrail: boolean
  readonly agreementStart: IsoDate | undefined
  readonly relief: Relief | undefined
  readonly revenue: Figure | undefined
}

const keys: readonly string[] = [
  'benchmark',
  'expenditure',
  'beneficiaries',
  'quality',
  'meetsQualityStandard',
  'meetsAlternativeStandard',
  'electedThreshold',
  'thresholdOutsideTable',
  'lowRevenue',
  'guardrail',
  'agreementStart',
  'disasterRelief',
  'participantRevenue',
]

export function readFacts(input: SharedSavingsInput): Facts {
  readRecord(input, keys, [])
  const benchmark = given(L.benchmark, readAmount(input.benchmark, ['benchmark']))
  if (benchmark.value.n === 0n)
    fail('out_of_range', ['benchmark'], { expected: '> 0', received: show(input.benchmark) })
  return {
    benchmark,
    expenditure: given(L.expenditure, readAmount(input.expenditure, ['expenditure'])),
    beneficiaries: given(L.beneficiaries, readPeople(input.beneficiaries, ['beneficiaries'])),
    quality: input.quality === undefined ? undefined : given(L.quality, readShare(input.quality, ['quality'])),
    meetsStandard: readFlag(input.meetsQualityStandard, ['meetsQualityStandard']),
    meetsAlternative: readOptionalFlag(input, 'meetsAlternativeStandard') ?? false,
    elected: readElected(input.electedThreshold),
    outsideTable:
      input.thresholdOutsideTable === undefined
        ? undefined
        : given(L.elected, readShare(input.thresholdOutsideTable, ['thresholdOutsideTable'])),
    lowRevenue: readOptionalFlag(input, 'lowRevenue'),
    guardrail: readOptionalFlag(input, 'guardrail') ?? false,
    agreementStart:
      input.agreementStart === undefined ? undefined : readIsoDate(input.agreementStart, ['agreementStart']),
    relief: readRelief(input.disasterRelief, ['disasterRelief']),
    revenue:
      input.participantRevenue === undefined
        ? undefined
        : given(L.revenue, readAmount(input.participantRevenue, ['participantRevenue'])),
  }
}

function readOptionalFlag(
  input: SharedSavingsInput,
  key: 'meetsAlternativeStandard' | 'lowRevenue' | 'guardrail',
): boolean | undefined {
  return input[key] === undefined ? undefined : readFlag(input[key], [key])
}

function readElected(input: unknown): Facts['elected'] {
  return input === undefined || input === 'table' ? input : given(L.elected, readRate(input, ['electedThreshold']))
}
