import type { StepInput } from '../Step.ts'

/** A formula with its ids replaced: each is looked up, so that a sum over a million persons takes no longer for each. */
export function replaceIds(formula: string, inputs: readonly StepInput[], write: (input: StepInput) => string): string {
  const known = new Map<string, StepInput>()
  for (const input of inputs) if (!known.has(input.id)) known.set(input.id, input)
  return formula.replace(/[A-Za-z]\w*(?:\.\w+)*(?:\[\d+\])*/g, (id) => {
    const input = known.get(id)
    return input === undefined ? id : write(input)
  })
}
