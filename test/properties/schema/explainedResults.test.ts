import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as library from 'yigongti'
import { isSettlementError } from 'yigongti'
import { shapes } from '../../../src/schema/shapes.ts'
import { parse, type Shape } from '../../../src/shape/internal.ts'
import { callsOfExamples } from '../../fuzz/seeds.ts'
import { arbitraryOf } from '../../support/arbitraryOf.ts'
import { withExplanations } from '../../support/withExplanations.ts'

type Any = Shape<unknown, unknown>
const calls = await callsOfExamples()

/** What tells how a figure came about, where it differs with how a number was given. */
const tellings = new Set(['steps', 'source', 'because', 'explanation'])

/** A result of these holds the numbers as they were given. */
const givesItsInput: ReadonlySet<string> = new Set(['applyChanges'])

const named = Object.entries(shapes as Readonly<Record<string, () => Any>>).flatMap(([name, shapeOf]) => {
  const shape = shapeOf()
  const call = calls.find((one) => one.name === name && one.args.some((arg) => parse(shape, arg).ok))
  if (call === undefined) return []
  return [{ name, shape, args: call.args, place: call.args.findLastIndex((arg) => parse(shape, arg).ok) }]
})

test('nearly every function with a schema is called', () => {
  expect(named.length).toBeGreaterThan(Object.keys(shapes).length - 5)
})

describe.each(named)('$name of numbers that come explained and stated', ({ name, shape, args, place }) => {
  const inputs = [args[place], ...fc.sample(arbitraryOf(shape), 2)]
  const of = (input: unknown) => outcome(() => (library as never)[name], args.with(place, input))
  const explained = inputs.flatMap((input) =>
    fc.sample(withExplanations(shape, input), 2).map((made) => [input, made] as const),
  )

  test('is the same with what JSON made of them', () => {
    for (const [, made] of explained) expect(of(fromJson(made))).toEqual(of(made))
  })

  test.skipIf(givesItsInput.has(name))('has the figures that it has of plain ones', () => {
    for (const [plain, made] of explained) {
      const found = of(made) as { readonly refused?: string }
      // Of which unit a number must be, the rest of the input may say.
      if (found.refused !== 'unit_differs') expect(figures(found)).toEqual(figures(of(plain)))
    }
  })
})

function outcome(call: () => (...values: readonly unknown[]) => unknown, args: readonly unknown[]): unknown {
  try {
    const result = call()(...args)
    return isIterator(result) ? [...result].slice(0, 50) : result
  } catch (error) {
    if (!isSettlementError(error)) throw error
    return { refused: error.code, path: error.path.filter((key) => key !== 'value') }
  }
}

function isIterator(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && 'next' in value
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

/** A result without what tells how it came about. */
function figures(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(figures)
  if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) return part
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, value]) => (tellings.has(key) ? [] : [[key, figures(value)]])),
  )
}
