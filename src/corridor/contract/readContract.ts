import type { Path } from '../../errors/internal.ts'
import { labelAt } from '../../figure/internal.ts'
import {
  readBilingual,
  readCitations,
  readId,
  readList,
  readOption,
  readRecord,
  refuseDuplicates,
} from '../../policy/internal.ts'
import type { ContractStep } from './ContractStep.ts'
import type { ExactStep } from './ExactStep.ts'
import { labels as L, stepNames } from './labels.ts'
import { readStepNumbers } from './readStepNumbers.ts'

const heading = ['kind', 'id', 'label', 'citations'] as const
const keys: Readonly<Record<ContractStep['kind'], readonly string[]>> = {
  threshold: [...heading, 'side', 'rate', 'amount', 'counts', 'bound'],
  share: [...heading, 'gain', 'loss', 'mode', 'bound', 'measure'],
  multiply: [...heading, 'side', 'factor'],
  cap: [...heading, 'side', 'rate', 'amount'],
  floor: [...heading, 'rate', 'amount'],
  relief: [...heading, 'side', 'rate', 'amount'],
  round: [...heading, 'rounding'],
}
const kinds = Object.keys(keys) as readonly ContractStep['kind'][]
const everyKey = [...new Set(Object.values(keys).flat())]

/** The steps of a contract, read once: exact numbers as figures named after their step. */
export function readContract(input: unknown, path: Path): readonly ExactStep[] {
  const steps = readList(input, path).map((item, index) => readStep(item, index, [...path, index]))
  refuseDuplicates(
    steps.map(({ id }) => id),
    path,
  )
  return steps
}

/** One step of a contract, at its place. */
export function readStep(item: unknown, index: number, path: Path): ExactStep {
  const kind = readOption(readRecord(item, everyKey, path)['kind'], kinds, [...path, 'kind'])
  const step = readRecord(item, keys[kind], path)
  const name = step['label'] === undefined ? stepNames[kind] : readBilingual(step['label'], [...path, 'label'])
  const given = step['citations']
  return {
    id: step['id'] === undefined ? kind : readId(step['id'], [...path, 'id']),
    label: labelAt(L.afterStep, index, name.zh, name.en),
    citations: given === undefined ? undefined : readCitations(given, [...path, 'citations']),
    ...readStepNumbers(kind, { step, path, index, name }),
  }
}
