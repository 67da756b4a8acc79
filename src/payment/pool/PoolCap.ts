import type { Figure, NumberInput } from '../../figure/internal.ts'
import { type BandInput, bandsShape, type ExactBand } from '../../policy/internal.ts'
import { id, type Law, list, notNegative, optional, record, refuseUnknown, uniqueIds } from '../../shape/internal.ts'
import { labelsIn, type PointSystem } from '../PointSystem.ts'
import { labels } from './labels.ts'

/**
 * 总分值控制 — which part of the points of each institution counts, for a pool that they share. Those without a reference are
 * not capped.
 *
 * @since 0.2.0
 */
export interface PoolCap {
  readonly bands: readonly BandInput[]
  readonly references: readonly { readonly id: string; readonly points: NumberInput }[]
}

/** The field of a {@link PoolCap}, for inputs that hold one. */
export function poolCap(system: PointSystem) {
  const reference = record<PoolCap['references'][number]>({ zh: '基准分值', en: 'Reference' })({
    id: id(),
    points: notNegative(labelsIn(system, labels).capReference),
  })
  return optional(
    record<PoolCap>({ zh: '总分值控制', en: 'Cap on points' })({
      bands: bandsShape(),
      references: list({ zh: '基准分值', en: 'References' }, reference, { laws: [uniqueIds] }),
    }),
  )
}

/** A cap as it was read. */
export interface ReadPoolCap {
  readonly bands: readonly ExactBand[]
  readonly references: readonly { readonly id: string; readonly points: Figure }[]
}

/** Caps are of institutions that share the pool. */
export const capsOfKnown: Law<{
  readonly institutions: readonly { readonly id: string }[]
  readonly cap: ReadPoolCap | undefined
}> = {
  codes: ['unknown_id'],
  says: ['capsOfKnown'],
  judge: ({ institutions, cap }, reading) => {
    if (!reading.isSound([institutions, cap]) || cap === undefined || !reading.isSound(cap.references)) return
    const known = institutions.map((one) => one.id)
    const named = cap.references.map((one) => one.id)
    if (!reading.isSound(known) || !reading.isSound(named)) return
    refuseUnknown(named, known, (index, info) => reading.refuse('unknown_id', info, ['cap', 'references', index, 'id']))
  },
}
