import { naturalLogarithm } from './naturalLogarithm.ts'
import { quantileAt } from './normalQuantile.ts'
import { pcg32 } from './pcg32.ts'

/** The places of a probability that two outputs of the generator make. */
const parts = 2 ** 52

/**
 * 标准正态抽样 — a stream of standard normal values that its seed decides, the same on every machine: of each two outputs of
 * {@link pcg32} the upper 52 bits k, and the quantile of (k + ½) ÷ 2^52. All lie between −8.13 and 8.13.
 *
 * Error: each is the quantile of its probability to 1e-15 relative.
 */
export function normalDraws(seed: bigint): () => number {
  const stream = pcg32(seed)
  return () => {
    const high = stream()
    return quantileAt((high * 2 ** 20 + (stream() >>> 12) + 0.5) / parts, naturalLogarithm)
  }
}
