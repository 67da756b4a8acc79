import { individualStopLoss, truncateCosts } from '../../corridor/internal.ts'
import type { Bilingual, Path } from '../../errors/internal.ts'
import { en, given, type Step, zh } from '../../figure/internal.ts'
import {
  add,
  type DecimalInput,
  type Fraction,
  one,
  readAmount,
  readShare,
  subtract,
  toDecimalString,
  zero,
} from '../../numeric/internal.ts'
import { readOption, readRecord } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'
import { readTrim, trimPersons } from './trimPersons.ts'

/** What counts of the costs, of how many persons, why, and the steps that led there. */
export interface CountedCosts {
  readonly persons: number
  readonly sum: Fraction
  /** Whose cost was held down or left out. */
  readonly touched: number
  readonly because: Bilingual
  readonly steps: readonly Step[]
}

/** The costs as they are treated; as they stand where no treatment is given. */
export function countedCosts(costs: readonly Fraction[], input: unknown): CountedCosts {
  const path = ['treatment']
  if (input === undefined) {
    const because = {
      zh: zh`${costs.length} 人的费用全部计入`,
      en: en`the costs of ${costs.length} persons count in full`,
    }
    return { persons: costs.length, sum: costs.reduce(add, zero), touched: 0, because, steps: [] }
  }
  const record = readRecord(input, ['method', 'percentile', 'limit', 'counts', 'lower', 'upper'], path)
  const method = readOption(record['method'], ['percentile', 'limit', 'trim'], [...path, 'method'])
  readRecord(input, ['method', ...keysOf[method]], path)
  return treatments[method](costs, record, path)
}

const keysOf = { percentile: ['percentile'], limit: ['limit', 'counts'], trim: ['lower', 'upper'] } as const

type Treatment = (costs: readonly Fraction[], record: Readonly<Record<string, unknown>>, path: Path) => CountedCosts

const treatments: Readonly<Record<keyof typeof keysOf, Treatment>> = {
  percentile(costs, record, path) {
    readShare(record['percentile'], [...path, 'percentile'])
    const { limit, above, total, steps } = truncateCosts({
      costs: costs.map(toText),
      percentile: record['percentile'] as DecimalInput,
    })
    const held = given(L.limit, readAmount(limit, path))
    const because = {
      zh: zh`${costs.length} 人中 ${above} 人的费用高于限额 ${held}，按限额计入`,
      en: en`${above} of ${costs.length} persons cost more than the limit of ${held} and count with it`,
    }
    return { persons: costs.length, sum: readAmount(total, path), touched: above, because, steps }
  },
  limit(costs, record, path) {
    const limit = given(L.limit, readAmount(record['limit'], [...path, 'limit']))
    const counts = given(L.countedPart, readShare(record['counts'] ?? 0, [...path, 'counts']))
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
    return { persons: costs.length, sum: readAmount(retained, path), touched: above, because, steps }
  },
  trim(costs, record, path) {
    const kept = trimPersons(costs, readTrim(record, path))
    const touched = costs.length - kept.length
    const because = {
      zh: zh`${costs.length} 人中按费用高低剔除 ${touched} 人`,
      en: en`${touched} of ${costs.length} persons are left out by the height of their cost`,
    }
    return { persons: kept.length, sum: kept.reduce(add, zero), touched, because, steps: [] }
  },
}

function toText(cost: Fraction): string {
  return toDecimalString(cost, 2)
}
