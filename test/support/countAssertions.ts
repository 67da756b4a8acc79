import fc from 'fast-check'
import { expect } from 'vitest'
import type { Marked } from './markAssertions.ts'

/** A property asserts something in at least half of its runs, and each of its assertions is made in one of fifty. */
const least = { asserting: 1 / 2, reached: 1 / 50 } as const

interface Run {
  readonly entered: Set<string>
  readonly reached: Set<string>
}

interface Counts {
  run: Run | undefined
  /** Runs that entered a function, and runs that made an assertion, by place. */
  readonly entries: Map<string, number>
  readonly reaches: Map<string, number>
  readonly marked: Marked[]
}

const key = Symbol.for('yigongti.assertions')

/** One for each process, as fast-check is: the runner may load this module again for each file. */
function counts(): Counts {
  const world = globalThis as { [key]?: Counts }
  if (world[key] === undefined) {
    world[key] = { run: undefined, entries: new Map(), reaches: new Map(), marked: [] }
    fc.installGlobalPlugin(aroundRuns)
  }
  return world[key]
}

/** Counts the assertions of each property from here on. */
export function watchProperties(): void {
  counts()
}

/** Says which assertions stand in the functions of a test: what `markAssertions` adds to its text calls this. */
export function watch(marked: readonly Marked[]): void {
  counts().marked.push(...marked)
}

/** Says that a function begins. */
export function entered(unit: string): void {
  counts().run?.entered.add(unit)
}

/** Says that an assertion is made, and gives back what makes it. */
export function reached<F>(assertion: string, assert: F): F {
  counts().run?.reached.add(assertion)
  return assert
}

/** What fast-check does around the runs of one property. */
function aroundRuns(): fc.PluginInstance<unknown> {
  let [runs, asserting] = [0, 0]
  const begin = () => {
    counts().run = { entered: new Set(), reached: new Set() }
    return expect.getState().assertionCalls
  }
  const end = <T>(before: number, outcome: T): T => {
    const { run, entries, reaches } = counts()
    counts().run = undefined
    // null is a run that held; the others failed, or drew what the property is not about
    if (outcome !== null || run === undefined) return outcome
    runs++
    if (expect.getState().assertionCalls > before) asserting++
    addOne(entries, run.entered)
    addOne(reaches, run.reached)
    return outcome
  }
  return {
    decorateRun: (nested) => (value) => {
      const before = begin()
      const outcome = nested(value)
      const ended = outcome instanceof Promise ? outcome.then((late) => end(before, late)) : end(before, outcome)
      return ended as typeof outcome
    },
    onAllRunsComplete: ({ failed }) => {
      if (failed || asserting >= runs * least.asserting) return
      throw new Error(`the property asserts nothing in ${runs - asserting} of ${runs} runs`)
    },
  }
}

function addOne(sums: Map<string, number>, places: Iterable<string>): void {
  for (const place of places) sums.set(place, (sums.get(place) ?? 0) + 1)
}

/** Fails where properties of the file hardly ever made an assertion that they hold. */
export function everyAssertionIsMade(): void {
  const { marked, entries, reaches } = counts()
  const problems = marked.splice(0).flatMap((one) => seldomMade(one, entries, reaches))
  if (problems.length > 0) throw new Error(problems.join('\n'))
}

/** The assertions of a function that hardly any run of a property made, by line. */
export function seldomMade(
  { unit, assertions }: Marked,
  entries: ReadonlyMap<string, number>,
  reaches: ReadonlyMap<string, number>,
): readonly string[] {
  const runs = entries.get(unit) ?? 0
  return assertions.flatMap((assertion) => {
    const made = reaches.get(assertion) ?? 0
    return made >= runs * least.reached ? [] : [`${assertion}: the assertion is made in ${made} of ${runs} runs`]
  })
}
