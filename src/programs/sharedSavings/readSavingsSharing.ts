import { type IsoDate, readIsoDate } from '../../calendar/internal.ts'
import { readPeople } from '../../corridor/internal.ts'
import type { Path } from '../../errors/internal.ts'
import { readCitations, readOption, readRecord } from '../../policy/internal.ts'
import type { ExactGain } from './ExactProgram.ts'
import { labels as L } from './labels.ts'
import { datedShareOf, readOrigin, shareOf } from './shareOf.ts'

const keys = ['maximumRate', 'quality', 'sequestration', 'cap', 'reduced', 'guardrail']

/** How a program shares savings. */
export function readSavingsSharing(input: unknown, from: IsoDate, path: Path): ExactGain {
  const record = readRecord(input, keys, path)
  return {
    maximumRate: datedShareOf(L.maximumRate, record['maximumRate'], [...path, 'maximumRate']),
    quality: readQuality(record['quality'], [...path, 'quality']),
    sequestration: datedShareOf(L.sequestration, record['sequestration'], [...path, 'sequestration']),
    cap: datedShareOf(L.cap, record['cap'], [...path, 'cap']),
    reduced: readReduced(record['reduced'], from, [...path, 'reduced']),
    guardrail: readGuardrail(record['guardrail'], [...path, 'guardrail']),
  }
}

function readQuality(input: unknown, path: Path): ExactGain['quality'] {
  const { from, value, citations } = readRecord(input, ['from', 'value', 'citations'], path)
  return {
    effect: readOption(value, ['multiplier', 'standard', 'standardOrAlternative'], [...path, 'value']),
    citations: readOrigin(from, citations, path).citations,
  }
}

function readReduced(input: unknown, from: IsoDate, path: Path): ExactGain['reduced'] {
  if (input === null) return undefined
  const record = readRecord(input, ['part', 'beneficiaries', 'agreementFrom', 'citations'], path)
  const citations = readCitations(record['citations'], [...path, 'citations'])
  return {
    part: shareOf(L.reducedPart, record['part'], { from, citations }, [...path, 'part']),
    beneficiaries: readPeople(record['beneficiaries'], [...path, 'beneficiaries']),
    agreementFrom: readIsoDate(record['agreementFrom'], [...path, 'agreementFrom']),
  }
}

function readGuardrail(input: unknown, path: Path): ExactGain['guardrail'] {
  if (input === null) return undefined
  const { citations } = readRecord(input, ['citations'], path)
  return { citations: readCitations(citations, [...path, 'citations']) }
}
