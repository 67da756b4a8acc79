import type { IsoDate } from '../../calendar/internal.ts'
import type { Bilingual } from '../../errors/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'
import type { Rule } from '../../policy/internal.ts'
import type { Admission, ScreenedInstitution } from './Admission.ts'

/**
 * 筛查（输入） — the admissions, what is known of institutions and diagnoses, and the screens to run with their limits.
 *
 * @since 0.2.0
 */
export interface ScreeningInput {
  readonly admissions: readonly Admission[]
  readonly institutions: readonly ScreenedInstitution[]
  /** `strict` throws at the first bad row; `collect` lists bad rows and leaves them out. */
  readonly badRows: 'strict' | 'collect'
  /** Discharges must fall into it. */
  readonly period?: ScreeningPeriod
  /** Diagnoses that count as related: codes, or the beginnings of codes. The longest that fits decides. */
  readonly relatedDiagnoses?: readonly DiagnosisFamily[]
  /** Days from discharge to admission up to which a referral from one member to another makes one chain; without it none does. */
  readonly referral?: { readonly maxGap: number }
  readonly screens: Screens
}

/**
 * 期间 — from the first day to the last, both counted.
 *
 * @since 0.2.0
 */
export interface ScreeningPeriod {
  readonly from: IsoDate | string
  readonly to: IsoDate | string
}

/**
 * 相关诊断 — diagnoses that count as one when admissions are compared.
 *
 * @since 0.2.0
 */
export interface DiagnosisFamily {
  readonly id: string
  readonly codes: readonly string[]
}

/**
 * 例外情形 — ways of admission or discharge that excuse. Where two stays are compared, `admittedAs` is looked up for the
 * later, `dischargedAs` for the earlier.
 *
 * @since 0.2.0
 */
export interface ScreenException {
  readonly id: string
  readonly label: Bilingual
  readonly admittedAs?: readonly string[]
  readonly dischargedAs?: readonly string[]
}

/**
 * 筛查规则通则 — what a screen of admissions may carry besides its limits: exceptions.
 *
 * @since 0.2.0
 */
export interface ScreenCommon {
  readonly exceptions?: readonly ScreenException[]
}

/**
 * 分解住院规则 — an admission within so many days of a discharge, for the same or a related diagnosis.
 *
 * @since 0.2.0
 */
export interface SplitAdmissionScreen extends Rule<'splitAdmission'>, ScreenCommon {
  readonly withinDays: number
}

/**
 * 低标准入院规则 — all the criteria that are given must hold; at least one is.
 *
 * @since 0.2.0
 */
export interface LowStandardScreen extends Rule<'lowStandard'>, ScreenCommon {
  readonly daysAtMost?: number
  readonly weightAtMost?: DecimalInput
  readonly noProcedure?: true
}

/**
 * 门诊转住院规则 — a diagnosis that outpatient care can treat, and all the criteria that are given.
 *
 * @since 0.2.0
 */
export interface OutpatientTurnedScreen extends Rule<'outpatientTurned'>, ScreenCommon {
  /** Codes, or the beginnings of codes. */
  readonly diagnoses: readonly string[]
  readonly daysAtMost?: number
  /** Examinations and tests as a share of the cost. */
  readonly testShareAtLeast?: DecimalInput
  readonly noProcedure?: true
}

/**
 * 重叠住院规则 — an admission more than so many days before an earlier stay of the person ends.
 *
 * @since 0.2.0
 */
export interface OverlapScreen extends Rule<'overlap'>, ScreenCommon {
  readonly moreThanDays: number
}

/**
 * 转移费用规则 — cost charged outside the package during a stay: all the criteria given hold; at least one is.
 *
 * @since 0.2.0
 */
export interface OutsideCostScreen extends Rule<'outsideCost'>, ScreenCommon {
  readonly amountAtLeast?: DecimalInput
  /** Of cost and cost outside together. */
  readonly shareAtLeast?: DecimalInput
}

/**
 * 病案首页规则 — the items that must be filled in, rules of consistency, and the words that mean a death. One sex a person
 * and a referral that names an admission of the person are always looked for.
 *
 * @since 0.2.0
 */
export interface FrontPageScreen extends Rule<'frontPage'> {
  readonly required?: readonly FrontPageItem[]
  readonly rules?: readonly FrontPageRule[]
  readonly deathAs?: readonly string[]
}

/**
 * 病案首页项目 — an item of the front page that may be left empty.
 *
 * @since 0.2.0
 */
export type FrontPageItem =
  | 'admittedAs'
  | 'dischargedAs'
  | 'procedures'
  | 'weight'
  | 'sex'
  | 'age'
  | 'cost'
  | 'testCost'
  | 'outsideCost'

/**
 * 首页一致性规则 — whom a diagnosis can belong to. Items that are not filled in contradict nothing.
 *
 * @since 0.2.0
 */
export interface FrontPageRule {
  readonly id: string
  readonly label: Bilingual
  /** Codes, or the beginnings of codes. */
  readonly diagnoses: readonly string[]
  readonly sex?: 'female' | 'male'
  readonly ageAtLeast?: number
  readonly ageAtMost?: number
}

/**
 * 推诿重症规则 — for the alliance and each member: between two periods case-mix index or share of severe cases falls,
 * while more of the severe cases leave.
 *
 * @since 0.2.0
 */
export interface SevereCasesScreen extends Rule<'severeCases'> {
  /** A case of this weight or more is severe. */
  readonly severeFrom: DecimalInput
  readonly previous: ScreeningPeriod
  readonly current: ScreeningPeriod
  /** Fall of index or share, as a rate of the previous period; above 0. */
  readonly fallAtLeast: DecimalInput
  /** Rise of the share of severe cases treated outside the alliance; above 0. */
  readonly outflowRiseAtLeast: DecimalInput
  /** With fewer cases in a period nothing is concluded. */
  readonly casesAtLeast: number
}

/**
 * 虹吸规则 — the lead hospital takes so large a share of the light cases of all members.
 *
 * @since 0.2.0
 */
export interface SiphoningScreen extends Rule<'siphoning'> {
  /** A case of this weight or less is light. */
  readonly lightUpTo: DecimalInput
  readonly shareAtLeast: DecimalInput
  readonly casesAtLeast: number
}

/**
 * 仅向上转诊规则 — referrals down for each referral up, among members.
 *
 * @since 0.2.0
 */
export interface UpwardFlowScreen extends Rule<'upwardFlow'> {
  readonly downPerUpBelow: DecimalInput
  /** With fewer referrals, up and down together, nothing is concluded. */
  readonly referralsAtLeast: number
}

/**
 * 筛查项目 — the screens to run, each a rule of its kind. None has a limit of its own: what is not given is not run.
 * Where a screen cites nothing its limits are the library's definition.
 *
 * @since 0.2.0
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
