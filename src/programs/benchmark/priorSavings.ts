import { given, type Step, stepsOf } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { givenShare } from './givenOf.ts'
import { labels as L } from './labels.ts'
import { readPerHead } from './measures.ts'
import { priorSavingsFigures, readSavings } from './priorSavingsFigures.ts'

/**
 * 既往节约（输入） — savings a head of past years (losses below zero), the share of their mean that is given back, the
 * proration (1 unless given), and the cap: a rate of some cost a head.
 *
 * @since 0.2.0
 */
export interface PriorSavingsInput {
  readonly savings: readonly DecimalInput[]
  readonly share: DecimalInput
  readonly proration?: DecimalInput
  /** None unless given. */
  readonly cap?: { readonly rate: DecimalInput; readonly perHead: DecimalInput }
}

/**
 * 既往节约 — the mean saving and the adjustment a head, both exact.
 *
 * @since 0.2.0
 */
export interface PriorSavings {
  readonly average: string
  readonly adjustment: string
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
 *   `wrong_type` · `unknown_key`
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
 * @since 0.2.0
 */
export function priorSavings(input: PriorSavingsInput): PriorSavings {
  readRecord(input, ['savings', 'share', 'proration', 'cap'], [])
  const savings = readSavings(input.savings, ['savings'])
  const share = givenShare(input.share, L.returnedShare, ['share'])
  const proration = input.proration === undefined ? undefined : givenShare(input.proration, L.proration, ['proration'])
  const cap = input.cap === undefined ? undefined : readCap(input.cap)
  const { average, adjustment } = priorSavingsFigures(savings, { share, proration, cap })
  return { average: average.text, adjustment: adjustment.text, steps: stepsOf([adjustment]) }
}

function readCap(input: unknown) {
  const { rate, perHead } = readRecord(input, ['rate', 'perHead'], ['cap'])
  return {
    rate: givenShare(rate, L.savingsCap, ['cap', 'rate']),
    base: given(L.savingsCapBase, readPerHead(perHead, ['cap', 'perHead'])),
  }
}
