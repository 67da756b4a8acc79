import * as fc from 'fast-check'
import type { ErrorCode } from '../../src/errors/internal.ts'
import type { AnyShape, Law, Shape } from '../../src/shape/internal.ts'
import { arbitraryOf } from './arbitraryOf.ts'
import { breakOf } from './breaks.ts'
import { type Place, placesOf, shapeBelow } from './placesOf.ts'
import { put } from './put.ts'
import { spoilersOf } from './spoilers.ts'

/** A valid input with one thing wrong with it. */
export interface BrokenInput {
  readonly input: unknown
  /** What was done, and where. */
  readonly done: string
  /** What it must be refused with, where that is known. */
  readonly code?: ErrorCode | undefined
  readonly law?: Law
  readonly isLoose?: boolean
}

/** Every way to break a valid input: each kind of place in it by its shape's spoilers and by the breaks of its laws. */
export function* breaksOf(shape: AnyShape, input: unknown): Iterable<BrokenInput> {
  const seen = new Set<unknown>()
  for (const place of placesOf(shape, input)) {
    if (seen.has(place.shape.spec)) continue
    seen.add(place.shape.spec)
    yield* broken(input, place)
    if (place.shape.spec.type === 'later') yield nested(input, place)
  }
}

function* broken(input: unknown, { path, value, shape, isLoose }: Place): Iterable<BrokenInput> {
  for (const { code, value: stray } of spoilersOf(shape, value)) {
    yield {
      input: put(input, path, stray),
      done: `${path.join('.')}: ${code ?? JSON.stringify(stray)}`,
      code: isLoose ? undefined : code,
    }
  }
  const laws = 'laws' in shape.spec ? shape.spec.laws : []
  const part = (...keys: readonly string[]) => drawnOnce(shapeBelow(shape, keys))
  for (const law of laws) {
    const says = law.says.slice(1).map(String)
    const ways = breakOf(law)?.(value as never, { says, part }) ?? {}
    for (const code of law.codes) {
      if (!(code in ways)) continue
      yield {
        input: put(input, path, ways[code]),
        done: `${path.join('.')}: ${law.says.join(' ')} → ${code}`,
        code,
        law,
        isLoose,
      }
    }
  }
}

/** A part that holds itself, far too deep. */
function nested(input: unknown, { path }: Place): BrokenInput {
  const own = path.slice(0, -1)
  const loop = path.slice(own.length)
  let value = at(input, own)
  for (let level = 0; level < 70; level++) value = put(at(input, own), loop, [value])
  return { input: put(input, own, value), done: `${path.join('.')}: nested`, code: 'too_deep' }
}

const drawn = new Map<unknown, unknown>()

function drawnOnce(shape: AnyShape): unknown {
  if (!drawn.has(shape.spec)) {
    const [value] = fc.sample(arbitraryOf(shape as Shape<unknown, unknown>), { numRuns: 1, seed: 1 })
    drawn.set(shape.spec, value)
  }
  return drawn.get(shape.spec)
}

type Path = Place['path']

function at(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((here, key) => (here as never)[key], root)
}
