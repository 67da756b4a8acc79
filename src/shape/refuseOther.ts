import { type Bilingual, show } from '../errors/internal.ts'
import type { Reading } from './Reading.ts'

/** Refuses what is not there, with a hint where a database says so by `null`, or is something else. */
export function refuseOther(input: unknown, reading: Reading, expected: Bilingual): never {
  if (input === undefined) return reading.refuse('missing', { expected })
  if (input === null) return reading.refuse('missing', { expected, received: 'null' })
  return reading.refuse('wrong_type', { expected, received: show(input) })
}
