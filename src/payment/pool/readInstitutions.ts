import type { Path } from '../../errors/internal.ts'
import { type Figure, given, type Label, labelAt } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'
import { readId, readList, readRecord, refuseAllZero, refuseDuplicates } from '../../policy/internal.ts'
import { readNotNegative } from '../readNotNegative.ts'
import { labels as L } from './labels.ts'

/**
 * 机构分值 — an institution and the points it has gathered, zero or more.
 *
 * @since 0.2.0
 */
export interface InstitutionPoints {
  readonly id: string
  readonly points: DecimalInput
}

/** An institution as read; `record` holds the further keys. */
export interface ReadInstitution {
  readonly id: string
  readonly points: Figure
  readonly record: Readonly<Record<string, unknown>>
}

/** Institutions with their points: no id twice, not all points zero. */
export function readInstitutions(
  input: unknown,
  path: Path,
  { label = L.institutionPoints, more = [] }: { readonly label?: Label; readonly more?: readonly string[] } = {},
): readonly ReadInstitution[] {
  const institutions = readList(input, path).map((item, index): ReadInstitution => {
    const record = readRecord(item, ['id', 'points', ...more], [...path, index])
    const id = readId(record['id'], [...path, index, 'id'])
    return {
      id,
      points: given(labelAt(label, index, id), readNotNegative(record['points'], [...path, index, 'points'])),
      record,
    }
  })
  refuseDuplicates(
    institutions.map(({ id }) => id),
    path,
  )
  refuseAllZero(
    institutions.map(({ points }) => points.value),
    path,
  )
  return institutions
}
