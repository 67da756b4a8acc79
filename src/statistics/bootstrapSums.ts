import { fail, type Path, show } from '../errors/internal.ts'
import { drawBelow, pcg32 } from './pcg32.ts'

/** What a bootstrap draws: how many residuals a sum has, how many sums there are, and the seed that decides them. */
export interface BootstrapDraws {
  readonly draws: number
  readonly resamples: number
  readonly seed: bigint
}

/**
 * The sums of residuals drawn with replacement, in ascending order. Residuals are whole numbers (fen); so are the sums.
 *
 * Error: none. Every partial sum is a whole number of at most draws × max|residual|, which must stay below 2^53. What is
 * left is the error of sampling.
 *
 * @see B. Efron (1979), Bootstrap methods: another look at the jackknife, The Annals of Statistics 7(1), 1–26
 */
export function bootstrapSums(
  residuals: Float64Array,
  { draws, resamples, seed }: BootstrapDraws,
  path: Path,
): Float64Array {
  if (residuals.length === 0) fail('empty_sample', path, { expected: 1, received: 0 })
  let largest = 0
  for (const value of residuals) largest = Math.max(largest, Math.abs(value))
  if (largest * draws > Number.MAX_SAFE_INTEGER) {
    const expected = {
      zh: `使其绝对值与 draws 之积不大于 ${Number.MAX_SAFE_INTEGER}`,
      en: `such that its size times draws is at most ${Number.MAX_SAFE_INTEGER}`,
    }
    fail('out_of_range', path, { expected, received: show(largest) })
  }
  const stream = pcg32(seed)
  const sums = new Float64Array(resamples)
  for (let resample = 0; resample < resamples; resample++) {
    let sum = 0
    for (let draw = 0; draw < draws; draw++) sum += residuals[drawBelow(stream, residuals.length)] as number
    sums[resample] = sum
  }
  return sums.sort()
}
