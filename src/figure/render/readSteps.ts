import { type Bilingual, fail, frozenCopy, type Path, show, within } from '../../errors/internal.ts'
import type { Explained, Stated } from '../Explained.ts'
import { isSound, levelsOf } from '../isSound.ts'
import type { Step } from '../Step.ts'
import { decimal, fieldsOf, listOf, optional, partOf, refuse } from './fieldsOf.ts'
import { forgetNames, readPlainStep } from './readPlainStep.ts'
import { bilingual, citation, readStep, unit } from './readStep.ts'

/** Steps may stand within steps this deep: a year that rests on a year, a thousand times. What contains itself is deeper. */
export const deepestSteps = 2_000

/** A trace has this many steps at most, with all that stands below them. */
const mostSteps = 2_000_000

/** Of a place within steps within steps, this much is told. */
const deepestShown = 40

/**
 * Steps from a result or from JSON, in a copy in which every text is one line: no label can make a line of its own.
 * Whatever is no step is refused at its place. Keys that are not known are passed over, so that steps may say more. What
 * was read before and cannot have changed is taken as it is.
 */
export function readSteps(input: unknown, at: Path = []): readonly Step[] {
  const list = stepListOf(input, at)
  return isSettled(list) ? list : [...readOneByOne(list, at)]
}

/** The same one by one, each with all that stands below it: a reader that writes them need not hold them all. */
export function eachStep(input: unknown, at: Path = []): Iterable<Step> {
  const list = stepListOf(input, at)
  return isSettled(list) ? list : readOneByOne(list, at)
}

function stepListOf(input: unknown, at: Path): readonly Step[] {
  if (Array.isArray(input)) return input as readonly Step[]
  const expected = { zh: '步骤列表，即结果的 steps', en: 'a list of steps: the steps of a result' }
  return fail('wrong_type', [...at, 'steps'], { expected, received: show(input) })
}

function isSettled(list: readonly Step[]): boolean {
  return isSound(list) && levelsOf(list) <= deepestSteps
}

function* readOneByOne(list: readonly unknown[], at: Path): Generator<Step> {
  try {
    yield* readEach(list, at)
  } finally {
    forgetNames()
  }
}

function* readEach(list: readonly unknown[], at: Path): Generator<Step> {
  let left = mostSteps
  for (let index = 0; index < list.length; index++) {
    const top: Pending = { input: list, first: index, end: index + 1, read: [], below: undefined, depth: 0 }
    const pending = [top]
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const level = next
      left -= within(
        (path) => [...at, ...pathOf(level), ...path],
        () => readLevel(level, pending),
      )
      if (left < 0) fail('wrong_length', [...at, 'steps'], { expected: `≤ ${mostSteps}`, received: `> ${mostSteps}` })
    }
    yield top.read[0] as Step
  }
}

/** A list of steps of which some are still to be read, where those go, and the step below which they stand. */
interface Pending {
  readonly input: unknown
  readonly first: number
  /** All of them where it is left out. */
  readonly end?: number
  readonly read: Step[]
  readonly below: { readonly level: Pending; readonly index: number } | undefined
  readonly depth: number
}

/** Reads the steps of one list and leaves what stands below them for later: no nesting is too deep for the stack. */
function readLevel(level: Pending, pending: Pending[]): number {
  const { input, read, depth } = level
  if (depth > deepestSteps) fail('too_deep', [], { limit: deepestSteps })
  if (!Array.isArray(input)) refuse(input, [], { zh: '列表', en: 'a list' })
  const { first, end = input.length } = level
  for (let index = first; index < end; index++) {
    const one = partOf(input, index, [])
    if (isSound(one as object)) {
      if (depth + levelsOf(one as object) - 1 > deepestSteps) fail('too_deep', [index], { limit: deepestSteps })
      read.push(one as Step)
      continue
    }
    const step = (readPlainStep(one) ?? readStep(one, [index])) as Step & { steps?: Step[] }
    const below = partOf(one as object, 'steps', [index])
    if (below !== undefined) {
      step.steps = []
      pending.push({ input: below, first: 0, read: step.steps, below: { level, index }, depth: depth + 1 })
    }
    read.push(step)
  }
  return end - first
}

/** The beginning of the way to a list of steps. */
function pathOf({ below }: Pending): Path {
  const keys: (string | number)[] = []
  for (let at = below; at !== undefined; at = at.level.below) keys.unshift(at.index, 'steps')
  return ['steps', ...keys].slice(0, deepestShown)
}

/** The title of a chapter: one line in each language. */
export function readTitle(input: unknown, path: (string | number)[]): Bilingual {
  return bilingual(input, path) as Bilingual
}

const explanation = /* @__PURE__ */ fieldsOf({ value: decimal, unit, label: bilingual })

/** An explained number from JSON. Its steps are read like any, whatever stands below them. */
export function readExplanation(input: Explained): Explained {
  expectKeys(input, ['value', 'unit', 'label', 'steps'])
  return { ...(explanation(input, []) as Explained), steps: readSteps(input.steps) }
}

const statement = /* @__PURE__ */ fieldsOf({
  label: bilingual,
  unit: optional(unit),
  citations: optional(listOf(citation)),
})

/** A stated number; its value is read where it is used. */
export function readStatement(input: Stated): Omit<Stated, 'value'> & { readonly value: unknown } {
  expectKeys(input, ['value', 'label', 'unit', 'citations'])
  const value = partOf(input, 'value', [])
  return { ...frozenCopy(statement(input, []) as Omit<Stated, 'value'>), value }
}

function expectKeys(input: object, known: readonly string[]): void {
  for (const key of Object.keys(input)) {
    if (!known.includes(key)) fail('unknown_key', [key], { expected: known.join(', ') })
  }
}
