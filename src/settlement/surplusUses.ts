import type { Bilingual } from '../errors/internal.ts'
import { en, type Figure, given, labelAt, read, zh } from '../figure/internal.ts'
import { allocateUnits, toUnits } from '../numeric/internal.ts'
import type { YearPlan } from './clearingFigures.ts'
import { settlementLabels as L } from './labels.ts'

/** What of the retained surplus is for a purpose. */
export interface SurplusUseFigures {
  readonly id: string
  readonly label: Bilingual
  readonly amount: Figure
}

/** 结余留用的用途 — the retained surplus by purpose, to the fen by largest remainder; none where the rules name none. */
export function surplusUses({ rules }: YearPlan, surplusRetained: Figure): readonly SurplusUseFigures[] {
  const use = rules.optional.parts('surplusUse')
  if (use === undefined) return []
  const { value: parts, parameter, citations } = use
  const amounts = allocateUnits(
    toUnits(surplusRetained.value, 2, surplusRetained.text, ['surplusUse']),
    parts.map(({ share }) => share),
  )
  return parts.map(({ id, label, share: part }, index) => {
    const share = given(labelAt(L.surplusUseShare, index, label.zh, label.en), part)
    const reason = {
      zh: zh`留用的结余按规定用途分配，本项占 ${share}，按最大余数法取整到分，各项合计与结余留用一致`,
      en: en`the retained surplus is divided by purpose, ${share} for this one, to the fen by largest remainder; the parts sum to it`,
    }
    const value = { n: amounts[index] as bigint, d: 100n }
    const called = labelAt(L.surplusUse, index, label.zh, label.en)
    const note = { parameters: [parameter], citations: [...rules.clause('surplusUse'), ...citations] }
    return { id, label, amount: read(called, value, reason, [surplusRetained], note) }
  })
}
