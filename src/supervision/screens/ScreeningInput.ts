import type { Label, NumberInput } from '../../figure/internal.ts'
import {
  flag,
  id,
  type Law,
  law,
  lazily,
  list,
  type OutOf,
  oneAtLeast,
  optional,
  orElse,
  record,
  uniqueIds,
  whole,
} from '../../shape/internal.ts'
import { badRowsShape } from '../../stays/internal.ts'
import { sameDayStayShape } from '../sameDayStayShape.ts'
import { type Admission, admissionsShape } from './Admission.ts'
import { familiesShape } from './diagnosesShape.ts'
import { type FrontPageScreen, frontPageScreenShape } from './frontPage.ts'
import { type LowStandardScreen, lowStandardScreenShape } from './lowStandard.ts'
import { type OutpatientTurnedScreen, outpatientTurnedScreenShape } from './outpatientTurned.ts'
import { type OutsideCostScreen, outsideCostScreenShape } from './outsideCost.ts'
import { type OverlapScreen, overlapScreenShape } from './overlap.ts'
import { periodShape, type ScreeningPeriod } from './ScreeningPeriod.ts'
import { mostDays } from './ScreenRun.ts'
import { type SevereCasesScreen, severeCasesScreenShape } from './severeCases.ts'
import { type SiphoningScreen, siphoningScreenShape } from './siphoning.ts'
import { type SplitAdmissionScreen, splitAdmissionScreenShape } from './splitAdmission.ts'
import { type UpwardFlowScreen, upwardFlowScreenShape } from './upwardFlow.ts'

/**
 * 筛查（输入） — the admissions, what is known of institutions and diagnoses, and the screens to run with their limits.
 *
 * @since 0.1.0
 */
export interface ScreeningInput {
  readonly admissions: readonly Admission[]
  /**
   * Rows of before, in any order, and such as go on into the period: they tell what an admission follows or overlaps, and
   * are neither judged nor counted. They need not fall into the `period`.
   */
  readonly lookBack?: readonly Admission[]
  readonly institutions: readonly ScreenedInstitution[]
  /** `strict`, unless given, throws at the first bad row; `collect` lists bad rows and leaves them out. */
  readonly badRows?: 'strict' | 'collect'
  /** Discharges must fall into it. */
  readonly period?: ScreeningPeriod
  /** Diagnoses that count as one when admissions are compared: codes, or the beginnings of codes. The longest that fits decides. */
  readonly relatedDiagnoses?: readonly { readonly id: string; readonly codes: readonly string[] }[]
  /** Days from discharge to admission up to which a referral from one member to another makes one chain; without it none does. */
  readonly referral?: { readonly maxGap: NumberInput }
  /** Whether a stay that ends on its first day is a day of stay, for all screens: `oneDay` unless given. */
  readonly sameDayStay?: 'oneDay' | 'noDay'
  readonly screens: Screens
}

/**
 * 筛查项目 — the screens to run, each a rule of its kind. None has a limit of its own: what is not given is not run.
 * Where a screen cites nothing its limits are the library's definition.
 *
 * @since 0.1.0
 */
export interface Screens {
  readonly splitAdmission?: SplitAdmissionScreen
  readonly lowStandard?: LowStandardScreen
  readonly outpatientTurned?: OutpatientTurnedScreen
  readonly overlap?: OverlapScreen
  readonly outsideCost?: OutsideCostScreen
  readonly frontPage?: FrontPageScreen
  readonly severeCases?: SevereCasesScreen
  readonly siphoning?: SiphoningScreen
  readonly upwardFlow?: UpwardFlowScreen
}

export const screeningShape = /* @__PURE__ */ lazily(() => {
  const referral = record<NonNullable<ScreeningInput['referral']>>({ zh: '转诊', en: 'Referral' })
  return record<ScreeningInput>({ zh: '住院筛查', en: 'Screening of admissions' })({
    admissions: admissionsShape(),
    lookBack: optional(admissionsShape()),
    institutions: institutionsShape(),
    badRows: badRowsShape(),
    period: optional(periodShape({ zh: '筛查期间', en: 'Period' })),
    relatedDiagnoses: optional(familiesShape()),
    referral: optional(referral({ maxGap: whole(maxGap, { atLeast: 0, atMost: mostDays }) })),
    sameDayStay: sameDayStayShape(),
    screens: screensShape(),
  })
})

const screensShape = () => {
  const fields = {
    splitAdmission: optional(splitAdmissionScreenShape()),
    lowStandard: optional(lowStandardScreenShape()),
    outpatientTurned: optional(outpatientTurnedScreenShape()),
    overlap: optional(overlapScreenShape()),
    outsideCost: optional(outsideCostScreenShape()),
    frontPage: optional(frontPageScreenShape()),
    severeCases: optional(severeCasesScreenShape()),
    siphoning: optional(siphoningScreenShape()),
    upwardFlow: optional(upwardFlowScreenShape()),
  }
  const names = Object.keys(fields) as (keyof Screens)[]
  return record<Screens>({ zh: '筛查项目', en: 'Screens' })(fields, [oneAtLeast(names)])
}

const maxGap: Label = { id: 'maxGap', name: { zh: '转诊间隔天数上限', en: 'Longest gap of a referral' }, unit: 'days' }

/**
 * 医疗机构（筛查） — an institution that admissions name: whether the alliance counts it among its members, and how high
 * its level is, from 1, the lowest, to 9. One member may be the lead hospital.
 *
 * @since 0.2.0
 */
export interface ScreenedInstitution {
  readonly id: string
  readonly member: boolean
  readonly level: NumberInput
  readonly lead?: boolean
}

/** An institution as read. */
export type ReadInstitution = OutOf<ReturnType<typeof institutionsShape>>[number]

const institutionsShape = /* @__PURE__ */ lazily(() => {
  const institution = record<ScreenedInstitution>({ zh: '医疗机构', en: 'Institution' })(
    {
      id: id(),
      member: flag({ zh: '是否成员', en: 'Member' }),
      level: whole(level, { atLeast: 1, atMost: 9 }),
      lead: orElse(flag({ zh: '是否牵头医院', en: 'Lead hospital' }), false),
    },
    [leadIsMember],
  )
  return list({ zh: '医疗机构', en: 'Institutions' }, institution, { laws: [uniqueIds, oneLead] })
})

const level: Label = { id: 'level', name: { zh: '级别', en: 'Level' }, unit: 'count' }

const leadIsMember: Law<{ readonly member: boolean; readonly lead: boolean }> = /* @__PURE__ */ law(
  ['lead_not_member'],
  ['leadIsMember'],
  ({ member, lead }: { readonly member: boolean; readonly lead: boolean }) => [member, lead] as const,
  ([member, lead], reading) => {
    if (lead && !member) reading.refuse('lead_not_member', {}, ['lead'])
  },
)

const oneLead: Law<readonly { readonly lead: boolean }[]> = /* @__PURE__ */ law(
  ['second_lead'],
  ['oneLead'],
  (institutions: readonly { readonly lead: boolean }[]) => institutions.map(({ lead }) => lead),
  (leads, reading) => {
    const second = leads.lastIndexOf(true)
    if (leads.indexOf(true) !== second) reading.refuse('second_lead', {}, [second, 'lead'])
  },
)
