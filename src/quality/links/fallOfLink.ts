import { add, type Fraction, larger, smaller } from '../../numeric/internal.ts'
import { fallOf, rangesOf } from '../../policy/internal.ts'
import type { ExactMultiplier, ExactQualityLink } from './QualityLinkInput.ts'

/** Two factors, that of a higher score and the larger one of a lower score; undefined where the link rises. */
export function fallOfLink(link: ExactQualityLink) {
  return fallOf(rangesOfLink(link))
}

/** Every shape is monotone between these. */
function rangesOfLink(link: ExactQualityLink) {
  const certain = (factor: Fraction) => ({ atLeast: factor, atMost: factor })
  switch (link.shape) {
    case 'gate':
      return [link.below, link.factor].map(certain)
    case 'multiplier':
      return [link.intercept, add(link.intercept, link.slope)].map((factor) => certain(within(link, factor)))
    default:
      return rangesOf(link)
  }
}

/** A factor between the floor and the ceiling of a multiplier. */
function within({ floor, ceiling }: ExactMultiplier, factor: Fraction): Fraction {
  const raised = larger(floor, factor)
  return ceiling === undefined ? raised : smaller(ceiling, raised)
}
