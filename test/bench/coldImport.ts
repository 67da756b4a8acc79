import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Measure } from './Measure.ts'

const rounds = 15
const goal = 40

/** What `import 'yigongti'` adds to the run of an empty script: medians of whole processes, taken in turns. */
export function coldImport(dist: URL): readonly Measure[] {
  const folder = mkdtempSync(join(tmpdir(), 'yigongti-import-'))
  const empty = join(folder, 'empty.mjs')
  const importing = join(folder, 'importing.mjs')
  writeFileSync(empty, '')
  writeFileSync(importing, `import ${JSON.stringify(new URL('index.js', dist).href)}\n`)
  const times = { empty: [] as number[], importing: [] as number[] }
  for (let round = 0; round <= rounds; round++) {
    const [without, having] = [timeOf(empty), timeOf(importing)]
    if (round === 0) continue // fills the file cache
    times.empty.push(without)
    times.importing.push(having)
  }
  rmSync(folder, { recursive: true })
  const added = median(times.importing) - median(times.empty)
  return [
    {
      name: `cold import over an empty script (${median(times.empty).toFixed(0)} ms)`,
      result: `+${added.toFixed(1)} ms`,
      goal: `≤ +${goal} ms`,
      met: added <= goal,
    },
  ]
}

function timeOf(script: string): number {
  const start = performance.now()
  execFileSync(process.execPath, [script])
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
