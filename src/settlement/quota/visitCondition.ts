import type { Bilingual } from '../../errors/internal.ts'
import { en, exact, type Figure, figure, formula, type Note, type NumberInput, zh } from '../../figure/internal.ts'
import { compare } from '../../numeric/internal.ts'
import type { RulesInForce } from '../../policy/internal.ts'
import { failAt, lazily, type OutOf, record, wholeFigure } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/** How often people were admitted, and how often they came as outpatients, over the year. */
export interface QuotaVisits {
  readonly inpatient: NumberInput
  readonly outpatient: NumberInput
}

export const visitsShape = /* @__PURE__ */ lazily(() =>
  record<QuotaVisits>({ zh: '就诊人次', en: 'Visits' })({
    inpatient: wholeFigure(L.inpatientVisits, { atLeast: 0 }),
    outpatient: wholeFigure(L.outpatientVisits, { atLeast: 1 }),
  }),
)

export type ReadVisits = OutOf<ReturnType<typeof visitsShape>>

/** What the ratio of visits says of a surplus. */
export interface VisitCondition {
  /** Admissions ÷ outpatient visits; none where nobody counted them. */
  readonly ratio?: Figure
  /** Why nothing of the surplus is retained; none where the ratio is not above its limit. */
  readonly exceeded?: Bilingual
  readonly note: Pick<Note, 'because' | 'warning' | 'parameters'>
}

/**
 * 住院门诊人次比 — where the rules have a limit of it, nothing of a surplus is retained above the limit. Where nobody
 * counted the visits the condition is not tested, and the step warns of it.
 */
export function visitCondition(rules: RulesInForce, visits: ReadVisits | undefined): VisitCondition | undefined {
  const limit = rules.optional.share('visitRatioLimit')
  if (limit === undefined)
    return visits === undefined ? undefined : failAt(visitsShape(), 'not_asked', [], {}, ['visits'])
  const parameters = limit.parameter === undefined ? [] : [limit.parameter]
  if (visits === undefined) return { note: { warning: untested(limit), parameters } }
  const { inpatient, outpatient } = visits
  const ratio = figure(L.visitRatio, formula`${inpatient} ÷ ${outpatient}`, exact, { citations: limit.citations })
  const isExceeded = compare(ratio.value, limit.value) > 0
  if (isExceeded) return { ratio, exceeded: above(ratio, limit), note: { parameters } }
  return { ratio, note: { because: within(ratio, limit), parameters } }
}

function untested(limit: Figure): Bilingual {
  return {
    zh: zh`住院门诊人次比超过 ${limit}的没有结余留用：未给出就诊人次（visits），未核对这一条件`,
    en: en`nothing is retained where the inpatient to outpatient visit ratio exceeds ${limit}: visits were not given, the condition was not tested`,
  }
}

function above(ratio: Figure, limit: Figure): Bilingual {
  return {
    zh: zh`住院门诊人次比 ${ratio}超过 ${limit}，没有结余留用`,
    en: en`the inpatient to outpatient visit ratio ${ratio} exceeds ${limit}: nothing is retained`,
  }
}

function within(ratio: Figure, limit: Figure): Bilingual {
  return {
    zh: zh`住院门诊人次比 ${ratio}不超过 ${limit}，结余按比例留用`,
    en: en`the inpatient to outpatient visit ratio ${ratio} does not exceed ${limit}: the surplus is retained by its share`,
  }
}
