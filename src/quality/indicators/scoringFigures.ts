import { fail, type Path } from '../../errors/internal.ts'
import { type Figure, figure, formula, given, sumOf } from '../../figure/internal.ts'
import { compare, type Fraction, type Rounding, readRounding, roundFraction } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { qualityLabels } from '../labels.ts'
import { readScale } from '../readScale.ts'
import { type Cap, cappedScoreFigure } from './cappedScoreFigure.ts'
import { labels as L } from './labels.ts'
import { type PartFigures, partFigures } from './partFigures.ts'
import { readIndicators } from './readIndicators.ts'
import { readVetoes } from './readVetoes.ts'

/** A score as figures: for the rooms above that go on computing with it. */
export interface ScoringFigures {
  readonly weighted: Figure
  readonly score: Figure
  /** In the order of the indicators. */
  readonly parts: readonly PartFigures[]
  readonly vetoed: readonly string[]
}

/** Every indicator's part, their sum, and the score after what caps it. */
export function scoringFigures(input: unknown): ScoringFigures {
  const record = readRecord(input, ['indicators', 'vetoes', 'scoreMaximum', 'rounding'], [])
  const scale = readScale(record)
  const rounding = readScoreRounding(record['rounding'] as Rounding | undefined, scale, ['rounding'])
  const indicators = readIndicators(record['indicators'], scale)
  const vetoes = readVetoes(record['vetoes'], scale)
  const parts = partFigures(indicators, given(qualityLabels.scale, scale))
  const weighted = figure(L.weightedScore, formula`${sumOf(parts.map(({ score }) => score))}`, rounding)
  const caps: readonly Cap[] = [
    ...indicators.flatMap(({ name, ceiling }, index) =>
      parts[index]?.isBelow === true && ceiling !== undefined ? [{ name, ceiling, kind: 'knockOut' as const }] : [],
    ),
    ...vetoes.map(({ name, ceiling }) => ({ name, ceiling, kind: 'veto' as const })),
  ]
  return { weighted, score: cappedScoreFigure(weighted, caps), parts, vetoed: vetoes.map(({ id }) => id) }
}

/** A rounding that keeps the top of the scale: no score can then be rounded past it. */
function readScoreRounding(input: Rounding | undefined, scale: Fraction, path: Path): Rounding | undefined {
  if (input === undefined) return undefined
  const rounding = readRounding(input as Rounding, path)
  const top = given(qualityLabels.scale, roundFraction(scale, rounding))
  if (compare(top.value, scale) !== 0) {
    fail('score_out_of_scale', path, { received: top.text, expected: given(qualityLabels.scale, scale).text })
  }
  return rounding
}
