import type { Path } from '../../errors/internal.ts'
import { type Figure, given } from '../../figure/internal.ts'
import { failAt, type OutOf } from '../../shape/internal.ts'
import { type IndicatorFact, indicatorFacts } from './IndicatorFact.ts'
import { factIds, indicatorsShape } from './indicatorsShape.ts'
import { reduceCases } from './reduceCases.ts'

/** A fact and where it was given. */
export interface ReadFact {
  readonly figure: Figure
  readonly path: Path
}

/** The facts that are known, by id. */
export type ReadFacts = ReadonlyMap<IndicatorFact, ReadFact>

/** Facts as given and as counted from case rows; none may come from both. */
export function readFacts({ facts, cases, readmissionDays }: OutOf<ReturnType<typeof indicatorsShape>>): ReadFacts {
  const counted = cases === undefined ? {} : reduceCases(cases, readmissionDays, ['cases'])
  const known = new Map<IndicatorFact, ReadFact>()
  for (const id of factIds) {
    const own = facts?.[id] as Figure | undefined
    const fromRows = counted[id]
    if (own !== undefined) {
      const path = ['facts', id]
      if (fromRows !== undefined) failAt(indicatorsShape(), 'conflicting_inputs', path, { expected: 'facts, cases' })
      known.set(id, { figure: own, path })
    } else if (fromRows !== undefined) {
      const { name, unit } = indicatorFacts[id]
      known.set(id, { figure: given({ id, name, unit }, fromRows), path: ['cases'] })
    }
  }
  return known
}
