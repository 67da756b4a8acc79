import type { Figure, Label } from '../figure/internal.ts'
import { factorFigure } from '../quality/internal.ts'
import type { YearPlan } from './clearingFigures.ts'

/** The rules of a year that ask for its score. */
export const scoreRules = ['depositReturn', 'surplusFactor'] as const

/** The factor that a year's score earns under a link of its rules; nothing where they have no such link. */
export function scoreFactor(
  { rules, score }: YearPlan,
  id: (typeof scoreRules)[number],
  label: Label,
): Figure | undefined {
  const link = rules.optional.scoreLink(id)
  if (link === undefined) return undefined
  // planYear has asked for a score wherever a link stands
  const { value, parameter, citations } = link
  return factorFigure(label, value, score as Figure, { parameters: [parameter], citations })
}
