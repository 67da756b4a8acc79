import { type Citation, en, type Figure, given, type Label, read, zh } from '../figure/internal.ts'
import { allocateUnits, one, toFixedString, toUnits } from '../numeric/internal.ts'
import { budgetLabels as L } from './labels.ts'

/** Twelve monthly advances that sum to the prepaid amount; a fen that is left over goes to the earlier months. */
export interface AdvanceFigures {
  readonly sum: Figure
  readonly months: readonly string[]
}

const twelve = /* @__PURE__ */ Array.from({ length: 12 }, () => one)
const monthly: Label = { id: 'monthlyAdvance', name: { zh: '月预拨额', en: 'Monthly advance' }, unit: 'yuan' }

export function advanceFigures(prepaid: Figure, citations: readonly Citation[]): AdvanceFigures {
  const shares = allocateUnits(toUnits(prepaid.value, 2, prepaid.text, ['prepaid']), twelve)
  const months = shares.map((n) => toFixedString({ n, d: 100n }, 2))
  const [first = 0n] = shares
  const more = shares.filter((share) => share === first).length
  const high = given(monthly, { n: first, d: 100n })
  const low = given(monthly, { n: shares.at(-1) ?? first, d: 100n })
  const reason =
    more === 12
      ? { zh: zh`分 12 个月拨付，每月 ${high}`, en: en`paid in 12 months of ${high}` }
      : {
          zh: zh`分 12 个月拨付：前 ${more} 个月各 ${high}，后 ${12 - more} 个月各 ${low}（除不尽的分依次归前月）`,
          en: en`paid in 12 months: the first ${more} of ${high}, the other ${12 - more} of ${low} (odd fen go to the earlier months)`,
        }
  return { sum: read(L.advances, prepaid.value, reason, [prepaid], { citations }), months }
}
