import type { Builds } from './Builds.ts'
import { inTurns, median, ratio } from './inTurns.ts'
import { judged, type Measure, shown, unmeasured } from './Measure.ts'

/** What one call of a task takes, and its times beside those of the last release. */
export interface SideBySide {
  /** Milliseconds. */
  readonly time: number
  /** The line that compares the two. */
  readonly comparison: Measure
}

/** Measures one task in both builds, in turns. `make` is given the folder of a build. */
export async function againstRelease(
  name: string,
  { now, release }: Builds,
  make: (dist: URL) => Promise<() => unknown>,
  { slice = 200, rounds = 15, atMost }: { slice?: number; rounds?: number; atMost?: number } = {},
): Promise<SideBySide> {
  const line = `${name}, against the last release`
  const goal = atMost === undefined ? '–' : `≤ ${atMost} × its time`
  const task = await make(now)
  const before = release === undefined ? undefined : await usable(release, make)
  if (before === undefined) {
    const { task: times } = await inTurns({ task }, { slice, rounds })
    const because = release === undefined ? 'the release could not be built' : 'the release cannot do this'
    return { time: median(times), comparison: unmeasured(line, because, goal) }
  }
  const times = await inTurns({ task, before }, { slice, rounds })
  const factor = ratio(times.task, times.before)
  const result = `${factor.toFixed(2)} × its time`
  const comparison = atMost === undefined ? shown(line, result) : judged(line, result, goal, factor <= atMost)
  return { time: median(times.task), comparison }
}

/** The task of the release, where it does not throw: what it is asked may have got another name since. */
async function usable(release: URL, make: (dist: URL) => Promise<() => unknown>): Promise<(() => unknown) | undefined> {
  try {
    const task = await make(release)
    await task()
    return task
  } catch {
    return undefined
  }
}
