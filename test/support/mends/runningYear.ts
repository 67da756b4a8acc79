import * as fc from 'fast-check'
import type { Fields, Items, Mends } from './Mend.ts'
import { cycled, decimalText, exact, without } from './values.ts'

/** The laws of execution, reconciliation, spending and care elsewhere. */
export const mendsOfRunningYear: Mends = {
  allMonths: (quotas: readonly unknown[]) =>
    fc.constant(Array.from({ length: 12 }, (_, month) => cycled(quotas, month))),
  quotasMakeBudget: (line: Fields) => {
    const quotas = line['quotas'] as readonly unknown[] | undefined
    return fc.constant(quotas === undefined ? line : { ...line, budget: inYuan(quotas.reduce(addFen, 0n)) })
  },
  quotaOfMonth: (line: Fields) =>
    fc.constant(
      inAdjustments(line, (one) => (line['quotas'] === undefined ? without(one, 'quotaOf') : { quotaOf: 1, ...one })),
    ),
  notBelowZero: (line: Fields) =>
    fc.constant(
      inAdjustments(line, (one) => {
        const fen = addFen(0n, one['amount'])
        return { ...one, amount: inYuan(fen < 0n ? -fen : fen) }
      }),
    ),
  notBelowUsed: (line: Fields) => fc.constant(without(line, 'projected')),
  monthsGone: (input: Fields) => {
    const month = Number(exact(input['month']).n)
    const gone = (line: Fields) => {
      const { used } = line
      const own = Array.isArray(used) ? Array.from({ length: month }, (_, at) => cycled(used, at)) : used
      return inAdjustments({ ...line, used: own }, (one) => ({ ...one, month: 1 }))
    }
    return fc.constant({ ...input, lines: (input['lines'] as Items).map(gone) })
  },
  twoOrThree: (sources: Items) =>
    fc.constant(sources.length === 1 ? [sources[0], { ...sources[0], id: 'another' }] : sources.slice(0, 3)),
  mixOfAll: (input: Fields) => {
    const all = (year: Fields) => ({
      ...year,
      home: { ...(year['home'] as Fields), mix: '0.8' },
      elsewhere: { ...(year['elsewhere'] as Fields), mix: '1.5' },
    })
    return fc.constant({ ...input, before: all(input['before'] as Fields), after: all(input['after'] as Fields) })
  },
  oneAfterTheOther: (input: Fields) =>
    fc.constant({
      ...input,
      before: { ...(input['before'] as Fields), year: 2025 },
      after: { ...(input['after'] as Fields), year: 2026 },
    }),
  onlyTreatable: (disease: Fields) =>
    fc.constant(disease['treatable'] === false ? without(disease, 'savingPerCase') : disease),
  noneBeyondAll: (input: Fields) => {
    const diseases = input['diseases'] as Items | undefined
    const enough = (one: Fields) => (one['admissions'] === undefined ? one : { ...one, admissions: 1_000_000 })
    return fc.constant(diseases === undefined ? input : { ...input, diseases: diseases.map(enough) })
  },
}

function inAdjustments(line: Fields, change: (one: Fields) => Fields): Fields {
  const adjustments = line['adjustments'] as Items | undefined
  return adjustments === undefined ? line : { ...line, adjustments: adjustments.map(change) }
}

function addFen(sum: bigint, amount: unknown): bigint {
  const { n, d } = exact(amount)
  return sum + (n * 100n) / d
}

const inYuan = (fen: bigint) => decimalText(fen, 2)
