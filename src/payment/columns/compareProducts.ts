/** 2^27 + 1: cuts a double of 53 bits into two of 26. */
const splitter = 134217729

/**
 * Below zero, zero or above zero, as a·b is below, equal to or above c·d; all four whole numbers below 2^53 in size.
 *
 * Exact: each product is the rounded double plus its rounding error, itself a double (Dekker's product). Rounding never
 * swaps an order, so where the rounded products differ they decide; where they are equal, the errors decide.
 */
export function compareProducts(a: number, b: number, c: number, d: number): number {
  const left = a * b
  const right = c * d
  return left === right ? errorOf(a, b, left) - errorOf(c, d, right) : left - right
}

/** a·b − product, where `product` is a·b rounded. */
function errorOf(a: number, b: number, product: number): number {
  const aCut = splitter * a
  const aHigh = aCut - (aCut - a)
  const aLow = a - aHigh
  const bCut = splitter * b
  const bHigh = bCut - (bCut - b)
  const bLow = b - bHigh
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow)
}
