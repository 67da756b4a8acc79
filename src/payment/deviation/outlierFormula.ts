import { type Figure, type Formula, formula } from '../../figure/internal.ts'
import type { OutlierKind } from './OutlierRule.ts'
import type { OutlierFacts } from './readOutlierFacts.ts'
import type { ExactOutlierRule } from './readOutlierRule.ts'

/** What a case of a kind is paid, before rounding. */
export function outlierFormula(
  kind: OutlierKind,
  cost: Figure,
  { low, high }: ExactOutlierRule,
  { mean, weight, level, pointValue, control, cityMean, scale }: OutlierFacts,
  threshold: Figure,
): Formula {
  if (kind === 'low') return low.pays === 'cost' ? formula`${cost}` : formula`${cost} × ${control}`
  if (kind === 'normal') return formula`${mean} × ${level} × ${control}`
  if (high.family === 'cap') return formula`${threshold} × ${mean} × ${level} × ${control}`
  if (high.family === 'linear' || cityMean === undefined || scale === undefined) {
    return formula`${mean} × ${level} × ${control} + (${cost} − ${threshold} × ${mean}) × ${control}`
  }
  return formula`(${cost} ÷ ${cityMean} − (${threshold} − 1) × ${weight} × ${level}) × ${scale} × ${pointValue}`
}
