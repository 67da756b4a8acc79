import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Simulation } from 'yigongti'
import { againstRelease } from './againstRelease.ts'
import { type Builds, load } from './Builds.ts'
import { inTurns, median } from './inTurns.ts'
import { judged, type Measure, unmeasured } from './Measure.ts'

const draws = 2_000_000
const goals = { faster: 200 }

/** Two million draws of a year, against the same computation in NumPy and against settleYear in a loop. */
export async function simulate(builds: Builds): Promise<readonly Measure[]> {
  const input = JSON.parse(readFileSync(new URL('../../examples/01-county-year/input.json', import.meta.url), 'utf8'))
  const { members: _, ...reform } = input.reform
  const year = { ...reform, spending: { members: 0, elsewhere: 98_750_000.55 }, reasonableOverrun: 'all' } as const
  const members = normalDraws(draws)
  const prepare = async (dist: URL) => {
    const { settleYear, simulate: run, withLocal, rules: sets } = await load(dist)
    const rules = withLocal(sets.guangdong2025, input.local, { from: '2026-01-01' })
    return {
      ask: () => run({ rules, year, draws: { members }, probabilities: [0.05, 0.25, 0.5, 0.75, 0.95], bins: 20 }),
      settle: (spent: number) =>
        settleYear(rules, { ...year, spending: { members: spent, elsewhere: year.spending.elsewhere } }),
    }
  }
  const name = `simulate, ${draws.toLocaleString('en')} draws`
  const ask = async (dist: URL) => (await prepare(dist)).ask
  const { time, comparison } = await againstRelease(name, builds, ask, { slice: 0, rounds: 5 })
  const { ask: once, settle } = await prepare(builds.now)

  const some = 2000
  const { loop } = await inTurns(
    { loop: () => members.subarray(0, some).map((spent) => Number(settle(Math.round(spent * 100) / 100).total)) },
    { rounds: 3 },
  )
  const faster = ((median(loop) / some) * draws) / time
  const result = `${(time / 1000).toFixed(3)} s, ${Math.round(faster).toLocaleString('en')} × faster`
  return [
    judged(`${name}, against settleYear`, result, `≥ ${goals.faster} × faster`, faster >= goals.faster),
    againstNumPy(`${name}, against NumPy`, time / 1000, once()),
    comparison,
  ]
}

/** The same payoff, moments, quantiles, tail means and histograms by NumPy. */
function againstNumPy(name: string, seconds: number, result: Simulation): Measure {
  const goal = 'no slower, the same results'
  const script = fileURLToPath(new URL('simulate/numpy_twin.py', import.meta.url))
  let text: string
  try {
    text = execFileSync('python3', [script, `${draws}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
    })
  } catch {
    return unmeasured(name, 'no python3 with numpy', goal)
  }
  const twin = JSON.parse(text) as { seconds: number; alliance: number; overrun: number; low: number }
  const isSame =
    Math.abs(twin.alliance - result.alliance.mean) < 1 &&
    Math.abs(twin.low - result.alliance.tailMean) < 1 &&
    Math.abs(twin.overrun - result.overrunProbability) < 1e-6
  const said = `${seconds.toFixed(3)} s, NumPy ${twin.seconds.toFixed(3)} s${isSame ? '' : ', other results'}`
  return judged(name, said, goal, seconds <= twin.seconds && isSame)
}

/** Spending by members, normal around its usual amount: both sides draw the same (Lehmer generator, Box and Muller). */
function normalDraws(count: number): Float64Array {
  let state = 20_260_101
  const uniform = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  const values = new Float64Array(count)
  for (let i = 0; i < count; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(uniform())) * 14_000_000
    const angle = 2 * Math.PI * uniform()
    values[i] = 226_000_000 + radius * Math.cos(angle)
    values[i + 1] = 226_000_000 + radius * Math.sin(angle)
  }
  return values
}
