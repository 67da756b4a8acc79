import type { IsoDate } from '../../calendar/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'

/**
 * 住院记录（筛查） — one admission as its front page tells it. Only ids, dates and the principal diagnosis are needed; a
 * screen that needs more passes over admissions without it and says how many.
 *
 * @since 0.2.0
 */
export interface Admission {
  readonly id: string
  readonly person: string
  /** The id of one of the institutions given. */
  readonly institution: string
  readonly admittedOn: IsoDate | string
  readonly dischargedOn: IsoDate | string
  /** The code of the principal diagnosis. */
  readonly diagnosis: string
  /** How the person came in, in the words of the exceptions: planned cycle, emergency, … */
  readonly admittedAs?: string
  /** How the person left: home, transfer, death, … */
  readonly dischargedAs?: string
  /** The id of the person's admission that this one goes on from, by a documented referral. */
  readonly referredFrom?: string
  /** How many operations and procedures were done, 0 to 999. */
  readonly procedures?: number
  /** Case weight: 0 to 1,000, at most six decimals. */
  readonly weight?: DecimalInput
  readonly sex?: 'female' | 'male'
  /** Whole years, 0 to 130. */
  readonly age?: number
  /** Whole cost, yuan to the fen. */
  readonly cost?: DecimalInput
  /** What of it is for examinations and tests. */
  readonly testCost?: DecimalInput
  /** What was charged outside the package during the stay: outside prescriptions, other accounts. */
  readonly outsideCost?: DecimalInput
}

/**
 * 医疗机构（筛查） — an institution that admissions name: whether the alliance counts it among its members, and how high
 * its level is, 1 for the lowest. One member may be the lead hospital.
 *
 * @since 0.2.0
 */
export interface ScreenedInstitution {
  readonly id: string
  readonly member: boolean
  readonly level: number
  readonly lead?: boolean
}
