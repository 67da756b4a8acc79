import { type Warning, zh } from '../figure/internal.ts'
import { factorFalls, isAtDiscretion, qualityLabels, scoreAsRate } from '../quality/internal.ts'
import type { YearPlan } from './clearingFigures.ts'
import { decided, type ScoreLinkId, scoreRules, topOf } from './linkedFactor.ts'

/**
 * What of a year's score is probably a mistake: a rate in place of points, a link that falls, a factor that was decided
 * where nothing is left to decide. The last is no error: the same year is settled under other rules and at other scores too.
 */
export function scoreWarnings(plan: YearPlan): readonly Warning[] {
  const asRate = plan.score && scoreAsRate(plan.score, topOf(plan.rules))
  const ofScore: readonly Warning[] =
    asRate === undefined
      ? []
      : [{ code: 'score_as_rate', path: ['score'], place: qualityLabels.score.name, message: asRate }]
  return [...ofScore, ...scoreRules.flatMap((id) => [...fallWarning(plan, id), ...decisionWarning(plan, id)])]
}

/** Links of rules, which many years share, that were looked at and never fall. */
const rising = /* @__PURE__ */ new WeakSet<object>()

function fallWarning({ rules }: YearPlan, id: ScoreLinkId): readonly Warning[] {
  const found = rules.optional.scoreLink(id)
  if (found === undefined) return []
  const { value: link, parameter } = found
  if (rising.has(link)) return []
  const message = factorFalls(link)
  if (message === undefined) rising.add(link)
  return message === undefined ? [] : [{ code: 'factor_falls', path: [id], place: parameter.label, message }]
}

function decisionWarning({ rules, score, discretion }: YearPlan, id: ScoreLinkId): readonly Warning[] {
  const factor = discretion?.[id]
  if (factor === undefined) return []
  const link = rules.optional.scoreLink(id)?.value
  if (link !== undefined && score !== undefined && isAtDiscretion(link, score.value)) return []
  return [
    {
      code: 'discretion_not_used',
      path: ['discretion', id],
      place: decided[id].name,
      message: {
        zh: zh`填了${decided[id].name.zh} ${factor}，但按规则和得分，系数不由主管部门酌定：此数没有采用，请核对`,
        en: `the ${lowered(decided[id].name.en)} is given as ${factor.display}, but by the rules and the score the factor is not at the authority's discretion: it was not used; check it`,
      },
    },
  ]
}

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
