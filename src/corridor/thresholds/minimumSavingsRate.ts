import { fail, show } from '../../errors/internal.ts'
import { en, type Figure, given, type Step, stepsOf, zh } from '../../figure/internal.ts'
import { type DecimalInput, type Fraction, readRate } from '../../numeric/internal.ts'
import { listed, readRecord } from '../../policy/internal.ts'
import { confidentRateFigure } from './chanceFigures.ts'
import { labels as L } from './labels.ts'
import { readPopulation } from './readPopulation.ts'
import { readPeople, readThresholdTable, type ThresholdRow } from './readThresholdTable.ts'
import { tableRateFigure } from './tableRateFigure.ts'

/**
 * 最低结余率（输入） — the number of people, and either a table by size, or how their cost varies and how sure one wants
 * to be that a saving is no chance.
 *
 * @since 0.2.0
 */
export type MinimumSavingsRateInput =
  | {
      /** A whole number, one or more. */
      readonly beneficiaries: DecimalInput
      readonly table: readonly ThresholdRow[]
    }
  | {
      /** A whole number, one or more. */
      readonly beneficiaries: DecimalInput
      /** Standard deviation of a person's yearly cost over its mean: 0.000001 to 1,000,000. */
      readonly cv: DecimalInput
      /** The probability that chance alone stays below the rate: from 0.5, below 1. */
      readonly confidence: DecimalInput
    }

/**
 * 最低结余率 — a threshold as a fraction of the target, and how it came about.
 *
 * @since 0.2.0
 */
export interface MinimumSavingsRate {
  readonly rate: string
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
 * @throws `outside_table` (fewer people than the table knows) · `bands_not_open` · `out_of_range` (rows with a gap or an
 *   overlap, a rate outside 0–1, a confidence below 0.5 or not below 1) · `not_an_integer` · `conflicting_inputs` ·
 *   `missing` · `unknown_key`
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
 * @since 0.2.0
 */
export function minimumSavingsRate(input: MinimumSavingsRateInput): MinimumSavingsRate {
  const record = readRecord(input, ['beneficiaries', 'table', 'cv', 'confidence'], [])
  const rate = record['table'] === undefined ? byConfidence(record) : byTable(record)
  return { rate: rate.text, steps: stepsOf([rate]) }
}

function byTable(record: Readonly<Record<string, unknown>>): Figure {
  for (const key of ['cv', 'confidence']) {
    if (record[key] !== undefined) fail('conflicting_inputs', [key], { expected: listed(['table', key]) })
  }
  const beneficiaries = given(L.beneficiaries, readPeople(record['beneficiaries'], ['beneficiaries']))
  return tableRateFigure({ label: L.savingsRate, beneficiaries, table: readThresholdTable(record['table'], ['table']) })
}

function byConfidence(record: Readonly<Record<string, unknown>>): Figure {
  const population = readPopulation(record)
  const confidence = given(L.confidence, readConfidence(record['confidence']))
  const { beneficiaries, cv } = population
  return confidentRateFigure(L.savingsRate, population, confidence, {
    zh: zh`z·CV ÷ √n：${beneficiaries}人、变异系数 ${cv}时，偶然偏差以 ${confidence}的概率低于此率；取 12 位有效数字`,
    en: en`z·CV ÷ √n: with ${beneficiaries} people and a variation of ${cv}, chance alone stays below it with probability ${confidence}; twelve significant digits`,
  })
}

/** From one half, where the threshold is 0, to below 1, where there is none. */
function readConfidence(input: unknown): Fraction {
  const confidence = readRate(input, ['confidence'])
  if (2n * confidence.n < confidence.d || confidence.n >= confidence.d) {
    fail('out_of_range', ['confidence'], { expected: '[0.5, 1)', received: show(input) })
  }
  return confidence
}
