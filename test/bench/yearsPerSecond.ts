import { readFileSync } from 'node:fs'
import { Bench } from 'tinybench'
import type * as library from 'yigongti'
import type * as rulesets from 'yigongti/rules'
import type { Measure } from './Measure.ts'

const goal = 10_000

/** Whole years with their full trace, settled by the built library on one core. */
export async function yearsPerSecond(dist: URL): Promise<readonly Measure[]> {
  const { settleYear, withLocal } = (await import(new URL('index.js', dist).href)) as typeof library
  const { guangdong2025 } = (await import(new URL('rules/index.js', dist).href)) as typeof rulesets
  const input = JSON.parse(readFileSync(new URL('../../examples/01-county-year/input.json', import.meta.url), 'utf8'))
  const rules = withLocal(guangdong2025, input.local, { from: '2026-01-01' })
  const bench = new Bench({ time: 3000, warmupTime: 2000 })
  for (const name of ['launch', 'reform']) {
    const { members: _, ...year } = input[name]
    bench.add(name, () => settleYear(rules, withoutMembers(year)))
  }
  await bench.run()
  return bench.tasks.map(({ name, result }) => {
    const perSecond = 'throughput' in result ? 1000 / result.latency.mean : 0
    return {
      name: `settleYear with full trace, ${name} year`,
      result: `${Math.round(perSecond).toLocaleString('en')} a second`,
      goal: `≥ ${goal.toLocaleString('en')} a second`,
      met: perSecond >= goal,
    }
  })
}

/** The year of FORMULAS: spending in one sum. */
function withoutMembers<Y extends { spending: { members: unknown } }>(year: Y): Y {
  const { members } = year.spending
  if (!Array.isArray(members)) return year
  const sum = members.reduce((total: number, { amount }: { amount: number }) => total + amount, 0)
  return { ...year, spending: { ...year.spending, members: sum } }
}
