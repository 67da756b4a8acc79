import { type Outlook, outlook, type PoolingArea, round, trendBaseline, withLocal } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import type { Parameters } from './Parameters.ts'

/** A path of five years, and the weight of spending that its bases follow. */
export interface RatchetPath {
  readonly spendingWeight: string | number
  readonly path: Outlook
}

export function rulesOf({ local }: Parameters) {
  return withLocal(guangdong2025, local, { from: '2026-01-01' })
}

/** The same five years of spending under every rule of the base. */
export function pathsOf(parameters: Parameters): readonly RatchetPath[] {
  const { firstYear, priorPayments, spending, requestedGrowth, expectedElsewhere, score, ratchets } = parameters
  const areas = poolingAreas(parameters)
  const years = spending.map((spent, index) => ({
    requestedGrowth,
    expectedElsewhere,
    poolingArea: areas[index] as PoolingArea,
    spending: spent,
    score,
    reasonableOverrun: 'all' as const,
  }))
  const rules = rulesOf(parameters)
  return ratchets.map((spendingWeight) => ({
    spendingWeight,
    path: outlook(rules, { firstYear, priorPayments, years, ratchet: { spendingWeight } }),
  }))
}

/** Which two years cap a budget year is left open by the text: here those two and three years before it. */
export function poolingAreas({ poolingArea, firstYear, spending }: Parameters): readonly PoolingArea[] {
  const { spending: known, firstYear: first, assumedGrowth } = poolingArea
  const amountOf = (year: number): string => {
    const own = known[year - first]
    if (own !== undefined) return own
    const years = known.map((amount, index) => ({ year: first + index, amount }))
    const { baseline } = trendBaseline({ lines: [{ id: 'area', years, trend: assumedGrowth }], budgetYear: year })
    return round(baseline)
  }
  return spending.map((_, index) => ({
    previousSpending: amountOf(firstYear + index - 3),
    currentSpending: amountOf(firstYear + index - 2),
  }))
}
