// The engine's own logarithm may differ in its last digit from machine to machine: these are made of + − × ÷ alone.

/** ln 2 in two parts: the first with so few digits that whole multiples of it are exact. */
export const ln2 = { high: 0.6931471803691238, low: 1.9082149292705877e-10 } as const

/**
 * 自然对数 — ln of a number above 0 and not below 1e-300, the same on every machine.
 *
 * Error: at most 1e-15 relative.
 */
export function naturalLogarithm(value: number): number {
  let m = value
  let k = 0
  for (; m < Math.SQRT1_2; k--) m *= 2
  for (; m > Math.SQRT2; k++) m /= 2
  return k * ln2.high + (logarithmOfOnePlus(m - 1) + k * ln2.low)
}

/**
 * ln(1 + x) for an x of 0 or more, or of at least √½ − 1, the same on every machine: ln((1 + s) ÷ (1 − s)) = 2·(s + s³ ÷ 3
 * + s⁵ ÷ 5 + …) with s = x ÷ (2 + x), which is below 0.172 up to √2.
 *
 * Error: at most 1e-15 relative.
 */
export function logarithmOfOnePlus(x: number): number {
  if (x > Math.SQRT2 - 1) return naturalLogarithm(1 + x)
  const s = x / (2 + x)
  const square = s * s
  let series = 0
  for (let odd = 25; odd >= 3; odd -= 2) series = (series + 1 / odd) * square
  return 2 * s + 2 * s * series
}
