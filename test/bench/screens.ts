import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type * as library from 'yigongti'
import type { Measure } from './Measure.ts'
import { screeningData } from './screens/screeningData.ts'

const count = 1_000_000
const goals = { seconds: 3, memory: 300 * 2 ** 20 }

/** A million admissions of three hundred thousand people through all nine screens: processor time, best of three. */
export async function screens(dist: URL): Promise<readonly Measure[]> {
  const { screenAdmissions } = (await import(new URL('index.js', dist).href)) as typeof library
  const data = screeningData(count)
  let seconds = Number.POSITIVE_INFINITY
  let hints = 0
  for (let round = 0; round < 3; round++) {
    const start = process.cpuUsage()
    hints = screenAdmissions(data).hints.length
    const { user, system } = process.cpuUsage(start)
    seconds = Math.min(seconds, (user + system) / 1e6)
  }
  const script = fileURLToPath(new URL('screens/peakMemory.ts', import.meta.url))
  const options = ['--expose-gc', '--import', 'tsx', script, dist.href, String(count)]
  const memory = Number(execFileSync(process.execPath, options))
  return [
    {
      name: `screenAdmissions, 1 million admissions, nine screens, ${hints} hints`,
      result: `${seconds.toFixed(2)} s`,
      goal: `≤ ${goals.seconds} s`,
      met: seconds <= goals.seconds,
    },
    {
      name: 'screenAdmissions, 1 million admissions, peak memory beyond the input',
      result: `${(memory / 2 ** 20).toFixed(0)} MB`,
      goal: `≤ ${goals.memory / 2 ** 20} MB`,
      met: memory <= goals.memory,
    },
  ]
}
