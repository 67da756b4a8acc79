import { deepFreeze } from '../../errors/internal.ts'
import type { Label, NumberInput, Unit } from '../../figure/internal.ts'
import type { Rounding } from '../../numeric/internal.ts'
import {
  type IndicatorCommon,
  type IndicatorRange,
  indicatorDirections,
  type ScoreVeto,
  unitOfIndicator,
} from '../../quality/internal.ts'
import {
  bare,
  bilingual,
  choice,
  flag,
  id,
  lazily,
  list,
  number,
  ofUnit,
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

/**
 * 考核指标（输入） — an indicator of a dimension, as `scoreIndicators` takes it. `weight` is its weight within the
 * dimension, 1 unless given. Name and direction may be left out where the template names the indicator.
 *
 * @since 0.2.0
 */
export interface KpiIndicator extends Omit<IndicatorCommon, 'weight'> {
  readonly dimension: string
  readonly weight?: NumberInput
  readonly direction?: 'higher' | 'lower' | 'range'
  /** A range where the direction is `'range'`. */
  readonly target: NumberInput | IndicatorRange
  readonly threshold: NumberInput | IndicatorRange
}

/**
 * 年度考核（输入） — the year, and the indicators of every dimension that has a weight.
 *
 * @since 0.1.0
 */
export interface KpiInput {
  readonly year: NumberInput
  readonly indicators: readonly KpiIndicator[]
  /** The negative list. */
  readonly vetoes?: readonly ScoreVeto[]
  /** The top of the scale; 100 unless given. */
  readonly scoreMaximum?: NumberInput
  /** Rounding of the weighted score; none unless given. */
  readonly rounding?: Rounding
}

/** The year, and the indicators of the assessment: how they are scored, and within which scale, is judged there. */
export const kpiShape = /* @__PURE__ */ lazily(() =>
  record<KpiInput>({ zh: '年度考核', en: 'Yearly assessment' })({
    year: year(),
    indicators: list({ zh: '考核指标', en: 'Indicators' }, ofUnit(kpiIndicator, unitOfIndicator, L.value.unit), {
      laws: [uniqueIds],
    }),
    vetoes: optional(list({ zh: '一票否决项', en: 'Vetoes' }, veto(), { laws: [uniqueIds], mayBeEmpty: true })),
    scoreMaximum: optional(bare(positive(L.scale))),
    rounding: optional(rounding()),
  }),
)

const kpiIndicator = (unit: Unit) =>
  record<KpiIndicator>({ zh: '考核指标', en: 'Indicator' })({
    dimension: id({ zh: '考核维度', en: 'Dimension' }),
    id: id(),
    label: optional(bilingual()),
    weight: orElse(bare(share(withinDimension)), 1),
    value: orNull(bare(rate({ ...L.value, unit }))),
    because: optional(bilingual()),
    knockOut: optional(flag({ zh: '是否一票否决', en: 'Knocks out' })),
    ceiling: optional(bare(number(L.ceiling))),
    direction: optional(choice({ zh: '指标方向', en: 'Direction' }, indicatorDirections)),
    target: orRecord(range(unit), bare(rate({ ...L.target, unit }))),
    threshold: orRecord(range(unit), bare(rate({ ...L.threshold, unit }))),
  })

const range = (unit: Unit) =>
  record<IndicatorRange>({ zh: '区间', en: 'Range' })({
    from: bare(rate({ ...L.from, unit })),
    to: bare(rate({ ...L.to, unit })),
  })

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

/** The weight of an indicator within its dimension. */
export const withinDimension = /* @__PURE__ */ deepFreeze({
  id: 'weightWithinDimension',
  name: { zh: '维度内权重', en: 'Weight within the dimension' },
  unit: 'rate',
} as const satisfies Label)
