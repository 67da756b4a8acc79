import type { DecimalInput } from './DecimalInput.ts'
import { fen, type Rounding, roundFraction } from './Rounding.ts'
import { readDecimal } from './readDecimal.ts'
import { readRounding } from './readRounding.ts'
import { toDecimalString, toFixedString } from './toDecimalString.ts'

/**
 * 舍入 — rounds a decimal by a named rule; half-up to the fen unless another is given.
 *
 * @param value - any decimal
 * @param rounding - `{ mode, places }` or `{ mode, multipleOf }`; the latter must be above zero
 * @returns a decimal string; with `places` it has exactly that many decimals
 * @throws `not_a_number` · `not_one_of` (unknown mode) · `out_of_range`
 * @example
 * ```ts
 * import { round } from 'yigongti'
 *
 * round('2.345') // => '2.35'
 * round('-2.345') // => '-2.35'
 * round('2.345', { mode: 'halfEven', places: 2 }) // => '2.34'
 * round(1249, { mode: 'halfUp', multipleOf: '100' }) // => '1200'
 * ```
 * @since 0.1.0
 */
export function round(value: DecimalInput, rounding: Rounding = fen): string {
  const rule = readRounding(rounding, ['rounding'])
  const rounded = roundFraction(readDecimal(value, ['value']), rule)
  return 'places' in rule ? toFixedString(rounded, rule.places) : toDecimalString(rounded)
}
