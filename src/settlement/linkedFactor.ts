import type { Figure, Label, NumberInput } from '../figure/internal.ts'
import { fromInteger } from '../numeric/internal.ts'
import type { RulesInForce } from '../policy/internal.ts'
import { factorFigure } from '../quality/internal.ts'
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

/** 得分系数 — the factor that the year's score earns under a link of the rules, or that the authority decided for it. */
export function linkedFactor({ rules, score, discretion }: YearPlan, id: ScoreLinkId, label: Label): Figure {
  const { value: link, parameter, citations } = rules.scoreLink(id)
  const stated = { factor: discretion?.[id], path: ['discretion', id], place: decided[id].name }
  return factorFigure(label, link, score, { parameters: [parameter], citations }, { top: topOf(rules), stated })
}

/** The top of the scale: 100 where the rules say none. */
export function topOf(rules: RulesInForce) {
  return knows(rules, 'scoreMaximum') ? rules.number('scoreMaximum').value : hundred
}

export function knows({ rules: { parameters, localParameters } }: RulesInForce, id: string): boolean {
  return Object.hasOwn(parameters, id) || Object.hasOwn(localParameters, id)
}

const hundred = /* @__PURE__ */ fromInteger(100)
