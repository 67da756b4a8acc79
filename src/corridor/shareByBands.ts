import { exact, figure, formula, type NumberInput, publishLong, type Step } from '../figure/internal.ts'
import type { DecimalText, Rounding } from '../numeric/internal.ts'
import { type BandInput, bandsShape } from '../policy/internal.ts'
import { choice, lazily, notNegative, number, orElse, read, record } from '../shape/internal.ts'
import { corridorLabels as L } from './labels.ts'
import {
  type BandMode,
  type BoundSide,
  bandModeNames,
  boundSideNames,
  lastRounding,
  shareFigure,
} from './shareFigure.ts'

/**
 * 分段分担（输入） — the amount to share, the base its bands are fractions of, and the bands.
 *
 * @since 0.1.0
 */
export interface BandSharing {
  /** The amount; below zero it is shared as its opposite, with the sign kept. */
  readonly amount: NumberInput
  /** What the bounds are fractions of; zero or more. */
  readonly base: NumberInput
  readonly bands: readonly BandInput[]
  /** `marginal` unless given. */
  readonly mode?: BandMode
  /** For `wholeAmount`: to which band an amount on a bound belongs; `below` unless given. */
  readonly bound?: BoundSide
  /** Rounding of the shared amount: half-up to the fen unless given, `null` for none. */
  readonly rounding?: Rounding | null
}

/**
 * 分段分担（结果） — what is shared, what remains, and both by band. `amount` of a band is without sign; the parts are
 * exact, `shared` is rounded and `remaining` the difference.
 *
 * @since 0.1.0
 */
export interface BandShares {
  readonly shared: DecimalText
  readonly remaining: DecimalText
  readonly byBand: readonly {
    readonly upTo: DecimalText | null
    readonly share: DecimalText
    readonly amount: DecimalText
    readonly shared: DecimalText
  }[]
  readonly steps: readonly Step[]
}

/**
 * 分段分担 — shares an amount by bands of a base.
 *
 * Formula (marginal): shared = sign(x)·Σ share_k·max(0, min(|x|, hi_k) − lo_k), with lo and hi as fractions of the
 * base. `wholeAmount` applies the share of the band that |x| falls into to all of x. The sum is rounded, by default
 * half-up to the fen; the layers are not; `remaining = amount − shared`.
 *
 * @param input - amount and base in one unit; bands from the lowest up, the last with `upTo: null`
 * @throws `bands_not_ascending` · `bands_not_open` · `out_of_range` (a share outside 0–1, a base below zero) ·
 *   `percent_needed` · `percent_not_allowed` · `not_a_number` · `not_one_of` · `empty_list` · `missing` ·
 *   `wrong_type` · `unknown_key` · `conflicting_inputs` · `inexact_number` · `not_an_integer` · `too_many_digits`
 * @example
 * ```ts
 * import { shareByBands } from 'yigongti'
 *
 * const bands = [
 *   { upTo: '5%', share: 0.7 },
 *   { upTo: '10%', share: 0.5 },
 *   { upTo: null, share: 0 },
 * ]
 * const overrun = shareByBands({ amount: 12, base: 100, bands })
 * overrun.shared // => '6.00'
 * overrun.byBand.map(({ shared }) => shared) // => [ '3.50', '2.50', '0.00' ]
 * shareByBands({ amount: 12, base: 100, bands, mode: 'wholeAmount' }).shared // => '0.00'
 * ```
 * @since 0.1.0
 */
export function shareByBands(input: BandSharing): BandShares {
  const { amount, base, bands, mode, bound, rounding } = read(shareByBandsShape(), input)
  return publishLong(bands.length, () => {
    const sharing = { label: L.shared, amount, base, bands, mode, bound, rounding: rounding ?? exact }
    const { shared, layers } = shareFigure(sharing)
    const remaining = figure(L.remaining, formula`${amount} − ${shared}`, exact)
    const byBand = layers().map(({ upTo, share, inside, shared: part }) => ({
      upTo,
      share,
      amount: inside,
      shared: part,
    }))
    return { draft: { shared, remaining, byBand }, order: [shared, remaining] }
  })
}

export const shareByBandsShape = /* @__PURE__ */ lazily(() =>
  record<BandSharing>({ zh: '分段分担', en: 'Sharing by bands' })({
    amount: number(L.amount),
    base: notNegative(L.base),
    bands: bandsShape(),
    mode: orElse(choice({ zh: '分段方式', en: 'Mode of the bands' }, bandModeNames), 'marginal'),
    bound: orElse(choice({ zh: '边界归属', en: 'Side of a bound' }, boundSideNames), 'below'),
    rounding: lastRounding(),
  }),
)
