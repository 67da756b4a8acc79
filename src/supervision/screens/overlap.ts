import { deepFreeze } from '../../errors/internal.ts'
import { en, type Label, type NumberInput, zh } from '../../figure/internal.ts'
import { type Rule, ruleHead } from '../../policy/internal.ts'
import { lazily, type OutOf, record, whole } from '../../shape/internal.ts'
import { findOverlaps, type Overlap, type SameDayStay } from '../../stays/internal.ts'
import type { Admission } from './Admission.ts'
import { exceptionsShape, excusesOf, type ScreenException } from './ScreenException.ts'
import {
  admissionOf,
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
 * 住院时段重叠规则 — more than so many days in common with an earlier stay of the person.
 *
 * @since 0.2.0
 */
export interface OverlapScreen extends Rule<'overlap'> {
  readonly moreThanDays: NumberInput
  readonly exceptions?: readonly ScreenException[]
}

export const overlapScreenShape = /* @__PURE__ */ lazily(() =>
  record<OverlapScreen>(screenNames.overlap)({
    ...ruleHead('overlap'),
    moreThanDays: whole(L.moreThanDays, { atLeast: 0, atMost: mostDays }),
    exceptions: exceptionsShape(),
  }),
)

type ReadRule = OutOf<ReturnType<typeof overlapScreenShape>>

/** Stays with more than so many days in common with an earlier one of the person: of those, the one that ends last. */
export function overlap({ moreThanDays, exceptions }: ReadRule, sameDay: SameDayStay): ScreenRun {
  const limit = evidence(L.moreThanDays, moreThanDays)

  const end = (stays: Stays): Findings => {
    const excuses = excusesOf(stays, exceptions)
    const found = findOverlaps(stays, {
      moreThanDays,
      sameDay,
      isJudged: (row) => row < stays.judgedUntil && !excuses.admission(row),
      counts: (earlier) => !excuses.discharge(earlier),
    })
    const hints = found.map((one) => hintOf(stays, one))
    return { judged: stays.judged, passedOver: 0, hints, whyNot: noAdmissions }
  }

  const hintOf = (stays: Stays, { row, earlier, days }: Overlap): Hint => {
    const { id: comparedWith, dischargedOn: until } = stays.admissions[earlier] as Admission
    return {
      screen: 'overlap',
      ...admissionOf(stays, row),
      comparedWith,
      evidence: [evidence(L.overlap, days), limit],
      because: {
        zh: zh`住院“${comparedWith}”至 ${until} 才出院，与本次住院时段重叠 ${days} 天，超过允许的 ${moreThanDays} 天，待核查`,
        en: en`overlaps by ${inDays(days)} with the stay "${comparedWith}", which ended on ${until}; the limit is ${inDays(moreThanDays)}; to be looked into`,
      },
    }
  }
  return { end }
}

const L = /* @__PURE__ */ deepFreeze({
  overlap: { id: 'overlapDays', name: { zh: '重叠天数', en: 'Days of overlap' }, unit: 'days' },
  moreThanDays: { id: 'moreThanDays', name: { zh: '允许重叠天数', en: 'Overlap allowed' }, unit: 'days' },
} as const satisfies Record<string, Label>)
