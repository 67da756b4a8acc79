/**
 * 十进制数对象 — a number of a decimal library, as decimal.js, Prisma, big.js and bignumber.js have them: its `toFixed()`
 * without arguments gives all digits in plain notation.
 *
 * @since 0.2.0
 */
export interface DecimalLike {
  toFixed(): string
}

/**
 * 十进制数 — how a number is given: a decimal string (`'0.05'`, for rates also `'5%'`), a bigint, a number, or a number of
 * a decimal library.
 *
 * A number is read as the decimal its shortest form shows (`0.7` is seven tenths); one with more than 15 significant
 * digits, as sums of doubles have, is refused.
 *
 * @since 0.1.0
 */
export type DecimalInput = string | number | bigint | DecimalLike

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
