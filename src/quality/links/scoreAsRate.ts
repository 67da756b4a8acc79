import type { Bilingual } from '../../errors/internal.ts'
import { en, type Figure, given, zh } from '../../figure/internal.ts'
import { compare, type Fraction, fromInteger, multiply, one } from '../../numeric/internal.ts'
import { qualityLabels as L } from '../labels.ts'

/** A score of 1 or less on a scale of 10 or more was probably meant as a rate of it; one that was computed was not. */
export function scoreAsRate(score: Figure, top: Fraction): Bilingual | undefined {
  const isComputed = score.origin?.steps !== undefined
  if (isComputed || score.value.n <= 0n || compare(score.value, one) > 0 || compare(top, ten) < 0) return undefined
  const scale = given(L.scale, top)
  const meant = given(L.score, multiply(score.value, top))
  return {
    zh: zh`得分 ${score}，满分 ${scale}：可能误填为比率；如为 ${meant}，请填写“${meant.text}”`,
    en: en`a score of ${score} where the top of the scale is ${scale}: probably entered as a rate; write "${meant.text}" for ${meant}`,
  }
}

const ten = /* @__PURE__ */ fromInteger(10)
