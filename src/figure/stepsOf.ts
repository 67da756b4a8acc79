import type { Figure } from './figure.ts'
import type { Step } from './Step.ts'
import { Told } from './Told.ts'

/**
 * The steps of some figures and of all they came from: each once, what a step needs before the step. The parts of a
 * composite figure stay below its step, and so does what explains a number from another calculation.
 */
export function stepsOf(figures: readonly Figure[], place: (step: Step) => Step = asItIs): readonly Step[] {
  const seen = new Set<Figure>()
  const steps: Step[] = []
  let told: Told | undefined
  const visit = (figure: Figure): void => {
    if (figure.step === undefined || seen.has(figure)) return
    seen.add(figure)
    for (const part of figure.parts ?? []) seen.add(part)
    for (const operand of figure.operands) visit(operand)
    const step = place(figure.step)
    if (figure.origin?.steps === undefined) {
      steps.push(step)
      return
    }
    told ??= new Told()
    steps.push(told.withOrigin(step, figure.origin.steps))
  }
  for (const figure of figures) visit(figure)
  return steps
}

const asItIs = (step: Step): Step => step
