import { readWhole } from '../numeric/internal.ts'
import { normalQuantileOfTail } from './normalQuantile.ts'
import { readProbability } from './readProbability.ts'

/**
 * 比例区间 — two proportions from 0 to 1, the lower first.
 *
 * @since 0.2.0
 */
export interface ProportionInterval {
  readonly lower: number
  readonly upper: number
}

/** A number of trials: whole, from 1 on. */
export function readTrials(trials: unknown, most = 1e15): number {
  return readWhole(trials, ['trials'], { atLeast: 1, atMost: most })
}

/** A number of successes among some trials. */
export function readSuccesses(successes: unknown, trials: number): number {
  return readWhole(successes, ['successes'], { atLeast: 0, atMost: trials })
}

/** What lies beyond a two-sided interval on each side, as a probability. */
export function readTail(confidence: unknown): number {
  return (1 - readProbability(confidence, ['confidence'], '(0, 1)')) / 2
}

/** How many standard deviations on either side hold a confidence. */
export function deviationsOf(confidence: unknown): number {
  return normalQuantileOfTail(readTail(confidence))
}
