import { fail, show } from '../errors/internal.ts'
import { type Citation, exact, type Figure, figure, formula, given } from '../figure/internal.ts'
import { readDecimal } from '../numeric/internal.ts'
import { readRecord } from '../policy/internal.ts'
import type { PoolingArea } from './AnnualBudgetInput.ts'
import { budgetLabels as L } from './labels.ts'

/** current ÷ previous − 1 of the pooling area's fund spending. */
export function readPoolingArea(input: unknown, citations: readonly Citation[] = []): Figure {
  if (input === undefined) {
    fail('missing', ['poolingArea'], {
      expected: {
        zh: '统筹区上年和当年的基金支出 previousSpending、currentSpending，增长率上限由此算出',
        en: 'the fund spending of the pooling area, previousSpending and currentSpending, which makes the cap on growth',
      },
    })
  }
  const record = readRecord(input, ['previousSpending', 'currentSpending'], ['poolingArea']) as Partial<PoolingArea>
  const [previous, current] = (['previousSpending', 'currentSpending'] as const).map((key) => {
    const path = ['poolingArea', key]
    const spending = readDecimal(record[key], path)
    if (spending.n <= 0n) fail('out_of_range', path, { expected: '> 0', received: show(record[key]) })
    return given(L[key], spending)
  }) as [Figure, Figure]
  return figure(L.growthCap, formula`${current} ÷ ${previous} − 1`, exact, { citations })
}
