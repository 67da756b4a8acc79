import type { Path } from '../../errors/internal.ts'
import { readBilingual, readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import type { Registers } from './machine/AdmissionTable.ts'

/** The ways of admission and discharge that excuse. */
export interface Exceptions {
  readonly admittedAs: ReadonlySet<string>
  readonly dischargedAs: ReadonlySet<string>
}

export function readExceptions(input: unknown, path: Path): Exceptions {
  const exceptions = { admittedAs: new Set<string>(), dischargedAs: new Set<string>() }
  if (input === undefined) return exceptions
  const ids = readList(input, path).map((item, index) => {
    const at = [...path, index]
    const record = readRecord(item, ['id', 'label', 'admittedAs', 'dischargedAs'], at)
    readBilingual(record['label'], [...at, 'label'])
    for (const key of ['admittedAs', 'dischargedAs'] as const) {
      for (const way of readWays(record[key], [...at, key])) exceptions[key].add(way)
    }
    return readId(record['id'], [...at, 'id'])
  })
  refuseDuplicates(ids, path)
  return exceptions
}

/** Ways in the caller's words; none where left out. */
export function readWays(input: unknown, path: Path): readonly string[] {
  return input === undefined ? [] : readList(input, path).map((way, index) => readId(way, [...path, index]))
}

/** Whether the way a row came in, or left, excuses. */
export interface Excuses {
  readonly admission: (row: number) => boolean
  readonly discharge: (row: number) => boolean
}

export function excusesOf({ admissions }: Registers, { admittedAs, dischargedAs }: Exceptions): Excuses {
  const excuses = (way: string | undefined, ways: ReadonlySet<string>) => way !== undefined && ways.has(way)
  return {
    admission: (row) => admittedAs.size > 0 && excuses(admissions[row]?.admittedAs, admittedAs),
    discharge: (row) => dischargedAs.size > 0 && excuses(admissions[row]?.dischargedAs, dischargedAs),
  }
}
