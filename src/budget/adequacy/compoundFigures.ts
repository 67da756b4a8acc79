import type { Path } from '../../errors/internal.ts'
import { exact, type Figure, figure, formula, given } from '../../figure/internal.ts'
import { one, readWeight } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { readFactor } from '../readFactor.ts'
import { readSomePeople } from '../readPeople.ts'
import { deviationFigure } from './deviationFigure.ts'
import { labels as L } from './labels.ts'
import { type SeverityFigures, severityFigures } from './severityFigures.ts'

export interface CompoundFigures {
  readonly mean: Figure
  readonly variance: Figure
  readonly deviation: Figure
  readonly severity: SeverityFigures
  /** How many claims are expected in all. */
  readonly claims: Figure
}

export function compoundFigures(input: unknown, path: Path): CompoundFigures {
  const record = readRecord(input, ['people', 'claims', 'severity'], path)
  const people = given(
    L.claimPeople,
    record['people'] === undefined ? one : readSomePeople(record['people'], [...path, 'people']),
  )
  const frequency = readRecord(record['claims'], ['mean', 'variance'], [...path, 'claims'])
  const each = given(L.claimMean, readFactor(frequency['mean'], [...path, 'claims', 'mean']))
  const spread =
    frequency['variance'] === undefined
      ? figure(L.claimVariance, formula`${each}`, exact, {
          because: { zh: '泊松分布：方差等于均值', en: 'Poisson: the variance is the mean' },
        })
      : given(L.claimVariance, readWeight(frequency['variance'], [...path, 'claims', 'variance']))
  const severity = severityFigures(record['severity'], [...path, 'severity'])
  const { mean: size, variance: sizeVariance } = severity
  const claims = figure(L.claims, formula`${people} × ${each}`, exact)
  const mean = figure(L.compoundMean, formula`${claims} × ${size}`, exact)
  const variance = figure(
    L.compoundVariance,
    formula`${people} × (${size} × ${size} × ${spread} + ${each} × ${sizeVariance})`,
    exact,
  )
  return { mean, variance, deviation: deviationFigure(variance), severity, claims }
}
