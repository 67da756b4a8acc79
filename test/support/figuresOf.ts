import { type Explained, explain } from 'yigongti'
import type { Path } from './refusal.ts'

/** The places of a result with a decimal number as text: what `explain` is to explain. Years and counts are numbers. */
export function figuresOf(part: unknown, path: Path = []): readonly Path[] {
  if (typeof part === 'string') return /^-?\d+(\.\d+)?$/.test(part) ? [path] : []
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part)
    .filter(([key]) => !notFigures.includes(key))
    .flatMap(([key, value]) => figuresOf(value, [...path, Array.isArray(part) ? Number(key) : key]))
}

const notFigures = ['steps', 'provenance', 'citations', 'label', 'because', 'period', 'id']

/** What is not explained: a place that has no step, or one whose step says another value. */
export function unexplained(result: object): readonly string[] {
  return figuresOf(result).flatMap((path) => {
    try {
      const explained: Explained = explain(result, path as never)
      const stands = path.reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>>)[key], result)
      return explained.value === stands && explained.steps.at(-1)?.value === stands
        ? []
        : [`${path.join('.')}: ${stands} is explained as ${explained.value}`]
    } catch (error) {
      return [`${path.join('.')}: ${String(error)}`]
    }
  })
}
