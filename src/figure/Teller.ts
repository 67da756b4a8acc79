import type { Account } from './Account.ts'
import type { Figure } from './figure.ts'
import { longListOf } from './longListOf.ts'
import type { Step } from './Step.ts'
import { Told } from './Told.ts'

/**
 * Tells the steps of figures and of all they came from: each once, what a step needs before the step. The parts of a
 * composite figure stay below its step, and so does what explains a number from another calculation.
 */
export class Teller {
  readonly steps: Step[] = []
  private readonly trace = {}
  private told: Told | undefined
  /** Figures of which some operands are still to be told, each inside the one before, and how far it has come. */
  private readonly open: Figure[] = []
  private readonly places: number[] = []

  /** `stepOf`: the step of a figure as this list has it. */
  constructor(private readonly stepOf: (figure: Figure, account: Account) => Step) {}

  hasTold(figure: Figure): boolean {
    return figure.toldIn === this.trace
  }

  /** Not by recursion: what is left after each of a hundred thousand shares rests on all that was left before. */
  tell(first: Figure): void {
    if (!this.begins(first)) return
    const { open, places } = this
    open.push(first)
    places.push(firstToLookAt(first))
    for (let figure = open.at(-1); figure !== undefined; figure = open.at(-1)) {
      const { operands } = figure
      let place = places[places.length - 1] as number
      while (place < operands.length && !this.begins(operands[place] as Figure)) place++
      if (place < operands.length) {
        places[places.length - 1] = place + 1
        const next = operands[place] as Figure
        open.push(next)
        places.push(firstToLookAt(next))
      } else {
        open.pop()
        places.pop()
        this.say(figure)
      }
    }
  }

  /** Whether a figure is told from here on: one that was computed, and not told yet. */
  private begins(figure: Figure): boolean {
    if (figure.account === undefined || figure.toldIn === this.trace) return false
    figure.toldIn = this.trace
    if (figure.parts !== undefined) this.pass(figure.parts)
    return true
  }

  private say(figure: Figure): void {
    const step = this.stepOf(figure, figure.account as Account)
    const origin = figure.origin?.steps
    if (origin === undefined) {
      this.steps.push(step)
      return
    }
    this.told ??= new Told()
    this.steps.push(this.told.withOrigin(step, origin))
  }

  /** Parts are told below their whole. */
  private pass(parts: readonly Figure[]): void {
    for (const part of parts) {
      part.toldIn = this.trace
      if (part.parts !== undefined) this.pass(part.parts)
    }
  }
}

/** Which operand may have to be told first: none of a long list that is known to be all given. */
function firstToLookAt({ operands }: Figure): number {
  return longListOf(operands)?.allGiven === true ? operands.length : 0
}
