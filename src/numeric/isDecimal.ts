/**
 * Whether something is given as a number is: a text, a number, a bigint, or an object of a decimal library. Any other
 * object is a record. Whether it *is* a number, its reader says.
 */
export function isDecimal(input: unknown): boolean {
  return typeof input === 'object' ? isDecimalLike(input) : ['string', 'number', 'bigint'].includes(typeof input)
}

/** Whether an object can say its digits. (A Number in an object is not meant: its `toFixed()` rounds to whole ones.) */
export function isDecimalLike(input: object | null): boolean {
  if (input === null || Array.isArray(input) || Object.prototype.toString.call(input) === '[object Number]')
    return false
  try {
    return typeof (input as { readonly toFixed?: unknown }).toFixed === 'function'
  } catch {
    return false
  }
}
