import { type Figure, isSourced, type Label, type NumberInput } from '../figure/internal.ts'
import { code, exactlyOne, lazily, optional, passedOver, positive, type Shape } from '../shape/internal.ts'
import { paymentLabels as L } from './labels.ts'
import { labelsIn, type PointSystem } from './PointSystem.ts'

/**
 * 病组（目录） — a group of the catalogue: its score, and the reference mean of its costs in yuan.
 *
 * @since 0.2.0
 */
export interface ScoredGroup {
  /** The code of the group. */
  readonly id?: string
  readonly score: NumberInput
  readonly referenceMean: NumberInput
}

/**
 * 病组（权重） — a group as `diseaseWeights` gives it: its weight is its score, its mean the reference mean. What else is
 * said of it there is passed over.
 *
 * @since 0.2.0
 */
export interface WeighedGroup {
  readonly id?: string
  readonly weight: NumberInput
  readonly mean: NumberInput
  readonly cases?: unknown
  readonly used?: unknown
  readonly cut?: unknown
  readonly variation?: unknown
  readonly flags?: unknown
}

/**
 * 病组 — a group by its score and reference mean, or as `diseaseWeights` gives it.
 *
 * @since 0.2.0
 */
export type CaseGroup = ScoredGroup | WeighedGroup

export const groupCode = /* @__PURE__ */ lazily(() => code({ zh: '病组', en: 'Group' }))

/** A group with any of the keys that it may have: laws say which, as the union of the types does. */
export interface LooseGroup extends Partial<ScoredGroup>, Partial<WeighedGroup> {}

/** The fields of a {@link CaseGroup}, for inputs that hold one. */
export const groupFields = (system: PointSystem) => ({
  id: optional(groupCode()),
  score: optional(scoreOrWeight(system)),
  weight: optional(positive(weightLabel(system))),
  referenceMean: optional(positive(labelsIn(system, L).referenceMean)),
  mean: optional(positive(labelsIn(system, L).referenceMean)),
  cases: passedOver(),
  used: passedOver(),
  cut: passedOver(),
  variation: passedOver(),
  flags: passedOver(),
})

/** A score or a weight, and a mean under one of its names. */
export const groupLaws = () => [exactlyOne(['score', 'weight']), exactlyOne(['referenceMean', 'mean'])]

/** A score; what is explained as a weight is taken for one, and stays a weight in the trace. */
function scoreOrWeight(system: PointSystem): Shape<NumberInput, Figure, false> {
  const [score, weight] = [positive(labelsIn(system, L).groupScore), positive(weightLabel(system))]
  return { ...score, read: (input, reading) => (isWeight(input) ? weight : score).read(input, reading) }
}

/** What a weight is called: in DIP the weight of a disease is its score. */
function weightLabel(system: PointSystem): Label {
  return system === 'dip' ? { ...L.groupWeight, name: L.groupScore.name } : L.groupWeight
}

function isWeight(input: unknown): boolean {
  return isSourced(input) && 'unit' in input && input.unit === 'weight'
}
