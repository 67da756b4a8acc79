import type { BatchData } from '../batch/batchData.ts'

/** Margins by group in plain doubles, outliers apart, as one writes them without a library: wrong in the last places. */
export function marginLoop({ cases, groups, institutions }: BatchData, price: number) {
  const { institution, group, cost } = cases
  const mean = Float64Array.from(groups, ({ referenceMean }) => Number(referenceMean) * 100)
  const score = Float64Array.from(groups, (one) => Number(one.score))
  const coefficient = Float64Array.from(institutions, (one) => Number(one.coefficient))
  // of each group those that are no outliers, and then the outliers
  const points = new Float64Array(groups.length * 2)
  const costs = new Float64Array(groups.length * 2)
  const counts = new Float64Array(groups.length * 2)
  for (let row = 0; row < cost.length; row++) {
    const g = group[row] as number
    const fen = cost[row] as number
    const ratio = fen / (mean[g] as number)
    let factor = 1
    let cell = g * 2
    if (ratio < 0.5) {
      factor = ratio
      cell += 1
    } else if (ratio > 2) {
      factor = ratio - 1
      cell += 1
    }
    const ofCase =
      Math.round((score[g] as number) * factor * (coefficient[institution[row] as number] as number) * 10_000) / 10_000
    points[cell] = (points[cell] as number) + ofCase
    costs[cell] = (costs[cell] as number) + fen / 100
    counts[cell] = (counts[cell] as number) + 1
  }
  const rows = groups.map((_, g) => marginsOf(points, costs, counts, g * 2, price))
  const losing = rows.filter(({ margin }) => margin < 0).sort((a, b) => a.margin - b.margin)
  const losses = losing.reduce((sum, { margin }) => sum + margin, 0)
  return { rows, shares: losing.map(({ margin }) => margin / losses) }
}

function marginsOf(points: Float64Array, costs: Float64Array, counts: Float64Array, cell: number, price: number) {
  const [normal, outlying] = [points[cell] as number, points[cell + 1] as number]
  const [ofNormal, ofOutliers] = [costs[cell] as number, costs[cell + 1] as number]
  const toFen = (amount: number) => Math.round(amount * 100) / 100
  const payment = toFen((normal + outlying) * price)
  const cost = toFen(ofNormal + ofOutliers)
  const margin = toFen(payment - cost)
  const outliers = toFen(outlying * price - ofOutliers)
  const count = counts[cell] as number
  const perCase = toFen((normal * price - ofNormal) / count)
  return { cases: count + (counts[cell + 1] as number), payment, cost, margin, outliers, perCase, share: margin / cost }
}
