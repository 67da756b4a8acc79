import { add, type Fraction, larger } from '../../numeric/internal.ts'
import { type AnyShape, failAt } from '../../shape/internal.ts'
import type { Grammar } from './dialects.ts'
import { type GroupNumbers, largestFen } from './GroupNumbers.ts'
import type { TermNumbers } from './TermNumbers.ts'

/**
 * Refuses a group whose numbers could outgrow the type that they are computed in: the terms of the largest case there
 * may be, what they are divided by, and the sum of as many cases as can be counted, 2^53.
 */
export function refuseOverflow(
  { limits }: Grammar,
  groups: readonly GroupNumbers[],
  terms: readonly TermNumbers[],
  shape: AnyShape,
): void {
  if (limits === null) return
  const classes = largestByClass(terms)
  groups.forEach(({ slope, level, under, bounds }, group) => {
    classes.forEach(({ ratio, constant, bottom, ratioOf, constantOf }, found) => {
      // the factor before the cost must fit by itself, even where only cases of no cost are in the class
      const fen = largerOf(bounds[found] ?? largestFen, 1n)
      const twice = add(times(ratioOf, slope * fen), times(constantOf, level))
      const points = twice.n / (twice.d * under) + 1n
      const excess = [
        { reached: slope + level, limit: limits.whole },
        { reached: slope * ratio * fen + level * constant + under * bottom, limit: limits.whole },
        { reached: points * largestFen, limit: limits.whole },
        { reached: 2n * under * bottom, limit: limits.divisor },
      ].find(({ reached, limit }) => reached >= limit)
      if (excess === undefined) return
      const { reached, limit } = excess
      failAt(shape, 'decimal_overflow', ['groups', group], { received: digitsOf(reached), limit: digitsOf(limit - 1n) })
    })
  })
}

/** The largest size that each number, and each over its bottom, has in a class. */
interface Largest {
  readonly ratio: bigint
  readonly constant: bigint
  readonly bottom: bigint
  readonly ratioOf: Fraction
  readonly constantOf: Fraction
}

function largestByClass(terms: readonly TermNumbers[]): readonly Largest[] {
  const classes: Largest[] = []
  for (const { found, bottom, ...term } of terms) {
    const [ratio, constant] = [sizeOf(term.ratio), sizeOf(term.constant)]
    const one = { ratio, constant, bottom, ratioOf: { n: ratio, d: bottom }, constantOf: { n: constant, d: bottom } }
    const before = classes[found] ?? one
    classes[found] = {
      ratio: largerOf(before.ratio, one.ratio),
      constant: largerOf(before.constant, one.constant),
      bottom: largerOf(before.bottom, one.bottom),
      ratioOf: larger(before.ratioOf, one.ratioOf),
      constantOf: larger(before.constantOf, one.constantOf),
    }
  }
  return classes
}

function times({ n, d }: Fraction, factor: bigint): Fraction {
  return { n: n * factor, d }
}

function sizeOf(value: bigint): bigint {
  return value < 0n ? -value : value
}

function largerOf(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}

function digitsOf(value: bigint): number {
  return String(value).length
}
