import type { Bilingual } from '../../errors/internal.ts'
import type { NumberInput } from '../../figure/internal.ts'

/**
 * 评分指标（输入） — an indicator of a score: what it came to, from where on it counts in full (`target`), and where it
 * counts for nothing (`threshold`). Values may be percentages (`'85%'`).
 *
 * @since 0.1.0
 */
export type ScoreIndicator = IndicatorCommon & (DirectedIndicator | RangeIndicator)

/**
 * 指标共有项 — what every indicator has, whichever way it is good.
 *
 * @since 0.2.0
 */
export interface IndicatorCommon {
  readonly id: string
  readonly label?: Bilingual
  /** Zero or more; the weights of all indicators sum to 1. */
  readonly weight: NumberInput
  /** `null`: not applicable; its weight then goes to the others. */
  readonly value: NumberInput | null
  /** Why it does not apply; only beside `value: null`. */
  readonly because?: Bilingual
  /** Whether a value worse than the threshold caps the whole score; not unless given. */
  readonly knockOut?: boolean
  /** What it caps the score at; 0 unless given, and only beside `knockOut: true`. */
  readonly ceiling?: NumberInput
}

/**
 * 单向指标 — the higher, or the lower, the better. With target and threshold equal it is all or nothing.
 *
 * @since 0.2.0
 */
export interface DirectedIndicator {
  readonly direction: 'higher' | 'lower'
  readonly target: NumberInput
  readonly threshold: NumberInput
}

/**
 * 区间指标 — good within a range, worse on either side.
 *
 * @since 0.2.0
 */
export interface RangeIndicator {
  readonly direction: 'range'
  readonly target: IndicatorRange
  /** Not inside the target. */
  readonly threshold: IndicatorRange
}

/**
 * 指标区间 — from a value to another, both included.
 *
 * @since 0.2.0
 */
export interface IndicatorRange {
  readonly from: NumberInput
  readonly to: NumberInput
}

/**
 * 一票否决项（输入） — an item of the negative list and whether it occurred.
 *
 * @since 0.2.0
 */
export interface ScoreVeto {
  readonly id: string
  readonly label?: Bilingual
  readonly occurred: boolean
  /** What it caps the score at; 0 unless given. */
  readonly ceiling?: NumberInput
}
