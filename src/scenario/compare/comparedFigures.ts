import type { Figure, Label } from '../../figure/internal.ts'
import type { YearSettlement } from '../../settlement/internal.ts'
import { type SettlementFigure, settlementFigures } from '../change/index.ts'
import { differenceFigures } from './differenceFigures.ts'

export interface ComparedFigures {
  readonly figure: SettlementFigure
  readonly label: Label
  readonly values: readonly (string | null)[]
  readonly differences: readonly (Figure | null)[]
}

/** One figure of every settlement, and how far it is from the first one's. */
export function comparedFigures(
  figure: SettlementFigure,
  ids: readonly string[],
  settlements: readonly YearSettlement[],
): ComparedFigures {
  const label: Label = settlementFigures[figure]
  const values = settlements.map((settlement) => settlement[figure])
  const difference: Label = {
    id: `${label.id}Difference`,
    name: { zh: `${label.name.zh}差额`, en: `Difference of ${label.name.en}` },
    unit: label.unit,
  }
  return { figure, label, values, differences: differenceFigures({ label, difference, ids }, values) }
}
