import type { BatchData } from '../batch/batchData.ts'

/** Margins by group in plain doubles, as one writes them without a library: fast, and wrong in the last places. */
export function marginLoop({ cases, groups, institutions }: BatchData, price: number): Float64Array {
  const { institution, group, cost } = cases
  const mean = Float64Array.from(groups, ({ referenceMean }) => Number(referenceMean) * 100)
  const score = Float64Array.from(groups, (one) => Number(one.score))
  const coefficient = Float64Array.from(institutions, (one) => Number(one.coefficient))
  const points = new Float64Array(groups.length)
  const costs = new Float64Array(groups.length)
  const counts = new Float64Array(groups.length)
  for (let row = 0; row < cost.length; row++) {
    const g = group[row] as number
    const fen = cost[row] as number
    const ratio = fen / (mean[g] as number)
    const factor = ratio < 0.5 ? ratio : ratio > 2 ? ratio - 1 : 1
    const ofCase =
      Math.round((score[g] as number) * factor * (coefficient[institution[row] as number] as number) * 10_000) / 10_000
    points[g] = (points[g] as number) + ofCase
    costs[g] = (costs[g] as number) + fen / 100
    counts[g] = (counts[g] as number) + 1
  }
  return points.map((sum, g) => Math.round((sum * price - (costs[g] as number)) * 100) / 100)
}
