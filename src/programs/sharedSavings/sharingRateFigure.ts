import { fail } from '../../errors/internal.ts'
import { en, exact, type Figure, type Formula, figure, formula, read, zh } from '../../figure/internal.ts'
import { zero } from '../../numeric/internal.ts'
import type { ExactGain } from './ExactProgram.ts'
import { labels as L } from './labels.ts'
import type { Facts } from './readFacts.ts'

/** What part of a saving is earned, by quality; `reduced` for a saving below the minimum rate that earns a part of it. */
export function sharingRateFigure(gain: ExactGain, facts: Facts, isReduced: boolean): Figure {
  const { citations } = gain.quality
  if (facts.guardrail) {
    const withheld = { zh: '基准保护条款：不分享结余', en: 'the guardrail withholds savings' }
    return read(L.sharingRate, zero, withheld, [], { citations: guardrailCitations(gain) })
  }
  const passed = standardPassed(gain, facts)
  if (passed === 'none') {
    const because = { zh: '未达到质量标准，不分享结余', en: 'the quality standard is missed: nothing is shared' }
    return read(L.sharingRate, zero, because, [gain.maximumRate], { citations })
  }
  const full = passed === 'full' ? formula`${gain.maximumRate}` : formula`${gain.maximumRate} × ${needQuality(facts)}`
  const reduced = isReduced ? gain.reduced : undefined
  const rate: Formula = reduced === undefined ? full : formula`${full} × ${reduced.part}`
  return figure(L.sharingRate, rate, exact, { citations, because: reasons[passed](gain) })
}

const reasons = {
  full: ({ maximumRate }: ExactGain) => ({
    zh: zh`达到质量标准，适用最高分享率 ${maximumRate}`,
    en: en`the quality standard is met: the maximum rate of ${maximumRate}`,
  }),
  byQuality: ({ quality }: ExactGain) =>
    quality.effect === 'multiplier'
      ? { zh: '达到质量标准，按质量得分折算', en: 'the quality standard is met: in proportion to the quality score' }
      : {
          zh: '只达到替代标准，按质量得分折算',
          en: 'only the alternative standard is met: in proportion to the quality score',
        },
}

function standardPassed({ quality }: ExactGain, facts: Facts): 'full' | 'byQuality' | 'none' {
  if (facts.meetsStandard) return quality.effect === 'multiplier' ? 'byQuality' : 'full'
  return meetsAny(quality.effect, facts) ? 'byQuality' : 'none'
}

/** Whether the standard is met, or the alternative one where the program knows it. */
export function meetsAny(effect: ExactGain['quality']['effect'], facts: Facts): boolean {
  return facts.meetsStandard || (effect === 'standardOrAlternative' && facts.meetsAlternative)
}

export function needQuality({ quality }: Facts): Figure {
  return quality ?? fail('missing', ['quality'], { expected: { zh: '质量得分', en: 'the quality score' } })
}

function guardrailCitations({ guardrail }: ExactGain) {
  return guardrail?.citations ?? fail('not_one_of', ['guardrail'], { expected: 'false', received: 'true' })
}
