import type { Bilingual } from '../../errors/internal.ts'
import { type Figure, type Label, read } from '../../figure/internal.ts'
import { type Fraction, one, subtract } from '../../numeric/internal.ts'
import { rate, wholeFigure } from '../../shape/internal.ts'
import { chanceBeyond, chanceThreshold } from '../../statistics/internal.ts'
import { toDouble, twelveDigits } from '../twelveDigits.ts'
import { labels as L } from './labels.ts'

/** A population: how many people, and how much their cost varies (standard deviation over mean). */
export interface Population {
  readonly beneficiaries: Figure
  readonly cv: Figure
}

/** Its fields: what doubles can work with. */
export const populationFields = () => ({
  beneficiaries: wholeFigure(L.beneficiaries, { atLeast: 1, atMost: 10 ** 15 }),
  cv: variation(),
})

export const variation = () => rate(L.cv, { atLeast: '0.000001', atMost: 1_000_000 })

/** z·CV ÷ √n, where chance alone stays below the rate with the confidence. */
export function confidentRateFigure(
  label: Label,
  { beneficiaries, cv }: Population,
  confidence: Figure,
  because: Bilingual,
): Figure {
  // The tail is a difference of decimals: doubles would lose it near a confidence of 1.
  const tail = subtract(one, confidence.value)
  const rate = chanceThreshold(toDouble(tail), toDouble(beneficiaries.value), toDouble(cv.value))
  return read(label, twelveDigits(rate), because, [confidence, cv, beneficiaries])
}

/** The probability that chance alone carries the rate past `distance`; below zero: that it does not fall short by more. */
export function chanceFigure(
  label: Label,
  { beneficiaries, cv }: Population,
  distance: Fraction,
  because: Bilingual,
  operands: readonly Figure[],
): Figure {
  const chance = chanceBeyond(toDouble(distance), toDouble(beneficiaries.value), toDouble(cv.value))
  return read(label, twelveDigits(chance), because, [...operands, cv, beneficiaries])
}
