import { fail } from '../../errors/internal.ts'
import { exact, type Figure, type Formula, figure, formula, type Label, sumOf } from '../../figure/internal.ts'
import type { Rounding } from '../../numeric/internal.ts'

/** A class's benchmark a head, what moves it, and its people; what is undefined moves nothing. */
export interface ClassValue {
  readonly perHead: Figure
  readonly adjustment: Figure | undefined
  readonly riskGrowth: Figure | undefined
  readonly update: Figure | undefined
  readonly personYears: Figure
  readonly label: Label
}

export interface BenchmarkFigures {
  readonly classes: readonly Figure[]
  readonly benchmark: Figure
}

/** Σ (benchmark a head + adjustment) × risk growth × update × person-years; only the sum is rounded. */
export function benchmarkFigures(
  label: Label,
  values: readonly ClassValue[],
  rounding: Rounding | undefined,
): BenchmarkFigures {
  const classes = values.map((value, index) => {
    const total = figure(value.label, classFormula(value), exact)
    if (total.value.n < 0n) fail('total_negative', ['classes', index, 'adjustment'], { received: total.text })
    return total
  })
  return { classes, benchmark: figure(label, formula`${sumOf(classes)}`, rounding) }
}

/** The adjustment comes first, so that it grows with risk and update like the rest. */
function classFormula({ perHead, adjustment, riskGrowth, update, personYears }: ClassValue): Formula {
  const start = adjustment === undefined ? formula`${perHead}` : formula`(${perHead} + ${adjustment})`
  const factors = [riskGrowth, update, personYears].flatMap((factor) => factor ?? [])
  return factors.reduce((product, factor) => formula`${product} × ${factor}`, start)
}

/** What the classes come to for each person-year; not from the rounded sum. */
export function perPersonYearFigure(label: Label, classes: readonly Figure[], people: readonly Figure[]): Figure {
  return figure(label, formula`(${sumOf(classes)}) ÷ (${sumOf(people)})`, exact)
}
