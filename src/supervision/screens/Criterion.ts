import type { Bilingual, Path } from '../../errors/index.ts'
import { displayNumber, type StepInput } from '../../figure/index.ts'
import { type Fraction, readAmount, readShare, toDecimalString, toFixedString } from '../../numeric/index.ts'
import { isShareAtLeast, sharePercent } from './isShareAtLeast.ts'
import { labels as L } from './labels.ts'
import { readWhole } from './readWhole.ts'
import { evidence, type Stays } from './Screen.ts'
import { readWeightLimit, weightUnits } from './wholeUnits.ts'

/** What must hold of a single stay: 1 it does, 0 it does not, −1 nobody can tell, an item is missing. */
export interface Criterion {
  readonly holds: (stays: Stays, row: number) => -1 | 0 | 1
  readonly evidence: (stays: Stays, row: number) => readonly StepInput[]
  readonly phrase: (stays: Stays, row: number) => Bilingual
}

/** The stay was no longer than so many days: discharge less admission, 0 on the same day. */
export function daysAtMost(input: unknown, path: Path): Criterion {
  const limit = readWhole(input, path, 0, 3_660)
  const days = ({ admitted, discharged }: Stays, row: number) => (discharged[row] as number) - (admitted[row] as number)
  return {
    holds: (stays, row) => (days(stays, row) <= limit ? 1 : 0),
    evidence: (stays, row) => [evidence(L.stay, days(stays, row)), evidence(L.daysAtMost, limit)],
    phrase: (stays, row) => ({
      zh: `住院 ${days(stays, row)} 天（界限 ${limit} 天）`,
      en: `a stay of ${days(stays, row)} days (limit ${limit})`,
    }),
  }
}

/** The case weighs no more than the limit. */
export function weightAtMost(input: unknown, path: Path): Criterion {
  const exactLimit = readWeightLimit(input, path)
  const units = Number((exactLimit.n * BigInt(weightUnits)) / exactLimit.d)
  const limit = toDecimalString(exactLimit)
  const text = ({ weight }: Stays, row: number) => weightText(weight[row] as number)
  return {
    holds: ({ weight }, row) => known(weight[row] as number, (weight[row] as number) <= units),
    evidence: (stays, row) => [evidence(L.weight, text(stays, row)), evidence(L.weightAtMost, limit)],
    phrase: (stays, row) => ({
      zh: `权重 ${text(stays, row)}（界限 ${limit}）`,
      en: `a weight of ${text(stays, row)} (limit ${limit})`,
    }),
  }
}

/** No operation and no procedure was done. */
export const noProcedure: Criterion = {
  holds: ({ procedures }, row) => {
    const count = procedures[row] as number
    return count < 0 ? -1 : count === 0 ? 1 : 0
  },
  evidence: () => [evidence(L.procedures, 0)],
  phrase: () => ({ zh: '无手术操作', en: 'no procedure' }),
}

/** Examinations and tests are so large a part of the cost. */
export function testShareAtLeast(input: unknown, path: Path): Criterion {
  return shareCriterion(readShare(input, path), {
    part: ({ testCost }, row) => testCost[row] as number,
    whole: ({ cost }, row) => cost[row] as number,
    labels: [L.testShare, L.testShareAtLeast],
    names: { zh: '检查检验费用占比', en: 'examinations and tests' },
  })
}

/** What was charged outside is so large a part of everything charged. */
export function outsideShareAtLeast(input: unknown, path: Path): Criterion {
  return shareCriterion(readShare(input, path), {
    part: ({ outsideCost }, row) => outsideCost[row] as number,
    whole: ({ outsideCost, cost }, row) => (outsideCost[row] as number) + (cost[row] as number),
    labels: [L.outsideShare, L.shareAtLeast],
    names: { zh: '包外费用占比', en: 'outside the package' },
  })
}

/** So much or more was charged outside. */
export function outsideAmountAtLeast(input: unknown, path: Path): Criterion {
  const amount = readAmount(input, path)
  const fen = Number(amount.n)
  const limit = toFixedString(amount, 2)
  const text = ({ outsideCost }: Stays, row: number) => toFixedString(fromFen(outsideCost[row] as number), 2)
  return {
    holds: ({ outsideCost }, row) => {
      const one = outsideCost[row] as number
      return known(one, one > 0 && one >= fen)
    },
    evidence: (stays, row) => [evidence(L.outside, text(stays, row)), evidence(L.amountAtLeast, limit)],
    phrase: (stays, row) => ({
      zh: `包外费用 ${displayNumber(text(stays, row), 'yuan')} 元（界限 ${displayNumber(limit, 'yuan')} 元）`,
      en: `${displayNumber(text(stays, row), 'yuan')} yuan outside the package (limit ${displayNumber(limit, 'yuan')})`,
    }),
  }
}

interface ShareOf {
  readonly part: (stays: Stays, row: number) => number
  readonly whole: (stays: Stays, row: number) => number
  readonly labels: readonly [share: Parameters<typeof evidence>[0], limit: Parameters<typeof evidence>[0]]
  readonly names: Bilingual
}

function shareCriterion(limit: Fraction, { part, whole, labels, names }: ShareOf): Criterion {
  const shown = displayNumber(toDecimalString(limit), 'rate')
  return {
    holds: (stays, row) => {
      const one = part(stays, row)
      const all = whole(stays, row)
      return Number.isNaN(one + all) ? -1 : one > 0 && isShareAtLeast(one, all, limit) ? 1 : 0
    },
    evidence: (stays, row) => {
      const share = toDecimalString({ n: BigInt(part(stays, row)), d: BigInt(whole(stays, row)) })
      return [evidence(labels[0], share), evidence(labels[1], toDecimalString(limit))]
    },
    phrase: (stays, row) => {
      const share = sharePercent(part(stays, row), whole(stays, row))
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
