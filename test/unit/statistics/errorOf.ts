/** What a call throws; fails the test by returning undefined when it throws nothing. */
export function errorOf(call: () => unknown): unknown {
  try {
    call()
  } catch (error) {
    return error
  }
  return undefined
}
