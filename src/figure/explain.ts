import { fail, type Path, show } from '../errors/internal.ts'
import type { DecimalText } from '../numeric/internal.ts'
import type { Explained } from './Explained.ts'
import { type Entry, foldersOf, type Index, indexOf, keyOf } from './indexOf.ts'
import { settle, settleWhole } from './isSound.ts'
import { partOf } from './render/fieldsOf.ts'
import { originOf, partsOf, type Step, type StepInput } from './Step.ts'

/**
 * 结果中数值的位置 — where a result has a figure: a key (`'total'`) or a path (`['members', 0, 'share']`).
 *
 * @since 0.2.0
 */
export type PlaceIn<R> = Extract<PathIn<R>, readonly [string]>[0] | PathIn<R>

type PathIn<T> = T extends readonly (infer Item)[]
  ? readonly [number, ...RestIn<Item>]
  : T extends object
    ? { [K in keyof T & string]: K extends 'steps' | 'provenance' ? never : readonly [K, ...RestIn<T[K]>] }[keyof T &
        string]
    : never

type RestIn<T> = NonNullable<T> extends DecimalText ? readonly [] : PathIn<NonNullable<T>>

/**
 * 解释 — a figure of a result with the steps that it rests on, in order, itself last. It can be printed, stored as JSON,
 * and given to another calculation wherever that takes a number.
 *
 * An input that the result repeats is explained as given. A figure of a result within a result (a year of an outlook) is
 * explained there. Steps that explain a number from an earlier calculation stand below the step that took it.
 *
 * @param result - a result of the library, or what JSON made of one
 * @param path - the place of the figure
 * @throws `wrong_type` (no result) · `no_such_figure` · `explanation_differs` (the result was changed) · `missing` ·
 *   `not_a_number` · `not_an_integer` · `not_one_of` · `too_deep` · `wrong_length` (no steps)
 * @example
 * ```ts
 * import { annualBudget, explain } from 'yigongti'
 *
 * const budget = annualBudget({
 *   previousTotal: 310_000_000,
 *   requestedGrowth: '3%',
 *   depositRate: '5%',
 *   riskFundRate: '3%',
 * })
 * const { value, steps } = explain(budget, 'riskFund')
 * value // => '9579000.00'
 * steps.map(({ id }) => id) // => [ 'baseline', 'growth', 'total', 'riskFund' ]
 * ```
 * @since 0.2.0
 */
export function explain<const R extends object>(result: R, path: PlaceIn<R>): Explained {
  const { index, found } = entryAt(result, path)
  const { step } = found
  const steps = settle(restsOn(index, found))
  return settleWhole({ value: step.value, unit: step.unit, label: (steps.at(-1) as Step).label, steps })
}

/** The value of a figure, where its step says the same: what it rests on is not gathered, for many figures at once. */
export function toldAt<const R extends object>(result: R, path: PlaceIn<R>): string {
  return entryAt(result, path).found.step.value
}

/** Whether the steps of a result tell a figure at a place, or below it. */
export function isTold(result: object, path: Path): boolean {
  const { whole, place } = baseOf(result, path)
  const index = indexOf(whole.steps)
  return index.byPlace.has(keyOf(place)) || foldersOf(index).has(keyOf(place))
}

function entryAt(result: unknown, path: unknown): { readonly index: Index; readonly found: Entry } {
  const { whole, place, shown } = baseOf(result, path)
  const index = indexOf(whole.steps)
  const found = index.byPlace.get(keyOf(place))
  if (found === undefined) return fail('no_such_figure', shown)
  const { value } = found.step
  const stands = valueAt(whole, place)
  if (stands !== value) fail('explanation_differs', shown, { expected: value, received: show(stands) })
  return { index, found }
}

interface Whole {
  readonly steps: readonly Step[]
}

