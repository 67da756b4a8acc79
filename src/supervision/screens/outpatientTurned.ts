import type { Path } from '../../errors/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { readExceptions } from './exceptions.ts'
import { beginsWithOneOf, readCodes } from './machine/diagnoses.ts'
import { readCriteria } from './readCriteria.ts'
import { readSources, type Screen } from './Screen.ts'
import { stayScreen } from './stayScreen.ts'

const names = ['daysAtMost', 'testShareAtLeast', 'noProcedure'] as const

/** What outpatient care can treat, and what the stay was used for. */
export function outpatientTurned(input: unknown, path: Path): Screen {
  const record = readRecord(input, ['diagnoses', ...names, 'exceptions', 'citations'], path)
  const diagnoses = readCodes(record['diagnoses'], [...path, 'diagnoses'])
  return stayScreen({
    screen: 'outpatientTurned',
    criteria: readCriteria(record, names, path, 1),
    exceptions: readExceptions(record['exceptions'], [...path, 'exceptions']),
    citations: readSources(record['citations'], path),
    looksAt: (code) => beginsWithOneOf(code, diagnoses),
    opening: (code) => ({ zh: `诊断 ${code} 可在门诊治疗`, en: `outpatient care can treat ${code}` }),
  })
}
