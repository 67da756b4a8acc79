import { checkOptions, fail, failMissing, type Path, show } from '../errors/internal.ts'
import type { Rounding, RoundingMode } from './Rounding.ts'
import { readDecimal } from './readDecimal.ts'
import { readPlaces } from './readWhole.ts'
import { showDecimal, toDecimalString } from './toDecimalString.ts'

const modes: readonly RoundingMode[] = ['halfUp', 'halfEven', 'up', 'down', 'ceiling', 'floor']
const keys: readonly string[] = ['mode', 'places', 'multipleOf']

/** A rounding rule: a known mode, and either decimals from 0 to 30 or a multiple above zero. */
export function readRounding(rounding: Rounding, path: Path): Rounding {
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
