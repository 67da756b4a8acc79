import { en, exact, type Figure, figure, formula, read, sumOf, zh } from '../../figure/internal.ts'
import { allocateUnits, toUnits } from '../../numeric/internal.ts'
import { labels as L } from './labels.ts'
import type { ReadPart } from './RegionalClash.ts'

/** How money is divided by a figure of each part. */
interface Proportion {
  readonly money: Figure
  readonly weightOf: (part: ReadPart) => Figure
  /** What the weights are called in the reason. */
  readonly by: { readonly zh: string; readonly en: string }
}

/** An amount divided among parts by weights, to the fen by largest remainder. */
export function shareProportionally(
  parts: readonly ReadPart[],
  { money, weightOf, by }: Proportion,
): ReadonlyMap<ReadPart, Figure> {
  const weights = parts.map(weightOf)
  const shares = allocateUnits(
    toUnits(money.value, 2, money.text, ['total']),
    weights.map(({ value }) => value),
  )
  const sum = figure(L.weightSum, formula`${sumOf(weights)}`, exact)
  return new Map(
    parts.map((part, index) => {
      const weight = weights[index] as Figure
      const because = () => ({
        zh: zh`${money} × ${by.zh} ${weight} ÷ ${sum}，分位按最大余数法取整`,
        en: en`${money} × ${by.en} ${weight} ÷ ${sum}, the fen by largest remainder`,
      })
      return [part, read(part.named(L.granted), { n: shares[index] as bigint, d: 100n }, because, [money, weight, sum])]
    }),
  )
}

/** By what each part asked. */
export const byAsked = { zh: '测算额', en: 'the amount asked' }

/** By what each part had last year. */
export const byPrevious = { zh: '上年额', en: "last year's amount" }
