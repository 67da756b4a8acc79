/** A stream of whole numbers from 0 to 2^32 − 1. */
export type RandomStream = () => number

// The multiplier 6364136223846793005 in two halves.
const MULTIPLIER_HIGH = 0x5851f42d
const MULTIPLIER_LOW = 0x4c957f2d

/**
 * PCG32 (XSH RR 64/32): a stream that its seed and its sequence number decide, and nothing else: the same on every
 * machine. Both are whole numbers of up to 64 bits.
 *
 * @see M. E. O'Neill (2014), PCG: A family of simple fast space-efficient statistically good algorithms for random number
 *   generation, Harvey Mudd College, HMC-CS-2014-0905
 */
export function pcg32(seed: bigint, sequence = 0n): RandomStream {
  const increment = BigInt.asUintN(64, (sequence << 1n) | 1n)
  const incrementHigh = Number(increment >> 32n)
  const incrementLow = Number(increment & 0xffffffffn)
  let high = 0
  let low = 0
  const step = () => {
    // (high, low) × multiplier + increment, modulo 2^64.
    const product = multiplyLow(low)
    const sum = product.low + incrementLow
    const carry = sum > 0xffffffff ? 1 : 0
    high =
      (product.high + Math.imul(high, MULTIPLIER_LOW) + Math.imul(low, MULTIPLIER_HIGH) + incrementHigh + carry) >>> 0
    low = sum >>> 0
  }
  const next = () => {
    const [h, l] = [high, low]
    step()
    // ((state >> 18) ^ state) >> 27, its low 32 bits, turned right by the five highest bits of the state.
    const xorHigh = (h ^ (h >>> 18)) >>> 0
    const xorLow = (l ^ ((h << 14) | (l >>> 18))) >>> 0
    const mixed = ((xorHigh << 5) | (xorLow >>> 27)) >>> 0
    const turn = h >>> 27
    return ((mixed >>> turn) | (mixed << (-turn & 31))) >>> 0
  }
  step()
  const start = BigInt.asUintN(64, ((BigInt(high) << 32n) | BigInt(low)) + BigInt.asUintN(64, seed))
  high = Number(start >> 32n)
  low = Number(start & 0xffffffffn)
  step()
  return next
}

/** low × the low half of the multiplier, all 64 bits of it. */
function multiplyLow(low: number): { readonly high: number; readonly low: number } {
  const [a, b] = [low >>> 16, low & 0xffff]
  const [c, d] = [MULTIPLIER_LOW >>> 16, MULTIPLIER_LOW & 0xffff]
  const middle = a * d + ((b * d) >>> 16) + ((b * c) & 0xffff)
  return {
    high: (a * c + ((b * c) >>> 16) + Math.floor(middle / 0x10000)) >>> 0,
    low: Math.imul(low, MULTIPLIER_LOW) >>> 0,
  }
}

/**
 * A whole number from 0 to bound − 1, each exactly as likely: what the largest multiple of the bound below 2^32 leaves
 * over is drawn again.
 */
export function drawBelow(stream: RandomStream, bound: number): number {
  const rest = 0x100000000 % bound
  for (;;) {
    const value = stream()
    if (value >= rest) return value % bound
  }
}
