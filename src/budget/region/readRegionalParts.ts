import { fail, type Path, show } from '../../errors/internal.ts'
import { type Figure, given, type Label, labelAt } from '../../figure/internal.ts'
import { readAmount } from '../../numeric/internal.ts'
import { readFlag, readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import { readName } from '../readName.ts'
import { labels as L } from './labels.ts'

/** A part of the region as read. */
export interface ReadPart {
  readonly id: string
  readonly asked: Figure
  readonly previous: Figure | undefined
  readonly priority: number | undefined
  readonly isFirm: boolean
  readonly labelOf: (label: Label) => Label
}

/** The parts of a region, none twice. */
export function readRegionalParts(input: unknown): readonly ReadPart[] {
  const parts = readList(input, ['parts']).map((item, index): ReadPart => {
    const path = ['parts', index]
    const record = readRecord(item, ['id', 'label', 'amount', 'previous', 'priority', 'firm'], path)
    const { previous, priority, firm } = record
    const id = readId(record['id'], [...path, 'id'])
    const { zh, en } = readName(record, id, path)
    const labelOf = (label: Label) => labelAt(label, index, zh, en)
    return {
      id,
      asked: given(labelOf(L.asked), readAmount(record['amount'], [...path, 'amount'])),
      previous:
        previous === undefined ? undefined : given(labelOf(L.previous), readAmount(previous, [...path, 'previous'])),
      priority: priority === undefined ? undefined : readRank(priority, [...path, 'priority']),
      isFirm: firm === undefined ? false : readFlag(firm, [...path, 'firm']),
      labelOf,
    }
  })
  refuseDuplicates(
    parts.map(({ id }) => id),
    ['parts'],
  )
  return parts
}

/** A rank: 1 comes first. */
function readRank(input: unknown, path: Path): number {
  if (typeof input !== 'number' || !Number.isInteger(input)) fail('not_an_integer', path, { received: show(input) })
  if (input < 1) fail('out_of_range', path, { expected: '≥ 1', received: show(input) })
  return input
}
