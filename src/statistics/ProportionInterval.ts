import { fail, type Path, show } from '../errors/internal.ts'
import { normalQuantileOfTail } from './normalQuantile.ts'

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
  return readWhole(trials, 1, most, ['trials'])
}

/** A number of successes among some trials. */
export function readSuccesses(successes: unknown, trials: number): number {
  return readWhole(successes, 0, trials, ['successes'])
}

/** What lies beyond a two-sided interval on each side, as a probability. */
export function readTail(confidence: unknown): number {
  if (typeof confidence !== 'number' || !Number.isFinite(confidence)) {
    fail('not_finite', ['confidence'], { received: show(confidence) })
  }
  if (confidence <= 0 || confidence >= 1) {
    fail('out_of_range', ['confidence'], { expected: '(0, 1)', received: confidence })
  }
  return (1 - confidence) / 2
}

/** How many standard deviations on either side hold a confidence. */
export function deviationsOf(confidence: unknown): number {
  return normalQuantileOfTail(readTail(confidence))
}

function readWhole(input: unknown, least: number, most: number, path: Path): number {
  if (typeof input !== 'number' || !Number.isInteger(input)) fail('not_an_integer', path, { received: show(input) })
  if (input < least || input > most) fail('out_of_range', path, { expected: `${least}–${most}`, received: input })
  return input
}
