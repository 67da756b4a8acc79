import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { CasePartial } from 'yigongti'
import type { City } from './makeCases.ts'
import type { Progress } from './progress.ts'
import type { Shard } from './worker.ts'

/** Counts the cases in shards, as many at the same time as the machine has cores; the partials come as they are ready. */
export async function inShards({ catalogue, cases }: City, shards: number, progress: Progress): Promise<CasePartial[]> {
  const count = cases.cost.length
  const bound = (shard: number) => Math.floor((count * shard) / shards)
  const waiting = Array.from({ length: shards }, (_, shard): Shard => ({ from: bound(shard), to: bound(shard + 1) }))
  const partials: CasePartial[] = []

  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('worker.mjs', import.meta.url), { workerData: { catalogue, cases } })
      const next = () => worker.postMessage(waiting.shift() ?? null)
      worker.on('message', (partial: CasePartial) => {
        partials.push(partial)
        progress(partials.length / shards)
        next()
      })
      worker.on('error', reject)
      worker.on('exit', () => resolve())
      next()
    })
  await Promise.all(Array.from({ length: Math.min(shards, availableParallelism()) }, work))
  return partials
}
