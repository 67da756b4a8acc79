import type { Bilingual } from '../../errors/internal.ts'
import { en, given, zh } from '../../figure/internal.ts'
import { qualityLabels as L } from '../labels.ts'
import { fallOfLink } from './fallOfLink.ts'
import type { ExactQualityLink } from './QualityLinkInput.ts'

/** Under the link a higher score earns less. */
export function factorFalls(link: ExactQualityLink): Bilingual | undefined {
  const fall = fallOfLink(link)
  if (fall === undefined) return undefined
  const [higher, lower] = [given(L.linkFactor, fall.to), given(L.linkFactor, fall.from)]
  return {
    zh: zh`得分越高系数反而越低：${higher}低于较低得分的 ${lower}，请核对`,
    en: en`a higher score earns less: the factor ${higher} is below the ${lower} of a lower score; check the link`,
  }
}
