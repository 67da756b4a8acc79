import { type Bilingual, show } from '../errors/index.ts'
import type { Reading } from './Reading.ts'

/** Refuses what is not there, with a hint where a database says so by `null`, or is something else. */
export function refuseOther(input: unknown, reading: Reading, expected: Bilingual): never {
  if (input === undefined) return reading.refuse('missing', { expected })
  if (input === null) {
    const hint = {
      zh: `${expected.zh}；收到 null，若无此项请略去该键`,
      en: `${expected.en}; received null: leave the key out where there is none`,
    }
    return reading.refuse('missing', { expected: hint, received: 'null' })
  }
  return reading.refuse('wrong_type', { expected, received: show(input) })
}
