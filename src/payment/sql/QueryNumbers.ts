import { add, compare, type Fraction, larger, multiply, reduce, roundFraction } from '../../numeric/internal.ts'
import { type AnyShape, failAt } from '../../shape/internal.ts'
import type { CaseTables } from '../columns/CaseTables.ts'
import { exactLimit, scaledFraction } from '../columns/readScaled.ts'
import { exactTerm } from '../columns/termTable.ts'
import type { ExactClass } from '../DeviationRule.ts'
import type { Grammar } from './dialects.ts'

/** What a query is written from. */
export interface QueryNumbers {
  readonly digest: string
  readonly places: number
  readonly ids: readonly string[]
  readonly classes: readonly ExactClass[]
  readonly groups: readonly GroupNumbers[]
  readonly terms: readonly TermNumbers[]
}

/**
 * A group in whole numbers. With the term (ratio, constant) ÷ bottom of an institution and class, twice the points of a
 * case in units of 10^-places are
 *
 *   2 · score · (ratio · cost ÷ mean + constant) ÷ bottom = (slope · ratio · cost + level · constant) ÷ (under · bottom)
 */
interface GroupNumbers {
  readonly slope: bigint
  readonly level: bigint
  readonly under: bigint
  /** The rounded score, to which the points of some classes are limited. */
  readonly cap: bigint
  /** By class but the last, the largest cost in fen that is not above it. */
  readonly bounds: readonly bigint[]
}

/** The largest cost of a case in fen, as in the columns. */
export const largestFen = BigInt(exactLimit)

export function groupNumbers({ catalogue, classes, places }: CaseTables): readonly GroupNumbers[] {
  const uppers = classes.flatMap(({ upTo, inclusive }) => (upTo === null ? [] : [{ upTo, inclusive }]))
  return catalogue.groups.map(({ score: givenScore, referenceMean }) => {
    const score = scaledFraction(givenScore, places)
    const mean = scaledFraction(referenceMean, 2)
    const [slope, level, under] = [2n * score.n * mean.d, 2n * score.n * mean.n, score.d * mean.n]
    const common = divisorOf(divisorOf(slope, level), under)
    return {
      slope: slope / common,
      level: level / common,
      under: under / common,
      cap: roundFraction(score, { mode: 'halfUp', places: 0 }).n,
      bounds: uppers.map(({ upTo, inclusive }) => largestIn(multiply(upTo, mean), inclusive)),
    }
  })
}

/** cost ≤ bound ⇔ cost ≤ ⌊bound⌋, cost < bound ⇔ cost ≤ ⌈bound⌉ − 1; no cost is above {@link largestFen}. */
function largestIn(bound: Fraction, inclusive: boolean): bigint {
  if (compare(bound, { n: largestFen, d: 1n }) > 0) return largestFen
  const floor = bound.n / bound.d
  return !inclusive && bound.n % bound.d === 0n ? floor - 1n : floor
}

function divisorOf(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisorOf(b, a % b)
}

/** What is looked up by institution and class: ratio and constant as whole numbers over one bottom. */
interface TermNumbers {
  readonly institution: number
  readonly found: number
  readonly ratio: bigint
  readonly constant: bigint
  readonly bottom: bigint
}

export function termNumbers({ classes, coefficients }: CaseTables): readonly TermNumbers[] {
  return coefficients.flatMap((coefficient, institution) =>
    classes.map((one, found) => ({ institution, found, ...overOneBottom(exactTerm(one, coefficient)) })),
  )
}

function overOneBottom({ ratio, constant }: { readonly ratio: Fraction; readonly constant: Fraction }) {
  const bottom = ratio.d * reduce({ n: constant.d, d: ratio.d }).n
  return { ratio: ratio.n * (bottom / ratio.d), constant: constant.n * (bottom / constant.d), bottom }
}

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
