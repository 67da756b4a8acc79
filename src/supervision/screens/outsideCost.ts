import type { Path } from '../../errors/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { readExceptions } from './exceptions.ts'
import { readCriteria } from './readCriteria.ts'
import { readSources, type Screen } from './Screen.ts'
import { stayScreen } from './stayScreen.ts'

const names = ['amountAtLeast', 'shareAtLeast'] as const

/** Cost that the package should have borne and another account did. */
export function outsideCost(input: unknown, path: Path): Screen {
  const record = readRecord(input, [...names, 'exceptions', 'citations'], path)
  return stayScreen({
    screen: 'outsideCost',
    criteria: readCriteria(record, names, path, 1),
    exceptions: readExceptions(record['exceptions'], [...path, 'exceptions']),
    citations: readSources(record['citations'], path),
    opening: () => ({ zh: '住院期间另有包外费用', en: 'costs of the stay were charged elsewhere' }),
  })
}
