import type { DecimalInput } from '../../numeric/internal.ts'
import type { CompoundClaimsInput } from './Severity.ts'

/**
 * 重抽样（输入） — how residuals are drawn again: `seed` decides every draw (a whole number of up to 64 bits), `resamples`
 * is how many sums are drawn (1 to 1,000,000), `draws` how many residuals a sum has (1 unless given, up to 1,000).
 *
 * @since 0.2.0
 */
export interface BootstrapOptions {
  readonly seed: number | string | bigint
  readonly resamples: number
  readonly draws?: number
}

/**
 * 支出波动（输入） — how far spending may stray from what is expected: a standard deviation that is given; residuals of the
 * past (actual less expected, yuan); a compound model of claims; or the residuals drawn again.
 *
 * @since 0.2.0
 */
export type SpendingDeviation =
  | { readonly standardDeviation: DecimalInput }
  | { readonly residuals: readonly DecimalInput[]; readonly bootstrap?: BootstrapOptions }
  | { readonly compound: CompoundClaimsInput }
