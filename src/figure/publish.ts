import type { Path } from '../errors/internal.ts'
import type { DecimalText } from '../numeric/internal.ts'
import type { Account } from './Account.ts'
import { Figure } from './figure.ts'
import { ownParameter } from './given.ts'
import { isSilent, Late, late } from './Late.ts'
import { longListOf } from './longListOf.ts'
import { Places } from './Places.ts'
import { asGiven, type Step, type StepInput } from './Step.ts'
import { inputsOf, stepOf, stepsOf } from './stepOf.ts'
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
 * @param beside - what stands behind the steps and holds no figures: it leaves as it is
 */
export function publish<T extends object>(draft: T, order?: readonly Figure[]): Left<T>
export function publish<T extends object, Beside extends object>(
  draft: T,
  order: readonly Figure[],
  beside: Beside,
): Left<T> & Beside
export function publish(draft: object, order: readonly Figure[] = [], beside: object = {}): unknown {
  const standing = isSilent ? silent : new Standing()
  const left = leaveRecord(draft, [], standing)
  if (standing instanceof Standing) {
    const steps = standing.tell(order)
    left['steps'] = steps
    late?.tell(steps)
  } else late?.promise(left)
  for (const key in beside) left[key] = (beside as Readonly<Record<string, unknown>>)[key]
  return left
}

/** What figures that were computed in silence leave: their texts alone. */
const silent: Pick<Standing, 'enter'> = { enter: ({ text }) => text }

/** What leaves, and in which order its steps are told. */
export interface LongDraft<T extends object> {
  readonly draft: T
  readonly order?: readonly Figure[]
}

/**
 * The same for a result of many figures: its numbers leave at once, and its steps are worked out when `steps` is first asked
 * for, by calculating again. Few ask a list of a million what each of its figures rests on, and that takes most of the time
 * and nearly all of the room.
 *
 * @param count - how many elements the result tells of; few are told at once
 * @param calculate - gives the same draft whenever it is called, from what was read
 */
export function publishLong<T extends object>(count: number, calculate: () => LongDraft<T>): Left<T>
export function publishLong<T extends object, Beside extends object>(
  count: number,
  calculate: () => LongDraft<T>,
  beside: Beside,
): Left<T> & Beside
export function publishLong(count: number, calculate: () => LongDraft<object>, beside: object = {}): unknown {
  const whole = () => {
    const { draft, order = [] } = calculate()
    return publish(draft, order, beside)
  }
  return late === undefined && count > mostAtOnce ? Late.make(whole) : whole()
}

/** A result that tells of more elements than these works out its steps when they are asked for. */
const mostAtOnce = 1000

type Left<T> = Published<T> & { readonly steps: readonly Step[] }

type Way = (string | number)[]

/** What leaves in place of a part of the draft. The way to it is one list for all parts: it is copied where one stands. */
function leave(part: unknown, way: Way, standing: Pick<Standing, 'enter'>): unknown {
  if (typeof part !== 'object' || part === null) return part
  if (part instanceof Figure) return standing.enter(part, way)
  if (Array.isArray(part)) return leaveList(part, way, standing)
  // A result within a result has its own places; a bulk column has no figures.
  if ('steps' in part || ArrayBuffer.isView(part)) return part
  return leaveRecord(part, way, standing)
}

function leaveList(list: readonly unknown[], way: Way, standing: Pick<Standing, 'enter'>): readonly unknown[] {
  const left: unknown[] = []
  for (let index = 0; index < list.length; index++) {
    way.push(index)
    left.push(leave(list[index], way, standing))
    way.pop()
  }
  return left
}

function leaveRecord(record: object, way: Way, standing: Pick<Standing, 'enter'>): Record<string, unknown> {
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

/** The figures that stand in a result, and where. */
class Standing {
  private readonly figures: Figure[] = []
  private readonly givens: Figure[] = []
  private readonly parameters = new Map<Figure, Figure>()
  /** Figures whose steps are told below others. */
  private readonly inside = new Set<Figure>()

  enter(any: Figure, way: Way): string {
    const figure = any.parameter === undefined ? any : this.asOwn(any)
    const places = this.placesOf(figure)
    if (places === undefined) {
      figure.places = new Places(this, placeOf(way))
      if (figure.account === undefined) this.givens.push(figure)
      else this.figures.push(figure)
    } else if (places.alsoAt === undefined) places.alsoAt = [placeOf(way)]
    else places.alsoAt.push(placeOf(way))
    return figure.text
  }

  /** A mark on the figure costs less than a map of a million; one of an earlier result says nothing. */
  private placesOf({ places }: Figure): Places | undefined {
    return places?.of === this ? places : undefined
  }

  private asOwn(figure: Figure): Figure {
    const own = this.parameters.get(figure) ?? ownParameter(figure)
    this.parameters.set(figure, own)
    return own
  }

  tell(order: readonly Figure[]): readonly Step[] {
    const teller = new Teller((figure, account) => this.placed(figure, account))
    for (const figure of order) teller.tell(figure)
    // Parts of composite figures are told with those; one that stands in the result without its whole is told last.
    const parts: Figure[] = []
    for (const figure of this.figures) {
      if (teller.hasTold(figure)) continue
      if (figure.isPart) parts.push(figure)
      else teller.tell(figure)
    }
    for (const part of parts) if (!this.inside.has(part)) teller.tell(part)
    // What was given and is an input of no step is explained by a step of its own.
    const untold = this.givens.filter((given) => this.placesOf(given)?.input === undefined)
    if (untold.length === 0) return teller.steps
    return untold.map((given) => asGiven(this.inputOf(given))).concat(teller.steps)
  }

  /** The step of a figure as this result tells it: it, its inputs and its parts with their places. */
  private placed(figure: Figure, account: Account): Step {
    const places = this.placesOf(figure)
    const { parts } = figure
    const { operands, formula } = account
    const isWhole = parts !== undefined && (formula !== undefined || operands.length > 0)
    if (places === undefined && !isWhole && !this.anyPlaced(operands)) return figure.step as Step
    const inputs = inputsOf(operands, this.inputOf)
    return stepOf(figure, account, inputs, isWhole ? this.placedParts(parts) : stepsOf(parts), places)
  }

  private placedParts(parts: readonly Figure[]): readonly Step[] {
    const below: Step[] = []
    for (const part of parts) {
      this.inside.add(part)
      if (part.account !== undefined) below.push(this.placed(part, part.account))
    }
    return below
  }

  private anyPlaced(operands: readonly Figure[]): boolean {
    const long = this.givens.length < operands.length ? longListOf(operands) : undefined
    return long === undefined ? operands.some(this.isPlaced) : this.givens.some((given) => long.has(given))
  }

  /** Whether it was given and stands in the result. */
  private readonly isPlaced = (figure: Figure): boolean =>
    figure.account === undefined && this.placesOf(figure) !== undefined

  /** A figure as the steps that use it show it: what was given is shown with its places. */
  private readonly inputOf = (figure: Figure): StepInput => {
    const places = figure.account === undefined ? this.placesOf(figure) : undefined
    if (places === undefined) return figure.asInput
    places.input ??= placedInput(figure, places)
    return places.input
  }
}

function placedInput({ label, text: value }: Figure, { at, alsoAt }: Places): StepInput {
  const { id, name, unit } = label
  return alsoAt === undefined
    ? { id, label: Object.freeze(name), unit, value, at }
    : { id, label: Object.freeze(name), unit, value, at, alsoAt }
}
