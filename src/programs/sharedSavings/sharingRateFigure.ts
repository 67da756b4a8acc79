import { en, exact, type Figure, type Formula, figure, formula, read, zh } from '../../figure/internal.ts'
import { zero } from '../../numeric/internal.ts'
import { failAt } from '../../shape/internal.ts'
import { labels as L } from './labels.ts'
import type { Program, SharedLoss } from './readProgram.ts'
import { type ParticipantYear, sharedSavingsShape } from './SharedSavingsInput.ts'

type Gain = Program['gain']

/** What part of a saving is earned, by quality; `reduced` for a saving below the minimum rate that earns a part of it. */
export function sharingRateFigure(gain: Gain, year: ParticipantYear, isReduced: boolean): Figure {
  const { citations } = gain.quality
  if (year.guardrail) {
    const withheld = { zh: '基准保护条款：不分享结余', en: 'the guardrail withholds savings' }
    return read(L.sharingRate, zero, withheld, [], { citations: guardrailCitations(gain) })
  }
  const passed = standardPassed(gain, year)
  if (passed === 'none') {
    const because = { zh: '未达到质量标准，不分享结余', en: 'the quality standard is missed: nothing is shared' }
    return read(L.sharingRate, zero, because, [gain.maximumRate], { citations })
  }
  const full = passed === 'full' ? formula`${gain.maximumRate}` : formula`${gain.maximumRate} × ${needQuality(year)}`
  const rate: Formula = isReduced && gain.reduced !== null ? formula`${full} × ${gain.reduced.part}` : full
  return figure(L.sharingRate, rate, exact, { citations, because: reasons[passed](gain) })
}

/** What part of a loss is owed: one rate, or the less the better the quality, between a floor and a ceiling. */
export function lossRateFigure({ rate }: SharedLoss, { quality: { value } }: Gain, year: ParticipantYear): Figure {
  if (rate.kind === 'flat') return figure(L.lossRate, formula`${rate.rate}`, exact)
  const { qualityTimes, floor, ceiling } = rate
  if (!meetsAny(value, year)) {
    const because = { zh: '未达到质量标准，适用最高分担率', en: 'the quality standard is missed: the highest rate' }
    return figure(L.lossRate, formula`${ceiling}`, exact, { because })
  }
  const quality = needQuality(year)
  return figure(L.lossRate, formula`min(${ceiling}, max(${floor}, 1 − ${qualityTimes} × ${quality}))`, exact)
}

const reasons = {
  full: ({ maximumRate }: Gain) => ({
    zh: zh`达到质量标准，适用最高分享率 ${maximumRate}`,
    en: en`the quality standard is met: the maximum rate of ${maximumRate}`,
  }),
  byQuality: ({ quality }: Gain) =>
    quality.value === 'multiplier'
      ? { zh: '达到质量标准，按质量得分折算', en: 'the quality standard is met: in proportion to the quality score' }
      : {
          zh: '只达到替代标准，按质量得分折算',
          en: 'only the alternative standard is met: in proportion to the quality score',
        },
}

function standardPassed({ quality: { value } }: Gain, year: ParticipantYear): 'full' | 'byQuality' | 'none' {
  if (year.meetsQualityStandard) return value === 'multiplier' ? 'byQuality' : 'full'
  return meetsAny(value, year) ? 'byQuality' : 'none'
}

/** Whether the standard is met, or the alternative one where the program knows it. */
function meetsAny(effect: Gain['quality']['value'], year: ParticipantYear): boolean {
  return year.meetsQualityStandard || (effect === 'standardOrAlternative' && year.meetsAlternativeStandard)
}

function needQuality({ quality }: ParticipantYear): Figure {
  if (quality !== undefined) return quality
  return failAt(sharedSavingsShape(), 'missing', ['quality'], { expected: { zh: '质量得分', en: 'the quality score' } })
}

function guardrailCitations({ guardrail }: Gain) {
  if (guardrail !== null) return guardrail.citations
  return failAt(sharedSavingsShape(), 'not_one_of', ['guardrail'], { expected: 'false', received: 'true' })
}
