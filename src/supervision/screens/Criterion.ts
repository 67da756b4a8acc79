import type { Bilingual, Path } from '../../errors/internal.ts'
import { displayNumber, type StepInput } from '../../figure/internal.ts'
import { type Fraction, readAmount, readShare, toDecimalString, toFixedString } from '../../numeric/internal.ts'
import type { Block } from './Block.ts'
import { isShareAtLeast, sharePercent } from './isShareAtLeast.ts'
import { labels as L } from './labels.ts'
import { readWhole } from './readWhole.ts'
import { evidence } from './Screen.ts'
import { readWeightLimit, weightUnits } from './wholeUnits.ts'

/** What must hold of a single stay: 1 it does, 0 it does not, −1 nobody can tell, an item is missing. */
export interface Criterion {
  readonly holds: (block: Block, place: number) => -1 | 0 | 1
  readonly evidence: (block: Block, place: number) => readonly StepInput[]
  readonly phrase: (block: Block, place: number) => Bilingual
}

/** A limit of days is at most ten years. */
export const mostDays = 3_660

/** The stay was no longer than so many days: discharge less admission, 0 on the same day. */
export function daysAtMost(input: unknown, path: Path): Criterion {
  const limit = readWhole(input, path, 0, mostDays)
  const days = ({ admitted, discharged }: Block, place: number) =>
    (discharged[place] as number) - (admitted[place] as number)
  return {
    holds: (block, place) => (days(block, place) <= limit ? 1 : 0),
    evidence: (block, place) => [evidence(L.stay, days(block, place)), evidence(L.daysAtMost, limit)],
    phrase: (block, place) => ({
      zh: `住院 ${days(block, place)} 天（界限 ${limit} 天）`,
      en: `a stay of ${days(block, place)} days (limit ${limit})`,
    }),
  }
}

/** The case weighs no more than the limit. */
export function weightAtMost(input: unknown, path: Path): Criterion {
  const exactLimit = readWeightLimit(input, path)
  const units = Number((exactLimit.n * BigInt(weightUnits)) / exactLimit.d)
  const limit = toDecimalString(exactLimit)
  const text = ({ weight }: Block, place: number) => weightText(weight[place] as number)
  return {
    holds: ({ weight }, place) => known(weight[place] as number, (weight[place] as number) <= units),
    evidence: (block, place) => [evidence(L.weight, text(block, place)), evidence(L.weightAtMost, limit)],
    phrase: (block, place) => ({
      zh: `权重 ${text(block, place)}（界限 ${limit}）`,
      en: `a weight of ${text(block, place)} (limit ${limit})`,
    }),
  }
}

/** No operation and no procedure was done. */
export const noProcedure: Criterion = {
  holds: ({ procedures }, place) => {
    const count = procedures[place] as number
    return count < 0 ? -1 : count === 0 ? 1 : 0
  },
  evidence: () => [evidence(L.procedures, 0)],
  phrase: () => ({ zh: '无手术操作', en: 'no procedure' }),
}

/** Examinations and tests are so large a part of the cost. */
export function testShareAtLeast(input: unknown, path: Path): Criterion {
  return shareCriterion(readShare(input, path), {
    part: ({ testCost }, place) => testCost[place] as number,
    whole: ({ cost }, place) => cost[place] as number,
    labels: [L.testShare, L.testShareAtLeast],
    names: { zh: '检查检验费用占比', en: 'examinations and tests' },
  })
}

/** What was charged outside is so large a part of everything charged. */
export function outsideShareAtLeast(input: unknown, path: Path): Criterion {
  return shareCriterion(readShare(input, path), {
    part: ({ outsideCost }, place) => outsideCost[place] as number,
    whole: ({ outsideCost, cost }, place) => (outsideCost[place] as number) + (cost[place] as number),
    labels: [L.outsideShare, L.shareAtLeast],
    names: { zh: '包外费用占比', en: 'outside the package' },
  })
}

/** So much or more was charged outside. */
export function outsideAmountAtLeast(input: unknown, path: Path): Criterion {
  const amount = readAmount(input, path)
  const fen = Number(amount.n)
  const limit = toFixedString(amount, 2)
  const text = ({ outsideCost }: Block, place: number) => toFixedString(fromFen(outsideCost[place] as number), 2)
  return {
    holds: ({ outsideCost }, place) => {
      const one = outsideCost[place] as number
      return known(one, one > 0 && one >= fen)
    },
    evidence: (block, place) => [evidence(L.outside, text(block, place)), evidence(L.amountAtLeast, limit)],
    phrase: (block, place) => ({
      zh: `包外费用 ${displayNumber(text(block, place), 'yuan')} 元（界限 ${displayNumber(limit, 'yuan')} 元）`,
      en: `${displayNumber(text(block, place), 'yuan')} yuan outside the package (limit ${displayNumber(limit, 'yuan')})`,
    }),
  }
}

interface ShareOf {
  readonly part: (block: Block, place: number) => number
  readonly whole: (block: Block, place: number) => number
  readonly labels: readonly [share: Parameters<typeof evidence>[0], limit: Parameters<typeof evidence>[0]]
  readonly names: Bilingual
}

function shareCriterion(limit: Fraction, { part, whole, labels, names }: ShareOf): Criterion {
  const shown = displayNumber(toDecimalString(limit), 'rate')
  return {
    holds: (block, place) => {
      const one = part(block, place)
      const all = whole(block, place)
      return Number.isNaN(one + all) ? -1 : one > 0 && isShareAtLeast(one, all, limit) ? 1 : 0
    },
    evidence: (block, place) => {
      const share = toDecimalString({ n: BigInt(part(block, place)), d: BigInt(whole(block, place)) })
      return [evidence(labels[0], share), evidence(labels[1], toDecimalString(limit))]
    },
    phrase: (block, place) => {
      const share = sharePercent(part(block, place), whole(block, place))
      return {
        zh: `${names.zh} ${share}（界限 ${shown}）`,
        en: `${share} of the cost for ${names.en} (limit ${shown})`,
      }
    },
  }
}

function known(value: number, holds: boolean): -1 | 0 | 1 {
  return Number.isNaN(value) ? -1 : holds ? 1 : 0
}

function weightText(units: number): string {
  return toDecimalString({ n: BigInt(units), d: BigInt(weightUnits) })
}

function fromFen(fen: number): Fraction {
  return { n: BigInt(fen), d: 100n }
}
