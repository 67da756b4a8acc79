import { en, exact, type Figure, figure, formula, read, zh } from '../../figure/internal.ts'
import { allocateUnits, fen, toUnits } from '../../numeric/internal.ts'
import { labels as L } from './labels.ts'
import { lean } from './lean.ts'
import { historyOf, partsOf, type SharingAlliance, shareFigures } from './shareFigures.ts'

/** What each alliance gets, and what part of everything that is. */
export interface PopulationBudgets {
  readonly shares: readonly Figure[]
  readonly budgets: readonly Figure[]
}

/** A pool divided by the shares, spent to the fen by largest remainder. */
export function poolBudgets(
  pool: Figure,
  alliances: readonly SharingAlliance[],
  riskPart: Figure | undefined,
): PopulationBudgets {
  const shares = shareFigures(alliances, riskPart)
  const units = allocateUnits(
    toUnits(pool.value, 2, pool.text, ['pool']),
    shares.map(({ value }) => value),
  )
  const budgets = alliances.map(({ named }, index) => {
    const share = shares[index] as Figure
    const reason = {
      zh: zh`总额 ${pool} × 占比 ${share}，分位按最大余数法取舍，合计等于总额`,
      en: en`${share} of the pool of ${pool}; the fen by largest remainder, so that all budgets sum to the pool`,
    }
    return read(named(L.budget), { n: units[index] ?? 0n, d: 100n }, reason, [pool, share])
  })
  return { shares, budgets }
}

/** Without a pool: the expected cost, or β of it and the rest by history, half-up to the fen. */
export function openBudgets(
  expected: readonly Figure[],
  alliances: readonly SharingAlliance[],
  riskPart: Figure | undefined,
): PopulationBudgets {
  const amounts =
    riskPart === undefined
      ? expected
      : alliances.map((alliance, index) => {
          const [risk, history] = [expected[index] as Figure, historyOf(alliance)]
          const blend = lean(formula`${riskPart} × ${risk} + (1 − ${riskPart}) × ${history}`)
          return figure(alliance.named(L.blended), blend, exact)
        })
  return {
    shares: partsOf(alliances, amounts, L.share),
    budgets: alliances.map(({ named }, index) => figure(named(L.budget), formula`${amounts[index] as Figure}`, fen)),
  }
}
