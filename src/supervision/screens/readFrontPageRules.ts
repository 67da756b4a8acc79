import { type Bilingual, fail, type Path } from '../../errors/internal.ts'
import { readBilingual, readId, readList, readOption, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import { type Block, sexes } from './machine/Block.ts'
import type { Dictionary } from './machine/Dictionary.ts'
import { beginsWithOneOf, readCodes } from './machine/diagnoses.ts'
import { readWhole } from './readWhole.ts'

/** A rule that tells, row by row, what it finds contradicted. */
export interface ExactFrontPageRule {
  readonly label: Bilingual
  readonly test: (codes: Dictionary) => (block: Block, place: number) => boolean
}

export function readFrontPageRules(input: unknown, path: Path): readonly ExactFrontPageRule[] {
  if (input === undefined) return []
  const ids: string[] = []
  const rules = readList(input, path).map((item, index): ExactFrontPageRule => {
    const at = [...path, index]
    const record = readRecord(item, ['id', 'label', 'diagnoses', 'sex', 'ageAtLeast', 'ageAtMost'], at)
    ids.push(readId(record['id'], [...at, 'id']))
    const diagnoses = readCodes(record['diagnoses'], [...at, 'diagnoses'])
    const age = (key: string) => (record[key] === undefined ? undefined : readWhole(record[key], [...at, key], 0, 130))
    const [least, most] = [age('ageAtLeast') ?? 0, age('ageAtMost') ?? Number.POSITIVE_INFINITY]
    const sex = record['sex'] === undefined ? -1 : sexes.indexOf(readOption(record['sex'], sexes, [...at, 'sex']))
    if (sex < 0 && least === 0 && most === Number.POSITIVE_INFINITY) {
      fail('missing', at, { expected: 'sex / ageAtLeast / ageAtMost' })
    }
    return {
      label: readBilingual(record['label'], [...at, 'label']),
      test: (codes) => {
        const isOf = codes.fitting((code) => beginsWithOneOf(code, diagnoses))
        return (block, place) => {
          if (!isOf(block.diagnosis[place] as number)) return false
          const years = block.age[place] as number
          const wrongSex = sex >= 0 && block.sex[place] !== -1 && block.sex[place] !== sex
          return wrongSex || (years >= 0 && (years < least || years > most))
        }
      },
    }
  })
  refuseDuplicates(ids, path)
  return rules
}
