import type { FullStandard } from '../../corridor/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'
import type { MeanBaselineInput } from '../baseline/meanBaseline.ts'
import type { ExpectedLine } from './ExpectedLine.ts'
import type { SpendingDeviation } from './SpendingDeviation.ts'

/**
 * 充足等级界限（输入） — from which index on a budget counts as tight, as adequate, as ample; ascending. Below `tightFrom` it
 * is insufficient.
 *
 * @since 0.2.0
 */
export interface AdequacyBounds {
  readonly tightFrom: DecimalInput
  readonly adequateFrom: DecimalInput
  readonly ampleFrom: DecimalInput
}

/**
 * 机构收支（输入） — what an institution was paid and what its care cost; `efficient` where it counts as relatively
 * efficient.
 *
 * @since 0.2.0
 */
export interface ProviderMargin {
  readonly id: string
  readonly payment: DecimalInput
  readonly cost: DecimalInput
  readonly efficient?: boolean
}

/**
 * 支付充足性评估（输入） — a budget and what is known of the spending it must carry. Amounts in yuan, to the fen.
 *
 * @since 0.2.0
 */
export interface AdequacyInput {
  readonly total: DecimalInput
  readonly lines: readonly ExpectedLine[]
  /** Growth a year and whole years up to the budget year, for lines that have none of their own; 0 unless given. */
  readonly trend?: DecimalInput
  readonly lag?: number
  /** 0.95, 1 and 1.05 unless given: the library's own definition. */
  readonly bounds?: AdequacyBounds
  /** The risk-adjustment fund inside the total. */
  readonly riskFund?: DecimalInput
  /** How far spending may stray, and with which probability a reserve is to suffice; both or neither. */
  readonly deviation?: SpendingDeviation
  readonly confidence?: DecimalInput
  readonly providers?: readonly ProviderMargin[]
  /** The pooled fund: its balance, and its spending of a year. */
  readonly fund?: { readonly balance: DecimalInput; readonly annualSpending: DecimalInput }
  /** The past years whose mean the budget was built on. */
  readonly history?: MeanBaselineInput
  /** How much experience there is, and how much would be enough, as in `limitedFluctuation`. */
  readonly experience?: { readonly exposure: DecimalInput; readonly fullStandard: DecimalInput | FullStandard }
}
