import { deepFreeze } from '../../errors/internal.ts'
import { en, type Label, type NumberInput, zh } from '../../figure/internal.ts'
import { type Rule, ruleHead } from '../../policy/internal.ts'
import { lazily, type OutOf, record, whole } from '../../shape/internal.ts'
import { findReadmissions, type Readmission } from '../../stays/internal.ts'
import type { Admission } from './Admission.ts'
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
 * days before. A chain is one admission, with the diagnoses of all its stays and the discharge of the last.
 */
export function splitAdmission({ withinDays, exceptions }: ReadRule): ScreenRun {
  const limit = evidence(L.withinDays, withinDays)

  const end = (stays: Stays): Findings => {
    const { heads, family, diagnosis } = stays
    const excuses = excusesOf(stays, exceptions)
    const found = findReadmissions(stays, {
      withinDays,
      ...(heads && { heads }),
      seriesOf: (row) => family[diagnosis[row] as number] as number,
      isJudged: (row) => row < stays.judgedUntil && !excuses.admission(row),
      canBeFollowed: (earlier) => !excuses.discharge(earlier),
    })
    const hints = found.map((one) => hintOf(stays, one))
    return { judged: stays.judged, passedOver: 0, hints, whyNot: noAdmissions }
  }

  const hintOf = (stays: Stays, { row, after, matched, days: gap }: Readmission): Hint => {
    const { id: comparedWith } = stays.admissions[after] as Admission
    const { id: part } = stays.admissions[matched] as Admission
    const [code, before] = [diagnosisOf(stays, row), diagnosisOf(stays, matched)]
    const isSame = stays.diagnosis[row] === stays.diagnosis[matched]
    const of = matched === after ? { zh: '诊断', en: '' } : oneWith(part)
    return {
      screen: 'splitAdmission',
      ...admissionOf(stays, row),
      comparedWith,
      evidence: [evidence(L.gap, gap), limit],
      because: {
        zh: zh`住院“${comparedWith}”（${of.zh} ${before}）出院后 ${gap} 天再次入院，诊断 ${code} ${isSame ? '相同' : '相关'}，界限为 ${withinDays} 天，待核查`,
        en: en`admitted ${inDays(gap)} after the discharge of "${comparedWith}" (${of.en}${before}) with ${isSame ? 'the same' : 'a related'} diagnosis (${code}); the limit is ${inDays(withinDays)}; to be looked into`,
      },
    }
  }
  return { end }
}

/** The diagnosis is that of another stay of the chain. */
function oneWith(id: string) {
  return { zh: zh`与“${id}”同一次住院，诊断`, en: en`one admission with "${id}", ` }
}

const L = /* @__PURE__ */ deepFreeze({
  gap: { id: 'gapDays', name: { zh: '出院至再入院天数', en: 'Days from discharge to readmission' }, unit: 'days' },
  withinDays: { id: 'withinDays', name: { zh: '再入院天数界限', en: 'Limit of days to readmission' }, unit: 'days' },
} as const satisfies Record<string, Label>)
