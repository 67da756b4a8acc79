import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { againstRelease } from './againstRelease.ts'
import { type Builds, load } from './Builds.ts'
import { judged, type Measure } from './Measure.ts'
import { screeningData } from './screens/screeningData.ts'

const count = 1_000_000
const goals = { seconds: 3, memory: 300 * 2 ** 20 }

/** A million admissions of three hundred thousand people through all nine screens. */
export async function screens(builds: Builds): Promise<readonly Measure[]> {
  const data = screeningData(count)
  const name = 'screenAdmissions, 1 million admissions, nine screens'
  const make = async (dist: URL) => {
    const { screenAdmissions } = await load(dist)
    return () => screenAdmissions(data)
  }
  const { time, comparison } = await againstRelease(name, builds, make, { slice: 0, rounds: 3 })
  const seconds = time / 1000
  const script = fileURLToPath(new URL('screens/peakMemory.ts', import.meta.url))
  const options = ['--expose-gc', '--import', 'tsx', script, builds.now.href, String(count)]
  const memory = Number(execFileSync(process.execPath, options))
  return [
    judged(name, `${seconds.toFixed(2)} s`, `≤ ${goals.seconds} s`, seconds <= goals.seconds),
    judged(
      'screenAdmissions, 1 million admissions, peak memory beyond the input',
      `${(memory / 2 ** 20).toFixed(0)} MB`,
      `≤ ${goals.memory / 2 ** 20} MB`,
      memory <= goals.memory,
    ),
    comparison,
  ]
}
