import type { Bilingual } from '../../errors/internal.ts'
import { en, exact, type Figure, type Formula, figure, formula, given, labelAt, zh } from '../../figure/internal.ts'
import type { Fraction } from '../../numeric/internal.ts'
import { qualityLabels } from '../labels.ts'
import { labels as L } from './labels.ts'

/** What caps a score: an indicator that knocked out, or a veto. */
export interface Cap {
  readonly name: Bilingual
  readonly ceiling: Fraction
  readonly kind: 'knockOut' | 'veto'
}

const kinds = {
  knockOut: { zh: '否决性指标低于门槛', en: 'knock-out indicator beyond its threshold' },
  veto: { zh: '一票否决', en: 'veto' },
} as const

/** The score after everything that caps it: the lowest ceiling decides. */
export function cappedScoreFigure(weighted: Figure, caps: readonly Cap[]): Figure {
  if (caps.length === 0) {
    const because = { zh: '没有否决项', en: 'nothing caps the score' }
    return figure(qualityLabels.score, formula`${weighted}`, exact, { because })
  }
  const ceilings = caps.map(({ name, ceiling, kind }, index) =>
    given(labelAt(L.ceiling, index, `${kinds[kind].zh}：${name.zh}`, `${kinds[kind].en}: ${name.en}`), ceiling),
  )
  const lowest = ceilings.reduce((least: Formula, ceiling) => formula`min(${least}, ${ceiling})`, formula`${weighted}`)
  return figure(qualityLabels.score, lowest, exact, {
    because: {
      zh: zh`${caps.map(({ name, kind }) => `${kinds[kind].zh}（${name.zh}）`).join('、')}，得分不超过上限`,
      en: en`${caps.map(({ name, kind }) => `${kinds[kind].en} (${name.en})`).join(', ')}: the score is capped`,
    },
  })
}
