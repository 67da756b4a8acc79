/** Whether figures are only computed, and nothing is kept of how. */
export let isSilent = false

/**
 * Runs a calculation whose figures explain nothing: what it comes to is the same, in a part of the time and room. It is of
 * one call alone, which waits for nothing.
 */
export function inSilence<T>(calculate: () => T): T {
  return withSilence(true, calculate)
}

/** Runs a calculation whose figures explain themselves, also where it is asked for within one that does not. */
export function aloud<T>(calculate: () => T): T {
  return withSilence(false, calculate)
}

function withSilence<T>(silent: boolean, calculate: () => T): T {
  const before = isSilent
  isSilent = silent
  try {
    return calculate()
  } finally {
    isSilent = before
  }
}
