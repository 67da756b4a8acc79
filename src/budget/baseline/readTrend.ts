import { fail, type Path, show } from '../../errors/internal.ts'
import { type Fraction, readGrowth } from '../../numeric/internal.ts'

/** A trend as read: a rate, or the name of the way to find one. */
export type ReadTrend = Fraction | (typeof ways)[number]

const ways = ['meanGrowth', 'latestGrowth', 'line'] as const

/** A growth rate above −100 %, or one of the named ways; the mean of the growth rates where nothing is said. */
export function readTrend(input: unknown, path: Path): ReadTrend {
  if (input === undefined) return 'meanGrowth'
  const way = ways.find((name) => name === input)
  if (way !== undefined) return way
  // A word that is no number is a way that is not known.
  if (typeof input === 'string' && /^[a-z]+$/i.test(input)) {
    fail('not_one_of', path, { expected: [...ways, '5%'].join(', '), received: show(input) })
  }
  return readGrowth(input, path)
}
