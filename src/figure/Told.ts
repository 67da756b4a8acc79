import type { Bilingual } from '../errors/internal.ts'
import { originOf, type Step } from './Step.ts'
import { StepsBySaying } from './StepsBySaying.ts'

/** A step of the trace below which explanations are told. */
interface Place {
  readonly id: string
  readonly name: Bilingual
}

interface Explanation {
  readonly steps: readonly Step[]
  readonly place: Place
}

/**
 * What explanations have told so far: each step of them stands once in a trace, and is pointed to after that. Steps are
 * known by what they say, not by being the same object: explanations that come from JSON share nothing else.
 */
export class Told {
  /** Where a step was told, by what it says. */
  private readonly told = new StepsBySaying<Place>()
  /** The same by the step itself: what explanations share is mostly one object. */
  private readonly seen = new Map<Step, Place>()
  /** The first is not looked into before there is a second: with one explanation alone, nothing is ever looked for. */
  private first: Explanation | undefined
  private count = 0

  /** A step with what explains it below it, as far as that was not told before. */
  withOrigin(step: Step, origin: readonly Step[]): Step {
    const explanation = { steps: origin, place: { id: step.id, name: step.label } }
    this.count++
    if (this.count === 1) {
      this.first = explanation
      return { ...step, steps: origin }
    }
    if (this.first !== undefined) this.tell(this.first)
    this.first = undefined
    const last = origin.at(-1)
    const isTold = last !== undefined && this.told.get(last) !== undefined
    const { fresh, elsewhere } = this.tell(explanation)
    if (elsewhere.size === 0) return { ...step, steps: fresh }
    return {
      ...step,
      because: (isTold ? under : alsoUnder)(step.because, elsewhere),
      ...(fresh.length === 0 ? {} : { steps: fresh }),
      shownUnder: [...elsewhere].map(({ id }) => id),
    }
  }

  /** The steps that are told here for the first time, and the places where the others are. */
  private tell({ steps, place }: Explanation): { readonly fresh: readonly Step[]; readonly elsewhere: Set<Place> } {
    const fresh: Step[] = []
    const elsewhere = new Set<Place>()
    for (const step of steps) {
      const known = this.seen.get(step)
      if (known !== undefined) {
        if (known !== place) elsewhere.add(known)
        continue
      }
      const before = this.told.get(step)
      if (before === undefined) this.told.set(step, place)
      else if (before !== place) elsewhere.add(before)
      this.seen.set(step, before ?? place)
      const origin = originOf(step)
      if (origin.length === 0) {
        if (before === undefined) fresh.push(step)
        continue
      }
      const below = this.tell({ steps: origin, place })
      for (const one of below.elsewhere) elsewhere.add(one)
      if (before !== undefined && below.fresh.length === 0) continue
      fresh.push(isSame(below.fresh, origin) ? step : shortened(step, below.fresh))
    }
    return { fresh, elsewhere }
  }
}

function isSame(some: readonly Step[], others: readonly Step[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index])
}

function shortened({ steps: _, ...step }: Step, steps: readonly Step[]): Step {
  return steps.length === 0 ? step : { ...step, steps }
}

function under(because: Bilingual | undefined, places: ReadonlySet<Place>): Bilingual {
  const names = namesOf(places)
  return { zh: `${because?.zh}，见${names.zh}`, en: `${because?.en}, shown under ${names.en}` }
}

function alsoUnder(because: Bilingual | undefined, places: ReadonlySet<Place>): Bilingual {
  const names = namesOf(places)
  const zh = `其余步骤见${names.zh}`
  const en = `its other steps are shown under ${names.en}`
  return because === undefined ? { zh, en } : { zh: `${because.zh}，${zh}`, en: `${because.en}; ${en}` }
}

function namesOf(places: ReadonlySet<Place>): Bilingual {
  const names = [...places].map(({ name }) => name)
  return { zh: names.map(({ zh }) => `“${zh}”`).join('、'), en: names.map(({ en }) => `"${en}"`).join(', ') }
}
