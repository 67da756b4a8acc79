import { deepFreeze } from '../errors/internal.ts'
import { type Citation, en, type Figure, labelAt, read, zh } from '../figure/internal.ts'
import { toUnits } from '../numeric/internal.ts'
import { budgetLabels as L } from './labels.ts'

/** Twelve monthly advances that sum to the prepaid amount; a fen that is left over goes to the earlier months. */
export interface AdvanceFigures {
  readonly sum: Figure
  readonly months: readonly Figure[]
}

const twelve: readonly unknown[] = /* @__PURE__ */ Array.from({ length: 12 })

export function advanceFigures(prepaid: Figure, citations: readonly Citation[]): AdvanceFigures {
  const units = toUnits(prepaid.value, 2, prepaid.text, ['prepaid'])
  const least = units / 12n
  const odd = Number(units - 12n * least)
  const more = odd === 0 ? 12 : odd
  const high = monthFigure(0, 1, more, odd === 0 ? least : least + 1n, prepaid)
  const low = more === 12 ? high : monthFigure(1, more + 1, 12, least, prepaid)
  const reason =
    more === 12
      ? { zh: zh`分 12 个月拨付，每月 ${high}`, en: en`paid in 12 months of ${high}` }
      : {
          zh: zh`分 12 个月拨付：前 ${more} 个月各 ${high}，后 ${12 - more} 个月各 ${low}（除不尽的分依次归前月）`,
          en: en`paid in 12 months: the first ${more} of ${high}, the other ${12 - more} of ${low} (odd fen go to the earlier months)`,
        }
  const parts = more === 12 ? [high] : [high, low]
  return {
    sum: read(L.advances, prepaid.value, reason, [prepaid], { citations, parts }),
    months: twelve.map((_, month) => (month < more ? high : low)),
  }
}

/** What each of some months is paid. */
function monthFigure(place: number, from: number, to: number, units: bigint, prepaid: Figure): Figure {
  const label = labelAt(L.monthlyAdvance, place, `第 ${from}–${to} 月`, `months ${from}–${to}`)
  return read(label, { n: units, d: 100n }, byMonth, [prepaid])
}

const byMonth = /* @__PURE__ */ deepFreeze({
  zh: '预拨额除以 12，除不尽的分依次归前月',
  en: 'the prepaid amount in 12 parts, odd fen to the earlier months',
})
