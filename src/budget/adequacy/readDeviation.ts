import { type Bilingual, fail, type Path } from '../../errors/internal.ts'
import {
  exact,
  type Figure,
  figure,
  formula,
  given,
  givenCount,
  labelAt,
  sumOf,
  sumOfProducts,
} from '../../figure/internal.ts'
import { readAmount, readWeight } from '../../numeric/internal.ts'
import { readList, readRecord } from '../../policy/internal.ts'
import { compoundFigures } from './compoundFigures.ts'
import { deviationFigure } from './deviationFigure.ts'
import { fewClaims, fewResiduals } from './fewClaims.ts'
import { labels as L } from './labels.ts'
import { type ReadBootstrap, readBootstrap } from './readBootstrap.ts'

/** How far spending strays: as a normal distribution, or as sums of residuals drawn again. */
export type ReadDeviation = (
  | { readonly model: 'normal'; readonly deviation: Figure }
  | { readonly model: 'bootstrap'; readonly bootstrap: ReadBootstrap }
) & {
  /** What is expected, where the model itself says so. */
  readonly expected: Figure | undefined
  /** The mean of the residuals: how far past expectations missed. */
  readonly bias: Figure | undefined
  /** Why little should be built on it. */
  readonly warning: Bilingual | null
  readonly further: readonly Figure[]
}

const ways = ['standardDeviation', 'residuals', 'compound'] as const

export function readDeviation(input: unknown, path: Path): ReadDeviation {
  const record = readRecord(input, [...ways, 'bootstrap'], path)
  const found = ways.filter((key) => record[key] !== undefined)
  const [way] = found
  if (way === undefined) fail('missing', path, { expected: ways.join(' / ') })
  if (found.length > 1) fail('conflicting_inputs', path, { expected: ways.join(', ') })
  readRecord(input, way === 'residuals' ? ['residuals', 'bootstrap'] : [way], path)
  if (way === 'residuals') return byResiduals(record, path)
  if (way === 'compound') return byClaims(record['compound'], [...path, 'compound'])
  const deviation = given(L.deviation, readWeight(record['standardDeviation'], [...path, 'standardDeviation']))
  return { model: 'normal', deviation, ...nothingElse }
}

const nothingElse = { expected: undefined, bias: undefined, warning: null, further: [] } as const

function byClaims(input: unknown, path: Path): ReadDeviation {
  const { mean, deviation, claims, severity } = compoundFigures(input, path)
  const { warning, further } = fewClaims(claims, severity)
  return { model: 'normal', deviation, expected: mean, bias: undefined, warning, further }
}

/** Variance = (Σx² − (Σx)² ÷ n) ÷ (n − 1): about their own mean, which is shown as the bias. */
function byResiduals(record: Readonly<Record<string, unknown>>, path: Path): ReadDeviation {
  const at = [...path, 'residuals']
  const residuals = readList(record['residuals'], at).map((item, index) => {
    const value = readAmount(item, [...at, index], { signed: true })
    return given(labelAt(L.residual, index, `${index + 1}`), value)
  })
  const count = givenCount(L.residualCount, residuals.length)
  const sum = figure(L.residualSum, formula`${sumOf(residuals)}`, exact)
  const bias = figure(L.bias, formula`${sum} ÷ ${count}`, exact)
  const rest = { expected: undefined, bias, warning: fewResiduals(count) }
  if (record['bootstrap'] !== undefined) {
    const bootstrap = readBootstrap(record['bootstrap'], residuals, [...path, 'bootstrap'])
    return { model: 'bootstrap', bootstrap, ...rest, further: [bias] }
  }
  if (residuals.length < 2) fail('empty_sample', at, { expected: 2 })
  const squares = figure(L.residualSquares, formula`${sumOfProducts(residuals, residuals)}`, exact)
  const variance = figure(L.variance, formula`(${squares} − ${sum} × ${sum} ÷ ${count}) ÷ (${count} − 1)`, exact)
  return { model: 'normal', deviation: deviationFigure(variance), ...rest, further: [bias] }
}
