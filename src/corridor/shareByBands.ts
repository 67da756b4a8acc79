import { fail, show } from '../errors/internal.ts'
import { exact, figure, formula, given, type Step, stepsOf } from '../figure/internal.ts'
import {
  type DecimalInput,
  fen,
  type Rounding,
  readDecimal,
  readRounding,
  toDecimalString,
  zero,
} from '../numeric/internal.ts'
import { type BandInput, readBands, readRecord } from '../policy/internal.ts'
import { corridorLabels as L } from './labels.ts'
import { type BandMode, type BoundSide, shareFigure } from './shareFigure.ts'

/**
 * 分段分担（输入） — the amount to share, the base its bands are fractions of, and the bands.
 *
 * @since 0.1.0
 */
export interface BandSharing {
  /** The amount; below zero it is shared as its opposite, with the sign kept. */
  readonly amount: DecimalInput
  /** What the bounds are fractions of; zero or more. */
  readonly base: DecimalInput
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
  readonly shared: string
  readonly remaining: string
  readonly byBand: readonly {
    readonly upTo: string | null
    readonly share: string
    readonly amount: string
    readonly shared: string
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
 *   `not_a_number` · `unknown_key`
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
  readRecord(input, ['amount', 'base', 'bands', 'mode', 'bound', 'rounding'], [])
  const { mode = 'marginal', bound = 'below' } = input
  const rounding = input.rounding === null ? undefined : readRounding(input.rounding ?? fen, ['rounding'])
  refuseOther(mode, ['marginal', 'wholeAmount'], 'mode')
  refuseOther(bound, ['below', 'above'], 'bound')
  const amount = given(L.amount, readDecimal(input.amount, ['amount']))
  const base = given(L.base, readDecimal(input.base, ['base']))
  if (base.value.n < 0n) fail('out_of_range', ['base'], { expected: '≥ 0', received: base.text })
  const bands = readBands(input.bands, ['bands'])

  const { shared, layers } = shareFigure({
    label: L.shared,
    amount,
    base,
    bands,
    mode,
    bound,
    rounding,
  })
  const remaining = figure(L.remaining, formula`${amount} − ${shared}`, exact)
  return {
    shared: shared.text,
    remaining: remaining.text,
    byBand: bands.map(({ upTo, share }, index) => ({
      upTo: upTo === null ? null : toDecimalString(upTo),
      share: toDecimalString(share),
      amount: toDecimalString(layers[index]?.inside ?? zero, 2),
      shared: toDecimalString(layers[index]?.shared ?? zero, 2),
    })),
    steps: stepsOf([shared, remaining]),
  }
}

function refuseOther(value: string, known: readonly string[], key: string): void {
  if (!known.includes(value)) fail('not_one_of', [key], { expected: known.join(', '), received: show(value) })
}
