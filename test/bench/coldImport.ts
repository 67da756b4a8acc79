import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Builds } from './Builds.ts'
import { median } from './inTurns.ts'
import { judged, type Measure, shown, unmeasured } from './Measure.ts'

const rounds = 21
const goals = { root: 0.5, settlement: 0.25 }

/**
 * What an import adds to the run of an empty script, as a share of what `import 'zod'` adds: medians of the processor
 * time of whole processes, taken in turns.
 */
export function coldImport({ now, release }: Builds): readonly Measure[] {
  const settlement = new URL('settlement/index.js', now)
  const imported: Readonly<Record<string, string | undefined>> = {
    empty: '',
    zod: import.meta.resolve('zod'),
    root: new URL('index.js', now).href,
    settlement: existsSync(settlement) ? settlement.href : undefined,
    release: release === undefined ? undefined : new URL('index.js', release).href,
  }
  const times = timesOf(imported)
  const empty = median(times['empty'] ?? [])
  const added = (name: string) => median(times[name] ?? []) - empty
  const share = (name: string, title: string, goal?: number): Measure => {
    const asked = goal === undefined ? '–' : `≤ ${goal} of zod's`
    if (imported[name] === undefined) return unmeasured(title, 'not there', asked)
    const part = added(name) / added('zod')
    const result = `+${added(name).toFixed(1)} ms, ${part.toFixed(2)} of zod's`
    return goal === undefined ? shown(title, result) : judged(title, result, asked, part <= goal)
  }
  return [
    share('root', `cold import over an empty script (${empty.toFixed(0)} ms)`, goals.root),
    share('settlement', 'cold import of yigongti/settlement', goals.settlement),
    share('release', 'cold import of the last release'),
  ]
}

/** Milliseconds of every script, without the first round, which fills the file cache. */
function timesOf(imported: Readonly<Record<string, string | undefined>>): Readonly<Record<string, readonly number[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'yigongti-import-'))
  const scripts = Object.entries(imported).flatMap(([name, url]) => {
    if (url === undefined) return []
    const script = join(folder, `${name}.mjs`)
    const line = url === '' ? '' : `import ${JSON.stringify(url)}\n`
    writeFileSync(script, `${line}const { user, system } = process.cpuUsage()\nconsole.log((user + system) / 1000)\n`)
    return [{ name, script, times: [] as number[] }]
  })
  for (let round = 0; round <= rounds; round++) {
    for (const { script, times } of scripts) {
      const time = Number(execFileSync(process.execPath, [script]))
      if (round > 0) times.push(time)
    }
  }
  rmSync(folder, { recursive: true })
  return Object.fromEntries(scripts.map(({ name, times }) => [name, times]))
}
