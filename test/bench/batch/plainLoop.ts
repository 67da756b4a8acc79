import type { BatchData } from './batchData.ts'

/** The national rule in plain doubles, as one writes it without a library: fast, and wrong in the last places. */
export function plainLoop({ cases, groups, institutions }: BatchData): Float64Array {
  const { institution, group, cost } = cases
  const mean = Float64Array.from(groups, ({ referenceMean }) => Number(referenceMean) * 100)
  const score = Float64Array.from(groups, (one) => Number(one.score))
  const coefficient = Float64Array.from(institutions, (one) => Number(one.coefficient))
  const points = new Float64Array(institutions.length)
  const costs = new Float64Array(institutions.length)
  const counts = new Float64Array(institutions.length * 4)
  for (let row = 0; row < cost.length; row++) {
    const g = group[row] as number
    const i = institution[row] as number
    const fen = cost[row] as number
    const ratio = fen / (mean[g] as number)
    let kind = 1
    let factor = 1
    if (ratio < 0.5) {
      kind = 0
      factor = ratio
    } else if (ratio > 2) {
      kind = ratio > 5 ? 3 : 2
      factor = ratio - 1
    }
    const ofCase = Math.round((score[g] as number) * factor * (coefficient[i] as number) * 10_000) / 10_000
    points[i] = (points[i] as number) + ofCase
    costs[i] = (costs[i] as number) + fen / 100
    counts[i * 4 + kind] = (counts[i * 4 + kind] as number) + 1
  }
  return points
}
