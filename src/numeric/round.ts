import { checkOptions, fail, failMissing, type Path, show } from '../errors/internal.ts'
import type { DecimalInput } from './DecimalInput.ts'
import { fen, type Rounding, type RoundingMode, roundFraction } from './Rounding.ts'
import { readDecimal } from './readDecimal.ts'
import { readPlaces } from './readWhole.ts'
import { showDecimal, toDecimalString, toFixedString } from './toDecimalString.ts'

/**
 * 取整 — rounds a decimal by a named rule; half-up to the fen unless another is given.
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

const modes: readonly RoundingMode[] = ['halfUp', 'halfEven', 'up', 'down', 'ceiling', 'floor']
const keys: readonly string[] = ['mode', 'places', 'multipleOf']

/** A rounding rule: a known mode, and either decimals from 0 to 30 or a multiple above zero. */
function readRounding(rounding: Rounding, path: Path): Rounding {
  checkOptions(rounding, keys, path)
  if ('places' in rounding && 'multipleOf' in rounding) {
    fail('conflicting_inputs', [...path, 'multipleOf'], { expected: 'places, multipleOf' })
  }
  if (rounding.mode === undefined || rounding.mode === null) {
    failMissing(rounding.mode, [...path, 'mode'], modes.join(', '))
  }
  const mode = modes.find((known) => known === rounding.mode)
  if (mode === undefined) {
    fail('not_one_of', [...path, 'mode'], { expected: modes.join(', '), received: show(rounding.mode) })
  }
  if ('places' in rounding) return { mode, places: readPlaces(rounding.places, [...path, 'places']) }
  const unit = readDecimal(rounding.multipleOf, [...path, 'multipleOf'])
  if (unit.n <= 0n) {
    fail('out_of_range', [...path, 'multipleOf'], { expected: '> 0', received: showDecimal(rounding.multipleOf, unit) })
  }
  return { mode, multipleOf: toDecimalString(unit) }
}
