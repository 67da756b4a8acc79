import { execFileSync } from 'node:child_process'
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
 * own: seconds of processor time, the most memory beyond the input, and the exponent of growth, log10 of the ratio.
 * `only`: those of which the name has this in it.
 */
export function sizes({ now }: Builds, only = ''): readonly Measure[] {
  const missing = forgotten(shapes).map((name) => judged(name, 'takes a list and is not measured', 'measured', false))
  const lines = table.map((row, place) => {
    const name = nameOf(row)
    return name.includes(only) ? [lineOf(name, row, (count) => taken(now, place, count))] : []
  })
  return [...missing, ...lines.flat()]
}

function lineOf(name: string, row: SizeCase, measure: (count: number) => SizeTaken | undefined): Measure {
  const most = row.atMost?.count ?? counts.many
  const few = Math.min(most / 10, counts.few)
  const [small, large] = [measure(few), measure(most)]
  const goal = quick.includes(row.of) ? `growth ≤ ${goals.growth}, ≤ ${goals.seconds} s` : `growth ≤ ${goals.growth}`
  if (small === undefined || large === undefined)
    return judged(name, 'did not end, or not within its memory', goal, false)
  const wrong = [small, large].find(({ refused }) => refused !== row.refused?.code)
  if (wrong !== undefined) return judged(name, `refused: ${wrong.refused ?? 'not at all'}`, goal, false)
  const said = `${seconds(small)} at ${few.toLocaleString('en')}, ${seconds(large)} at ${most.toLocaleString('en')}`
  if (row.refused !== undefined) return shown(name, `${said}: ${row.refused.code}, ${row.refused.because}`)
  const growth = Math.log10(large.seconds / small.seconds)
  const result = `${said}, ${(large.bytes / 2 ** 20).toFixed(0)} MB, growth ${growth.toFixed(2)}`
  const isQuick = !quick.includes(row.of) || large.seconds <= goals.seconds
  return judged(name, result, goal, growth <= goals.growth && isQuick)
}

const seconds = (one: SizeTaken) => `${one.seconds.toFixed(2)} s`

function taken(dist: URL, place: number, count: number): SizeTaken | undefined {
  const script = fileURLToPath(new URL('sizes/oneSize.ts', import.meta.url))
  const memory = ['--expose-gc', '--max-old-space-size=14000', '--max-semi-space-size=64']
  const options = [...memory, '--import', 'tsx', script, dist.href, String(place), String(count)]
  try {
    const told = execFileSync(process.execPath, options, { timeout: patience, stdio: ['ignore', 'pipe', 'ignore'] })
    return JSON.parse(told.toString()) as SizeTaken
  } catch {
    return undefined
  }
}
