import { type Bilingual, deepFreeze } from '../errors/internal.ts'
import { type Citation, en, type Figure, type Label, labelAt, read, zh } from '../figure/internal.ts'
import { toUnits } from '../numeric/internal.ts'
import { law } from '../shape/internal.ts'
import { budgetLabels as L } from './labels.ts'

/** Monthly or quarterly advances that sum to the prepaid amount; a fen that is left over goes to the earlier ones. */
export interface AdvanceFigures {
  readonly sum: Figure
  readonly each: readonly Figure[]
}

/** How many advances a year has. */
export type AdvancesPerYear = 4 | 12

/** Advances are monthly or quarterly. */
export const areAdvances = (perYear: number): perYear is AdvancesPerYear => perYear === 12 || perYear === 4

export function advanceFigures(
  prepaid: Figure,
  perYear: AdvancesPerYear,
  citations: readonly Citation[],
): AdvanceFigures {
  const words = wordsOf[perYear]
  const units = toUnits(prepaid.value, 2, prepaid.text, ['prepaid'])
  const least = units / BigInt(perYear)
  const odd = Number(units - BigInt(perYear) * least)
  const more = odd === 0 ? perYear : odd
  const part = (place: number, from: number, to: number, amount: bigint): Figure =>
    read(words.label(place, from, to), { n: amount, d: 100n }, words.because, [prepaid])
  const high = part(0, 1, more, odd === 0 ? least : least + 1n)
  const low = more === perYear ? high : part(1, more + 1, perYear, least)
  const parts = more === perYear ? [high] : [high, low]
  const each: Figure[] = []
  for (let place = 0; place < perYear; place++) each.push(place < more ? high : low)
  return {
    sum: read(words.sum, prepaid.value, words.told(high, low, more), [prepaid], { citations, parts }),
    each,
  }
}

interface Words {
  readonly sum: Label
  readonly because: Bilingual
  /** One or some of the advances, from the one to the other. */
  readonly label: (place: number, from: number, to: number) => Label
  readonly told: (high: Figure, low: Figure, more: number) => Bilingual
}

const monthly: Words = /* @__PURE__ */ deepFreeze({
  sum: L.advances,
  because: {
    zh: '预拨额除以 12，除不尽的分依次归前月',
    en: 'the prepaid amount in 12 parts, odd fen to the earlier months',
  },
  label: (place, from, to) => labelAt(L.monthlyAdvance, place, `第 ${from}–${to} 月`, `months ${from}–${to}`),
  told: (high, low, more) =>
    high === low
      ? { zh: zh`分 12 个月拨付，每月 ${high}`, en: en`paid in 12 months of ${high}` }
      : {
          zh: zh`分 12 个月拨付：前 ${more} 个月各 ${high}，后 ${12 - more} 个月各 ${low}（除不尽的分依次归前月）`,
          en: en`paid in 12 months: the first ${more} of ${high}, the other ${12 - more} of ${low} (odd fen go to the earlier months)`,
        },
})

const quarterly: Words = /* @__PURE__ */ deepFreeze({
  sum: L.quarterlyAdvances,
  because: {
    zh: '预拨额除以 4，除不尽的分依次归前季',
    en: 'the prepaid amount in 4 parts, odd fen to the earlier quarters',
  },
  label: (place, from, to) => labelAt(L.quarterlyAdvance, place, `第 ${from}–${to} 季度`, `quarters ${from}–${to}`),
  told: (high, low, more) =>
    high === low
      ? { zh: zh`分 4 个季度拨付，每季 ${high}`, en: en`paid in 4 quarters of ${high}` }
      : {
          zh: zh`分 4 个季度拨付：前 ${more} 个季度各 ${high}，后 ${4 - more} 个季度各 ${low}（除不尽的分依次归前季）`,
          en: en`paid in 4 quarters: the first ${more} of ${high}, the other ${4 - more} of ${low} (odd fen go to the earlier quarters)`,
        },
})

const wordsOf: Readonly<Record<AdvancesPerYear, Words>> = { 4: quarterly, 12: monthly }

/** A budget has advances of the one kind or the other. */
export const monthsOrQuarters = /* @__PURE__ */ law(
  ['not_one_of'],
  ['monthsOrQuarters'],
  (budget: { readonly advancesPerYear: number }) => budget.advancesPerYear,
  (perYear, reading) => {
    if (areAdvances(perYear)) return
    reading.refuse('not_one_of', { expected: '12, 4', received: String(perYear) }, ['advancesPerYear'])
  },
)
