import { markFrozen } from '../errors/internal.ts'
import type { Step } from './Step.ts'

/** Steps that were read and cannot change, lists of them and explanations made of them, and how many levels they have. */
const levels = /* @__PURE__ */ new WeakMap<object, number>()

/** What the library made in this process, or has read, is not read again, however long its steps are. */
export function isSound(input: object): boolean {
  return levels.has(input)
}

/** How many levels of steps within steps a sound list or step has, the outermost counted. */
export function levelsOf(sound: object): number {
  return levels.get(sound) ?? 0
}

/** Makes a list of steps that were read sound: nobody can change it, or anything below it, from here on. */
export function settle<Steps extends readonly Step[]>(steps: Steps): Steps {
  let most = 0
  for (const step of steps) {
    if (!levels.has(step)) settleStep(step)
    most = Math.max(most, levelsOf(step))
  }
  levels.set(Object.freeze(steps), most)
  return steps
}

/** Marks an explanation of sound steps. */
export function settleWhole<Whole extends { readonly steps: readonly Step[] }>(whole: Whole): Whole {
  if (!isSound(whole.steps)) settle(whole.steps)
  levels.set(Object.freeze(whole), levelsOf(whole.steps))
  return whole
}

/** From the innermost outwards, and not by recursion: explanations within explanations can be a thousand deep. */
function settleStep(first: Step): void {
  if (first.steps === undefined) {
    levels.set(frozenStep(first), 1)
    return
  }
  const pending: Step[] = [first]
  for (let step = pending.at(-1); step !== undefined; step = pending.at(-1)) {
    const open = (step.steps ?? none).filter((below) => !levels.has(below))
    if (open.length > 0) {
      for (const below of open) pending.push(below)
      continue
    }
    pending.pop()
    if (levels.has(step)) continue
    if (step.steps !== undefined) levels.set(step.steps, deepest(step.steps))
    levels.set(frozenStep(step), 1 + deepest(step.steps ?? none))
  }
}

function deepest(steps: readonly Step[]): number {
  let most = 0
  for (const step of steps) most = Math.max(most, levelsOf(step))
  return most
}

/** What stands below the step is frozen already, its own parts are of plain data and not deep. */
function frozenStep(step: Step): Step {
  for (const key in step) {
    const part: unknown = step[key as keyof Step]
    if (typeof part === 'object' && part !== null) freezeAll(part)
  }
  return markFrozen(step)
}

function freezeAll(value: object): void {
  if (Object.isFrozen(value)) return
  for (const key in value) {
    const part: unknown = (value as Record<string, unknown>)[key]
    if (typeof part === 'object' && part !== null) freezeAll(part)
  }
  Object.freeze(value)
}

const none: readonly Step[] = []
