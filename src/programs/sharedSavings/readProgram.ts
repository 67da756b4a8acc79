import { readIsoDate } from '../../calendar/internal.ts'
import { isFrozen } from '../../errors/internal.ts'
import { readRounding } from '../../numeric/internal.ts'
import { readBilingual, readCitations, readId, readRecord } from '../../policy/internal.ts'
import type { ExactProgram } from './ExactProgram.ts'
import { readLossSharing } from './readLossSharing.ts'
import { readSavingsSharing } from './readSavingsSharing.ts'
import { readSavingsThreshold } from './readSavingsThreshold.ts'
import type { SharedSavingsProgram } from './SharedSavingsProgram.ts'

const remembered = /* @__PURE__ */ new WeakMap<SharedSavingsProgram, ExactProgram>()

/** A program with exact numbers. What was read of one that cannot change is remembered with it. */
export function readProgram(program: SharedSavingsProgram): ExactProgram {
  const known = remembered.get(program)
  if (known !== undefined) return known
  const read = readOnce(program)
  if (isFrozen(program)) remembered.set(program, read)
  return read
}

const keys = ['id', 'label', 'effectiveFrom', 'verifiedOn', 'threshold', 'gain', 'loss', 'rounding', 'citations']

function readOnce(program: SharedSavingsProgram): ExactProgram {
  readRecord(program, keys, ['program'])
  readId(program.id, ['program', 'id'])
  readIsoDate(program.verifiedOn, ['program', 'verifiedOn'])
  const from = readIsoDate(program.effectiveFrom, ['program', 'effectiveFrom'])
  readBilingual(program.label, ['program', 'label'])
  return {
    threshold: readSavingsThreshold(program.threshold, from, ['program', 'threshold']),
    gain: readSavingsSharing(program.gain, from, ['program', 'gain']),
    loss: readLossSharing(program.loss, from, ['program', 'loss']),
    rounding: readRounding(program.rounding, ['program', 'rounding']),
    citations: readCitations(program.citations, ['program', 'citations']),
  }
}
