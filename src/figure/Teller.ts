import type { Account, Figure } from './figure.ts'
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

  /** `stepOf`: the step of a figure as this list has it. */
  constructor(private readonly stepOf: (figure: Figure, account: Account) => Step) {}

  hasTold(figure: Figure): boolean {
    return figure.toldIn === this.trace
  }

  tell(figure: Figure): void {
    const { account } = figure
    if (account === undefined || figure.toldIn === this.trace) return
    figure.toldIn = this.trace
    if (figure.parts !== undefined) this.pass(figure.parts)
    for (const operand of figure.operands) if (operand.account !== undefined) this.tell(operand)
    const step = this.stepOf(figure, account)
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
