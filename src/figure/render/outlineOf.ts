import type { Bilingual } from '../../errors/internal.ts'
import { originOf, partsOf, type Step } from '../Step.ts'
import { textOf } from '../textOf.ts'
import { Documents } from './Documents.ts'
import type { Print } from './Print.ts'
import { readTrace } from './readTrace.ts'

/**
 * 章 — steps under a title: a trace of many calculations is printed in chapters.
 *
 * @since 0.2.0
 */
export interface Chapter {
  readonly title: Bilingual
  readonly steps: readonly Step[]
}

/** A step as it is printed. */
export interface Line {
  readonly step: Step
  /** `2.1.3` */
  readonly number: string
  readonly depth: number
  /** The numbers of the earlier steps that gave its inputs, input by input. */
  readonly references: readonly (string | undefined)[]
  /** The numbers of the steps that explain it and stand elsewhere. */
  readonly elsewhere: readonly string[]
  /** What it cites, each by the number of its document. */
  readonly cited: readonly string[]
}

/** A chapter, or the one part of a trace without chapters, which has no title. */
export interface Section {
  readonly title: Bilingual | undefined
  readonly number: string
  /** Read and numbered as they are asked for, once and chapter by chapter: a long trace is never held as a whole. */
  readonly lines: Iterable<Line>
}

export interface Outline {
  readonly sections: readonly Section[]
  /** What the lines cite that were asked for so far. */
  readonly documents: Documents
  readonly hasChapters: boolean
}

/** The lines of a trace that are shown, in order, each with its number among all; and the documents that they cite, once for all chapters. */
export function outlineOf(input: unknown, print: Pick<Print, 'shows'>, { withEmptyParts = false } = {}): Outline {
  const parts = readTrace(input)
  const hasChapters = parts[0]?.title !== undefined
  const outliner = new Outliner(withEmptyParts, hasChapters, print)
  const sections = parts.map(({ title, steps }, index) => ({
    title,
    number: hasChapters ? `${index + 1}` : '',
    lines: outliner.linesOf(steps, hasChapters ? `${index + 1}.` : ''),
  }))
  return { sections, documents: outliner.documents, hasChapters }
}

/** Steps as they are numbered: one that is left out has a number too, so that every form numbers alike. */
type Numbered = Iterable<Step | typeof leftOut>
const leftOut = undefined

/** A list of steps that is being written: ids mean the same in it and in the parts of its composite figures. */
interface Level {
  readonly steps: Iterator<Step | typeof leftOut>
  count: number
  readonly prefix: string
  readonly depth: number
  readonly numbers: Map<string, string>
}

class Outliner {
  readonly documents = new Documents()
  /** The numbers of what was told, by what it says; only chapters tell a step in more than one place. */
  private readonly told = new Map<string, string>()
  /** What was told since an explanation was last looked for: most traces have none, and then nothing is compared. */
  private untold: Line[] = []

  constructor(
    private readonly withEmptyParts: boolean,
    private readonly inChapters: boolean,
    private readonly print: Pick<Print, 'shows'>,
  ) {}

  /** Not by recursion: explanations within explanations can be a thousand deep. */
  *linesOf(steps: () => Iterable<Step>, prefix: string): Generator<Line> {
    const levels = [levelOf(steps(), prefix, 0)]
    for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
      const next = level.steps.next()
      if (next.done === true) {
        levels.pop()
        continue
      }
      const number = `${level.prefix}${++level.count}`
      const step = next.value
      if (step === leftOut) continue
      const isShown = this.print.shows(step.unit)
      const parts = this.partsIn(step)
      if (step.steps !== undefined && parts.length === 0) {
        const { fresh, elsewhere } = this.fresh(originOf(step))
        if (isShown) yield this.line(step, number, level, elsewhere)
        levels.push(levelOf(fresh, `${number}.`, level.depth + 1))
      } else {
        for (const [index, part] of parts.entries())
          if (part !== leftOut) this.refer(level, part, `${number}.${index + 1}`)
        if (isShown) yield this.line(step, number, level, none)
        if (parts.length > 0) levels.push(levelOf(parts, `${number}.`, level.depth + 1, level.numbers))
      }
      this.refer(level, step, number)
    }
  }

  /** What is not printed is not referred to. */
  private refer({ numbers }: Level, { id, unit }: Step, number: string): void {
    if (this.print.shows(unit)) numbers.set(id, number)
    else numbers.delete(id)
  }

  private line(step: Step, number: string, level: Level, told: readonly string[]): Line {
    const all = step.citations === undefined ? none : step.citations.map((one) => this.documents.cite(one))
    const cited = all.length < 2 ? all : [...new Set(all)]
    const references = step.inputs === undefined ? none : step.inputs.map(({ id }) => level.numbers.get(id))
    const under = step.shownUnder?.flatMap((id) => level.numbers.get(id) ?? []) ?? []
    const elsewhere = under.length === 0 ? told : [...under, ...told]
    const line = { step, number, depth: level.depth, references, elsewhere, cited }
    if (this.inChapters) this.untold.push(line)
    return line
  }

  /** Of what explains a step, what no chapter told before; and the number of the last that one did. */
  private fresh(origin: readonly Step[]): { readonly fresh: Numbered; readonly elsewhere: readonly string[] } {
    if (!this.inChapters || origin.length === 0) return { fresh: origin, elsewhere: none }
    for (const { step, number } of this.untold) this.told.set(textOf(step), number)
    this.untold = []
    const known = origin.map((step) => this.told.get(textOf(step)))
    return {
      fresh: origin.map((step, index) => (known[index] === undefined ? step : leftOut)),
      elsewhere: known.filter((number) => number !== undefined).slice(-1),
    }
  }

  /** A part of nothing beside parts of something says nothing: a band that is not reached, a member without weight. */
  private partsIn(step: Step): readonly (Step | typeof leftOut)[] {
    const parts = partsOf(step)
    if (this.withEmptyParts || parts.length < 2) return parts
    if (parts.every(isEmpty)) return parts
    return parts.map((part) => (isEmpty(part) ? leftOut : part))
  }
}

function levelOf(steps: Numbered, prefix: string, depth: number, numbers: Map<string, string> = new Map()): Level {
  return { steps: steps[Symbol.iterator](), count: 0, prefix, depth, numbers }
}

function isEmpty({ value }: Step): boolean {
  return zero.test(value)
}

const zero = /^-?0(?:\.0*)?$/
const none: readonly string[] = []
