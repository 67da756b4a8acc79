import type { Path } from '../errors/internal.ts'
import { readSteps } from './render/readSteps.ts'
import { asGiven, type Placed, partsOf, type Step, type StepInput } from './Step.ts'

export function keyOf(place: Path): string {
  return place.join(between)
}

const between = '\u0000'

export interface Index {
  readonly byPlace: ReadonlyMap<string, Entry>
  readonly byId: ReadonlyMap<string, readonly Entry[]>
  /** Looked for once. */
  folders?: ReadonlySet<string>
}

/** A step as others find it; what it rests on has lower places in the order. */
export interface Entry {
  readonly step: Step
  readonly order: number
  /** What it rests on itself; looked for once. */
  rests?: readonly Entry[]
  /** The search that found it last. */
  foundIn?: object
  /** Its step without places; made once. */
  bare?: Step
  /** The composite step below which it stands. */
  readonly below: Step | undefined
}

const indices = /* @__PURE__ */ new WeakMap<readonly Step[], Index>()

/** The steps of a result, read once, by their ids and by the places of its figures. */
export function indexOf(steps: readonly Step[]): Index {
  const before = indices.get(steps)
  if (before !== undefined) return before
  const read = readSteps(steps)
  const byPlace = new Map<string, Entry>()
  const byId = new Map<string, Entry[]>()
  const givens: StepInput[] = []
  let order = 0
  const enterAt = (place: Path, entry: Entry): void => {
    const key = keyOf(place)
    if (!byPlace.has(key)) byPlace.set(key, entry)
  }
  const enter = ({ at, alsoAt }: Placed, entry: Entry): void => {
    if (at === undefined) return
    enterAt(at, entry)
    if (alsoAt !== undefined) for (const place of alsoAt) enterAt(place, entry)
  }
  const visit = (step: Step, below: Step | undefined): void => {
    for (const part of partsOf(step)) visit(part, below ?? step)
    for (const input of step.inputs ?? []) if (input.at !== undefined) givens.push(input)
    const entry: Entry = { step, order: order++, below }
    enter(step, entry)
    const same = byId.get(step.id)
    if (same === undefined) byId.set(step.id, [entry])
    else same.push(entry)
  }
  for (const step of read) visit(step, undefined)
  for (const given of givens) enter(given, { step: asGiven(given), order: -1, below: undefined })
  const index = { byPlace, byId }
  indices.set(steps, index)
  return index
}

/** The places below which there are others. */
export function foldersOf(index: Index): ReadonlySet<string> {
  if (index.folders !== undefined) return index.folders
  const folders = new Set<string>()
  for (const key of index.byPlace.keys()) {
    for (let end = key.lastIndexOf(between); end > 0; end = key.lastIndexOf(between, end - 1)) {
      const folder = key.slice(0, end)
      if (folders.has(folder)) break
      folders.add(folder)
    }
  }
  index.folders = folders
  return folders
}
