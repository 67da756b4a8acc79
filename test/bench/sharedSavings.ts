import { judgeMssp } from '../reproduce/judgeMssp.ts'
import { hasFile, readCsv } from '../reproduce/readCsv.ts'
import { againstRelease } from './againstRelease.ts'
import { type Builds, load } from './Builds.ts'
import { judged, type Measure, unmeasured } from './Measure.ts'

const goals = { perSecond: 20_000, seconds: 3 }
const file = 'mssp-results.csv'

/** Participants with their full trace, settled on one core, and the file of published results. */
export async function sharedSavings(builds: Builds): Promise<readonly Measure[]> {
  const gain = { benchmark: 119_762_995, expenditure: 112_531_752, beneficiaries: 9_051, quality: '0.8866' }
  const loss = { ...gain, expenditure: 128_116_005, electedThreshold: '0.01', disasterRelief: 1_382 }
  const cases = [
    { name: 'a gain', year: 2016, track: 'T1', input: gain },
    { name: 'a loss', year: 2023, track: 'ENH', input: loss },
  ] as const
  const measures: Measure[] = []
  for (const { name, year, track, input } of cases) {
    const title = `sharedSavings with full trace, ${name}`
    const make = async (dist: URL) => {
      const { sharedSavings: settle, rules } = await load(dist)
      return () => settle(rules.msspProgram(year, track), { ...input, meetsQualityStandard: true })
    }
    const { time, comparison } = await againstRelease(title, builds, make)
    const perSecond = 1000 / time
    const result = `${Math.round(perSecond).toLocaleString('en')} a second`
    const goal = `≥ ${goals.perSecond.toLocaleString('en')} a second`
    measures.push(judged(title, result, goal, perSecond >= goals.perSecond), comparison)
  }
  return [...measures, await reproduction(builds.now)]
}

async function reproduction(dist: URL): Promise<Measure> {
  const goal = `< ${goals.seconds} s`
  if (!hasFile(file)) return unmeasured('reproduction of the published rows', `no ${file}`, goal)
  const { rules, ...library } = await load(dist)
  const start = process.cpuUsage()
  const rows = readCsv(file)
  for (const row of rows) judgeMssp(row, { ...library, msspProgram: rules.msspProgram })
  const { user, system } = process.cpuUsage(start)
  const seconds = (user + system) / 1e6
  const name = `reproduction of ${rows.length.toLocaleString('en')} published rows`
  return judged(name, `${seconds.toFixed(2)} s`, goal, seconds < goals.seconds)
}
