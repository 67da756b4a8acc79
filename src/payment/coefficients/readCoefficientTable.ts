import { fail, type Path, show } from '../../errors/internal.ts'
import type { Fraction } from '../../numeric/internal.ts'
import { listed, readId, readList, readRecord } from '../../policy/internal.ts'
import { type Heading, readHeading } from '../readHeading.ts'
import { readPositive } from '../readPositive.ts'

/** A coefficient table with exact numbers. */
export interface ExactCoefficientTable extends Heading {
  readonly byLevel: readonly { readonly level: string; readonly coefficient: Fraction }[]
  readonly byGroup: readonly { readonly group: string; readonly level: string; readonly coefficient: Fraction }[]
  readonly baseGroups: { readonly groups: readonly string[]; readonly coefficient: Fraction } | undefined
}

/** Levels once each, groups only at known levels, and no group that is a base group and has its own coefficients. */
export function readCoefficientTable(input: unknown, path: Path): ExactCoefficientTable {
  const record = readRecord(input, ['id', 'label', 'byLevel', 'byGroup', 'baseGroups', 'citations'], path)
  const levels: string[] = []
  const byLevel = readList(record['byLevel'], [...path, 'byLevel']).map((item, index) => {
    const at = [...path, 'byLevel', index]
    const row = readRecord(item, ['level', 'coefficient'], at)
    const level = readId(row['level'], [...at, 'level'])
    if (levels.includes(level)) fail('duplicate_id', [...at, 'level'], { received: level })
    levels.push(level)
    return { level, coefficient: readPositive(row['coefficient'], [...at, 'coefficient']) }
  })
  const baseGroups = readBaseGroups(record['baseGroups'], [...path, 'baseGroups'])
  const seen: string[] = []
  const rows = record['byGroup'] === undefined ? [] : readList(record['byGroup'], [...path, 'byGroup'])
  const byGroup = rows.map((item, index) => {
    const at = [...path, 'byGroup', index]
    const row = readRecord(item, ['group', 'level', 'coefficient'], at)
    const group = readId(row['group'], [...at, 'group'])
    const level = readId(row['level'], [...at, 'level'])
    if (!levels.includes(level)) fail('unknown_id', [...at, 'level'], { expected: listed(levels), received: level })
    if (baseGroups?.groups.includes(group)) {
      fail('conflicting_inputs', [...at, 'group'], { expected: 'baseGroups, byGroup' })
    }
    const key = JSON.stringify([group, level])
    if (seen.includes(key)) fail('duplicate_id', [...at, 'group'], { received: group })
    seen.push(key)
    return { group, level, coefficient: readPositive(row['coefficient'], [...at, 'coefficient']) }
  })
  return { ...readHeading(record, path), byLevel, byGroup, baseGroups }
}

function readBaseGroups(input: unknown, path: Path): ExactCoefficientTable['baseGroups'] {
  if (input === undefined) return undefined
  const record = readRecord(input, ['groups', 'coefficient'], path)
  const groups = readList(record['groups'], [...path, 'groups']).map((group, index) =>
    readId(group, [...path, 'groups', index]),
  )
  const repeated = groups.findIndex((group, index) => groups.indexOf(group) < index)
  if (repeated >= 0) fail('duplicate_id', [...path, 'groups', repeated], { received: show(groups[repeated]) })
  return { groups, coefficient: readPositive(record['coefficient'], [...path, 'coefficient']) }
}
