import type { Figure } from './figure.ts'
import type { Step } from './Step.ts'
import { Teller } from './Teller.ts'

/** The steps of some figures and of all they came from, without places: what a step needs stands before the step. */
export function stepsOf(figures: readonly Figure[]): readonly Step[] {
  const teller = new Teller(asItIs)
  for (const figure of figures) teller.tell(figure)
  return teller.steps
}

const asItIs = (step: Step): Step => step
