import type * as fc from 'fast-check'
import type { AnyShape } from '../../../src/shape/internal.ts'

/** What a mend is given: the law's own particulars, and how a part of the value, or any other shape, is drawn. */
export interface Mending {
  readonly says: readonly string[]
  /** A part of the value that is mended, by its keys; of a list, any number is its item. */
  readonly part: (...keys: readonly string[]) => fc.Arbitrary<unknown>
  readonly of: (shape: AnyShape) => fc.Arbitrary<unknown>
}

/** How a law is made to hold: the value as it was drawn, and what stands in its place. */
export type Mend = (value: never, mending: Mending) => fc.Arbitrary<unknown>
export type Mends = Readonly<Record<string, Mend>>

export type Fields = Readonly<Record<string, unknown>>
export type Items = readonly Fields[]
