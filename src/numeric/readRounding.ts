import { fail, type Path, show } from '../errors/index.ts'
import type { Rounding } from './Rounding.ts'
import { readDecimal } from './readDecimal.ts'
import { readPlaces } from './readPlaces.ts'

const modes: readonly string[] = ['halfUp', 'halfEven', 'up', 'down', 'ceiling', 'floor']

/** A rounding rule: a known mode, and decimals from 0 to 30 or a multiple above zero. */
export function readRounding(rounding: Rounding, path: Path): Rounding {
  if (typeof rounding !== 'object' || rounding === null) {
    fail('wrong_type', path, { expected: '{ mode, places } / { mode, multipleOf }', received: show(rounding) })
  }
  if (!modes.includes(rounding.mode)) {
    fail('not_one_of', [...path, 'mode'], { expected: modes.join(', '), received: show(rounding.mode) })
  }
  if ('places' in rounding) readPlaces(rounding.places, [...path, 'places'])
  else if (readDecimal(rounding.multipleOf, [...path, 'multipleOf']).n <= 0n) {
    fail('out_of_range', [...path, 'multipleOf'], { expected: '> 0', received: show(rounding.multipleOf) })
  }
  return rounding
}
