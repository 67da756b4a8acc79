import type { Path } from '../errors/internal.ts'
import type { DecimalText } from '../numeric/internal.ts'
import { type Figure, isPart } from './figure.ts'
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
 * from the object itself: nobody writes them. Figures are left as they are: they may stand in another result too.
 *
 * @param draft - the result with figures where it has texts; what holds no figures (provenance) need not pass here
 * @param order - figures that the trace tells first, in this order; the others follow as they stand in the draft
 */
export function publish<T extends object>(
  draft: T,
  order: readonly Figure[] = [],
): Published<T> & { readonly steps: readonly Step[] } {
  const standing = new Standing()
  const out: Record<string, unknown> = {}
  for (const key in draft) out[key] = leave(draft[key], topOf(key), standing)
  return { ...out, steps: standing.tell(order) } as Published<T> & { readonly steps: readonly Step[] }
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

function leave(part: unknown, path: Path, standing: Standing): unknown {
  if (typeof part !== 'object' || part === null) return part
  if ('asInput' in part) return standing.enter(part as Figure, path)
  // A result within a result has its own places; a bulk column has no figures.
  if ('steps' in part || ArrayBuffer.isView(part)) return part
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

type Places = { -readonly [Key in keyof Placed]: Placed[Key] }

/** The figures that stand in a result, and where. */
class Standing {
  private readonly figures: Figure[] = []
  /** Parts of composite figures: told with those. */
  private readonly parts: Figure[] = []
  private readonly givens = new Set<StepInput>()
  private readonly places = new Map<Step | StepInput, Places>()
  private readonly parameters = new Map<Figure, Figure>()

  enter(any: Figure, path: Path): string {
    const figure = any.parameter === undefined ? any : this.asOwn(any)
    const { step, asInput } = figure
    const placed = this.places.get(step ?? asInput)
    if (placed !== undefined) placed.alsoAt = [...(placed.alsoAt ?? []), path]
    else {
      this.places.set(step ?? asInput, { at: path })
      if (step === undefined) this.givens.add(asInput)
      else if (isPart(figure)) this.parts.push(figure)
      else this.figures.push(figure)
    }
    return figure.text
  }

  /** The values of a rule set are shared by many results: one that stands in a result gets a step of this result. */
  private asOwn(figure: Figure): Figure {
    const { parameter, asInput, citations } = figure
    const before = this.parameters.get(figure)
    if (before !== undefined || parameter === undefined) return before ?? figure
    const own = { ...figure, step: { ...(figure.step ?? asInput), parameters: [parameter], citations } }
    this.parameters.set(figure, own)
    return own
  }

  tell(order: readonly Figure[]): readonly Step[] {
    const untold = new Set(this.givens)
    const inside = new Set<Step>()
    const place = (step: Step): Step => this.placed(step, untold, inside)
    let steps = stepsOf([...order, ...this.figures], place)
    const apart = this.parts.filter(({ step }) => step !== undefined && !inside.has(step))
    if (apart.length > 0) steps = stepsOf([...order, ...this.figures, ...apart], place)
    // What was given and is an input of no step is explained by a step of its own.
    if (untold.size === 0) return steps
    return [...[...untold].map((given) => asGiven({ ...given, ...this.places.get(given) })), ...steps]
  }

  /** A step as this result tells it: it, its inputs and its parts with their places. */
  private placed(step: Step, untold: Set<StepInput>, inside: Set<Step>): Step {
    const own = this.places.get(step)
    const parts = partsOf(step)
    const inputs = this.givens.size === 0 ? undefined : this.inputsOf(step, untold)
    if (own === undefined && parts.length === 0 && inputs === undefined) return step
    for (const part of parts) inside.add(part)
    return {
      ...step,
      ...own,
      ...(inputs === undefined ? {} : { inputs }),
      ...(parts.length === 0 ? {} : { steps: parts.map((part) => this.placed(part, untold, inside)) }),
    }
  }

  private inputsOf({ inputs }: Step, untold: Set<StepInput>): readonly StepInput[] | undefined {
    if (inputs?.some((input) => this.givens.has(input)) !== true) return undefined
    return inputs.map((input) => {
      untold.delete(input)
      return { ...input, ...this.places.get(input) }
    })
  }
}
