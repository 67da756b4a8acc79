import type { Path } from '../../errors/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { readExceptions } from './exceptions.ts'
import { readCriteria } from './readCriteria.ts'
import { readSources, type Screen } from './Screen.ts'
import { stayScreen } from './stayScreen.ts'

const names = ['daysAtMost', 'weightAtMost', 'noProcedure'] as const

/** Short, light or without a procedure: everything that is asked together. */
export function lowStandard(input: unknown, path: Path): Screen {
  const record = readRecord(input, [...names, 'exceptions', 'citations'], path)
  return stayScreen({
    screen: 'lowStandard',
    criteria: readCriteria(record, names, path, 1),
    exceptions: readExceptions(record['exceptions'], [...path, 'exceptions']),
    citations: readSources(record['citations'], path),
    opening: () => ({ zh: '入院指征可能不足', en: 'the need for a bed is not plain' }),
  })
}
