import { type IsoDate, readIsoDate } from '../../calendar/internal.ts'
import { readPeople, readThresholdTable } from '../../corridor/internal.ts'
import { fail, type Path, show } from '../../errors/internal.ts'
import { readCitations, readRecord } from '../../policy/internal.ts'
import type { ExactThreshold } from './ExactProgram.ts'
import { labels as L } from './labels.ts'
import { shareOf } from './shareOf.ts'

/** The minimum rates of a program: its table, the rates that may be elected, and the ones that are fixed. */
export function readSavingsThreshold(input: unknown, from: IsoDate, path: Path): ExactThreshold {
  const record = readRecord(input, ['table', 'choices', 'electionFrom', 'fixed', 'citations'], path)
  const citations = readCitations(record['citations'], [...path, 'citations'])
  const choices = record['choices']
  if (!Array.isArray(choices)) {
    const expected = { zh: '列表', en: 'a list' }
    fail('wrong_type', [...path, 'choices'], { expected, received: show(choices) })
  }
  return {
    table: readThresholdTable(record['table'], [...path, 'table']),
    choices: choices.map((rate: unknown, index) =>
      shareOf(L.elected, rate, { from, citations }, [...path, 'choices', index]),
    ),
    electionFrom: readElectionFrom(record['electionFrom'], [...path, 'electionFrom']),
    fixed: readFixed(record['fixed'], from, [...path, 'fixed']),
    citations,
  }
}

function readElectionFrom(input: unknown, path: Path): ExactThreshold['electionFrom'] {
  if (input === null) return undefined
  const { beneficiaries, citations } = readRecord(input, ['beneficiaries', 'citations'], path)
  return {
    beneficiaries: readPeople(beneficiaries, [...path, 'beneficiaries']),
    citations: readCitations(citations, [...path, 'citations']),
  }
}

function readFixed(input: unknown, from: IsoDate, path: Path): ExactThreshold['fixed'] {
  if (input === null) return undefined
  const record = readRecord(input, ['agreementBefore', 'rate', 'citations'], path)
  const citations = readCitations(record['citations'], [...path, 'citations'])
  return {
    agreementBefore: readIsoDate(record['agreementBefore'], [...path, 'agreementBefore']),
    rate: shareOf(L.fixedThreshold, record['rate'], { from, citations }, [...path, 'rate']),
  }
}
