import type { Bilingual, Path } from '../../errors/internal.ts'
import { fail } from '../../errors/internal.ts'
import { en, type Figure, given, type Label, type Note, read, zh } from '../../figure/internal.ts'
import { compare, type Fraction, toDecimalString } from '../../numeric/internal.ts'
import type { ExactScoreStep, ExactScoreSteps } from '../../policy/internal.ts'
import { qualityLabels as L } from '../labels.ts'
import type { ExactQualityLink } from './QualityLinkInput.ts'
import { sourced, termOf } from './termOf.ts'

/** The factor that an authority decided, if it was stated, and where in the input it belongs. */
export interface StatedFactor {
  readonly factor: Figure | undefined
  readonly path: Path
  readonly place: Bilingual
}

/** The highest step that a score reaches; its lower bound is included. */
export function reachedStep({ points }: ExactScoreSteps, score: Fraction): ExactScoreStep | undefined {
  return points.findLast((point) => compare(point.score, score) <= 0)
}

/** Whether the authority decides the factor of a score. */
export function isAtDiscretion(link: ExactQualityLink, score: Fraction): boolean {
  return link.shape === 'steps' && reachedStep(link, score)?.discretion !== undefined
}

/** Refuses a factor that was stated where the link itself says it: it would be passed over. */
export function refuseNotAsked(link: ExactQualityLink, score: Figure, { factor, path, place }: StatedFactor): void {
  if (factor !== undefined && !isAtDiscretion(link, score.value)) fail('not_asked', path, {}, place)
}

/** The factor that the authority decided, within the range of the step that the score reaches. */
export function factorAtDiscretion(
  label: Label,
  { score: from, discretion }: ExactScoreStep & { readonly factor?: undefined },
  score: Figure,
  { factor, path, place }: StatedFactor,
  note: Note,
): Figure {
  const range = `${toDecimalString(discretion.atLeast)}–${toDecimalString(discretion.atMost)}`
  if (factor === undefined) {
    return fail('discretion_required', path, { received: score.text, expected: range, link: label.name }, place)
  }
  const { atLeast, atMost } = discretion
  if (compare(factor.value, atLeast) < 0 || compare(factor.value, atMost) > 0) {
    return fail('out_of_range', path, { expected: range, received: factor.text }, place)
  }
  const start = given(termOf(label, L.stepFrom, score.label.unit), from)
  const least = given(termOf(label, L.leastFactor, label.unit), atLeast)
  const most = given(termOf(label, L.mostFactor, label.unit), atMost)
  const because = {
    zh: zh`${score}达到 ${start}一档，系数由主管部门在 ${least}至 ${most}之间酌定，定为 ${factor}`,
    en: en`${score} reaches the step from ${start}, where the authority decides the factor between ${least} and ${most}: it is ${factor}`,
  }
  const citations = [...(note.citations ?? []), ...(factor.origin?.citations ?? [])]
  const operands = [score, ...sourced(start, least, most), factor]
  return read(label, factor.value, because, operands, { ...note, citations })
}
