import type { Figure, NumberInput } from '../../figure/internal.ts'
import { type Law, optional, share, weight } from '../../shape/internal.ts'
import { qualityLabels } from '../labels.ts'
import { refuseNotAsked } from '../links/discretionAt.ts'
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
export const linkedFields = () => ({ score: scoreField(), scoreMaximum: scaleField(), ...tiedFields() })

/** The same with a link to a share. */
export const linkedShareFields = () => ({ score: scoreField(), scoreMaximum: scaleField(), ...tiedShareFields() })

/** A link to any factor, and what the authority decided under it. */
export const tiedFields = () => ({ link: qualityLinkShape(), discretion: optional(weight(qualityLabels.discretion)) })

/** The same with a link to a share. */
export const tiedShareFields = () => ({
  link: qualityShareLinkShape(),
  discretion: optional(share(qualityLabels.discretion)),
})

interface ReadScore {
  readonly score: Figure
  readonly link: ExactQualityLink
  readonly scoreMaximum: Figure
  readonly discretion: Figure | undefined
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

/** The factor that a score earns, or that the authority decided for it. */
export function earnedFactor({ score, link, scoreMaximum, discretion }: ReadScore): Figure {
  const stated = { factor: discretion, path: ['discretion'], place: qualityLabels.discretion.name }
  refuseNotAsked(link, score, stated)
  return factorFigure(qualityLabels.factor, link, score, {}, { top: scoreMaximum.value, stated })
}
