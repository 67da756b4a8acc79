import { readFileSync } from 'node:fs'
import { againstRelease } from './againstRelease.ts'
import { type Builds, load } from './Builds.ts'
import { judged, type Measure } from './Measure.ts'

const goals = { perSecond: 10_000, ratio: 1.1 }

/** Whole years with their full trace, settled on one core. */
export async function yearsPerSecond(builds: Builds): Promise<readonly Measure[]> {
  const input = JSON.parse(readFileSync(new URL('../../examples/01-county-year/input.json', import.meta.url), 'utf8'))
  const measures: Measure[] = []
  for (const name of ['launch', 'reform']) {
    const { members: _, ...given } = input[name]
    const year = withoutMembers(given)
    const title = `settleYear with full trace, ${name} year`
    const make = async (dist: URL) => {
      const { settleYear, withLocal, rules } = await load(dist)
      const local = withLocal(rules.guangdong2025, input.local, { from: '2026-01-01' })
      return () => settleYear(local, year)
    }
    const { time, comparison } = await againstRelease(title, builds, make, { atMost: goals.ratio })
    const perSecond = 1000 / time
    const result = `${Math.round(perSecond).toLocaleString('en')} a second`
    const goal = `≥ ${goals.perSecond.toLocaleString('en')} a second`
    measures.push(judged(title, result, goal, perSecond >= goals.perSecond), comparison)
  }
  return measures
}

/** The year of FORMULAS: spending in one sum. */
function withoutMembers<Y extends { spending: { members: unknown } }>(year: Y): Y {
  const { members } = year.spending
  if (!Array.isArray(members)) return year
  const sum = members.reduce((total: number, { amount }: { amount: number }) => total + amount, 0)
  return { ...year, spending: { ...year.spending, members: sum } }
}
