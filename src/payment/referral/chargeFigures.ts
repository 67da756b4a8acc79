import { exact, type Figure, figure, formula, labelAt, read, sumOf } from '../../figure/internal.ts'
import { compare } from '../../numeric/internal.ts'
import type { Chain } from './chainStays.ts'
import { labels as L } from './labels.ts'
import type { DeductibleTarget } from './ReferralInput.ts'

const reasons = {
  first: { zh: '按首次住院级别的起付标准', en: 'the deductible of the first level of the chain' },
  highest: { zh: '按截至本次的最高级别起付标准', en: 'the deductible of the highest level so far' },
  lowest: { zh: '按全程最低级别的起付标准', en: 'the deductible of the lowest level of the chain' },
} as const

/** charge_k = max(0, target_k − Σ earlier charges): the chain pays up to its target once. */
export function chargeFigures({ stays }: Chain, target: DeductibleTarget): readonly Figure[] {
  const deductibles = stays.map(({ deductible }) => deductible)
  const charges: Figure[] = []
  stays.forEach(({ index, id }, k) => {
    const counted = deductibles.slice(0, target === 'first' ? 1 : target === 'highest' ? k + 1 : undefined)
    const sign = target === 'lowest' ? -1 : 1
    const reached = counted.reduce((best, one) => (compare(one.value, best.value) === sign ? one : best))
    const aim = read(labelAt(L.target, index, id), reached.value, reasons[target], counted)
    const left = charges.length === 0 ? formula`${aim}` : formula`max(0, ${aim} − (${sumOf(charges)}))`
    charges.push(figure(labelAt(L.charge, index, id), left, exact))
  })
  return charges
}

/** What the stays of a chain are charged together. */
export function chainChargeFigure({ first: { index, id } }: Chain, charges: readonly Figure[]): Figure {
  return figure(labelAt(L.chainCharge, index, id), formula`${sumOf(charges)}`, exact)
}
