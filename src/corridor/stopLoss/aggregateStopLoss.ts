import { exact, figure, formula, type NumberInput, publishLong, type Step } from '../../figure/internal.ts'
import type { DecimalText, Rounding } from '../../numeric/internal.ts'
import { type BandInput, bandsShape } from '../../policy/internal.ts'
import { amount, lazily, read, record } from '../../shape/internal.ts'
import { lastRounding, shareFigure } from '../shareFigure.ts'
import { labels as L } from './labels.ts'

/**
 * 总额超额分担（输入） — total spending, the base, and the covered share of each layer of it.
 *
 * @since 0.1.0
 */
export interface AggregateStopLossInput {
  /** Yuan, to the fen: what individual stop-loss has retained, where there is one. */
  readonly spending: NumberInput
  /** What the layers are rates of: the expected spending, the budget. */
  readonly base: NumberInput
  /** From the lowest up; `share` is what the stop-loss covers: 0 up to the attachment point. */
  readonly layers: readonly BandInput[]
  /** Half-up to the fen unless given, `null` for none. */
  readonly rounding?: Rounding | null
}

/**
 * 总额超额分担（结果） — covered + retained = spending; `byLayer` is exact.
 *
 * @since 0.1.0
 */
export interface AggregateStopLoss {
  readonly covered: DecimalText
  readonly retained: DecimalText
  readonly byLayer: readonly {
    readonly upTo: DecimalText | null
    readonly share: DecimalText
    readonly covered: DecimalText
  }[]
  readonly steps: readonly Step[]
}

/**
 * 总额超额分担 — covers layers of total spending, as rates of a base.
 *
 * Formula: covered = Σ share_k·(what of the spending lies in layer k of the base), rounded, by default half-up to the
 * fen; retained = spending − covered.
 *
 * @param input - see {@link AggregateStopLossInput}; yuan
 * @throws `bands_not_ascending` · `bands_not_open` · `out_of_range` (a share outside 0–1) · `negative_amount` ·
 *   `not_whole_fen` · `percent_needed` · `percent_not_allowed` · `not_a_number` · `empty_list` · `missing` ·
 *   `wrong_type` · `unknown_key` · `conflicting_inputs` · `inexact_number` · `not_an_integer` · `not_one_of` ·
 *   `too_many_digits`
 * @example
 * ```ts
 * import { aggregateStopLoss } from 'yigongti'
 *
 * // 90 % of what lies between 110 % and 140 % of the budget
 * const { covered, retained } = aggregateStopLoss({
 *   spending: 150_000_000,
 *   base: 100_000_000,
 *   layers: [{ upTo: '110%', share: 0 }, { upTo: '140%', share: 0.9 }, { upTo: null, share: 0 }],
 * })
 * covered // => '27000000.00'
 * retained // => '123000000.00'
 * ```
 * @since 0.1.0
 */
export function aggregateStopLoss(input: AggregateStopLossInput): AggregateStopLoss {
  const { spending, base, layers: bands, rounding } = read(aggregateStopLossShape(), input)
  return publishLong(bands.length, () => {
    const sharing = { label: L.aggregateCovered, amount: spending, base, bands, rounding: rounding ?? exact }
    const { shared, layers } = shareFigure(sharing)
    const retained = figure(L.aggregateRetained, formula`${spending} − ${shared}`, exact)
    const byLayer = layers().map(({ upTo, share, shared: covered }) => ({ upTo, share, covered }))
    return { draft: { covered: shared, retained, byLayer }, order: [shared, retained] }
  })
}

export const aggregateStopLossShape = /* @__PURE__ */ lazily(() =>
  record<AggregateStopLossInput>({ zh: '总额超额分担', en: 'Aggregate stop-loss' })({
    spending: amount(L.aggregateSpending),
    base: amount(L.aggregateBase),
    layers: bandsShape(),
    rounding: lastRounding(),
  }),
)
