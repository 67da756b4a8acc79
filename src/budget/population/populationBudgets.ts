import { en, exact, type Figure, figure, formula, type Label, lean, read, sumOf, zh } from '../../figure/internal.ts'
import { allocateUnits, fen } from '../../numeric/internal.ts'
import { failAt } from '../../shape/internal.ts'
import type { IndexFigures } from './indexFigures.ts'
import { labels as L } from './labels.ts'
import { riskAdjustShape } from './RiskAdjustInput.ts'

/** What each alliance gets, and what part of everything that is. */
export interface PopulationBudgets {
  readonly shares: readonly Figure[]
  readonly budgets: readonly Figure[]
}

/** A pool divided by the shares, spent to the fen by largest remainder. */
export function poolBudgets(
  pool: Figure,
  alliances: readonly IndexFigures[],
  riskPart: Figure | undefined,
): PopulationBudgets {
  const shares = shareFigures(alliances, riskPart)
  const units = allocateUnits(
    pool.value.n,
    shares.map(({ value }) => value),
  )
  const budgets = alliances.map(({ named }, index) => {
    const share = shares[index] as Figure
    const reason = {
      zh: zh`总额 ${pool} × 占比 ${share}，分位按最大余数法取整，合计等于总额`,
      en: en`${share} of the pool of ${pool}; the fen by largest remainder, so that all budgets sum to the pool`,
    }
    return read(named(L.budget), { n: units[index] as bigint, d: 100n }, reason, [pool, share])
  })
  return { shares, budgets }
}

/** Without a pool: the expected cost, or β of it and the rest by history, half-up to the fen. */
export function openBudgets(
  expected: readonly Figure[],
  alliances: readonly IndexFigures[],
  riskPart: Figure | undefined,
): PopulationBudgets {
  const amounts =
    riskPart === undefined
      ? expected
      : alliances.map((alliance, index) => {
          const [risk, history] = [expected[index] as Figure, alliance.history as Figure]
          const blend = lean(formula`${riskPart} × ${risk} + (1 − ${riskPart}) × ${history}`)
          return figure(alliance.named(L.blended), blend, exact)
        })
  return {
    shares: partsOf(alliances, amounts, L.costSum, L.share),
    budgets: alliances.map(({ named }, index) => figure(named(L.budget), formula`${amounts[index] as Figure}`, fen)),
  }
}

/** The parts of a pool: by risk, or β by risk and the rest by history, each side a share of its own sum. */
function shareFigures(alliances: readonly IndexFigures[], riskPart: Figure | undefined): readonly Figure[] {
  const units = alliances.map((alliance) => alliance.units)
  if (riskPart === undefined) return partsOf(alliances, units, L.unitsSum, L.share)
  const byRisk = partsOf(alliances, units, L.unitsSum, L.riskShare)
  const history = alliances.map((alliance) => alliance.history as Figure)
  const byHistory = partsOf(alliances, history, L.historySum, L.historyShare)
  return alliances.map(({ named }, index) => {
    const [risk, history] = [byRisk[index] as Figure, byHistory[index] as Figure]
    return figure(named(L.share), lean(formula`${riskPart} × ${risk} + (1 − ${riskPart}) × ${history}`), exact)
  })
}

/** Each amount as a part of their sum, which must not be zero; the sum is a figure of its own, or each part would repeat it. */
function partsOf(
  alliances: readonly IndexFigures[],
  amounts: readonly Figure[],
  sumLabel: Label,
  label: Label,
): readonly Figure[] {
  const sum = figure(sumLabel, lean(formula`${sumOf(amounts)}`), exact)
  if (sum.value.n === 0n) failAt(riskAdjustShape(), 'weights_all_zero', ['alliances'])
  return alliances.map(({ named }, index) =>
    figure(named(label), lean(formula`${amounts[index] as Figure} ÷ ${sum}`), exact),
  )
}
