import { isSettlementError } from '../errors/internal.ts'
import { type Step, soundSteps } from '../figure/internal.ts'
import { type Reading, refuseOther } from './Reading.ts'
import type { Shape } from './Shape.ts'

const name = { zh: '计算步骤', en: 'Steps' }

/** The steps of a result, from this process or from JSON: read to a copy that nobody can change. */
export function stepList(): Shape<readonly Step[], readonly Step[], false> {
  return {
    spec: { type: 'steps', name },
    optional: false,
    read: (input, reading) => {
      if (!Array.isArray(input)) return refuseOther(input, reading, { zh: '步骤列表', en: 'a list of steps' })
      return readBelow(input, reading)
    },
  }
}

/** The reader of steps names the place from the list on, which stands here under a key of its own. */
function readBelow(input: readonly Step[], reading: Reading): readonly Step[] {
  try {
    return soundSteps(input)
  } catch (error) {
    if (!isSettlementError(error)) throw error
    return reading.refuse(error.code, error.info, error.path.slice(1))
  }
}
