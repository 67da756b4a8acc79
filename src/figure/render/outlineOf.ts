import type { Bilingual } from '../../errors/internal.ts'
import { originOf, partsOf, type Step } from '../Step.ts'
import { textOf } from '../textOf.ts'
import { Documents } from './Documents.ts'
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
  /** The numbers of the earlier steps that gave its inputs, by their ids. */
  readonly references: ReadonlyMap<string, string>
  /** The numbers of the steps that explain it and stand elsewhere. */
  readonly elsewhere: readonly string[]
}

/** A chapter, or the one part of a trace without chapters, which has no title. */
export interface Section {
  readonly title: Bilingual | undefined
  readonly number: string
  readonly lines: readonly Line[]
}

export interface Outline {
  readonly sections: readonly Section[]
  readonly documents: Documents
  readonly hasChapters: boolean
}

/** The lines of a trace in order, each with its number; and the documents that they cite, once for all chapters. */
export function outlineOf(input: unknown, { withEmptyParts = false } = {}): Outline {
  const { chapters, steps } = readTrace(input)
  const outliner = new Outliner(withEmptyParts, chapters !== undefined)
  const sections =
    chapters === undefined
      ? [{ title: undefined, number: '', lines: outliner.linesOf(steps, '') }]
      : chapters.map(({ title, steps: own }, index) => ({
          title,
          number: `${index + 1}`,
          lines: outliner.linesOf(own, `${index + 1}.`),
        }))
  return { sections, documents: outliner.documents, hasChapters: chapters !== undefined }
}

/** A list of steps that is being written: ids mean the same in it and in the parts of its composite figures. */
interface Level {
  readonly steps: readonly Step[]
  next: number
  readonly prefix: string
  readonly depth: number
  readonly numbers: Map<string, string>
}

class Outliner {
  readonly documents = new Documents()
  /** The numbers of what was told, by what it says; only chapters tell a step in more than one place. */
  private readonly told = new Map<string, string>()

  constructor(
    private readonly withEmptyParts: boolean,
    private readonly inChapters: boolean,
  ) {}

  /** Not by recursion: explanations within explanations can be a thousand deep. */
  linesOf(steps: readonly Step[], prefix: string): readonly Line[] {
    const lines: Line[] = []
    const levels: Level[] = [{ steps, next: 0, prefix, depth: 0, numbers: new Map() }]
    for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
      const step = level.steps[level.next++]
      if (step === undefined) {
        levels.pop()
        continue
      }
      const number = `${level.prefix}${level.next}`
      const parts = this.partsIn(step)
      if (step.steps !== undefined && parts.length === 0) {
        const { fresh, elsewhere } = this.fresh(originOf(step))
        lines.push(this.line(step, number, level, elsewhere))
        levels.push({ steps: fresh, next: 0, prefix: `${number}.`, depth: level.depth + 1, numbers: new Map() })
      } else {
        for (const [index, { id }] of parts.entries()) level.numbers.set(id, `${number}.${index + 1}`)
        lines.push(this.line(step, number, level, []))
        if (parts.length > 0)
          levels.push({ steps: parts, next: 0, prefix: `${number}.`, depth: level.depth + 1, numbers: level.numbers })
      }
      level.numbers.set(step.id, number)
    }
    return lines
  }

  private line(step: Step, number: string, level: Level, told: readonly string[]): Line {
    for (const citation of step.citations ?? []) this.documents.add(citation)
    const references = new Map<string, string>()
    for (const { id } of step.inputs ?? []) {
      const reference = level.numbers.get(id)
      if (reference !== undefined) references.set(id, reference)
    }
    const under = (step.shownUnder ?? []).flatMap((id) => level.numbers.get(id) ?? [])
    if (this.inChapters) this.told.set(textOf(step), number)
    return { step, number, depth: level.depth, references, elsewhere: [...under, ...told] }
  }

  /** Of what explains a step, what no chapter told before; and the number of the last that one did. */
  private fresh(origin: readonly Step[]): { readonly fresh: readonly Step[]; readonly elsewhere: readonly string[] } {
    if (!this.inChapters) return { fresh: origin, elsewhere: [] }
    const known = origin.flatMap((step) => this.told.get(textOf(step)) ?? [])
    return {
      fresh: known.length === 0 ? origin : origin.filter((step) => !this.told.has(textOf(step))),
      elsewhere: known.slice(-1),
    }
  }

  /** A part of nothing beside parts of something says nothing: a band that is not reached, a member without weight. */
  private partsIn(step: Step): readonly Step[] {
    const parts = partsOf(step)
    if (this.withEmptyParts || parts.length < 2) return parts
    const some = parts.filter(({ value }) => !zero.test(value))
    return some.length === 0 ? parts : some
  }
}

const zero = /^-?0(?:\.0*)?$/
