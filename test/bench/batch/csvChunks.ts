import type { IndexedCases } from 'yigongti'

const rowsPerChunk = 100_000

/** The cases as lines of a CSV, costs in yuan, some at a time. */
export function* csvChunks({ institution, group, cost }: IndexedCases): Iterable<string> {
  for (let start = 0; start < cost.length; start += rowsPerChunk) {
    let text = ''
    for (let row = start; row < Math.min(start + rowsPerChunk, cost.length); row++) {
      text += `${institution[row]},${group[row]},${((cost[row] ?? 0) / 100).toFixed(2)}\n`
    }
    yield text
  }
}
