import type { Account } from './Account.ts'
import type { Figure } from './figure.ts'
import type { Places } from './Places.ts'
import type { Step, StepInput } from './Step.ts'

type Draft = { -readonly [Key in keyof Step]: Step[Key] }
type Placing = Pick<Places, 'at' | 'alsoAt'>

/** The step of a figure, with these inputs and these steps below it, and its places in the result where it has any. */
export function stepOf(
  figure: Figure,
  account: Account,
  inputs: readonly StepInput[],
  steps: readonly Step[] | undefined,
  places: Placing | undefined,
): Step {
  const { because, warning } = account
  if (because !== undefined) Object.freeze(because)
  if (warning !== undefined) Object.freeze(warning)
  return usualStep(figure, account, inputs, steps, places) ?? anyStep(figure, account, inputs, steps, places)
}

/** What most steps have, written out: an object that gets its parts one after the other takes twice the time and room. */
function usualStep(
  { label: { id, name, unit }, text: value }: Figure,
  { formula, rounding, because, warning, parameters, citations }: Account,
  inputs: readonly StepInput[],
  steps: readonly Step[] | undefined,
  places: Placing | undefined,
): Step | undefined {
  if (places === undefined || places.alsoAt !== undefined) return undefined
  if (steps !== undefined || warning !== undefined) return undefined
  if (inputs.length === 0 || citations === undefined || (parameters?.length ?? 0) > 0) return undefined
  const { at } = places
  const label = Object.freeze(name)
  if (formula === undefined) {
    if (because === undefined || rounding !== undefined) return undefined
    return { id, label, unit, value, inputs, because, citations, at }
  }
  if (rounding === undefined) {
    return because === undefined
      ? { id, label, unit, value, formula, inputs, citations, at }
      : { id, label, unit, value, formula, inputs, because, citations, at }
  }
  return because === undefined
    ? { id, label, unit, value, formula, inputs, rounding, citations, at }
    : { id, label, unit, value, formula, inputs, rounding, because, citations, at }
}

function anyStep(
  { label: { id, name, unit }, text: value }: Figure,
  { formula, rounding, because, warning, parameters, citations }: Account,
  inputs: readonly StepInput[],
  steps: readonly Step[] | undefined,
  places: Placing | undefined,
): Step {
  const label = Object.freeze(name)
  const step: Draft = formula === undefined ? { id, label, unit, value } : { id, label, unit, value, formula }
  if (inputs.length > 0) step.inputs = inputs
  if (rounding !== undefined) step.rounding = rounding
  if (because !== undefined) step.because = because
  if (warning !== undefined) step.warning = warning
  if (parameters !== undefined && parameters.length > 0) step.parameters = parameters
  if (citations !== undefined) step.citations = citations
  if (steps !== undefined) step.steps = steps
  if (places !== undefined) step.at = places.at
  if (places?.alsoAt !== undefined) step.alsoAt = places.alsoAt
  return step
}

/** The inputs of a step, each once. A few are looked for in the list itself; a sum over many persons needs a set. */
export function inputsOf(operands: readonly Figure[], inputOf = asInputOf): readonly StepInput[] {
  // no list that is pushed to: it would keep room for more than most steps have
  const inputs = operands.map(inputOf)
  if (inputs.length > 16) return [...new Set(inputs)]
  for (let k = 1; k < inputs.length; k++) {
    if (inputs.indexOf(inputs[k] as StepInput) < k) return inputs.filter((input, at) => inputs.indexOf(input) === at)
  }
  return inputs
}

const asInputOf = ({ asInput }: Figure): StepInput => asInput

/** The steps of parts. */
export function stepsOf(parts: readonly Figure[] | undefined): readonly Step[] | undefined {
  return parts?.flatMap(({ step }) => step ?? [])
}
