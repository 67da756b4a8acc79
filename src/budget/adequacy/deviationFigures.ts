import type { Bilingual } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, givenCount, sumOf, sumOfProducts } from '../../figure/internal.ts'
import type { OutOf } from '../../shape/internal.ts'
import { bootstrapSums } from '../../statistics/internal.ts'
import { compoundFigures, deviationFigure } from './compoundClaims.ts'
import { fewClaims, fewResiduals } from './fewClaims.ts'
import { labels as L } from './labels.ts'
import type { deviationShape } from './SpendingDeviation.ts'

/** How far spending strays: as a normal distribution, or as sums of residuals drawn again. */
export type DeviationFigures = (
  | { readonly model: 'normal'; readonly deviation: Figure }
  | { readonly model: 'bootstrap'; readonly drawn: DrawnSums }
) & {
  /** What is expected, where the model itself says so. */
  readonly expected: Figure | undefined
  /** The mean of the residuals: how far past expectations missed. */
  readonly bias: Figure | undefined
  /** Why little should be built on it. */
  readonly warning: Bilingual | null
  readonly further: readonly Figure[]
}

/** The sums drawn, in fen and in ascending order, and what they were drawn from. */
export interface DrawnSums {
  readonly sums: Float64Array
  readonly seed: bigint
  readonly draws: Figure
  readonly resamples: Figure
  readonly residuals: readonly Figure[]
}

type Deviation = OutOf<ReturnType<typeof deviationShape>>

export function deviationFigures(read: Deviation): DeviationFigures {
  if ('residuals' in read) return byResiduals(read)
  if ('standardDeviation' in read) {
    const nothingElse = { expected: undefined, bias: undefined, warning: null, further: [] }
    return { model: 'normal', deviation: read.standardDeviation, ...nothingElse }
  }
  const { mean, deviation, claims, severity } = compoundFigures(read.compound)
  return { model: 'normal', deviation, expected: mean, bias: undefined, ...fewClaims(claims, severity) }
}

/** Variance = (Σx² − (Σx)² ÷ n) ÷ (n − 1): about their own mean, which is shown as the bias. */
function byResiduals({ residuals, bootstrap }: Extract<Deviation, { readonly residuals: unknown }>): DeviationFigures {
  const count = givenCount(L.residualCount, residuals.length)
  const sum = figure(L.residualSum, formula`${sumOf(residuals)}`, exact)
  const bias = figure(L.bias, formula`${sum} ÷ ${count}`, exact)
  const rest = { expected: undefined, bias, warning: fewResiduals(count), further: [bias] }
  if (bootstrap !== undefined) return { model: 'bootstrap', drawn: drawnSums(residuals, bootstrap), ...rest }
  const squares = figure(L.residualSquares, formula`${sumOfProducts(residuals, residuals)}`, exact)
  const variance = figure(L.variance, formula`(${squares} − ${sum} × ${sum} ÷ ${count}) ÷ (${count} − 1)`, exact)
  return { model: 'normal', deviation: deviationFigure(variance), ...rest }
}

function drawnSums(
  residuals: readonly Figure[],
  { seed, resamples, draws }: { readonly seed: bigint; readonly resamples: number; readonly draws: number },
): DrawnSums {
  // Whole fen: the shape has seen to it.
  const units = Float64Array.from(residuals, ({ value }) => Number(value.n))
  return {
    sums: bootstrapSums(units, { draws, resamples, seed }, ['draws']),
    seed,
    draws: givenCount(L.draws, draws),
    resamples: givenCount(L.resamples, resamples),
    residuals,
  }
}
