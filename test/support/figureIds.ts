import { isDeepStrictEqual } from 'node:util'
import type { Step } from 'yigongti'

/** Every trace in a result: its own `steps`, and those of its parts that carry some. */
export function tracesIn(value: unknown): readonly (readonly Step[])[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return []
  return Object.entries(value).flatMap(([key, part]) => (key === 'steps' && isTrace(part) ? [part] : tracesIn(part)))
}

function isTrace(value: unknown): value is readonly Step[] {
  if (!Array.isArray(value) || value.length === 0) return false
  return value.every(
    (one) => typeof one === 'object' && one !== null && 'id' in one && 'label' in one && 'value' in one,
  )
}

/** The ids of a list of steps that mean two figures; the parts of a step are a list of their own. */
export function idProblems(steps: readonly Step[]): readonly string[] {
  const byId = new Map<string, Step>()
  const problems: string[] = []
  for (const step of steps) {
    const other = byId.get(step.id)
    if (other !== undefined && !isDeepStrictEqual(other, step)) {
      problems.push(`${step.id} is "${other.label.en}" ${other.value} and "${step.label.en}" ${step.value}`)
    }
    byId.set(step.id, step)
  }
  for (const { id, inputs = [] } of steps) {
    for (const input of inputs) {
      const step = byId.get(input.id)
      if (step !== undefined && (step.value !== input.value || !isDeepStrictEqual(step.label, input.label))) {
        problems.push(`${input.id} is another figure where ${id} takes it in: "${input.label.en}" ${input.value}`)
      }
    }
  }
  return [...problems, ...steps.flatMap(({ steps: parts = [] }) => idProblems(parts))]
}
