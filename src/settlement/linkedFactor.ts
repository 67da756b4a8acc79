import type { Figure, Label, NumberInput } from '../figure/internal.ts'
import { fromInteger } from '../numeric/internal.ts'
import type { RulesInForce } from '../policy/internal.ts'
import { factorFigure, isAtDiscretion } from '../quality/internal.ts'
import { lazily, optional, record, share } from '../shape/internal.ts'
import type { YearPlan } from './clearingFigures.ts'
import { settlementLabels as L } from './labels.ts'

/**
 * What the authority decided where the year's score reaches a step at its discretion: a factor, by the parameter that
 * holds the link.
 */
export interface Discretion {
  readonly depositReturn?: NumberInput
  readonly surplusFactor?: NumberInput
}

export type ScoreLinkId = keyof Discretion

export const discretionShape = /* @__PURE__ */ lazily(() =>
  record<Discretion>({ zh: '酌定系数', en: 'Factors decided by the authority' })({
    depositReturn: optional(share(decided.depositReturn)),
    surplusFactor: optional(share(decided.surplusFactor)),
  }),
)

/** What each is called. */
export const decided: Readonly<Record<ScoreLinkId, Label>> = {
  depositReturn: L.decidedDepositFactor,
  surplusFactor: L.decidedSurplusFactor,
}

/** The links of a year that ask for its score. */
export const scoreRules = ['depositReturn', 'surplusFactor'] as const satisfies readonly ScoreLinkId[]

/**
 * 得分系数 — the factor that the year's score earns under a link of the rules, or that the authority decided for it; nothing
 * where they have no such link.
 */
export function linkedFactor(
  { rules, score, discretion }: YearPlan,
  id: ScoreLinkId,
  label: Label,
): Figure | undefined {
  const found = rules.optional.scoreLink(id)
  if (found === undefined) return undefined
  const { value: link, parameter, citations } = found
  const stated = { factor: discretion?.[id], path: ['discretion', id], place: decided[id].name }
  // planYear has asked for a score wherever a link stands
  return factorFigure(
    label,
    link,
    score as Figure,
    { parameters: [parameter], citations },
    { top: topOf(rules), stated },
  )
}

/** The link whose factor the authority has yet to decide for the year's score. */
export function undecidedLink({ rules, score, discretion }: YearPlan, id: ScoreLinkId) {
  const found = rules.optional.scoreLink(id)
  const isDecided = discretion?.[id] !== undefined || found === undefined || score === undefined
  return isDecided || !isAtDiscretion(found.value, score.value) ? undefined : found
}

/** The top of the scale: 100 where the rules say none. */
export function topOf(rules: RulesInForce) {
  return rules.optional.number('scoreMaximum')?.value ?? hundred
}

const hundred = /* @__PURE__ */ fromInteger(100)
