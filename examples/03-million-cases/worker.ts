// A worker thread: counts the shards it is told, until there is none left.
import { parentPort, workerData } from 'node:worker_threads'
import { partialCases } from 'yigongti'
import type { City } from './makeCases.ts'

/** The rows of a shard, the last one not among them. */
export interface Shard {
  readonly from: number
  readonly to: number
}

const { catalogue, cases } = workerData as City

parentPort?.on('message', (shard: Shard | null) => {
  if (shard === null) {
    parentPort?.close()
    return
  }
  const { from, to } = shard
  const rows = {
    institution: cases.institution.subarray(from, to),
    group: cases.group.subarray(from, to),
    cost: cases.cost.subarray(from, to),
  }
  parentPort?.postMessage(partialCases({ ...catalogue, cases: rows }))
})
