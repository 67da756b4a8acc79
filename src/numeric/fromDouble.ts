import { Decimal } from 'decimal.js'
import { fail, failMissing, show } from '../errors/internal.ts'
import { readPlaces } from './readWhole.ts'

/**
 * The library's own decimal.js, which reads a double of any exponent. A host's `Decimal.set` cannot reach it, and
 * `defaults: true` keeps a host's settings from being inherited when it is made.
 */
const PrivateDecimal = /* @__PURE__ */ Decimal.clone({ defaults: true, precision: 60, rounding: 4 })

/**
 * 浮点数转十进制 — turns a computed double into a decimal on purpose.
 *
 * The double is read as the decimal its shortest form shows, then rounded half-up (a tie away from zero) to `places`.
 *
 * @param value - a finite double, for example the result of a statistical estimate
 * @param places - decimals to keep, 0 to 30
 * @returns a decimal string with exactly `places` decimals
 * @throws `missing` · `not_a_number` for NaN and infinities · `not_an_integer`, `out_of_range` for `places`
 * @example
 * ```ts
 * import { fromDouble } from 'yigongti'
 *
 * fromDouble(0.1 + 0.2, 2) // => '0.30'
 * fromDouble(1.005, 2) // => '1.01'
 * ```
 * @since 0.1.0
 */
export function fromDouble(value: number, places: number | string): string {
  if (value === undefined || value === null) failMissing(value, ['value'], { zh: '浮点数', en: 'a double' })
  if (typeof value !== 'number' || !Number.isFinite(value)) fail('not_a_number', ['value'], { received: show(value) })
  const kept = readPlaces(places, ['places'])
  const text = new PrivateDecimal(value).toFixed(kept)
  return /[1-9]/.test(text) ? text : text.replace('-', '')
}
