import { add, compare, type Fraction, multiply, one, reduce } from '../../numeric/internal.ts'
import type { ExactClass } from '../DeviationRule.ts'
import { toDouble, toExactDouble } from './readScaled.ts'

/**
 * What is looked up by institution and class: points = score · (ratio · cost ÷ mean + constant), so with the slope of the
 * group = slope · cost · ratio + score · constant.
 */
export interface TermTable {
  readonly slots: Float64Array
  /** Ratio and constant once more, as whole numbers over one denominator; NaN where their digits are too many. */
  readonly ratioTop: Float64Array
  readonly constantTop: Float64Array
  readonly bottom: Float64Array
}

/** Where the numbers of an institution and class stand in their slots. */
export const termSlot = {
  ratio: 0,
  constant: 1,
  /** One half and a little more, where points do not depend on the cost and round right with it; NaN elsewhere. */
  half: 2,
  /** 0 where the points are limited to the score, infinite elsewhere: what the limit is raised by. */
  uncapped: 3,
  stride: 4,
} as const

/** The terms of every institution in every class. Institutions with one coefficient share them. */
export function termTable(
  coefficients: readonly Fraction[],
  classes: readonly ExactClass[],
  largestPlain: number,
): TermTable {
  const count = coefficients.length * classes.length
  const slots = new Float64Array(count * termSlot.stride)
  const [ratioTop, constantTop, bottom] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  const known = new Map<string, readonly Term[]>()
  coefficients.forEach((coefficient, institution) => {
    const key = `${coefficient.n}/${coefficient.d}`
    const terms = known.get(key) ?? classes.map((found) => termOf(found, coefficient, largestPlain))
    known.set(key, terms)
    terms.forEach((term, found) => {
      const index = institution * classes.length + found
      slots.set(term.slots, index * termSlot.stride)
      ratioTop[index] = term.ratioTop
      constantTop[index] = term.constantTop
      bottom[index] = term.bottom
    })
  })
  return { slots, ratioTop, constantTop, bottom }
}

interface Term {
  readonly slots: readonly number[]
  readonly ratioTop: number
  readonly constantTop: number
  readonly bottom: number
}

function termOf(found: ExactClass, coefficient: Fraction, largestPlain: number): Term {
  const { ratio, constant } = exactTerm(found, coefficient)
  const bottom = leastCommon(ratio.d, constant.d)
  const slots: number[] = []
  slots[termSlot.ratio] = toDouble(ratio)
  slots[termSlot.constant] = toDouble(constant)
  slots[termSlot.half] = ratio.n === 0n ? halfOf(constant, largestPlain) : Number.NaN
  slots[termSlot.uncapped] = found.atMostScore ? 0 : Number.POSITIVE_INFINITY
  return {
    slots,
    ratioTop: toExactDouble(ratio.n * (bottom / ratio.d)),
    constantTop: toExactDouble(constant.n * (bottom / constant.d)),
    bottom: toExactDouble(bottom),
  }
}

/** (a·r + b + c·h) [× h] as ratio·r + constant, in lowest terms. */
export function exactTerm(found: ExactClass, coefficient: Fraction): { ratio: Fraction; constant: Fraction } {
  const times = found.timesCoefficient ? coefficient : one
  const ratio = reduce(multiply(found.ratio, times))
  const constant = reduce(multiply(add(found.constant, multiply(found.coefficient, coefficient)), times))
  // Where the cost does not count, "at most the score" limits the bracket to 1.
  const isCapped = found.atMostScore && ratio.n === 0n && compare(constant, one) > 0
  return { ratio, constant: isCapped ? one : constant }
}

/**
 * What to add before cutting to whole units, so that points which do not depend on the cost round half-up, ties too,
 * without a look at how near a tie they are: ½ and half a gap.
 *
 * x = score · constant with a whole score is a multiple of 1 ÷ bottom, so it lies on a tie, or at least a gap of
 * 1 ÷ lcm(2, bottom) from every tie. In doubles, with u = 2^-53, `score · constant + half` carries at most 2.1u·x from
 * constant and product, u·(x + 1) from the sum and u from half: less than 4u·(x + 1). Where that is less than half a
 * gap, a tie comes out at or above the next whole number, and what lies a gap below the tie comes out below it.
 */
function halfOf(constant: Fraction, largestPlain: number): number {
  const gap = 1 / Number(leastCommon(2n, constant.d))
  const error = 2 ** -51 * (largestPlain * toDouble(constant) + 1)
  return constant.n >= 0n && error < gap / 2 ? 0.5 + gap / 2 : Number.NaN
}

function leastCommon(a: bigint, b: bigint): bigint {
  return a * reduce({ n: b, d: a }).n
}
