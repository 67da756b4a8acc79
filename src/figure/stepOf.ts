import type { Account, Figure } from './figure.ts'
import type { Placed, Step, StepInput } from './Step.ts'

type Draft = { -readonly [Key in keyof Step]: Step[Key] }

/** The step of a figure, with these inputs and these steps below it, and its places in the result where it has any. */
export function stepOf(
  { label: { id, name, unit }, text: value }: Figure,
  { formula, rounding, because, warning, parameters, citations }: Account,
  inputs: readonly StepInput[],
  steps: readonly Step[] | undefined,
  places?: Placed,
): Step {
  const label = Object.freeze(name)
  const step: Draft = formula === undefined ? { id, label, unit, value } : { id, label, unit, value, formula }
  if (inputs.length > 0) step.inputs = inputs
  if (rounding !== undefined) step.rounding = rounding
  if (because !== undefined) step.because = Object.freeze(because)
  if (warning !== undefined) step.warning = Object.freeze(warning)
  if (parameters !== undefined && parameters.length > 0) step.parameters = parameters
  if (citations !== undefined) step.citations = citations
  if (steps !== undefined) step.steps = steps
  if (places?.at !== undefined) step.at = places.at
  if (places?.alsoAt !== undefined) step.alsoAt = places.alsoAt
  return step
}
