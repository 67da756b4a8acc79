import type { Bilingual } from '../../errors/internal.ts'
import {
  en,
  exact,
  type Figure,
  type Formula,
  figure,
  formula,
  given,
  labelAt,
  sumOf,
  zh,
} from '../../figure/internal.ts'
import { compare, type Fraction, type Rounding, roundFraction, zero } from '../../numeric/internal.ts'
import {
  bilingual,
  flag,
  id,
  type Law,
  lazily,
  list,
  type OutOf,
  optional,
  orElse,
  record,
  rounding,
  uniqueIds,
} from '../../shape/internal.ts'
import { qualityLabels } from '../labels.ts'
import { refuseAbove, scaleField } from '../readScale.ts'
import { ceilingField, indicatorFigures, indicatorsField } from './indicatorFigures.ts'
import { labels as L } from './labels.ts'
import { type PartFigures, partFigures } from './partFigures.ts'
import type { ScoreVeto } from './ScoreIndicator.ts'
import type { IndicatorScoringInput } from './scoreIndicators.ts'

/** A score as figures: for the rooms above that go on computing with it. */
export interface ScoringFigures {
  readonly weighted: Figure
  readonly score: Figure
  /** In the order of the indicators. */
  readonly parts: readonly PartFigures[]
  readonly vetoed: readonly string[]
}

/** Every indicator's part, their sum, and the score after what caps it; `dimensions` names the one of each indicator. */
export function scoringFigures(
  { indicators: list, vetoes, scoreMaximum, rounding: way }: ReadScoring,
  dimensions?: readonly string[],
): ScoringFigures {
  const indicators = list.map(indicatorFigures)
  const occurred = vetoes.filter((veto) => veto.occurred)
  const parts = partFigures(indicators, scoreMaximum, dimensions)
  const weighted = figure(L.weightedScore, formula`${sumOf(parts.map(({ score }) => score))}`, way)
  const caps: readonly Cap[] = [
    ...parts.flatMap(({ indicator: { name, ceiling }, isBelow }) =>
      isBelow && ceiling !== undefined ? [{ name, ceiling, kind: 'knockOut' as const }] : [],
    ),
    ...occurred.map(({ id: own, label, ceiling }) => {
      return { name: label ?? { zh: own, en: own }, ceiling: ceiling ?? zero, kind: 'veto' as const }
    }),
  ]
  return { weighted, score: cappedScoreFigure(weighted, caps), parts, vetoed: occurred.map((veto) => veto.id) }
}

type ReadScoring = OutOf<ReturnType<typeof scoreIndicatorsShape>>

export const scoreIndicatorsShape = /* @__PURE__ */ lazily(() => {
  const veto = record<ScoreVeto>({ zh: '一票否决项', en: 'Veto' })({
    id: id(),
    label: optional(bilingual()),
    occurred: flag({ zh: '是否发生', en: 'Occurred' }),
    ceiling: ceilingField(),
  })
  return record<IndicatorScoringInput>({ zh: '指标评分', en: 'Scoring by indicators' })(
    {
      scoreMaximum: scaleField(),
      rounding: optional(rounding()),
      indicators: indicatorsField(),
      vetoes: orElse(list({ zh: '一票否决项', en: 'Vetoes' }, veto, { mayBeEmpty: true, laws: [uniqueIds] }), []),
    },
    [topKept, ceilingsWithinScale],
  )
})

/** A rounding that keeps the top of the scale: no score can then be rounded past it. */
const topKept: Law<{ readonly scoreMaximum: Figure; readonly rounding: Rounding | undefined }> = {
  codes: ['top_not_kept'],
  says: ['topKept', 'rounding', 'scoreMaximum'],
  judge: ({ scoreMaximum, rounding: way }, reading) => {
    if (way === undefined || !reading.isSound(way) || !reading.isSound(scoreMaximum)) return
    const top = roundFraction(scoreMaximum.value, way)
    if (compare(top, scoreMaximum.value) === 0) return
    const received = given(qualityLabels.scale, top).text
    reading.refuse('top_not_kept', { received, expected: scoreMaximum.text }, ['rounding'])
  },
}

interface Ceilings {
  readonly scoreMaximum: Figure
  readonly indicators: readonly { readonly ceiling: Fraction | undefined }[]
  readonly vetoes: readonly { readonly ceiling: Fraction | undefined }[]
}

const ceilingsWithinScale: Law<Ceilings> = {
  codes: ['score_out_of_scale'],
  says: ['ceilingsWithinScale'],
  judge: ({ scoreMaximum, ...lists }, reading) => {
    for (const key of ['indicators', 'vetoes'] as const) {
      if (!reading.isSound(lists[key])) continue
      lists[key].forEach(({ ceiling }, index) => {
        if (ceiling !== undefined) refuseAbove(scoreMaximum.value, ceiling, reading, [key, index, 'ceiling'])
      })
    }
  },
}

/** What caps a score: an indicator that knocked out, or a veto. */
interface Cap {
  readonly name: Bilingual
  readonly ceiling: Fraction
  readonly kind: 'knockOut' | 'veto'
}

const kinds = {
  knockOut: { zh: '否决性指标低于门槛', en: 'knock-out indicator beyond its threshold' },
  veto: { zh: '一票否决', en: 'veto' },
} as const

/** The score after everything that caps it: the lowest ceiling decides. */
function cappedScoreFigure(weighted: Figure, caps: readonly Cap[]): Figure {
  if (caps.length === 0) {
    const because = { zh: '没有否决项', en: 'nothing caps the score' }
    return figure(L.score, formula`${weighted}`, exact, { because })
  }
  const ceilings = caps.map(({ name, ceiling, kind }, index) =>
    given(labelAt(L.ceiling, index, `${kinds[kind].zh}，${name.zh}`, `${kinds[kind].en}, ${name.en}`), ceiling),
  )
  const lowest = ceilings.reduce((least: Formula, ceiling) => formula`min(${least}, ${ceiling})`, formula`${weighted}`)
  return figure(L.score, lowest, exact, {
    because: {
      zh: zh`${caps.map(({ name, kind }) => `${kinds[kind].zh}（${name.zh}）`).join('、')}，得分不超过上限`,
      en: en`${caps.map(({ name, kind }) => `${kinds[kind].en} (${name.en})`).join(', ')}: the score is capped`,
    },
  })
}
