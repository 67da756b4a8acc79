import fc from 'fast-check'
import { shapes } from '../../src/schema/shapes.ts'
import { parse, type Shape } from '../../src/shape/internal.ts'
import { draftsOf } from '../support/arbitraryOf.ts'
import { withExplanations } from '../support/withExplanations.ts'
import type { Call } from './seeds.ts'

const drafts = 25
const most = 8

/** Calls of the examples with the input drawn anew from its shape: what people give beyond what the examples show. */
export function drawnCalls(calls: readonly Call[], seed: number): readonly Call[] {
  return Object.entries(shapes as Readonly<Record<string, () => Shape<unknown, unknown>>>).flatMap(
    ([name, shapeOf]) => {
      const shape = shapeOf()
      const call = calls.find((one) => one.name === name && placeOf(one, shape) >= 0)
      if (call === undefined) return []
      const place = placeOf(call, shape)
      return fc
        .sample(draftsOf(shape), { numRuns: drafts, seed })
        .filter((draft) => parse(shape, draft).ok)
        .slice(0, most)
        .flatMap((input) => [input, ...fc.sample(withExplanations(shape, input), { numRuns: 1, seed })])
        .map((input) => ({ name, args: call.args.with(place, input) }))
    },
  )
}

/** Which of the arguments the shape describes. */
function placeOf({ args }: Call, shape: Shape<unknown, unknown>): number {
  return args.findLastIndex((arg) => parse(shape, arg).ok)
}
