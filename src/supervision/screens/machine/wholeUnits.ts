/** A weight is counted in units of 10^-6, so that sums of weights are exact in doubles. */
export const weightUnits = 1_000_000
/** A thousand in these units: nine million such weights still sum exactly. */
export const largestWeight = 1_000 * weightUnits

const plain = /^\d{1,9}(?:\.\d{1,6})?$/

/**
 * Units of a short decimal, −1 for what must be read exactly. A double of at most 15 digits comes back from its
 * units only where they are the decimal it shows.
 */
export function wholeUnits(input: unknown, scale: number): number {
  const value = typeof input === 'number' ? input : typeof input === 'string' && plain.test(input) ? Number(input) : -1
  if (!(value >= 0 && value < 1e8)) return -1
  const units = Math.round(value * scale)
  return units / scale === value ? units : -1
}
