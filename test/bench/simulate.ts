import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type * as library from 'yigongti'
import type * as rulesets from 'yigongti/rules'
import type { Measure } from './Measure.ts'

const draws = 2_000_000
const goals = { faster: 200 }

/** Two million draws of a year, against the same computation in NumPy and against settleYear in a loop. */
export async function simulate(dist: URL): Promise<readonly Measure[]> {
  const { settleYear, simulate: run, withLocal } = (await import(new URL('index.js', dist).href)) as typeof library
  const { guangdong2025 } = (await import(new URL('rules/index.js', dist).href)) as typeof rulesets
  const input = JSON.parse(readFileSync(new URL('../../examples/01-county-year/input.json', import.meta.url), 'utf8'))
  const rules = withLocal(guangdong2025, input.local, { from: '2026-01-01' })
  const { members: _, ...reform } = input.reform
  const year = { ...reform, spending: { members: 0, elsewhere: 98_750_000.55 }, reasonableOverrun: 'all' } as const
  const members = normalDraws(draws)
  const ask = () => run({ rules, year, draws: { members }, probabilities: [0.05, 0.25, 0.5, 0.75, 0.95], bins: 20 })
  const seconds = fastest(5, ask)
  const result = ask()

  const some = 2000
  const loop = fastest(3, () => {
    for (let i = 0; i < some; i++) {
      const spending = { members: Math.round((members[i] as number) * 100) / 100, elsewhere: year.spending.elsewhere }
      settleYear(rules, { ...year, spending })
    }
  })
  const faster = ((loop / some) * draws) / seconds
  const name = `simulate, ${draws.toLocaleString('en')} draws`
  return [
    {
      name: `${name}, against settleYear`,
      result: `${seconds.toFixed(3)} s, ${Math.round(faster).toLocaleString('en')} × faster`,
      goal: `≥ ${goals.faster} × faster`,
      met: faster >= goals.faster,
    },
    ...againstNumPy(name, seconds, result),
  ]
}

/** The same payoff, moments, quantiles, tail means and histograms by NumPy, where there is one. */
function againstNumPy(simulation: string, seconds: number, result: library.Simulation): readonly Measure[] {
  const measure = { name: `${simulation}, against NumPy`, goal: 'no slower, the same results' }
  const script = fileURLToPath(new URL('simulate/numpy_twin.py', import.meta.url))
  let text: string
  try {
    text = execFileSync('python3', [script, `${draws}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
    })
  } catch {
    return [{ ...measure, result: 'no python3 with numpy', met: 'not measured' }]
  }
  const twin = JSON.parse(text) as { seconds: number; alliance: number; overrun: number; low: number }
  const isSame =
    Math.abs(twin.alliance - result.alliance.mean) < 1 &&
    Math.abs(twin.low - result.alliance.tailMean) < 1 &&
    Math.abs(twin.overrun - result.overrunProbability) < 1e-6
  return [
    {
      ...measure,
      result: `${seconds.toFixed(3)} s, NumPy ${twin.seconds.toFixed(3)} s${isSame ? '' : ', other results'}`,
      met: seconds <= twin.seconds && isSame,
    },
  ]
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

/** The seconds of the fastest of some runs, in the process's own time. */
function fastest(times: number, run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let k = 0; k < times; k++) {
    const start = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(start)
    best = Math.min(best, (user + system) / 1e6)
  }
  return best
}
