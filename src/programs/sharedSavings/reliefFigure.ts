import { exact, type Figure, figure, formula } from '../../figure/internal.ts'
import type { ExactLoss } from './ExactProgram.ts'
import { labels as L } from './labels.ts'
import type { Facts } from './readFacts.ts'

/** What relief takes off a loss: an amount, or the affected part of the year and of the people. */
export function reliefFigure(
  { relief: { citations } }: ExactLoss,
  { relief }: Facts,
  loss: Figure,
): Figure | undefined {
  if (relief === undefined) return undefined
  if ('amount' in relief) return relief.amount
  const { monthsAffected, months, peopleAffected } = relief
  return figure(L.relief, formula`abs(${loss}) × ${monthsAffected} ÷ ${months} × ${peopleAffected}`, exact, {
    citations,
  })
}
