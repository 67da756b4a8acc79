import { Bench } from 'tinybench'
import type * as library from 'yigongti'
import type * as rulesets from 'yigongti/rules'
import { judgeMssp } from '../reproduce/judgeMssp.ts'
import { hasFile, readCsv } from '../reproduce/readCsv.ts'
import type { Measure } from './Measure.ts'

const goals = { perSecond: 20_000, seconds: 3 }
const file = 'mssp-results.csv'

/** Participants with their full trace, settled by the built library on one core, and the file of published results. */
export async function sharedSavings(dist: URL): Promise<readonly Measure[]> {
  const { sharedSavings: settle, round } = (await import(new URL('index.js', dist).href)) as typeof library
  const { msspProgram } = (await import(new URL('rules/index.js', dist).href)) as typeof rulesets
  const gain = { benchmark: 119_762_995, expenditure: 112_531_752, beneficiaries: 9_051, quality: '0.8866' }
  const loss = { ...gain, expenditure: 128_116_005, electedThreshold: '0.01', disasterRelief: 1_382 }
  const bench = new Bench({ time: 3000, warmupTime: 2000 })
  bench.add('a gain', () => settle(msspProgram(2016, 'T1'), { ...gain, meetsQualityStandard: true }))
  bench.add('a loss', () => settle(msspProgram(2023, 'ENH'), { ...loss, meetsQualityStandard: true }))
  await bench.run()
  const speeds = bench.tasks.map(({ name, result }) => {
    const perSecond = 'throughput' in result ? 1000 / result.latency.mean : 0
    return {
      name: `sharedSavings with full trace, ${name}`,
      result: `${Math.round(perSecond).toLocaleString('en')} a second`,
      goal: `≥ ${goals.perSecond.toLocaleString('en')} a second`,
      met: perSecond >= goals.perSecond,
    }
  })
  return [...speeds, ...reproduction({ sharedSavings: settle, round, msspProgram })]
}

function reproduction(library: Parameters<typeof judgeMssp>[1]): readonly Measure[] {
  if (!hasFile(file)) return []
  const start = process.cpuUsage()
  const rows = readCsv(file)
  for (const row of rows) judgeMssp(row, library)
  const { user, system } = process.cpuUsage(start)
  const seconds = (user + system) / 1e6
  return [
    {
      name: `reproduction of ${rows.length.toLocaleString('en')} published rows`,
      result: `${seconds.toFixed(2)} s`,
      goal: `< ${goals.seconds} s`,
      met: seconds < goals.seconds,
    },
  ]
}
