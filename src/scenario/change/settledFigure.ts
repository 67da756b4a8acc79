import {
  type Explained,
  explain,
  type Figure,
  given,
  type Label,
  readOrigin,
  type Sourced,
} from '../../figure/internal.ts'
import { parseCanonical } from '../../numeric/internal.ts'
import type { YearSettlement } from '../../settlement/internal.ts'
import type { SettlementFigure } from './settlementFigures.ts'

/** A figure of a settled year under a label of its own, with that year's calculation; `null` where the year has none. */
export function settledFigure(settlement: YearSettlement, name: SettlementFigure, label: Label): Figure | null {
  return settlement[name] === null ? null : explainedFigure(explain(settlement, name), label)
}

/** The figures of a growth: a year may have none. */
type OfGrowth = 'baseline' | 'requestedGrowth' | 'growthCap' | 'growth'

/** A figure that every settled year has. */
export function settledAmount(
  settlement: YearSettlement,
  name: Exclude<SettlementFigure, OfGrowth>,
  label: Label,
): Figure {
  return explainedFigure(explain(settlement, name), label)
}

/** A figure of another calculation under a label of its own, with what explains it there. */
export function explainedFigure(explained: Explained, label: Label): Figure {
  const value: Sourced = { ...parseCanonical(explained.value), origin: readOrigin(explained, label.unit).origin }
  return given(label, value)
}
