import { Decimal } from 'decimal.js'
import type { BatchData } from './batchData.ts'

/** The national rule with decimal.js, over the first `count` cases. */
export function decimalLoop({ cases, groups, institutions }: BatchData, count: number): readonly string[] {
  const { institution, group, cost } = cases
  const mean = groups.map(({ referenceMean }) => new Decimal(String(referenceMean)).times(100))
  const score = groups.map((one) => new Decimal(String(one.score)))
  const coefficient = institutions.map((one) => new Decimal(String(one.coefficient ?? 1)))
  const points = institutions.map(() => new Decimal(0))
  const costs = institutions.map(() => new Decimal(0))
  for (let row = 0; row < count; row++) {
    const g = group[row] ?? 0
    const i = institution[row] ?? 0
    const fen = new Decimal(cost[row] ?? 0)
    const ratio = fen.div(mean[g] ?? 1)
    const factor = ratio.lt('0.5') ? ratio : ratio.gt(2) ? ratio.minus(1) : new Decimal(1)
    const ofCase = factor.times(score[g] ?? 0).times(coefficient[i] ?? 0)
    points[i] = (points[i] ?? fen).plus(ofCase.toDecimalPlaces(4, Decimal.ROUND_HALF_UP))
    costs[i] = (costs[i] ?? fen).plus(fen)
  }
  return points.map((sum) => sum.toFixed(4))
}
