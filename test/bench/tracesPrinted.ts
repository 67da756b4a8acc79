import { readFileSync } from 'node:fs'
import type { Step } from 'yigongti'
import { type Builds, load } from './Builds.ts'
import { judged, type Measure } from './Measure.ts'

const goals = { steps: 100_000, seconds: 2 }

/** A long trace from JSON, written in each form. */
export async function tracesPrinted({ now }: Builds): Promise<readonly Measure[]> {
  const { settleYear, withLocal, rules, toText, toMarkdown, toRows, toTex } = await load(now)
  const input = JSON.parse(readFileSync(new URL('../../examples/01-county-year/input.json', import.meta.url), 'utf8'))
  const local = withLocal(rules.guangdong2025, input.local, { from: '2026-01-01' })
  const stored = JSON.stringify(settleYear(local, input.reform).steps)
  const steps: Step[] = []
  while (steps.length < goals.steps) steps.push(...(JSON.parse(stored) as Step[]))
  return Object.entries({ toText, toMarkdown, toRows, toTex }).map(([name, write]) => {
    const start = process.cpuUsage()
    write(steps, 'en')
    const { user, system } = process.cpuUsage(start)
    const seconds = (user + system) / 1e6
    const title = `${name} of ${goals.steps.toLocaleString('en')} steps`
    return judged(title, `${seconds.toFixed(2)} s`, `< ${goals.seconds} s`, seconds < goals.seconds)
  })
}
