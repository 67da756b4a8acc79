import type { Step } from './Step.ts'

/** Whether figures are only computed, and nothing is kept of how. */
export let isSilent = false

/** The calculation that is being made, in silence or aloud, where its results tell their steps late. */
export let late: Late | undefined

/**
 * A calculation of many figures. Its results have their numbers at once: it is made in silence, in a part of the time and
 * room. When steps are first asked for it is made again, aloud; its results come in the same order both times, and a result
 * has the steps of the one that came in its place.
 */
export class Late {
  private told: (readonly Step[])[] | undefined
  private count = 0

  private constructor(private calculate: (() => object) | undefined) {}

  /**
   * What a calculation comes to that comes to the same whenever it is made. What it refuses is refused aloud, with the names
   * of its figures.
   */
  static make(calculate: () => object): object {
    const late = new Late(calculate)
    try {
      return late.run(true, calculate)
    } catch (refusal) {
      late.run(false, calculate)
      throw refusal
    }
  }

  /** A result that was made in silence gets its steps when they are asked for. */
  promise(result: object): void {
    const place = this.count++
    const get = () => this.stepsOf(place)
    // whoever holds the result may write over it, as over any other
    const set = (value: unknown) => define(result, { value, writable: true })
    define(result, { get, set })
  }

  /** The steps of the next result, which was made aloud. */
  tell(steps: readonly Step[]): void {
    this.told?.push(steps)
  }

  private stepsOf(place: number): readonly Step[] | undefined {
    if (this.calculate !== undefined) {
      this.told = []
      this.run(false, this.calculate)
      this.calculate = undefined
    }
    return this.told?.[place]
  }

  /** One call alone, which waits for nothing; steps may be asked for while another calculation is made. */
  private run<T>(silent: boolean, calculate: () => T): T {
    const before = { isSilent, late }
    isSilent = silent
    late = this
    try {
      return calculate()
    } finally {
      isSilent = before.isSilent
      late = before.late
    }
  }
}

function define(result: object, steps: PropertyDescriptor): void {
  Object.defineProperty(result, 'steps', { ...steps, enumerable: true, configurable: true })
}
