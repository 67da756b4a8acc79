import { stopLossFigures, stopLossLabels, truncationFigures } from '../../corridor/internal.ts'
import type { Bilingual } from '../../errors/internal.ts'
import { en, exact, type Figure, figure, formula, given, labelAt, type Sourced, zh } from '../../figure/internal.ts'
import { add, compare, type Fraction, fen, one, subtract, zero } from '../../numeric/internal.ts'
import type { OutOf } from '../../shape/internal.ts'
import type { costTreatmentShape } from './CostTreatment.ts'
import { labels as L } from './labels.ts'

/** What counts of the costs, of how many persons, why, and what it was found by. */
export interface CountedCosts {
  readonly persons: number
  readonly sum: Fraction
  /** Whose cost was held down or left out. */
  readonly touched: number
  readonly because: Bilingual
  readonly from: readonly Figure[]
}

type Treatment = OutOf<ReturnType<typeof costTreatmentShape>>
type TreatmentBy<Method extends Treatment['method']> = Extract<Treatment, { readonly method: Method }>

/** The costs as they are treated; as they stand where no treatment is given. */
export function countedCosts(costs: readonly Sourced[], treatment: Treatment | undefined): CountedCosts {
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

function inFull(costs: readonly Sourced[]): CountedCosts {
  const because = {
    zh: zh`${costs.length} 人的费用全部计入`,
    en: en`the costs of ${costs.length} persons count in full`,
  }
  return { persons: costs.length, sum: costs.reduce(add, zero), touched: 0, because, from: explainedCosts(costs) }
}

function truncated(costs: readonly Sourced[], { percentile }: TreatmentBy<'percentile'>): CountedCosts {
  const { limit, above, total } = truncationFigures(costs, percentile, fen)
  const because = {
    zh: zh`${costs.length} 人中 ${above} 人的费用高于限额 ${limit}，按限额计入`,
    en: en`${above} of ${costs.length} persons cost more than the limit of ${limit} and count with it`,
  }
  return { persons: costs.length, sum: total.value, touched: above, because, from: [total] }
}

function limited(costs: readonly Sourced[], { limit, counts }: TreatmentBy<'limit'>): CountedCosts {
  const attachment = given(stopLossLabels.attachment, limit)
  // What does not count is the layer that a stop-loss would cover.
  const { above, retained } = stopLossFigures(costs, {
    attachment,
    coinsurance: restOf(counts),
    ceiling: undefined,
    rounding: fen,
    citations: undefined,
  })
  const because = {
    zh: zh`${costs.length} 人中 ${above} 人的费用高于限额 ${attachment}，超过部分计入 ${counts}`,
    en: en`${above} of ${costs.length} persons cost more than the limit of ${attachment}; of the excess ${counts} counts`,
  }
  return { persons: costs.length, sum: retained.value, touched: above, because, from: [retained] }
}

/** The part of the excess that does not count: with its own explanation where the other part has one. */
function restOf(counts: Figure): Figure {
  const label = stopLossLabels.coinsurance
  if (counts.origin === undefined) return given(label, subtract(one, counts.value))
  return figure(label, formula`1 − ${counts}`, exact)
}

function trimmed(costs: readonly Sourced[], { lower = zero, upper = one, ties }: TreatmentBy<'trim'>): CountedCosts {
  const kept = trimPersons(costs, { lower, upper, ties })
  const touched = costs.length - kept.length
  const because = {
    zh: zh`${costs.length} 人中按费用高低剔除 ${touched} 人`,
    en: en`${touched} of ${costs.length} persons are left out by the height of their cost`,
  }
  return { persons: kept.length, sum: kept.reduce(add, zero), touched, because, from: explainedCosts(costs) }
}

/** The costs that come with an explanation, as figures; the others are only summed. */
export function explainedCosts(costs: readonly Sourced[]): readonly Figure[] {
  return costs.flatMap((cost, index) => {
    if (cost.origin === undefined) return []
    return [given(labelAt(L.personCost, index, `第 ${index + 1} 人`, `person ${index + 1}`), cost)]
  })
}

/**
 * Who stays: whole persons, not interpolated quantiles; equal costs go or stay together, or are as good as each other:
 * no order decides. Somebody always stays, since ⌊n·lower⌋ + ⌊n·(1 − upper)⌋ is below n.
 */
function trimPersons(
  costs: readonly Sourced[],
  { lower, upper, ties }: { readonly lower: Fraction; readonly upper: Fraction; readonly ties: 'keep' | 'cut' },
): readonly Sourced[] {
  const sorted = [...costs].sort(compare)
  const first = wholePart(lower, sorted.length)
  const last = sorted.length - 1 - wholePart(subtract(one, upper), sorted.length)
  if (ties === 'cut') return sorted.slice(first, last + 1)
  const [bottom, top] = [sorted[first] as Fraction, sorted[last] as Fraction]
  return costs.filter((cost) => compare(cost, bottom) >= 0 && compare(cost, top) <= 0)
}

function wholePart(share: Fraction, count: number): number {
  return Number((share.n * BigInt(count)) / share.d)
}
