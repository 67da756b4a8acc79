import { type Bilingual, deepFreeze } from '../../errors/internal.ts'
import { en, exact, type Figure, figure, formula, publish, read, type Step, zh } from '../../figure/internal.ts'
import { compare, type DecimalText, zero } from '../../numeric/internal.ts'
import { failAt, read as readBy } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import { needAgreementStart } from './limitFigures.ts'
import { minimumRateFigure } from './minimumRateFigure.ts'
import { type Outcome, outcomeOf, type SharedSavingsReason } from './outcomeOf.ts'
import { type Program, readProgram } from './readProgram.ts'
import { type ParticipantYear, type SharedSavingsInput, sharedSavingsShape } from './SharedSavingsInput.ts'
import type { SharedSavingsProgram } from './SharedSavingsProgram.ts'
import { lossRateFigure, sharingRateFigure } from './sharingRateFigure.ts'

/**
 * 共享结余计划（结果） — what one participant's year comes to. Amounts in the currency of the input; `generated` and `earned`
 * rounded by the program, the rest exact.
 *
 * @since 0.1.0
 */
export interface SharedSavings {
  /** Benchmark less expenditure. */
  readonly deviation: DecimalText
  /** The same as a fraction of the benchmark. */
  readonly rate: DecimalText
  /** The minimum rate, for savings and losses alike. */
  readonly threshold: DecimalText
  /** Savings, or losses below zero, that count. */
  readonly generated: DecimalText
  readonly sharingRate: DecimalText
  /** `null` where the program shares no losses. */
  readonly lossRate: DecimalText | null
  /** What is paid to the participant; below zero what it owes. */
  readonly earned: DecimalText
  readonly reason: SharedSavingsReason
  /** The limit by revenue of a loss; without the revenue `earned` knows only the limit by the benchmark. `null`: none. */
  readonly revenueLimit:
    | { readonly computable: true; readonly value: DecimalText }
    | { readonly computable: false; readonly because: Bilingual }
    | null
  readonly steps: readonly Step[]
}

/**
 * 共享结余计划 — what a participant earns of the savings against its benchmark, or owes of the losses.
 *
 * Formula: d = benchmark − expenditure, r = d ÷ benchmark, unrounded. A saving counts from the first unit of money where
 * r ≥ minimum rate, a loss where −r ≥ minimum rate. Earned = min(d × sharing rate × sequestration, cap × benchmark);
 * owed = max(0, min(|d| × loss rate, limit) − relief). The sharing rate follows the quality as the program says; a
 * sliding loss rate is 1 − weight × quality between floor and ceiling. Rates are never rounded; what is generated and
 * what is earned round as the program says.
 *
 * @param program - a program, for example `msspProgram(2023, 'ENH')` from `yigongti/rules`
 * @param input - see {@link SharedSavingsInput}; rates as fractions of 1
 * @throws `outside_table` (a number of people that the table does not know) · `missing` (quality, election, beginning
 *   of the agreement or revenue class where the program needs them) · `not_one_of` (a rate that cannot be elected, a
 *   guardrail where there is none) · `conflicting_inputs` · `out_of_range` · `not_an_integer` · `negative_amount` ·
 *   `not_whole_fen` · `unknown_key` · `inexact_number` · `not_a_date` · `not_a_number` · `percent_not_allowed` ·
 *   `too_many_digits` · `wrong_type`
 * @see 42 CFR 425.605, 425.606, 425.610
 * @example
 * ```ts
 * import { sharedSavings } from 'yigongti'
 * import { msspProgram } from 'yigongti/rules'
 *
 * const { generated, sharingRate, earned, reason } = sharedSavings(msspProgram(2022, 'ENH'), {
 *   benchmark: 966_116_777,
 *   expenditure: 903_712_089,
 *   beneficiaries: 80_000,
 *   meetsQualityStandard: true,
 *   quality: 0.9,
 *   electedThreshold: '2%',
 * })
 * generated // => '62404688'
 * sharingRate // => '0.75'
 * earned // => '45867446'
 * reason // => 'shared'
 * ```
 * @since 0.1.0
 */
export function sharedSavings(program: SharedSavingsProgram, input: SharedSavingsInput): SharedSavings {
  const rules = readProgram(program)
  const year = readBy(sharedSavingsShape(), input)
  const { threshold: minimum, gain, loss, citations } = rules
  const deviation = figure(L.deviation, formula`${year.benchmark} − ${year.expenditure}`, exact, { citations })
  const rate = figure(L.rate, formula`${deviation} ÷ ${year.benchmark}`, exact, { citations })
  const threshold = minimumRateFigure(minimum, year)
  const fullAmount = figure(L.thresholdAmount, formula`${threshold} × ${year.benchmark}`, exact, { citations })
  const isReduced = earnsReduced(gain, year, deviation, fullAmount)
  const sharingRate = sharingRateFigure(gain, year, isReduced)
  const lossRate = loss.kind === 'none' ? undefined : lossRateFigure(loss, gain, year)
  const thresholdAmount = isReduced ? waivedAmount(fullAmount, gain) : fullAmount
  const outcome = outcomeOf({ program: rules, year, deviation, thresholdAmount, isReduced, sharingRate, lossRate })
  const rates = lossRate === undefined ? [sharingRate] : [sharingRate, lossRate]
  const { generated, earned, reason } = outcome
  const draft = {
    deviation,
    rate,
    threshold,
    generated,
    sharingRate,
    lossRate: lossRate ?? null,
    earned,
    reason,
    revenueLimit: toRevenueLimit(outcome),
  }
  return publish(draft, [rate, threshold, generated, ...rates, earned])
}

/** Whether a saving below the minimum rate still earns a part: enough people, low revenue, an agreement new enough. */
function earnsReduced({ reduced }: Program['gain'], year: ParticipantYear, deviation: Figure, amount: Figure): boolean {
  if (reduced === null || deviation.value.n <= 0n || compare(deviation.value, amount.value) >= 0) return false
  if (compare(year.beneficiaries.value, reduced.beneficiaries.value) < 0) return false
  if (year.lowRevenue === undefined) {
    const expected = { zh: '是否低收入机构', en: 'whether revenue is low' }
    return failAt(sharedSavingsShape(), 'missing', ['lowRevenue'], { expected })
  }
  return year.lowRevenue && needAgreementStart(year) >= reduced.agreementFrom
}

/** No minimum for a saving that earns a part. */
function waivedAmount(amount: Figure, { reduced }: Program['gain']): Figure {
  const because = {
    zh: zh`结余未达到 ${amount}，但符合减额分享条件，自始计入`,
    en: en`the saving does not reach ${amount} and yet earns a part of the rate: all of it counts`,
  }
  return read(L.waivedAmount, zero, because, [amount], { citations: reduced?.citations })
}

function toRevenueLimit({ revenueLimit }: Outcome) {
  if (revenueLimit === undefined) return null
  if (revenueLimit === 'unknown') return { computable: false, because: withoutRevenue } as const
  return { computable: true, value: revenueLimit } as const
}

const withoutRevenue = /* @__PURE__ */ deepFreeze({
  zh: '未给出参与机构收入，无法计算按收入的损失上限；应付额只按基准上限计算',
  en: 'the limit by revenue cannot be computed without the revenue of the participants; what is owed knows the limit by the benchmark only',
})
