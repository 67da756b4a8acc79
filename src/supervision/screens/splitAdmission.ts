import { deepFreeze } from '../../errors/internal.ts'
import { en, type Label, zh } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'
import { type Rule, ruleHead } from '../../policy/internal.ts'
import { lazily, type OutOf, record, whole } from '../../shape/internal.ts'
import type { Admission } from './Admission.ts'
import { type Excuses, exceptionsShape, excusesOf, type ScreenException } from './ScreenException.ts'
import type { Hint } from './Screening.ts'
import {
  admissionOf,
  diagnosisOf,
  evidence,
  type Findings,
  inDays,
  mostDays,
  noAdmissions,
  type ScreenRun,
  type Stays,
  screenNames,
} from './ScreenRun.ts'

/**
 * 分解住院规则 — an admission within so many days of a discharge, for the same or a related diagnosis.
 *
 * @since 0.2.0
 */
export interface SplitAdmissionScreen extends Rule<'splitAdmission'> {
  readonly withinDays: DecimalInput
  readonly exceptions?: readonly ScreenException[]
}

export const splitAdmissionScreenShape = /* @__PURE__ */ lazily(() =>
  record<SplitAdmissionScreen>(screenNames.splitAdmission)({
    ...ruleHead('splitAdmission'),
    withinDays: whole(L.withinDays, { atLeast: 0, atMost: mostDays }),
    exceptions: exceptionsShape(),
  }),
)

type ReadRule = OutOf<ReturnType<typeof splitAdmissionScreenShape>>

/**
 * Of each admission the nearest earlier discharge of the person with the same or a related diagnosis, at most so many
 * days before. A chained stay is no admission of its own: it is neither readmission nor what a readmission follows.
 */
export function splitAdmission({ withinDays, exceptions }: ReadRule): ScreenRun {
  const limit = evidence(L.withinDays, withinDays)

  const end = (stays: Stays): Findings => {
    const { order, starts, since, reach, chained, discharged } = stays
    const excuses = excusesOf(stays, exceptions)
    const hints: Hint[] = []
    for (let person = 0; person + 1 < starts.length; person++) {
      const from = starts[person] as number
      for (let place = from + 1; place < (starts[person + 1] as number); place++) {
        const day = since[place] as number
        if ((reach[place - 1] as number) < day - withinDays) continue
        const row = order[place] as number
        if (chained[row] === 1 || excuses.admission(row)) continue
        const earlier = nearestBefore(stays, { from, place, withinDays, excuses })
        if (earlier < 0) continue
        hints.push(hintOf(stays, row, earlier, day - (discharged[earlier] as number)))
      }
    }
    return { judged: order.length, passedOver: 0, hints, whyNot: noAdmissions }
  }

  const hintOf = (stays: Stays, row: number, earlier: number, gap: number): Hint => {
    const { id: comparedWith } = stays.admissions[earlier] as Admission
    const [code, before] = [diagnosisOf(stays, row), diagnosisOf(stays, earlier)]
    const isSame = stays.diagnosis[row] === stays.diagnosis[earlier]
    return {
      screen: 'splitAdmission',
      ...admissionOf(stays, row),
      comparedWith,
      evidence: [evidence(L.gap, gap), limit],
      because: {
        zh: zh`住院“${comparedWith}”（诊断 ${before}）出院后 ${gap} 天再次入院，诊断 ${code} ${isSame ? '相同' : '相关'}，界限为 ${withinDays} 天，待核查`,
        en: en`admitted ${inDays(gap)} after the discharge of "${comparedWith}" (${before}) with ${isSame ? 'the same' : 'a related'} diagnosis (${code}); the limit is ${inDays(withinDays)}; to be looked into`,
      },
    }
  }
  return { end }
}

interface Search {
  readonly from: number
  readonly place: number
  readonly withinDays: number
  readonly excuses: Excuses
}

/** The row of the latest discharge that counts, −1 where there is none. */
function nearestBefore(stays: Stays, { from, place, withinDays, excuses }: Search): number {
  const { order, reach, chained, family, diagnosis, admitted, discharged } = stays
  const row = order[place] as number
  const day = admitted[row] as number
  const wanted = family[diagnosis[row] as number]
  let nearest = -1
  let latest = day - withinDays - 1
  // nobody further back was discharged later than `latest`: nothing nearer can come
  for (let k = place - 1; k >= from && (reach[k] as number) > latest; k--) {
    const earlier = order[k] as number
    const left = discharged[earlier] as number
    if (left > day || left <= latest || chained[earlier] === 1) continue
    if (family[diagnosis[earlier] as number] !== wanted || excuses.discharge(earlier)) continue
    nearest = earlier
    latest = left
  }
  return nearest
}

const L = /* @__PURE__ */ deepFreeze({
  gap: { id: 'gapDays', name: { zh: '出院至再入院天数', en: 'Days from discharge to readmission' }, unit: 'days' },
  withinDays: { id: 'withinDays', name: { zh: '再入院天数界限', en: 'Limit of days to readmission' }, unit: 'days' },
} as const satisfies Record<string, Label>)
