import { compensatedSum, type DoublePair } from './compensatedSum.ts'

/**
 * 中心 — the mean of at least one value to twice the digits of a double: deviations from a mean that is itself rounded
 * would give every sample of large numbers a spread that it does not have.
 */
export function centreOf(values: Float64Array): DoublePair {
  const count = values.length
  const sum = compensatedSum(values)
  const high = sum.high / count
  const leading = leadingBits(high)
  // Both products are exact while count < 2^27, and so is what the division left over.
  const remainder = sum.high - leading * count - (high - leading) * count
  return { high, low: (remainder + sum.low) / count }
}

/** The 26 leading bits of a double (T. J. Dekker, 1971, A floating-point technique for extending the available precision). */
function leadingBits(x: number): number {
  const scaled = 134_217_729 * x
  return scaled - (scaled - x)
}