/** The innermost result on the way to the place: a year of an outlook explains its own figures. */
function baseOf(result: unknown, path: unknown): { readonly whole: Whole; readonly place: Path; readonly shown: Path } {
  const shown = pathFrom(path)
  let whole: { readonly at: unknown; readonly from: number } | undefined
  let at: unknown = result
  for (let from = 0; typeof at === 'object' && at !== null; from++) {
    if (Array.isArray(partOf(at, 'steps', shown))) whole = { at, from }
    if (from === shown.length) break
    at = partOf(at, shown[from] as string | number, shown)
  }
  if (whole === undefined) {
    const expected = { zh: '本库的计算结果（有 steps）', en: 'a result of the library, with its steps' }
    return fail('wrong_type', ['result'], { expected, received: show(result) })
  }
  return { whole: whole.at as Whole, place: shown.slice(whole.from), shown }
}

function pathFrom(path: unknown): Path {
  if (typeof path === 'string') return [path]
  const isPath = Array.isArray(path) && path.every((key) => typeof key === 'string' || typeof key === 'number')
  return isPath ? path : []
}

function valueAt(whole: unknown, place: Path): unknown {
  return place.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? partOf(at, key, place) : undefined),
    whole,
  )
}

/** The steps that one rests on by the ids of its inputs, in the order of the result; itself last. */
function restsOn(index: Index, last: Entry): Step[] {
  const search = {}
  const entries = [last]
  last.foundIn = search
  for (const entry of entries) {
    entry.rests ??= earlierOf(index, entry)
    for (const earlier of entry.rests) {
      if (earlier.foundIn === search) continue
      earlier.foundIn = search
      entries.push(earlier)
    }
  }
  entries.sort((one, other) => one.order - other.order)
  if (entries.every(({ below }) => below === undefined)) return entries.map(bareOf)
  const wholes = new Set(entries.map(({ step }) => step))
  return entries.filter(({ below }) => below === undefined || !wholes.has(below)).map(bareOf)
}

/** Parts are found by their steps: they stand below their whole too. */
function bareOf(entry: Entry): Step {
  if (entry.below !== undefined) return withoutPlaces(entry.step)
  entry.bare ??= bareStep(entry.step)
  return entry.bare
}

function earlierOf({ byId }: Index, { step, order }: Entry): readonly Entry[] {
  const earlier: Entry[] = []
  for (const id of idsOf(step)) {
    const found = byId.get(id)?.findLast((entry) => entry.order < order)
    if (found !== undefined) earlier.push(found)
  }
  return earlier
}

function idsOf(step: Step): readonly string[] {
  const { inputs = [], shownUnder = [] } = step
  const ids = inputs.map(({ id }) => id)
  for (const id of shownUnder) ids.push(id)
  for (const part of partsOf(step)) for (const id of idsOf(part)) ids.push(id)
  return ids
}

function withoutPlace(input: StepInput): StepInput {
  if (input.at === undefined && input.alsoAt === undefined) return input
  const { id, label, unit, value } = input
  return { id, label, unit, value }
}

const bare = /* @__PURE__ */ new WeakMap<Step, Step>()

/**
 * Without the places, which are those of this result; one for each step, so that what two explanations share is one. What
 * stands below a number from elsewhere is of another calculation and stays as it is.
 */
function withoutPlaces(step: Step): Step {
  const made = bare.get(step) ?? bareStep(step)
  bare.set(step, made)
  return made
}

function bareStep(step: Step): Step {
  const { id, label, unit, value, formula, rounding, because, warning, parameters, citations, shownUnder } = step
  const { inputs, steps } = step
  // Written out: a copy without some keys takes several times as long.
  const without: { -readonly [Key in keyof Step]: Step[Key] } = { id, label, unit, value }
  if (formula !== undefined) without.formula = formula
  if (rounding !== undefined) without.rounding = rounding
  if (because !== undefined) without.because = because
  if (warning !== undefined) without.warning = warning
  if (parameters !== undefined) without.parameters = parameters
  if (citations !== undefined) without.citations = citations
  if (shownUnder !== undefined) without.shownUnder = shownUnder
  if (inputs !== undefined) without.inputs = inputs.map(withoutPlace)
  if (steps !== undefined) without.steps = originOf(step).length === 0 ? steps.map(withoutPlaces) : steps
  return without
}
