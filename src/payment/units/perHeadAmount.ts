import { exact, figure, formula, type NumberInput, publish, type Step } from '../../figure/internal.ts'
import { type DecimalText, fen } from '../../numeric/internal.ts'
import { amount, failAt, lazily, orElse, read, record, share, wholeFigure } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'

/**
 * 人头标准（输入） — the funding of a year, what is taken off and added before it is divided, and the enrolees.
 *
 * @since 0.1.0
 */
export interface PerHeadInput {
  readonly funding: NumberInput
  /** Shares of the funding, none unless given. */
  readonly riskFundRate?: NumberInput
  readonly reliefFundRate?: NumberInput
  readonly carriedSurplus?: NumberInput
  /** What is moved elsewhere; it is taken off. */
  readonly transfers?: NumberInput
  readonly enrolees: NumberInput
}

/**
 * 人头标准 — the amount a head and the funds taken off before.
 *
 * @since 0.2.0
 */
interface PerHeadAmount {
  readonly riskFund: DecimalText
  readonly reliefFund: DecimalText
  readonly available: DecimalText
  /** Exact; 40 digits where it does not end. */
  readonly perHead: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 人头标准 — the amount that a head brings under capitation.
 *
 * Formula: (funding − risk fund − relief fund + carried surplus − transfers) ÷ enrolees. The two funds round half-up to
 * the fen; the amount a head is for use and not rounded.
 *
 * @param input - amounts in yuan to the fen, rates from 0 to 1, enrolees a whole number above zero
 * @throws `total_negative` (more is taken off than there is) · `negative_amount` · `not_whole_fen` · `out_of_range` ·
 *   `not_an_integer` · `not_a_number` · `missing` · `unknown_key` · `inexact_number` · `percent_not_allowed` ·
 *   `too_many_digits` · `wrong_type`
 * @example
 * ```ts
 * import { perHeadAmount } from 'yigongti'
 *
 * const { available, perHead } = perHeadAmount({
 *   funding: 50_000_000, riskFundRate: '10%', reliefFundRate: '5%',
 *   carriedSurplus: 2_000_000, transfers: 500_000, enrolees: 100_000,
 * })
 * available // => '44000000.00'
 * perHead // => '440.00'
 * ```
 * @since 0.1.0
 */
export function perHeadAmount(input: PerHeadInput): PerHeadAmount {
  const { funding, riskFundRate, reliefFundRate, carriedSurplus, transfers, enrolees } = read(perHeadShape(), input)
  const risk = figure(L.risk, formula`${funding} × ${riskFundRate}`, fen)
  const relief = figure(L.relief, formula`${funding} × ${reliefFundRate}`, fen)
  const available = figure(
    L.available,
    formula`${funding} − ${risk} − ${relief} + ${carriedSurplus} − ${transfers}`,
    exact,
  )
  if (available.value.n < 0n) failAt(perHeadShape(), 'total_negative', [], { received: available.text })
  const perHead = figure(L.perHead, formula`${available} ÷ ${enrolees}`, exact)
  return publish({ riskFund: risk, reliefFund: relief, available, perHead }, [perHead])
}

export const perHeadShape = /* @__PURE__ */ lazily(() =>
  record<PerHeadInput>({ zh: '人头标准', en: 'Amount a head' })({
    funding: amount(L.funding),
    riskFundRate: orElse(share(L.riskRate), 0),
    reliefFundRate: orElse(share(L.reliefRate), 0),
    carriedSurplus: orElse(amount(L.carried), 0),
    transfers: orElse(amount(L.moved), 0),
    enrolees: wholeFigure(L.enrolees, { atLeast: 1 }),
  }),
)
