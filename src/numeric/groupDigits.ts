import type { DecimalInput } from './DecimalInput.ts'
import { isCanonical } from './parseCanonical.ts'
import { readDecimal } from './readDecimal.ts'
import { toDecimalString } from './toDecimalString.ts'

/**
 * 千位分隔 — writes a number with thousands separators, in canonical digits. A text keeps the decimals that it has.
 *
 * @param value - any decimal, also one of a result that is longer than an input may be
 * @returns its digits, the whole part grouped by three
 * @throws `missing` · `not_a_number` · `inexact_number` · `too_many_digits` · `percent_not_allowed`
 * @example
 * ```ts
 * import { groupDigits } from 'yigongti'
 *
 * groupDigits('325335000.00') // => '325,335,000.00'
 * groupDigits(-1234.5) // => '-1,234.5'
 * ```
 * @since 0.2.0
 */
export function groupDigits(value: DecimalInput): string {
  if (typeof value === 'string' && isCanonical(value)) return insertSeparators(value)
  const number = readDecimal(value, ['value'])
  const decimals = typeof value === 'string' ? /\.(\d+)$/.exec(value)?.[1] : undefined
  return insertSeparators(toDecimalString(number, decimals?.length))
}

/** The same for a canonical decimal string. */
export function insertSeparators(text: string): string {
  const point = text.indexOf('.')
  const first = text.startsWith('-') ? 1 : 0
  let end = point < 0 ? text.length : point
  let grouped = text.slice(end)
  for (; end - first > 3; end -= 3) grouped = `,${text.slice(end - 3, end)}${grouped}`
  return text.slice(0, end) + grouped
}
