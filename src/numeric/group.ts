/**
 * 千位分隔 — writes a decimal string with thousands separators.
 *
 * @param value - a canonical decimal string
 * @returns the same digits, the whole part grouped by three
 * @example
 * ```ts
 * import { group } from 'yigongti'
 *
 * group('325335000.00') // => '325,335,000.00'
 * group('-1234.5') // => '-1,234.5'
 * ```
 * @since 0.1.0
 */
export function group(value: string): string {
  const point = value.indexOf('.')
  const first = value.startsWith('-') ? 1 : 0
  let end = point < 0 ? value.length : point
  let text = value.slice(end)
  for (; end - first > 3; end -= 3) text = `,${value.slice(end - 3, end)}${text}`
  return value.slice(0, end) + text
}
