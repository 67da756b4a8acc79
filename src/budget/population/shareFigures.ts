import { fail } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, given, type Label, sumOf } from '../../figure/internal.ts'
import { readAmount } from '../../numeric/internal.ts'
import type { IndexedAlliance, IndexFigures } from './indexFigures.ts'
import { labels as L } from './labels.ts'
import { lean } from './lean.ts'

/** An alliance with its people, its index and its risk-weighted people. */
export interface SharingAlliance extends IndexedAlliance, IndexFigures {}

/** The parts of a pool: by risk, or β by risk and the rest by history, each side a share of its own sum. */
export function shareFigures(alliances: readonly SharingAlliance[], riskPart: Figure | undefined): readonly Figure[] {
  const units = alliances.map((alliance) => alliance.units)
  if (riskPart === undefined) return partsOf(alliances, units, L.share)
  const byRisk = partsOf(alliances, units, L.riskShare)
  const byHistory = partsOf(alliances, alliances.map(historyOf), L.historyShare)
  return alliances.map(({ named }, index) => {
    const [risk, history] = [byRisk[index] as Figure, byHistory[index] as Figure]
    return figure(named(L.share), lean(formula`${riskPart} × ${risk} + (1 − ${riskPart}) × ${history}`), exact)
  })
}

/** Each amount as a part of their sum, which must not be zero. */
export function partsOf(
  alliances: readonly IndexedAlliance[],
  amounts: readonly Figure[],
  label: Label,
): readonly Figure[] {
  const sum = lean(sumOf(amounts))
  if (sum.value.n === 0n) fail('weights_all_zero', ['alliances'])
  return alliances.map(({ named }, index) =>
    figure(named(label), lean(formula`${amounts[index] as Figure} ÷ (${sum})`), exact),
  )
}

/** What an alliance cost in the past. */
export function historyOf({ named, record, path }: IndexedAlliance): Figure {
  return given(named(L.history), readAmount(record['history'], [...path, 'history']))
}
