import type { Path } from '../errors/internal.ts'
import type { DecimalText } from '../numeric/internal.ts'
import { type Figure, isPart } from './figure.ts'
import { asGiven, partsOf, type Step, type StepInput } from './Step.ts'
import { Teller } from './Teller.ts'

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
  const left = leaveRecord(draft, [], standing)
  left['steps'] = standing.tell(order)
  return left as Published<T> & { readonly steps: readonly Step[] }
}

type Way = (string | number)[]

/** What leaves in place of a part of the draft. The way to it is one list for all parts: it is copied where one stands. */
function leave(part: unknown, way: Way, standing: Standing): unknown {
  if (typeof part !== 'object' || part === null) return part
  const { asInput, steps } = part as { readonly asInput?: unknown; readonly steps?: unknown }
  if (asInput !== undefined) return standing.enter(part as Figure, way)
  // A result within a result has its own places; a bulk column has no figures.
  if (steps !== undefined || ArrayBuffer.isView(part)) return part
  return Array.isArray(part)
    ? leaveList(part, way, standing)
    : leaveRecord(part as Record<string, unknown>, way, standing)
}

function leaveList(list: readonly unknown[], way: Way, standing: Standing): readonly unknown[] {
  return list.map((item, index) => {
    if (typeof item !== 'object' || item === null) return item
    way.push(index)
    const left = leave(item, way, standing)
    way.pop()
    return left
  })
}

function leaveRecord(record: object, way: Way, standing: Standing): Record<string, unknown> {
  const left = { ...record } as Record<string, unknown>
  for (const key in left) {
    const value = left[key]
    if (typeof value !== 'object' || value === null) continue
    way.push(key)
    left[key] = leave(value, way, standing)
    way.pop()
  }
  return left
}

const tops = /* @__PURE__ */ new Map<string, Path>()

/** A place as it stands in steps; those at the top are the same in every result of a kind. */
function placeOf(way: Way): Path {
  if (way.length > 1) return way.slice()
  const key = way[0] as string
  let path = tops.get(key)
  if (path === undefined) {
    path = Object.freeze([key])
    tops.set(key, path)
  }
  return path
}

interface Places {
  readonly at: Path
  alsoAt?: readonly Path[]
}

type Draft = { -readonly [Key in keyof Step]: Step[Key] }

/** The figures that stand in a result, and where. */
class Standing {
  private readonly figures: Figure[] = []
  private readonly places = new Map<Step | StepInput, Places>()
  /** What was given and stands in the result: as it is told, once all its places are known. */
  private readonly givens = new Map<StepInput, StepInput>()
  private readonly parameters = new Map<Figure, Figure>()
  /** Steps that are told below others. */
  private readonly inside = new Set<Step>()
  private readonly untold = new Set<StepInput>()

  enter(any: Figure, way: Way): string {
    const figure = any.parameter === undefined ? any : this.asOwn(any)
    const { step, asInput } = figure
    const places = this.places.get(step ?? asInput)
    if (places !== undefined) places.alsoAt = [...(places.alsoAt ?? []), placeOf(way)]
    else {
      this.places.set(step ?? asInput, { at: placeOf(way) })
      if (step === undefined) this.givens.set(asInput, asInput)
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
    for (const given of this.givens.keys()) {
      this.givens.set(given, placedInput(given, this.places.get(given) as Places))
      this.untold.add(given)
    }
    const teller = new Teller((step) => this.placed(step))
    for (const figure of order) teller.tell(figure)
    // Parts of composite figures are told with those; one that stands in the result without its whole is told last.
    const parts: Figure[] = []
    for (const figure of this.figures) {
      if (teller.hasTold(figure)) continue
      if (isPart(figure)) parts.push(figure)
      else teller.tell(figure)
    }
    for (const part of parts) if (part.step !== undefined && !this.inside.has(part.step)) teller.tell(part)
    // What was given and is an input of no step is explained by a step of its own.
    if (this.untold.size === 0) return teller.steps
    return [...[...this.untold].map((given) => asGiven(this.givens.get(given) as StepInput)), ...teller.steps]
  }

  /** A step as this result tells it: it, its inputs and its parts with their places. */
  private placed(step: Step): Step {
    const own = this.places.get(step)
    const inputs = this.inputsOf(step)
    const parts = step.steps === undefined ? none : partsOf(step)
    if (own === undefined && inputs === undefined && parts.length === 0) return step
    const placed: Draft = { ...step }
    if (own !== undefined) placed.at = own.at
    if (own?.alsoAt !== undefined) placed.alsoAt = own.alsoAt
    if (inputs !== undefined) placed.inputs = inputs
    if (parts.length > 0) {
      for (const part of parts) this.inside.add(part)
      placed.steps = parts.map((part) => this.placed(part))
    }
    return placed
  }

  private inputsOf({ inputs }: Step): readonly StepInput[] | undefined {
    if (inputs === undefined || this.givens.size === 0) return undefined
    let placed: StepInput[] | undefined
    for (let index = 0; index < inputs.length; index++) {
      const input = inputs[index] as StepInput
      const given = this.givens.get(input)
      if (given === undefined) continue
      placed ??= inputs.slice()
      placed[index] = given
      this.untold.delete(input)
    }
    return placed
  }
}

/** Written out: copying it and its places takes several times as long. */
function placedInput({ id, label, unit, value }: StepInput, { at, alsoAt }: Places): StepInput {
  return alsoAt === undefined ? { id, label, unit, value, at } : { id, label, unit, value, at, alsoAt }
}

const none: readonly Step[] = []
