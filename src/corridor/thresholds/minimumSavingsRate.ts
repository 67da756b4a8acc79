import { en, type Figure, type NumberInput, publish, type Step, zh } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { type Law, lazily, oneAtMost, optional, rate, read, record, type Shape } from '../../shape/internal.ts'
import { confidentRateFigure, populationFields, variation } from './chanceFigures.ts'
import { labels as L } from './labels.ts'
import { type ExactThresholdRow, type ThresholdRow, tableRateFigure, thresholdTableShape } from './ThresholdRow.ts'

/**
 * 最低结余率（输入） — the number of people, and either a table by size, or how their cost varies and how sure one wants
 * to be that a saving is no chance.
 *
 * @since 0.1.0
 */
export type MinimumSavingsRateInput =
  | {
      /** A whole number, one or more. */
      readonly beneficiaries: NumberInput
      readonly table: readonly ThresholdRow[]
    }
  | {
      /** A whole number, one or more. */
      readonly beneficiaries: NumberInput
      /** Standard deviation of a person's yearly cost over its mean: 0.000001 to 1,000,000. */
      readonly cv: NumberInput
      /** The probability that chance alone stays below the rate: from 0.5, below 1. */
      readonly confidence: NumberInput
    }

/**
 * 最低结余率 — a threshold as a fraction of the target, and how it came about.
 *
 * @since 0.1.0
 */
export interface MinimumSavingsRate {
  readonly rate: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 最低结余率 — how far spending must stay below its target before the saving counts: the threshold of a contract.
 *
 * By table: linear between the ends of the row, both included,
 * rate = r₀ + (r₁ − r₀)·(n − n₀) ÷ (n₁ − n₀), exact; a size outside the table is an error, never a guess.
 * By confidence: rate = z·CV ÷ √n with z = Φ⁻¹(confidence), one-sided, for n people whose costs vary independently.
 *
 * Rounding: none by table. By confidence the rate is given with twelve significant digits and at most 30 decimals; before
 * that the error of the doubles is at most 2e-15·rate + 2e-16·CV ÷ √n.
 *
 * @param input - see {@link MinimumSavingsRateInput}; rates as fractions of 1
 * @returns the rate as a decimal string; a rate without end with 40 digits
 * @throws `outside_table` (fewer people than the table knows) · `bands_not_open` · `out_of_range` (rows with a gap or
 *   an overlap, a rate outside 0–1, a confidence below 0.5 or not below 1) · `not_an_integer` · `conflicting_inputs` ·
 *   `missing` · `unknown_key` · `empty_list` · `inexact_number` · `not_a_number` · `too_many_digits` · `wrong_type`
 * @see The confidence form: this library's definition. With CV 2.152 it comes to the table of the Medicare Shared
 *   Savings Program: 3.9 % at 90 % for 5,000 people, 2.5 % at 95 % for 20,000
 * @example
 * ```ts
 * import { minimumSavingsRate } from 'yigongti'
 *
 * const table = [
 *   { from: 5_000, to: 5_999, atFrom: '3.9%', atTo: '3.6%' },
 *   { from: 6_000, to: 6_999, atFrom: '3.6%', atTo: '3.4%' },
 *   { from: 7_000, to: null, atFrom: '3.4%' },
 * ]
 * minimumSavingsRate({ beneficiaries: 6_333, table }).rate
 * // => '0.03533333333333333333333333333333333333333'
 * minimumSavingsRate({ beneficiaries: 20_000, cv: 2.152, confidence: '95%' }).rate
 * // => '0.0250296355471'
 * ```
 * @since 0.1.0
 */
export function minimumSavingsRate(input: MinimumSavingsRateInput): MinimumSavingsRate {
  const { beneficiaries, table, cv, confidence } = read(minimumSavingsRateShape(), input)
  const rate =
    table === undefined
      ? byConfidence(beneficiaries, cv as Figure, confidence as Figure)
      : tableRateFigure({ label: L.savingsRate, beneficiaries, table })
  return publish({ rate })
}

/** A table, or else a variation and a confidence: from one half, where the threshold is 0, to below 1, where there is none. */
export const minimumSavingsRateShape = /* @__PURE__ */ lazily(() => {
  const either = record<EitherWay>({ zh: '最低结余率', en: 'Minimum savings rate' })(
    {
      beneficiaries: populationFields().beneficiaries,
      table: optional(thresholdTableShape()),
      cv: optional(variation()),
      confidence: optional(rate(L.confidence, { atLeast: '0.5', below: 1 })),
    },
    [oneAtMost(['table', 'cv']), oneAtMost(['table', 'confidence']), tableOrVariation],
  )
  return either as unknown as Shape<
    MinimumSavingsRateInput,
    typeof either extends Shape<EitherWay, infer Out> ? Out : never
  >
})

interface EitherWay {
  readonly beneficiaries: NumberInput
  readonly table?: readonly ThresholdRow[]
  readonly cv?: NumberInput
  readonly confidence?: NumberInput
}

const tableOrVariation: Law<{
  readonly table: readonly ExactThresholdRow[] | undefined
  readonly cv: Figure | undefined
  readonly confidence: Figure | undefined
}> = {
  codes: ['missing'],
  says: ['tableOrVariation'],
  judge: ({ table, ...others }, reading) => {
    if (table !== undefined) return
    for (const key of ['cv', 'confidence'] as const) {
      if (others[key] === undefined) reading.refuse('missing', {}, [key])
    }
  },
}

function byConfidence(beneficiaries: Figure, cv: Figure, confidence: Figure): Figure {
  return confidentRateFigure(L.savingsRate, { beneficiaries, cv }, confidence, {
    zh: zh`z·CV ÷ √n：${beneficiaries}人、变异系数 ${cv}时，偶然偏差以 ${confidence}的概率低于此率；取 12 位有效数字`,
    en: en`z·CV ÷ √n: with ${beneficiaries} people and a variation of ${cv}, chance alone stays below it with probability ${confidence}; twelve significant digits`,
  })
}
