import type { Bilingual } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, type Label, sumOf } from '../../figure/internal.ts'
import type { ReadAdequacy } from './AdequacyInput.ts'
import { labels as L } from './labels.ts'

/** A figure, or why there is none. */
export type FigureOrReason = { readonly figure: Figure } | { readonly because: Bilingual }

export interface MarginFigures {
  readonly all: FigureOrReason
  readonly efficient: FigureOrReason
}

type Providers = NonNullable<ReadAdequacy['providers']>

/** (Σ payment − Σ cost) ÷ Σ payment: of all institutions, and of those that are relatively efficient. */
export function marginFigures(providers: Providers): MarginFigures {
  return {
    all: marginOf(L.margin, providers),
    efficient: marginOf(
      L.efficientMargin,
      providers.filter(({ efficient }) => efficient),
    ),
  }
}

function marginOf(label: Label, providers: Providers): FigureOrReason {
  if (providers.length === 0) {
    return { because: { zh: '没有标明相对高效的机构', en: 'no institution is marked as relatively efficient' } }
  }
  const [payments, costs] = [providers.map(({ payment }) => payment), providers.map(({ cost }) => cost)]
  if (payments.every(({ value }) => value.n === 0n)) {
    return { because: { zh: '医保收入为零，不能作除数', en: 'nothing was paid: nothing to divide by' } }
  }
  return { figure: figure(label, formula`((${sumOf(payments)}) − (${sumOf(costs)})) ÷ (${sumOf(payments)})`, exact) }
}
