import { fail, type Path } from '../../errors/internal.ts'
import { type Figure, given, type Label, labelAt } from '../../figure/internal.ts'
import { readAmount } from '../../numeric/internal.ts'
import { readId, readList, readRecord, refuseAllZero, refuseDuplicates } from '../../policy/internal.ts'
import { readNotNegative } from '../readNotNegative.ts'
import { labels as L } from './labels.ts'

/** A part as read, before it has its money. */
export interface Part {
  readonly id: string
  readonly label: Label
  readonly path: Path
  readonly fixed: Figure | undefined
  readonly points: Figure | undefined
  readonly parts: unknown
}

/** The parts of a level: each with an amount or with points, no id twice. */
export function readParts(input: unknown, above: Label, path: Path): readonly Part[] {
  const parts = readList(input, path).map((item, index): Part => {
    const at = [...path, index]
    const record = readRecord(item, ['id', 'amount', 'points', 'parts'], at)
    const id = readId(record['id'], [...at, 'id'])
    const label = { ...labelAt(above, index, id), name: named(L.levelBudget, id) }
    const { amount, points } = record
    if (amount !== undefined && points !== undefined) {
      fail('conflicting_inputs', [...at, 'points'], { expected: 'amount, points' })
    }
    if (points === undefined) {
      const fixed = given(label, readAmount(amount, [...at, 'amount']))
      return { id, label, path: at, fixed, points: undefined, parts: record['parts'] }
    }
    const pointsLabel = { ...L.levelPoints, id: label.id.replace(L.levelBudget.id, L.levelPoints.id) }
    const read = given({ ...pointsLabel, name: named(L.levelPoints, id) }, readNotNegative(points, [...at, 'points']))
    return { id, label, path: at, fixed: undefined, points: read, parts: record['parts'] }
  })
  refuseDuplicates(
    parts.map(({ id }) => id),
    path,
  )
  const sharing = parts.flatMap(({ points }) => points ?? [])
  if (sharing.length > 0) {
    refuseAllZero(
      sharing.map(({ value }) => value),
      path,
    )
  }
  return parts
}

/** A label for the level of an id. */
export function named({ name }: Label, id: string) {
  return { zh: `${name.zh}（${id}）`, en: `${name.en} (${id})` }
}
