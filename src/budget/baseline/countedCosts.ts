import { individualStopLoss, truncateCosts } from '../../corridor/internal.ts'
import type { Bilingual } from '../../errors/internal.ts'
import { en, given, type Step, zh } from '../../figure/internal.ts'
import {
  add,
  compare,
  type Fraction,
  one,
  readAmount,
  subtract,
  toDecimalString,
  zero,
} from '../../numeric/internal.ts'
import type { OutOf } from '../../shape/internal.ts'
import type { costTreatmentShape } from './CostTreatment.ts'
import { labels as L } from './labels.ts'

/** What counts of the costs, of how many persons, why, and the steps that led there. */
export interface CountedCosts {
  readonly persons: number
  readonly sum: Fraction
  /** Whose cost was held down or left out. */
  readonly touched: number
  readonly because: Bilingual
  readonly steps: readonly Step[]
}

type Treatment = OutOf<ReturnType<typeof costTreatmentShape>>
type TreatmentBy<Method extends Treatment['method']> = Extract<Treatment, { readonly method: Method }>

/** The costs as they are treated; as they stand where no treatment is given. */
export function countedCosts(costs: readonly Fraction[], treatment: Treatment | undefined): CountedCosts {
  switch (treatment?.method) {
    case 'percentile':
      return truncated(costs, treatment)
    case 'limit':
      return limited(costs, treatment)
    case 'trim':
      return trimmed(costs, treatment)
    default:
      return inFull(costs)
  }
}

function inFull(costs: readonly Fraction[]): CountedCosts {
  const because = {
    zh: zh`${costs.length} 人的费用全部计入`,
    en: en`the costs of ${costs.length} persons count in full`,
  }
  return { persons: costs.length, sum: costs.reduce(add, zero), touched: 0, because, steps: [] }
}

function truncated(costs: readonly Fraction[], { percentile }: TreatmentBy<'percentile'>): CountedCosts {
  const { limit, above, total, steps } = truncateCosts({
    costs: costs.map(toText),
    percentile: toDecimalString(percentile),
  })
  const held = given(L.limit, readAmount(limit, []))
  const because = {
    zh: zh`${costs.length} 人中 ${above} 人的费用高于限额 ${held}，按限额计入`,
    en: en`${above} of ${costs.length} persons cost more than the limit of ${held} and count with it`,
  }
  return { persons: costs.length, sum: readAmount(total, []), touched: above, because, steps }
}

function limited(costs: readonly Fraction[], { limit, counts }: TreatmentBy<'limit'>): CountedCosts {
  // What does not count is the layer that a stop-loss would cover.
  const { above, retained, steps } = individualStopLoss({
    costs: costs.map(toText),
    attachment: limit.text,
    coinsurance: toDecimalString(subtract(one, counts.value)),
  })
  const because = {
    zh: zh`${costs.length} 人中 ${above} 人的费用高于限额 ${limit}，超过部分计入 ${counts}`,
    en: en`${above} of ${costs.length} persons cost more than the limit of ${limit}; of the excess ${counts} counts`,
  }
  return { persons: costs.length, sum: readAmount(retained, []), touched: above, because, steps }
}

function trimmed(costs: readonly Fraction[], { lower = zero, upper = one }: TreatmentBy<'trim'>): CountedCosts {
  const kept = trimPersons(costs, { lower, upper })
  const touched = costs.length - kept.length
  const because = {
    zh: zh`${costs.length} 人中按费用高低剔除 ${touched} 人`,
    en: en`${touched} of ${costs.length} persons are left out by the height of their cost`,
  }
  return { persons: kept.length, sum: kept.reduce(add, zero), touched, because, steps: [] }
}

function toText(cost: Fraction): string {
  return toDecimalString(cost, 2)
}

/**
 * Who stays: whole persons, not interpolated quantiles; equal costs go or stay together, so no order decides. Somebody
 * always stays, since ⌊n·lower⌋ + ⌊n·(1 − upper)⌋ is below n.
 */
function trimPersons(
  costs: readonly Fraction[],
  { lower, upper }: { readonly lower: Fraction; readonly upper: Fraction },
): readonly Fraction[] {
  const sorted = [...costs].sort(compare)
  const bottom = sorted[wholePart(lower, sorted.length)] ?? zero
  const top = sorted[sorted.length - 1 - wholePart(subtract(one, upper), sorted.length)] ?? zero
  return costs.filter((cost) => compare(cost, bottom) >= 0 && compare(cost, top) <= 0)
}

function wholePart(share: Fraction, count: number): number {
  return Number((share.n * BigInt(count)) / share.d)
}
