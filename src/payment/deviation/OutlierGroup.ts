import { exact, type Figure, type Formula, figure, formula } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'
import { type AnyShape, failAt, optional, orElse, positive, positiveRate } from '../../shape/internal.ts'
import { paymentLabels } from '../labels.ts'
import type { OutlierKind, ReadOutlierRule } from './OutlierRule.ts'
import { outlierLabels as L } from './outlierLabels.ts'

/**
 * 费用异常病例所在病组 — the group of a case, the level of its hospital, and the prices of the year.
 *
 * @since 0.2.0
 */
export interface OutlierGroup {
  readonly groupMean: DecimalInput
  /** The weight RW of the group: it chooses the threshold. */
  readonly weight: DecimalInput
  /** The level coefficient f, 1 unless given. */
  readonly levelCoefficient?: DecimalInput
  readonly pointValue: DecimalInput
  readonly standardPointValue: DecimalInput
  /** The mean cost of all cases of the city: for the family `deduct` only. */
  readonly cityMean?: DecimalInput
  /** How many points a weight of one is: for the family `deduct` only. */
  readonly scale?: DecimalInput
}

/** The fields of an {@link OutlierGroup}, for inputs that hold one. */
export const outlierGroup = () => ({
  groupMean: positive(paymentLabels.referenceMean),
  weight: positive(L.groupWeight),
  levelCoefficient: orElse(positiveRate(L.levelCoefficient), 1),
  pointValue: positive(L.pointValue),
  standardPointValue: positive(L.standardPointValue),
  cityMean: optional(positive(L.cityMean)),
  scale: optional(positive(L.outlierScale)),
})

interface ReadGroup {
  readonly groupMean: Figure
  readonly weight: Figure
  readonly levelCoefficient: Figure
  readonly pointValue: Figure
  readonly standardPointValue: Figure
  readonly cityMean: Figure | undefined
  readonly scale: Figure | undefined
}

/** The group of a case and the prices of the year, the control factor among them. */
export interface OutlierFacts extends ReadGroup {
  readonly control: Figure
}

/** City mean and scale are needed for the family `deduct`. */
export function outlierFacts(group: ReadGroup, { high }: ReadOutlierRule, shape: AnyShape): OutlierFacts {
  if (high.family === 'deduct') {
    if (group.cityMean === undefined) failAt(shape, 'missing', ['cityMean'])
    if (group.scale === undefined) failAt(shape, 'missing', ['scale'])
  }
  const control = figure(L.control, formula`${group.pointValue} ÷ ${group.standardPointValue}`, exact)
  return { ...group, control }
}

/** What a case of a kind is paid, before rounding. */
export function outlierFormula(
  kind: OutlierKind,
  cost: Figure,
  { low, high }: ReadOutlierRule,
  { groupMean, weight, levelCoefficient, pointValue, control, cityMean, scale }: OutlierFacts,
  threshold: Figure,
): Formula {
  if (kind === 'low') return low.pays === 'cost' ? formula`${cost}` : formula`${cost} × ${control}`
  if (kind === 'normal') return formula`${groupMean} × ${levelCoefficient} × ${control}`
  if (high.family === 'cap') return formula`${threshold} × ${groupMean} × ${levelCoefficient} × ${control}`
  if (high.family === 'linear' || cityMean === undefined || scale === undefined) {
    return formula`${groupMean} × ${levelCoefficient} × ${control} + (${cost} − ${threshold} × ${groupMean}) × ${control}`
  }
  return formula`(${cost} ÷ ${cityMean} − (${threshold} − 1) × ${weight} × ${levelCoefficient}) × ${scale} × ${pointValue}`
}
