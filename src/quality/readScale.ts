import type { Path } from '../errors/internal.ts'
import type { Label, NumberInput } from '../figure/internal.ts'
import { compare, type Fraction, toDecimalString } from '../numeric/internal.ts'
import { number, orElse, positive, type Reading, read } from '../shape/internal.ts'
import { qualityLabels as L } from './labels.ts'

/** The top of a scale, above zero: 100 unless given. */
export function readScale({ scoreMaximum }: { readonly scoreMaximum?: unknown }): Fraction {
  return read(scaleField(), scoreMaximum as NumberInput, ['scoreMaximum']).value
}

export const scaleField = () => orElse(positive(L.scale), 100)

/** A score, zero or more; whether it lies within its scale {@link refuseAbove} says. */
export const scoreField = (label: Label = L.score) => number(label, { atLeast: 0, outside: 'score_out_of_scale' })

/** Refuses a score above the top of its scale, at its place. */
export function refuseAbove(top: Fraction, score: Fraction, reading: Reading, path: Path): void {
  if (!reading.isSound(score) || !reading.isSound(top) || compare(score, top) <= 0) return
  const expected = `0–${toDecimalString(top)}`
  reading.refuse('score_out_of_scale', { expected, received: toDecimalString(score) }, path)
}
