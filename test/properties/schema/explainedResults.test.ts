import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as library from 'yigongti'
import { isSettlementError } from 'yigongti'
import { shapes } from '../../../src/schema/shapes.ts'
import { parse, type Shape } from '../../../src/shape/internal.ts'
import { callsOfExamples } from '../../fuzz/seeds.ts'
import { arbitraryOf } from '../../support/arbitraryOf.ts'
import { withExplanations } from '../../support/withExplanations.ts'

type Any = Shape<unknown, unknown>

interface Called {
  readonly name: string
  readonly shape: Any
  /** The arguments of a call in an example, and which of them the shape describes. */
  readonly args: readonly unknown[]
  readonly place: number
}

const calls = await callsOfExamples()
const functions: ReadonlyMap<string, unknown> = new Map(Object.entries(library))

/** What tells how a figure came about, where it differs with how a number was given. */
const tellings = new Set(['steps', 'source', 'because', 'explanation'])

/** A result of these holds the numbers as they were given. */
const givesItsInput: ReadonlySet<string> = new Set(['applyChanges'])

const named = Object.entries(shapes as Readonly<Record<string, () => Any>>).flatMap(([name, shapeOf]): Called[] => {
  const shape = shapeOf()
  const call = calls.find((one) => one.name === name && one.args.some((arg) => parse(shape, arg).ok))
  if (call === undefined) return []
  return [{ name, shape, args: call.args, place: call.args.findLastIndex((arg) => parse(shape, arg).ok) }]
})

test('nearly every function with a schema is called', () => {
  expect(named.length).toBeGreaterThan(Object.keys(shapes).length - 5)
})

/** Some inputs of a function, each with one in which numbers of the same values come explained and stated. */
function pairsOf({ shape, args, place }: Called): readonly (readonly [plain: unknown, explained: unknown])[] {
  const inputs = [args[place], ...fc.sample(arbitraryOf(shape), 2)]
  return inputs.flatMap((input) => fc.sample(withExplanations(shape, input), 2).map((made) => [input, made] as const))
}

test.each(named)('$name gives the same for explained and stated numbers from JSON', (called) => {
  for (const [, made] of pairsOf(called)) expect(outcome(called, fromJson(made))).toEqual(outcome(called, made))
})

test.each(named.filter(({ name }) => !givesItsInput.has(name)))(
  '$name gives the figures for explained and stated numbers that it gives for plain ones',
  (called) => {
    for (const [plain, made] of pairsOf(called)) {
      const found = outcome(called, made) as {
        readonly refused?: string
        readonly issues?: readonly { code: string }[]
      }
      // Of which unit a number must be, the rest of the input may say; of a bad row it is listed.
      const refusals = [found.refused, ...(found.issues ?? []).map(({ code }) => code)]
      if (!refusals.includes('unit_differs')) expect(figures(found)).toEqual(figures(outcome(called, plain)))
    }
  },
)

/** What a function gives or refuses an input with. */
function outcome({ name, args, place }: Called, input: unknown): unknown {
  const call = functions.get(name) as (...values: readonly unknown[]) => unknown
  try {
    const result = call(...args.with(place, input))
    return isLazy(result) ? firstOf(result, 50) : result
  } catch (error) {
    if (!isSettlementError(error)) throw error
    return { refused: error.code, path: error.path.filter((key) => key !== 'value') }
  }
}

/** What is made when it is gone through: it may be refused then. */
function isLazy(value: unknown): value is Iterable<unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Symbol.iterator in value && !ArrayBuffer.isView(value)
}

function firstOf(items: Iterable<unknown>, most: number): readonly unknown[] {
  const first: unknown[] = []
  for (const item of items) if (first.push(item) === most) break
  return first
}

/** What JSON makes of an input; typed columns, which it has none of, stay as they are. */
function fromJson(input: unknown): unknown {
  const columns: unknown[] = []
  const text = JSON.stringify(input, (_, value) => {
    if (typeof value === 'bigint') return `${value}`
    return ArrayBuffer.isView(value) ? { column: columns.push(value) - 1 } : value
  })
  return JSON.parse(text, (_, value) => (typeof value?.column === 'number' ? columns[value.column] : value))
}

/** A score that was computed is not taken for one that was written as a rate: that it may be is said of others alone. */
const isOfWriting = (part: unknown) => Object(part).code === 'score_as_rate'

/** A warning or an issue is its code and its place: its words name a number as it was given. */
const words = new Set(['message', 'messages', 'place'])
const isTelling = (part: object, key: string) => tellings.has(key) || ('code' in part && words.has(key))

/** A result without what tells how it came about. */
function figures(part: unknown): unknown {
  if (Array.isArray(part)) return part.flatMap((one) => (isOfWriting(one) ? [] : [figures(one)]))
  if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) return part
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, value]) => (isTelling(part, key) ? [] : [[key, figures(value)]])),
  )
}
