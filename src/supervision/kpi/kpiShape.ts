import type { Label } from '../../figure/internal.ts'
import type { IndicatorRange, ScoreVeto } from '../../quality/internal.ts'
import {
  bare,
  bilingual,
  flag,
  id,
  lazily,
  list,
  number,
  option,
  optional,
  orElse,
  orNull,
  orRecord,
  positive,
  rate,
  record,
  rounding,
  share,
  uniqueIds,
  year,
} from '../../shape/internal.ts'
import { labels } from './labels.ts'
import type { KpiIndicator, KpiInput } from './scoreKpi.ts'

/** The year, and the indicators of the assessment: how they are scored, and within which scale, is judged there. */
export const kpiShape = /* @__PURE__ */ lazily(() =>
  record<KpiInput>({ zh: '年度考核', en: 'Yearly assessment' })({
    year: year(),
    indicators: list({ zh: '考核指标', en: 'Indicators' }, kpiIndicator(), { laws: [uniqueIds] }),
    vetoes: optional(list({ zh: '一票否决项', en: 'Vetoes' }, veto(), { laws: [uniqueIds], mayBeEmpty: true })),
    scoreMaximum: optional(bare(positive(L.scale))),
    rounding: optional(rounding()),
  }),
)

const kpiIndicator = () =>
  record<KpiIndicator>({ zh: '考核指标', en: 'Indicator' })({
    dimension: id({ zh: '考核维度', en: 'Dimension' }),
    id: id(),
    label: optional(bilingual()),
    weight: orElse(bare(share(labels.within)), 1),
    value: orNull(bare(rate(L.value))),
    because: optional(bilingual()),
    knockOut: optional(flag({ zh: '是否一票否决', en: 'Knocks out' })),
    ceiling: optional(bare(number(L.ceiling))),
    direction: optional(option({ zh: '指标方向', en: 'Direction' }, ['higher', 'lower', 'range'])),
    target: orRecord(range(), bare(rate(L.target))),
    threshold: orRecord(range(), bare(rate(L.threshold))),
  })

const range = () =>
  record<IndicatorRange>({ zh: '区间', en: 'Range' })({ from: bare(rate(L.from)), to: bare(rate(L.to)) })

const veto = () =>
  record<ScoreVeto>({ zh: '一票否决项', en: 'Veto' })({
    id: id(),
    label: optional(bilingual()),
    occurred: flag({ zh: '是否发生', en: 'Occurred' }),
    ceiling: optional(bare(number(L.ceiling))),
  })

const L = {
  value: { id: 'indicatorValue', name: { zh: '指标值', en: 'Value' }, unit: 'ratio' },
  target: { id: 'indicatorTarget', name: { zh: '目标值', en: 'Target' }, unit: 'ratio' },
  threshold: { id: 'indicatorThreshold', name: { zh: '门槛值', en: 'Threshold' }, unit: 'ratio' },
  from: { id: 'from', name: { zh: '下限', en: 'From' }, unit: 'ratio' },
  to: { id: 'to', name: { zh: '上限', en: 'To' }, unit: 'ratio' },
  ceiling: { id: 'scoreCeiling', name: { zh: '得分上限', en: 'Ceiling of the score' }, unit: 'score' },
  scale: { id: 'scoreMaximum', name: { zh: '评分满分', en: 'Top of the scale' }, unit: 'score' },
} as const satisfies Record<string, Label>
