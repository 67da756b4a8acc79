import type { NumberInput } from '../figure/internal.ts'
import { type Fraction, toDecimalString } from '../numeric/internal.ts'

/**
 * 分段（输入） — one band: up to which fraction of the base it reaches (`null`: without limit), and the share in it.
 *
 * @since 0.1.0
 */
export interface BandInput {
  readonly upTo: NumberInput | null
  readonly share: NumberInput
}

/**
 * 分段 — a band as rule sets hold it: canonical decimal strings, a bound of 1 or more in percent (`'120%'`).
 *
 * @since 0.1.0
 */
export interface Band {
  readonly upTo: string | null
  readonly share: string
}

/**
 * 分段界限 — what the bounds of bands are: rates of a base, or amounts.
 *
 * @since 0.1.0
 */
export type BandMeasure = 'rate' | 'amount'

/** A band with exact numbers. */
export interface ExactBand {
  readonly upTo: Fraction | null
  readonly share: Fraction
}

export function toBands(bands: readonly ExactBand[]): readonly Band[] {
  return bands.map(({ upTo, share }) => ({
    upTo: upTo === null ? null : toRate(upTo),
    share: toDecimalString(share),
  }))
}

/** From 1 on a rate stands in percent: bare, it would be refused where it is read again. */
export function toRate({ n, d }: Fraction): string {
  return n < d && -n < d ? toDecimalString({ n, d }) : `${toDecimalString({ n: n * 100n, d })}%`
}
