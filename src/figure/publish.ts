import type { Path } from '../errors/internal.ts'
import type { DecimalText } from '../numeric/internal.ts'
import type { Figure } from './figure.ts'
import { asGiven, type Placed, partsOf, type Step, type StepInput } from './Step.ts'
import { stepsOf } from './stepsOf.ts'

/** A result as it leaves: a text for every figure. */
export type Published<T> = T extends Figure
  ? DecimalText
  : T extends string | number | boolean | bigint | null | undefined
    ? T
    : { readonly [K in keyof T]: Published<T[K]> }

/**
 * Makes the result that leaves: every figure becomes its text, and its step is told where that stands. The places come
 * from the object itself: nobody writes them.
 *
 * @param draft - the result with figures where it has texts; what holds no figures (provenance) need not pass here
 * @param order - figures that the trace tells first, in this order; the others follow as they stand in the draft
 */
export function publish<T extends object>(
  draft: T,
  order: readonly Figure[] = [],
): Published<T> & { readonly steps: readonly Step[] } {
  const standing: Figure[] = []
  const out: Record<string, unknown> = {}
  for (const key in draft) out[key] = leave(draft[key], topOf(key), standing)
  const steps = stepsOf([...order, ...standing])
  return { ...out, steps: withGivens(steps, standing) } as Published<T> & { readonly steps: readonly Step[] }
}

const tops = /* @__PURE__ */ new Map<string, Path>()

/** The places at the top are the same in every result of a kind. */
function topOf(key: string): Path {
  let path = tops.get(key)
  if (path === undefined) {
    path = Object.freeze([key])
    tops.set(key, path)
  }
  return path
}

function leave(part: unknown, path: Path, standing: Figure[]): unknown {
  if (typeof part !== 'object' || part === null) return part
  if ('asInput' in part) {
    const figure = asOwn(part as Figure)
    standing.push(figure)
    place(figure.step ?? figure.asInput, path)
    return figure.text
  }
  // A result within a result has its own places.
  if ('steps' in part) return part
  if (Array.isArray(part)) {
    const items = new Array<unknown>(part.length)
    for (let index = 0; index < part.length; index++) {
      const item: unknown = part[index]
      items[index] = typeof item === 'object' && item !== null ? leave(item, [...path, index], standing) : item
    }
    return items
  }
  const out: Record<string, unknown> = {}
  for (const key in part) {
    const value: unknown = (part as Record<string, unknown>)[key]
    out[key] = typeof value === 'object' && value !== null ? leave(value, [...path, key], standing) : value
  }
  return out
}

function place(placed: { -readonly [Key in keyof Placed]: Placed[Key] }, path: Path): void {
  if (placed.at === undefined) placed.at = path
  else if (placed.alsoAt === undefined) placed.alsoAt = [path]
  else (placed.alsoAt as Path[]).push(path)
}

/** The values of a rule set are shared by many results: one that stands in a result gets a step of this result. */
function asOwn(figure: Figure): Figure {
  const { parameter, asInput, citations } = figure
  if (parameter === undefined) return figure
  return { ...figure, step: { ...asInput, parameters: [parameter], citations } }
}

/** What was given and stands in the result is explained as given: as an input of a step, or by a step of its own. */
function withGivens(steps: readonly Step[], standing: readonly Figure[]): readonly Step[] {
  const givens = new Set<StepInput>()
  for (const { step, asInput } of standing) if (step === undefined) givens.add(asInput)
  if (givens.size === 0) return steps
  const pass = (step: Step): void => {
    for (const input of step.inputs ?? []) givens.delete(input)
    partsOf(step).forEach(pass)
  }
  steps.forEach(pass)
  return givens.size === 0 ? steps : [...[...givens].map(asGiven), ...steps]
}
