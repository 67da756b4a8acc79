import type { Explained } from './Explained.ts'
import { readSteps } from './render/readSteps.ts'
import type { Step } from './Step.ts'

/** What the library made in this process, or has read, is not read again, however long its steps are. */
const sound = /* @__PURE__ */ new WeakSet<object>()

/** Marks an explanation that was made of sound steps. */
export function asSound(explained: Explained): Explained {
  Object.freeze(explained.steps)
  for (const step of explained.steps) sound.add(step)
  sound.add(explained.steps)
  sound.add(Object.freeze(explained))
  return explained
}

export function isSound(input: object): boolean {
  return sound.has(input)
}

/** Steps as they stand in an explanation: those of this process themselves, others in copies that nobody can change. */
export function soundSteps(steps: readonly Step[]): readonly Step[] {
  if (sound.has(steps)) return steps
  const all = Object.freeze(steps.every((step) => sound.has(step)) ? [...steps] : readSteps(steps))
  for (const step of all) if (!sound.has(step)) freezeStep(step)
  sound.add(all)
  return all
}

/** One by one and not by recursion: explanations within explanations can be a thousand deep. */
function freezeStep(first: Step): void {
  const pending: object[] = [first]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (Object.isFrozen(next)) continue
    for (const part of Object.values(Object.freeze(next)))
      if (typeof part === 'object' && part !== null) pending.push(part)
  }
  sound.add(first)
}
