import type { Figure } from './figure.ts'
import type { Step } from './Step.ts'

/**
 * The steps of some figures and of all they came from: each once, what a step needs before the step. The parts of a
 * composite figure stay below its step.
 */
export function stepsOf(figures: readonly Figure[]): readonly Step[] {
  const seen = new Set<Figure>()
  const steps: Step[] = []
  const visit = (figure: Figure): void => {
    if (figure.step === undefined || seen.has(figure)) return
    seen.add(figure)
    for (const operand of figure.operands) visit(operand)
    steps.push(figure.step)
  }
  for (const figure of figures) visit(figure)
  return steps
}
