import { en, type NumberInput, publish, type Step, zh } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { lazily, read, record, weight } from '../../shape/internal.ts'
import { chanceFigure, populationFields } from './chanceFigures.ts'
import { labels as L } from './labels.ts'

/**
 * 偶然概率（输入） — a savings rate (or a rate of loss, without sign), the number of people, and how their cost varies.
 *
 * @since 0.1.0
 */
export interface ChanceInput {
  /** Zero or more. */
  readonly rate: NumberInput
  /** A whole number, one or more. */
  readonly beneficiaries: NumberInput
  /** Standard deviation of a person's yearly cost over its mean: 0.000001 to 1,000,000. */
  readonly cv: NumberInput
}

/**
 * 偶然概率（结果） — the probability, and how it came about.
 *
 * @since 0.1.0
 */
export interface ChanceOfRate {
  readonly probability: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 偶然概率 — how probable a savings rate (or a rate of loss) is by chance alone, where nothing was truly saved or lost.
 *
 * Formula: 1 − Φ(rate·√n ÷ CV), one-sided, for n people whose costs vary independently.
 *
 * Rounding: twelve significant digits and at most 30 decimals; what is below 5e-31 reads 0. Before that the error of the
 * doubles is at most 1e-15 + 7e-16·(x² + 1) relative, with x = rate·√n ÷ CV.
 *
 * @param input - see {@link ChanceInput}
 * @throws `out_of_range` · `not_an_integer` · `missing` · `not_a_number` · `unknown_key` · `inexact_number` ·
 *   `too_many_digits` · `wrong_type`
 * @see This library's definition. Compare D. DeLia, D. Hoover, J. C. Cantor (2012): with a threshold of 2 % and nothing
 *   saved, 24 to 26 % of organisations of 5,000 people are rewarded by chance, 2 % of those of 50,000
 * @example
 * ```ts
 * import { probabilityOfChance } from 'yigongti'
 *
 * probabilityOfChance({ rate: '2%', beneficiaries: 5_000, cv: 2.152 }).probability
 * // => '0.255538238106'
 * probabilityOfChance({ rate: '2%', beneficiaries: 500_000, cv: 2.152 }).probability
 * // => '0.000000000024884646481'
 * ```
 * @since 0.1.0
 */
export function probabilityOfChance(input: ChanceInput): ChanceOfRate {
  const { rate, beneficiaries, cv } = read(probabilityOfChanceShape(), input)
  const reason = {
    zh: zh`1 − Φ(率·√n ÷ CV)：${beneficiaries}人、变异系数 ${cv}时，偶然偏差达到 ${rate}的概率；取 12 位有效数字`,
    en: en`1 − Φ(rate·√n ÷ CV): how probable a deviation of ${rate} is by chance, with ${beneficiaries} people and a variation of ${cv}; twelve significant digits`,
  }
  const chance = chanceFigure(L.chance, { beneficiaries, cv }, rate.value, reason, [rate])
  return publish({ probability: chance })
}

export const probabilityOfChanceShape = /* @__PURE__ */ lazily(() =>
  record<ChanceInput>({ zh: '偶然概率', en: 'Probability of chance' })({ rate: weight(L.rate), ...populationFields() }),
)
