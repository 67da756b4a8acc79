import { deepFreeze } from '../../errors/internal.ts'
import { en, type Label, type NumberInput, zh } from '../../figure/internal.ts'
import { type Rule, ruleHead } from '../../policy/internal.ts'
import { lazily, type OutOf, record, whole } from '../../shape/internal.ts'
import type { Admission } from './Admission.ts'
import { latestEarlierStays, type StayPair } from './machine/latestEarlierStays.ts'
import { exceptionsShape, excusesOf, type ScreenException } from './ScreenException.ts'
import {
  admissionOf,
  diagnosisOf,
  evidence,
  type Findings,
  type Hint,
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
  readonly withinDays: NumberInput
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
    const { chained, family, diagnosis } = stays
    const excuses = excusesOf(stays, exceptions)
    const familyOf = (row: number) => family[diagnosis[row] as number]
    const pairs = latestEarlierStays(stays, {
      from: -withinDays,
      to: 0,
      looksAt: (row) => chained[row] !== 1 && !excuses.admission(row),
      counts: (earlier, row) =>
        chained[earlier] !== 1 && familyOf(earlier) === familyOf(row) && !excuses.discharge(earlier),
    })
    const hints = pairs.map((pair) => hintOf(stays, pair))
    return { judged: stays.order.length, passedOver: 0, hints, whyNot: noAdmissions }
  }

  const hintOf = (stays: Stays, { row, earlier, days }: StayPair): Hint => {
    const gap = Math.abs(days)
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

const L = /* @__PURE__ */ deepFreeze({
  gap: { id: 'gapDays', name: { zh: '出院至再入院天数', en: 'Days from discharge to readmission' }, unit: 'days' },
  withinDays: { id: 'withinDays', name: { zh: '再入院天数界限', en: 'Limit of days to readmission' }, unit: 'days' },
} as const satisfies Record<string, Label>)
