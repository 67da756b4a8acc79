import {
  exact,
  type Figure,
  figure,
  formula,
  givenCount,
  type NumberInput,
  publish,
  type Step,
  sumOf,
} from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { lazily, list, number, optional, read, record, share } from '../../shape/internal.ts'
import { nthYear, perHead } from './classHead.ts'
import { labels as L } from './labels.ts'

/**
 * 既往节约（输入） — savings a head of past years (losses below zero), the share of their mean that is given back, the
 * proration (1 unless given), and the cap: a rate of some cost a head.
 *
 * @since 0.1.0
 */
export interface PriorSavingsInput {
  readonly savings: readonly NumberInput[]
  readonly share: NumberInput
  readonly proration?: NumberInput
  /** None unless given. */
  readonly cap?: { readonly rate: NumberInput; readonly perHead: NumberInput }
}

export const priorSavingsShape = /* @__PURE__ */ lazily(() => {
  const cap = record<NonNullable<PriorSavingsInput['cap']>>(L.savingsCap.name)({
    rate: share(L.savingsCap),
    perHead: perHead(L.savingsCapBase),
  })
  return record<PriorSavingsInput>({ zh: '既往节约', en: 'Prior savings' })({
    savings: savingsShape(),
    share: share(L.returnedShare),
    proration: optional(share(L.proration)),
    cap: optional(cap),
  })
})

/** Savings a head of past years, the oldest first; losses are below zero. */
export const savingsShape = /* @__PURE__ */ lazily(() => list(L.saving.name, number(L.saving), { each: nthYear }))

/**
 * 既往节约 — the mean saving and the adjustment a head, both exact.
 *
 * @since 0.2.0
 */
export interface PriorSavings {
  readonly average: DecimalText
  readonly adjustment: DecimalText
  readonly steps: readonly Step[]
}

/**
 * 既往节约调整 — gives a share of past savings back to the benchmark, so that saving does not lower the next budget.
 *
 * Formula: mean = Σ savings ÷ years; adjustment = min(share·proration·mean, cap rate·cost a head); a mean of zero or
 * less gives nothing. Nothing is rounded. The form is that of 42 CFR 425.652–425.659.
 *
 * @param input - see {@link PriorSavingsInput}; amounts in yuan a head, share, proration and cap from 0 to 1
 * @throws `empty_list` · `missing` · `out_of_range` · `negative_amount` (the cost a head) · `not_a_number` ·
 *   `wrong_type` · `unknown_key` · `too_long` · `too_deep` · `inexact_number` · `percent_not_allowed` ·
 *   `too_many_digits`
 * @example
 * ```ts
 * import { priorSavings } from 'yigongti'
 *
 * const { average, adjustment } = priorSavings({
 *   savings: [310, 0, 455],
 *   share: '50%',
 *   proration: '0.9',
 *   cap: { rate: '5%', perHead: 12_165 },
 * })
 * average // => '255.00'
 * adjustment // => '114.75'
 * ```
 * @since 0.1.0
 */
export function priorSavings(input: PriorSavingsInput): PriorSavings {
  const { savings, share: returned, proration, cap } = read(priorSavingsShape(), input)
  const limit = cap && { rate: cap.rate, base: cap.perHead }
  return publish(priorSavingsFigures(savings, { share: returned, proration, cap: limit }))
}

/** What of the mean saving is given back, and its limit. */
interface PriorSavingsTerms {
  readonly share: Figure
  readonly proration: Figure | undefined
  readonly cap: { readonly rate: Figure; readonly base: Figure } | undefined
}

/** A share of the mean saving, at most a fraction of what a head costs nationally; a loss gives nothing. */
export function priorSavingsFigures(savings: readonly Figure[], terms: PriorSavingsTerms) {
  const years = givenCount(L.savingYears, savings.length)
  const average = figure(L.averageSaving, formula`(${sumOf(savings)}) ÷ ${years}`, exact)
  const { share: part, proration, cap } = terms
  const returned =
    proration === undefined ? formula`${part} × ${average}` : formula`${part} × ${proration} × ${average}`
  const positive = formula`max(0, ${returned})`
  if (average.value.n <= 0n) {
    const because = { zh: '平均没有节约，不作调整', en: 'on average nothing was saved: there is no adjustment' }
    return { average, adjustment: figure(L.priorSavings, positive, exact, { because }) }
  }
  const within = cap === undefined ? returned : formula`min(${returned}, ${cap.rate} × ${cap.base})`
  return { average, adjustment: figure(L.priorSavings, within, exact) }
}
