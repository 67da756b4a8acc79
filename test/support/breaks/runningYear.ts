import type { Fields, Items } from '../mends/Mend.ts'
import { without } from '../mends/values.ts'
import { all, type Breaks, inList } from './Break.ts'

const adjustment = { id: 'a', month: 1, amount: 1, because: { zh: '原因', en: 'why' } }
const quotas = Array(12).fill(1)

/** The laws of execution, reconciliation, spending and care elsewhere. */
export const breaksOfRunningYear: Breaks = {
  allMonths: (list: Items) => ({ wrong_length: list.slice(1) }),
  quotasMakeBudget: (line: Fields) => ({
    sum_not_stated: { ...without(line, 'progress', 'adjustments'), budget: 13, quotas },
  }),
  quotaOfMonth: (line: Fields) => ({
    missing: { ...without(line, 'progress'), budget: 12, quotas, adjustments: [adjustment] },
    not_asked: { ...without(line, 'quotas'), adjustments: [{ ...adjustment, quotaOf: 1 }] },
  }),
  notBelowZero: (line: Fields) => ({
    total_negative: { ...without(line, 'quotas'), budget: 1, adjustments: [{ ...adjustment, amount: -2 }] },
  }),
  notBelowUsed: (line: Fields) => ({ out_of_range: { ...line, used: 2, projected: 1 } }),
  monthsGone: (input: Fields) => ({
    wrong_length: inList({ ...input, month: 3 }, 'lines', (lines) => all(lines, { used: [1], adjustments: [] })),
    out_of_range: inList({ ...input, month: 1 }, 'lines', (lines) =>
      lines.map((line) => ({ ...without(line, 'quotas'), used: 1, adjustments: [{ ...adjustment, month: 2 }] })),
    ),
  }),
  twoOrThree: (sources: Items) => ({ wrong_length: sources.slice(0, 1) }),
  mixOfAll: (input: Fields) => {
    const before = input['before'] as Fields
    const home = { ...(before['home'] as Fields), mix: 1 }
    return {
      missing: { ...input, before: { ...before, home, elsewhere: without(before['elsewhere'] as Fields, 'mix') } },
    }
  },
  oneAfterTheOther: (input: Fields) => {
    const [before, after] = [input['before'] as Fields, input['after'] as Fields]
    return { out_of_range: { ...input, before: { ...before, year: 2026 }, after: { ...after, year: 2026 } } }
  },
  onlyTreatable: (disease: Fields) => ({ not_asked: { ...disease, treatable: false, savingPerCase: 1 } }),
  noneBeyondAll: (input: Fields) => {
    const [row = {}] = input['rows'] as Items
    return {
      out_of_range: {
        ...input,
        rows: [{ ...without(row, 'referred'), disease: 'd', admissions: 5 }],
        diseases: [{ id: 'd', admissions: 4 }],
      },
    }
  },
}
