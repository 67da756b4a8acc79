import { exact, type Figure, figure, formula, given, givenCount, labelAt, sumOf } from '../../figure/internal.ts'
import { readDecimal } from '../../numeric/internal.ts'
import { readList } from '../../policy/internal.ts'
import { labels as L } from './labels.ts'

/** What of the mean saving is given back, and its limit. */
export interface PriorSavingsTerms {
  readonly share: Figure
  readonly proration: Figure | undefined
  readonly cap: { readonly rate: Figure; readonly base: Figure } | undefined
}

export interface PriorSavingsFigures {
  readonly average: Figure
  readonly adjustment: Figure
}

/** Savings a head of past years, the oldest first; losses are below zero. */
export function readSavings(input: unknown, path: readonly string[]): readonly Figure[] {
  return readList(input, path).map((saving, index) =>
    given(labelAt(L.saving, index, `第 ${index + 1} 年`, `year ${index + 1}`), readDecimal(saving, [...path, index])),
  )
}

/** A share of the mean saving, at most a fraction of what a head costs nationally; a loss gives nothing. */
export function priorSavingsFigures(savings: readonly Figure[], terms: PriorSavingsTerms): PriorSavingsFigures {
  const years = givenCount(L.savingYears, savings.length)
  const average = figure(L.averageSaving, formula`(${sumOf(savings)}) ÷ ${years}`, exact)
  const { share, proration, cap } = terms
  const returned =
    proration === undefined ? formula`${share} × ${average}` : formula`${share} × ${proration} × ${average}`
  const positive = formula`max(0, ${returned})`
  if (average.value.n <= 0n) {
    const because = { zh: '平均没有节约，不作调整', en: 'on average nothing was saved: there is no adjustment' }
    return { average, adjustment: figure(L.priorSavings, positive, exact, { because }) }
  }
  const within = cap === undefined ? returned : formula`min(${returned}, ${cap.rate} × ${cap.base})`
  return { average, adjustment: figure(L.priorSavings, within, exact) }
}
