import type { Bilingual } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, given, type Label, labelAt, sumOf } from '../../figure/internal.ts'
import { readAmount } from '../../numeric/internal.ts'
import { readFlag, readId, readList, readRecord, refuseDuplicates } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'

/** A figure, or why there is none. */
export type FigureOrReason = { readonly figure: Figure } | { readonly because: Bilingual }

export interface MarginFigures {
  readonly all: FigureOrReason
  readonly efficient: FigureOrReason
}

interface ReadProvider {
  readonly id: string
  readonly payment: Figure
  readonly cost: Figure
  readonly efficient: boolean
}

/** (Σ payment − Σ cost) ÷ Σ payment: of all institutions, and of those that are relatively efficient. */
export function marginFigures(input: unknown): MarginFigures {
  const providers = readList(input, ['providers']).map((item, index): ReadProvider => {
    const path = ['providers', index]
    const record = readRecord(item, ['id', 'payment', 'cost', 'efficient'], path)
    const id = readId(record['id'], [...path, 'id'])
    return {
      id,
      payment: given(labelAt(L.payment, index, id), readAmount(record['payment'], [...path, 'payment'])),
      cost: given(labelAt(L.cost, index, id), readAmount(record['cost'], [...path, 'cost'])),
      efficient: record['efficient'] === undefined ? false : readFlag(record['efficient'], [...path, 'efficient']),
    }
  })
  refuseDuplicates(
    providers.map(({ id }) => id),
    ['providers'],
  )
  return {
    all: marginOf(L.margin, providers),
    efficient: marginOf(
      L.efficientMargin,
      providers.filter(({ efficient }) => efficient),
    ),
  }
}

function marginOf(label: Label, providers: readonly ReadProvider[]): FigureOrReason {
  if (providers.length === 0) {
    return { because: { zh: '没有标明相对高效的机构', en: 'no institution is marked as relatively efficient' } }
  }
  const [payments, costs] = [providers.map(({ payment }) => payment), providers.map(({ cost }) => cost)]
  if (payments.every(({ value }) => value.n === 0n)) {
    return { because: { zh: '没有支付，除数为零', en: 'nothing was paid: nothing to divide by' } }
  }
  return { figure: figure(label, formula`((${sumOf(payments)}) − (${sumOf(costs)})) ÷ (${sumOf(payments)})`, exact) }
}
