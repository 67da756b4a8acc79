import { type Figure, given } from '../../figure/internal.ts'
import type { DecimalInput } from '../../numeric/internal.ts'
import { readRecord } from '../../policy/internal.ts'
import { qualityLabels } from '../labels.ts'
import { factorFigure } from '../links/factorFigure.ts'
import { refuseFalling } from '../links/isRisingLink.ts'
import { type QualityLinkInput, readQualityLink } from '../links/readQualityLink.ts'
import type { ScoreOptions } from '../links/ScoreOptions.ts'
import { readScale } from '../readScale.ts'
import { readScore } from '../readScore.ts'

/**
 * 质量得分与挂钩方式 — a score and the link by which it pays. The link must rise: a higher score never pays less.
 *
 * @since 0.2.0
 */
export interface LinkedScore extends ScoreOptions {
  readonly score: DecimalInput
  readonly link: QualityLinkInput
}

/** What a linkage was given: its record, and the factor that the score earns. */
export interface Earned {
  readonly record: Readonly<Record<string, unknown>>
  readonly factor: Figure
}

/** Reads what every linkage has: no key but these and `keys`, a rising link, a score inside its scale. */
export function earnedFactor(input: unknown, keys: readonly string[], { share }: { readonly share: boolean }): Earned {
  const record = readRecord(input, [...keys, 'score', 'link', 'scoreMaximum'], [])
  const scale = readScale(record)
  const link = refuseFalling(readQualityLink(record['link'], ['link'], { scale, share }), ['link'])
  const score = given(qualityLabels.score, readScore(record['score'], scale, ['score']))
  return { record, factor: factorFigure(qualityLabels.factor, link, score) }
}
