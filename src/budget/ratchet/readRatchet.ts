import { fail, type Path, show } from '../../errors/internal.ts'
import { type Figure, given } from '../../figure/internal.ts'
import { compare, readShare, readWeight, zero } from '../../numeric/internal.ts'
import { labels as L } from './labels.ts'

export interface ReadRatchet {
  readonly weight: Figure
  readonly givenBack: Figure
  readonly floor: Figure | undefined
  readonly ceiling: Figure | undefined
}

export const ratchetKeys = ['spendingWeight', 'savingsGivenBack', 'floor', 'ceiling'] as const

export function readRatchet(record: Readonly<Record<string, unknown>>, path: Path = []): ReadRatchet {
  const [floor, ceiling] = (['floor', 'ceiling'] as const).map((key) =>
    record[key] === undefined ? undefined : given(L[key], readWeight(record[key], [...path, key])),
  )
  if (floor !== undefined && ceiling !== undefined && compare(floor.value, ceiling.value) > 0) {
    fail('out_of_range', [...path, 'ceiling'], { expected: `≥ ${floor.text}`, received: show(record['ceiling']) })
  }
  return {
    weight: given(L.weight, readShare(record['spendingWeight'], [...path, 'spendingWeight'])),
    givenBack: given(
      L.givenBackShare,
      record['savingsGivenBack'] === undefined
        ? zero
        : readShare(record['savingsGivenBack'], [...path, 'savingsGivenBack']),
    ),
    floor,
    ceiling,
  }
}
