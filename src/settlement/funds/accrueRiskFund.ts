import { exact, figure, formula, type NumberInput, publish, type Step } from '../../figure/internal.ts'
import { type DecimalText, fen } from '../../numeric/internal.ts'
import { inlineHead, type Rule, ruleHead } from '../../policy/internal.ts'
import { amount, asGiven, bare, lazily, needs, optional, read, record, share } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 风险基金规则 — what a year sets aside, as fractions of 1: of the money raised, up to what share of it, and of a surplus.
 *
 * @since 0.2.0
 */
export interface RiskFundRule extends Rule<'riskFund'> {
  readonly rate: NumberInput
  readonly ceiling: NumberInput
  readonly surplusShare?: NumberInput
}

/**
 * 风险基金提取（输入） — money in yuan to the fen, rates as fractions of 1. A rule may be spread into it, with its name and
 * its citations.
 *
 * @since 0.2.0
 */
export interface RiskFundInput extends Partial<Rule<'riskFund'>> {
  /** What was raised for the year. */
  readonly raised: NumberInput
  /** Of the money raised, what is set aside a year. */
  readonly rate: NumberInput
  /** Of the money raised, what the fund may come to. */
  readonly ceiling: NumberInput
  /** What the fund holds before, less what was drawn from it. */
  readonly balance: NumberInput
  /** The year's surplus, where the fund is fed from it in place of the money raised. */
  readonly surplus?: NumberInput
  /** Of the surplus, what is set aside. */
  readonly surplusShare?: NumberInput
}

/**
 * 风险基金提取（结果） — what the year sets aside, and the fund then: `wanted` by the rate, `room` up to the `limit`.
 *
 * @since 0.2.0
 */
export interface RiskFundAccrual {
  readonly limit: DecimalText
  readonly wanted: DecimalText
  readonly room: DecimalText
  readonly accrued: DecimalText
  readonly balance: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 风险基金提取 — what a year sets aside into a risk fund that is kept over years: a share of the money raised, or of the
 * year's surplus where one is given, until the fund is full. A fund that was drawn on is refilled in the same way.
 *
 * Formula: limit = ceiling × raised; wanted = rate × raised, with a surplus surplusShare × surplus in its place; both
 * half-up to the fen. room = max(0, limit − balance before); accrued = min(wanted, room). A fund above its limit keeps
 * what it has.
 *
 * @param input - see {@link RiskFundInput}; `ncmsRiskFund2004` from `yigongti/rules` has the three rates
 * @throws `missing` (a surplus without its share) · `negative_amount` · `not_whole_fen` · `inexact_number` ·
 *   `not_a_date` · `not_a_number` · `not_one_of` · `out_of_range` · `percent_not_allowed` · `too_long` ·
 *   `too_many_digits` · `unclean_id` · `unknown_key` · `wrong_kind` · `wrong_type`
 * @see 财社〔2004〕96号
 * @example
 * ```ts
 * import { accrueRiskFund } from 'yigongti'
 * import { ncmsRiskFund2004 } from 'yigongti/rules'
 *
 * const raised = 20_000_000
 * accrueRiskFund({ raised, rate: '3%', ceiling: '10%', balance: 1_800_000 }).accrued // => '200000.00'
 * const { accrued, balance } = accrueRiskFund({ ...ncmsRiskFund2004, raised, balance: '600000.00' })
 * accrued // => '600000.00'
 * balance // => '1200000.00'
 * ```
 * @since 0.2.0
 */
export function accrueRiskFund(input: RiskFundInput): RiskFundAccrual {
  const { raised, rate, ceiling, balance: before, surplus, surplusShare, citations } = read(riskFundShape(), input)
  const note = { citations }
  const limit = figure(L.riskFundLimit, formula`${ceiling} × ${raised}`, fen, note)
  const fed =
    surplus === undefined || surplusShare === undefined
      ? formula`${rate} × ${raised}`
      : formula`${surplusShare} × ${surplus}`
  const wanted = figure(L.riskFundWanted, fed, fen, note)
  const room = figure(L.riskFundRoom, formula`max(0, ${limit} − ${before})`, exact, note)
  const accrued = figure(L.riskFundAccrued, formula`min(${wanted}, ${room})`, exact, note)
  const balance = figure(L.riskFundBalance, formula`${before} + ${accrued}`, exact, note)
  return publish({ limit, wanted, room, accrued, balance }, [limit, wanted, room, accrued, balance])
}

export const riskFundShape = /* @__PURE__ */ lazily(() =>
  record<RiskFundInput>({ zh: '风险基金提取', en: 'Accrual of a risk fund' })(
    {
      ...accrualFields(),
      balance: amount(L.riskFundBefore),
    },
    [needs('surplus', 'surplusShare')],
  ),
)

const accrualFields = () => ({
  ...inlineHead('riskFund'),
  raised: amount(L.raised),
  rate: share(L.riskFundShare),
  ceiling: share(L.riskFundCeiling),
  surplus: optional(amount(L.yearSurplus)),
  surplusShare: optional(share(L.riskFundSurplusShare)),
})

/** What a year sets aside, whatever the fund holds then. */
export type AccrualRule = Omit<RiskFundInput, 'balance'>

export const accrualShape = /* @__PURE__ */ lazily(() =>
  record<AccrualRule>({ zh: '累计风险基金提取规则', en: 'Accrual of the accumulated risk fund' })(accrualFields(), [
    needs('surplus', 'surplusShare'),
  ]),
)

export const riskFundRuleShape = /* @__PURE__ */ lazily(() =>
  record<RiskFundRule>({ zh: '风险基金规则', en: 'Rule of a risk fund' })({
    ...ruleHead('riskFund'),
    rate: asGiven(bare(share(L.riskFundShare))),
    ceiling: asGiven(bare(share(L.riskFundCeiling))),
    surplusShare: optional(asGiven(bare(share(L.riskFundSurplusShare)))),
  }),
)
