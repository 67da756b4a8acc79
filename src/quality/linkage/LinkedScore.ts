import type { Figure, NumberInput } from '../../figure/internal.ts'
import type { Law } from '../../shape/internal.ts'
import { qualityLabels } from '../labels.ts'
import { factorFigure } from '../links/factorFigure.ts'
import { risingLink } from '../links/isRisingLink.ts'
import type { ScoreOptions } from '../links/linkScore.ts'
import {
  type ExactQualityLink,
  type QualityLinkInput,
  qualityLinkShape,
  qualityShareLinkShape,
} from '../links/QualityLinkInput.ts'
import { refuseAbove, scaleField, scoreField } from '../readScale.ts'

/**
 * 质量得分与挂钩方式 — a score and the link by which it pays. The link must rise: a higher score never pays less.
 *
 * @since 0.2.0
 */
export interface LinkedScore extends ScoreOptions {
  readonly score: NumberInput
  readonly link: QualityLinkInput
}

/** Its fields, with a link to any factor. */
export const linkedFields = () => ({ score: scoreField(), link: qualityLinkShape(), scoreMaximum: scaleField() })

/** The same with a link to a share. */
export const linkedShareFields = () => ({ ...linkedFields(), link: qualityShareLinkShape() })

interface ReadScore {
  readonly score: Figure
  readonly link: ExactQualityLink
  readonly scoreMaximum: Figure
}

const withinScale: Law<ReadScore> = {
  codes: ['score_out_of_scale'],
  says: ['withinScale', 'score', 'link', 'scoreMaximum'],
  judge: ({ score, link, scoreMaximum }, reading) => {
    if (reading.isSound(link) && link.shape === 'gate') {
      refuseAbove(scoreMaximum.value, link.from, reading, ['link', 'gate', 'from'])
    }
    refuseAbove(scoreMaximum.value, score.value, reading, ['score'])
  },
}

export const linkedLaws = [risingLink, withinScale] as const

/** The factor that a score earns. */
export function earnedFactor({ score, link, scoreMaximum }: ReadScore): Figure {
  return factorFigure(qualityLabels.factor, link, score, {}, scoreMaximum.value)
}
