import { publish, toDouble } from '../../corridor/internal.ts'
import { fail, type Path, show } from '../../errors/internal.ts'
import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  given,
  labelAt,
  read,
  sumOf,
  sumOfProducts,
  zh,
} from '../../figure/internal.ts'
import { compare, type Fraction, fromInteger, readShare, readWeight } from '../../numeric/internal.ts'
import { readList, readRecord } from '../../policy/internal.ts'
import { lognormalParameters } from '../../statistics/internal.ts'
import { readFactor } from '../readFactor.ts'
import { refuseOtherSum } from '../refuseOtherSum.ts'
import { labels as L } from './labels.ts'

export interface SeverityFigures {
  readonly mean: Figure
  readonly variance: Figure
  readonly lognormal: { readonly mu: Figure; readonly sigmaSquared: Figure } | undefined
}

/** E[X] and Var(X) of the size of a claim, exact. */
export function severityFigures(input: unknown, path: Path): SeverityFigures {
  const record = readRecord(input, ['lognormal', 'mean', 'variance', 'table', 'cap'], path)
  const ways = (['lognormal', 'mean', 'table'] as const).filter((key) => record[key] !== undefined)
  const [way] = ways
  if (way === undefined) fail('missing', path, { expected: 'lognormal / mean + variance / table' })
  if (ways.length > 1) fail('conflicting_inputs', path, { expected: 'lognormal, mean, table' })
  if (way === 'lognormal')
    return byVariation(readRecord(input, ['lognormal'], path)['lognormal'], [...path, 'lognormal'])
  if (way === 'table') return byTable(readRecord(input, ['table', 'cap'], path), path)
  readRecord(input, ['mean', 'variance'], path)
  const variance = given(L.severityVariance, readWeight(record['variance'], [...path, 'variance']))
  return { mean: readMean(record['mean'], [...path, 'mean']), variance, lognormal: undefined }
}

function readMean(input: unknown, path: Path): Figure {
  return given(L.severityMean, readFactor(input, path))
}

/** Var(X) = (E[X]·cv)²; μ and σ² only name the distribution, they are not computed with. */
function byVariation(input: unknown, path: Path): SeverityFigures {
  const record = readRecord(input, ['mean', 'cv'], path)
  const mean = readMean(record['mean'], [...path, 'mean'])
  const cv = given(L.severityCv, readVariation(record['cv'], [...path, 'cv']))
  const variance = figure(L.severityVariance, formula`${mean} × ${cv} × ${mean} × ${cv}`, exact)
  const { mu, sigmaSquared } = lognormalParameters(toDouble(mean.value), toDouble(cv.value))
  const sigmaReason = { zh: zh`ln(1 + ${cv}²)，取 12 位有效数字`, en: en`ln(1 + ${cv}²), twelve significant digits` }
  const muReason = {
    zh: zh`ln ${mean} − σ² ÷ 2，取 12 位有效数字`,
    en: en`ln ${mean} − σ² ÷ 2, twelve significant digits`,
  }
  const sigma = read(L.sigmaSquared, publish(sigmaSquared), sigmaReason, [cv])
  return { mean, variance, lognormal: { mu: read(L.mu, publish(mu), muReason, [mean, sigma]), sigmaSquared: sigma } }
}

function readVariation(input: unknown, path: Path): Fraction {
  const cv = readWeight(input, path)
  if (compare(cv, fromInteger(1_000_000)) > 0)
    fail('out_of_range', path, { expected: '0–1000000', received: show(input) })
  return cv
}

function byTable(record: Readonly<Record<string, unknown>>, path: Path): SeverityFigures {
  const cap = record['cap'] === undefined ? undefined : given(L.cap, readFactor(record['cap'], [...path, 'cap']))
  const rows = readList(record['table'], [...path, 'table']).map((item, index) => {
    const at = [...path, 'table', index]
    const row = readRecord(item, ['amount', 'probability'], at)
    const [zhName, enName] = [`第 ${index + 1} 档`, `size ${index + 1}`]
    const amount = given(labelAt(L.amount, index, zhName, enName), readWeight(row['amount'], [...at, 'amount']))
    const chance = given(
      labelAt(L.chance, index, zhName, enName),
      readShare(row['probability'], [...at, 'probability']),
    )
    const size =
      cap === undefined
        ? amount
        : figure(labelAt(L.capped, index, zhName, enName), formula`min(${amount}, ${cap})`, exact)
    return { size, chance }
  })
  const [sizes, chances] = [rows.map(({ size }) => size), rows.map(({ chance }) => chance)]
  refuseOtherSum(
    chances.map(({ value }) => value),
    [...path, 'table'],
  )
  const mean = figure(L.severityMean, formula`${sumOfProducts(chances, sizes)}`, exact)
  if (mean.value.n === 0n) fail('no_cost', [...path, 'table'])
  const squares = rows.map(({ size, chance }, index) =>
    figure(
      labelAt(L.square, index, `第 ${index + 1} 档`, `size ${index + 1}`),
      formula`${chance} × ${size} × ${size}`,
      exact,
    ),
  )
  return {
    mean,
    variance: figure(L.severityVariance, formula`${sumOf(squares)} − ${mean} × ${mean}`, exact),
    lognormal: undefined,
  }
}
