import { execFileSync } from 'node:child_process'
import { totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { shapes } from '../../src/schema/shapes.ts'
import { nameOf, type SizeCase } from '../support/sizes/SizeCase.ts'
import { forgotten, sizes as table } from '../support/sizes.ts'
import type { Builds } from './Builds.ts'
import { judged, type Measure, shown } from './Measure.ts'
import type { SizeTaken } from './sizes/oneSize.ts'

const counts = { few: 100_000, many: 1_000_000 }
const goals = { growth: 1.2, seconds: 10 }
/** A call that has not ended by then has no time. */
const patience = 600_000
/** Megabytes that a call may hold: most of the machine, so that it fails and not the machine. */
const memory = Math.min(14_000, Math.floor((totalmem() / 2 ** 20) * 0.7))

/** Steps that took less were there already. */
const noticed = 0.01

/** These take a million in so many seconds. */
const quick: readonly SizeCase['of'][] = [
  'allocate',
  'countAdmissions',
  'cutReadmissions',
  'equaliseRisk',
  'individualStopLoss',
  'perHeadBudget',
  'personBaseline',
  'poolHighCosts',
  'raiseAlerts',
  'reconcileAlliance',
  'scoreIndicators',
  'settlePool',
  'shareByBands',
]

/**
 * Every public function that takes a list, with a hundred thousand elements and with a million, each in a process of its
 * own: seconds of processor time, how long one waited, the most memory beyond the input, and the exponent of growth in the
 * work, log(ratio of seconds) ÷ log(ratio of work). One that does not end, or not within its memory, is told as missed, and
 * the others go on. `only`: those of which the name has this in it; `tell` is told each line at once, since all of them take
 * hours.
 */
export function sizes({ now }: Builds, only = '', tell: (line: Measure) => void = () => {}): readonly Measure[] {
  const missing = forgotten(shapes).map((name) => judged(name, 'takes a list and is not measured', 'measured', false))
  const lines = table.map((row, place) => {
    const name = nameOf(row)
    if (!name.includes(only)) return []
    const line = lineOf(name, row, (count) => taken(now, place, count))
    tell(line)
    return [line]
  })
  return [...missing, ...lines.flat()]
}

function lineOf(name: string, row: SizeCase, measure: (count: number) => Whole | Failed): Measure {
  const most = row.atMost?.count ?? counts.many
  const few = Math.min(most / 10, counts.few)
  const goal = quick.includes(row.of) ? `growth ≤ ${goals.growth}, ≤ ${goals.seconds} s` : `growth ≤ ${goals.growth}`
  const failed = (count: number, { failed: why }: Failed) =>
    judged(name, `${count.toLocaleString('en')}: ${why}`, goal, false)
  const small = measure(few)
  if ('failed' in small) return failed(few, small)
  const large = measure(most)
  if ('failed' in large) return failed(most, large)
  const wrong = [small, large].find(({ refused }) => refused !== row.refused?.code)
  if (wrong !== undefined) return judged(name, `refused: ${wrong.refused ?? 'not at all'}`, goal, false)
  const said = `${seconds(small)} at ${few.toLocaleString('en')}, ${seconds(large)} at ${most.toLocaleString('en')}, waited ${large.waited.toFixed(2)} s`
  if (row.refused !== undefined) return shown(name, `${said}: ${row.refused.code}, ${row.refused.because}`)
  const { work = (count: number) => count } = row
  const times = work(most) / work(few)
  const growth = Math.log(large.seconds / small.seconds) / Math.log(times)
  const late = lateSteps(small.late, large.late)
  const ofWork = row.work === undefined ? '' : ` of ${times.toFixed(0)} times the work`
  const result = `${said}, ${(large.bytes / 2 ** 20).toFixed(0)} MB, growth ${growth.toFixed(2)}${ofWork}${late.said}`
  const isQuick = !quick.includes(row.of) || large.waited <= goals.seconds
  return judged(name, result, goal, growth <= goals.growth && late.growth <= goals.growth && isQuick)
}

/** What steps took that were worked out when they were asked for. */
function lateSteps(few: number | Failed, more: number | Failed): { readonly said: string; readonly growth: number } {
  const failed = [few, more].find((one) => typeof one === 'object')
  if (failed !== undefined) return { said: `; its steps: ${failed.failed}`, growth: Number.POSITIVE_INFINITY }
  const [before, after] = [few, more] as readonly [number, number]
  if (after < noticed) return { said: '', growth: 0 }
  const growth = Math.log10(after / before)
  return { said: `; steps, when asked for: ${after.toFixed(2)} s, growth ${growth.toFixed(2)}`, growth }
}

const seconds = (one: SizeTaken) => `${one.seconds.toFixed(2)} s`

/** Why a call has not been measured. */
interface Failed {
  readonly failed: string
}

/** With the seconds of its steps. */
type Whole = SizeTaken & { readonly late: number | Failed }

function taken(dist: URL, place: number, count: number): Whole | Failed {
  const script = fileURLToPath(new URL('sizes/oneSize.ts', import.meta.url))
  const limits = ['--expose-gc', `--max-old-space-size=${memory}`, '--max-semi-space-size=64']
  const options = [...limits, '--import', 'tsx', script, dist.href, String(place), String(count)]
  try {
    const told = execFileSync(process.execPath, options, { timeout: patience, stdio: ['ignore', 'pipe', 'ignore'] })
    const [call = '', late = ''] = told.toString().split('\n')
    return { ...(JSON.parse(call) as SizeTaken), late: Number(late) }
  } catch (error) {
    const failed = whyOf(error)
    const [call = ''] = String((error as { readonly stdout?: Buffer }).stdout ?? '').split('\n')
    return call.startsWith('{') ? { ...(JSON.parse(call) as SizeTaken), late: failed } : failed
  }
}

function whyOf(error: unknown): Failed {
  const { code, status, signal } = error as {
    readonly code?: string
    readonly status?: number
    readonly signal?: string
  }
  if (code === 'ETIMEDOUT') return { failed: `did not end within ${patience / 1000} s` }
  if (signal === 'SIGABRT' || status === 134) return { failed: `needs more than ${memory} MB` }
  return { failed: `ended with ${signal ?? status ?? String(error)}` }
}
