import { contractFigures, type ExactStep } from '../../corridor/internal.ts'
import { fail } from '../../errors/internal.ts'
import type { Figure } from '../../figure/internal.ts'

/** Runs the steps of a contract in their order on a value, and gives the figure after each by the step's id. */
export function runContract(steps: readonly ExactStep[], deviation: Figure, base: Figure): (id: string) => Figure {
  const figures = contractFigures(steps, { deviation, base })
  return (id) => {
    const found = figures.find(({ step }) => step.id === id)
    return (
      found?.figure ?? fail('unknown_id', ['steps'], { received: id, expected: steps.map((step) => step.id).join() })
    )
  }
}
