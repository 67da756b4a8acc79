import type { Path } from '../errors/internal.ts'
import type { DecimalText } from '../numeric/internal.ts'
import type { Figure } from './figure.ts'
import { asGiven, type Placed, type Step } from './Step.ts'
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
  const out = { ...draft } as Record<string, unknown>
  for (const key in draft) {
    const part: unknown = draft[key]
    if (typeof part === 'object' && part !== null) out[key] = leave(part, topOf(key), standing)
  }
  // What was given and stands in the result is explained as given: as an input of a step, or by a step of its own.
  const givens = new Set<Figure>()
  for (const figure of standing) if (figure.step === undefined) givens.add(figure)
  const steps = stepsOf([...order, ...standing], givens)
  const alone = [...givens].map(({ asInput }) => asGiven(asInput))
  out['steps'] = alone.length === 0 ? steps : [...alone, ...steps]
  return out as Published<T> & { readonly steps: readonly Step[] }
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

function leave(part: object, path: Path, standing: Figure[]): unknown {
  if ('asInput' in part) {
    const figure = asOwn(part as Figure)
    standing.push(figure)
    place(figure.step ?? figure.asInput, path)
    return figure.text
  }
  // A result within a result has its own places; what is frozen (a label) holds no figures.
  if ('steps' in part || Object.isFrozen(part)) return part
  if (Array.isArray(part)) {
    const items: unknown[] = part.slice()
    for (let index = 0; index < items.length; index++) {
      const item = items[index]
      if (typeof item === 'object' && item !== null) items[index] = leave(item, [...path, index], standing)
    }
    return items
  }
  const out: Record<string, unknown> = { ...part }
  for (const key in part) {
    const value = out[key]
    if (typeof value === 'object' && value !== null) out[key] = leave(value, [...path, key], standing)
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
