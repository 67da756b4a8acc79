import type { Bilingual } from '../../errors/internal.ts'
import {
  type Figure,
  given,
  type Label,
  labelAt,
  type NumberInput,
  type Sourced,
  type Unit,
} from '../../figure/internal.ts'
import { compare, type Fraction, toDecimalString, zero } from '../../numeric/internal.ts'
import {
  bare,
  bilingual,
  flag,
  id,
  type Law,
  law,
  list,
  type OutOf,
  ofUnit,
  option,
  optional,
  orElse,
  orNull,
  rate,
  record,
  type Shape,
  sumToOne,
  union,
  uniqueIds,
  weight,
} from '../../shape/internal.ts'
import { scoreField } from '../readScale.ts'
import { labels as L } from './labels.ts'
import type {
  DirectedIndicator,
  IndicatorCommon,
  IndicatorRange,
  RangeIndicator,
  ScoreIndicator,
} from './ScoreIndicator.ts'
import { unitOfIndicator, unitOfRead } from './unitOfIndicator.ts'

/** One side of an indicator: full from the target on, nothing from the threshold on. */
interface IndicatorSide {
  readonly target: Figure
  readonly threshold: Figure
}

/** An indicator as read. `low` is the side on which more is better, `high` the one on which less is. */
export interface IndicatorFigures {
  readonly id: string
  readonly name: Bilingual
  readonly weight: Figure
  /** Undefined where it does not apply. */
  readonly value: Figure | undefined
  readonly because: Bilingual | undefined
  readonly low: IndicatorSide | undefined
  readonly high: IndicatorSide | undefined
  /** What it caps the score at where it knocks out; undefined where it never does. */
  readonly ceiling: Fraction | undefined
}

/** The indicators of a score: no id twice, weights that sum to 1, not all of them without application. */
export const indicatorsField = () =>
  list({ zh: '评分指标', en: 'Indicators' }, anyIndicator() as Shape<ScoreIndicator, ReadIndicator, false>, {
    laws: [uniqueIds, sumToOne('weight'), somethingApplies],
  })

/** What caps a score, within its scale: 0 unless given. */
export const ceilingField = () => optional(bare(scoreField(L.ceiling)))

export type ReadIndicator = OutOf<ReturnType<typeof anyIndicator>>

const anyIndicator = () =>
  union('direction', { zh: '评分指标', en: 'Indicator' }, [
    ofUnit(directed, unitOfIndicator, L.value.unit),
    ofUnit(ranged, unitOfIndicator, L.value.unit),
  ])

/** Which way an indicator is better. */
export const indicatorDirections = {
  higher: { zh: '越高越好', en: 'the higher the better' },
  lower: { zh: '越低越好', en: 'the lower the better' },
  range: { zh: '在区间内为好', en: 'best within a range' },
} as const

const directed = (unit: Unit) =>
  record<IndicatorCommon & DirectedIndicator>({ zh: '单向指标', en: 'Directed indicator' })(
    {
      ...common(unit),
      direction: option({ zh: '方向', en: 'Direction' }, ['higher', 'lower'], 'not_one_of', indicatorDirections),
      target: compared({ ...L.target, unit }),
      threshold: compared({ ...L.threshold, unit }),
    },
    [becauseOfNothing, ceilingOfKnockOut, thresholdNoBetter],
  )

const ranged = (unit: Unit) =>
  record<IndicatorCommon & RangeIndicator>({ zh: '区间指标', en: 'Indicator within a range' })(
    {
      ...common(unit),
      direction: option({ zh: '方向', en: 'Direction' }, ['range'], 'not_one_of', indicatorDirections),
      target: range({ ...L.target, unit }),
      threshold: range({ ...L.threshold, unit }),
    },
    [becauseOfNothing, ceilingOfKnockOut, thresholdAround],
  )

const common = (unit: Unit) => ({
  id: id(),
  label: optional(bilingual()),
  weight: bare(weight(L.weight)),
  value: orNull(compared({ ...L.value, unit })),
  because: optional(bilingual()),
  knockOut: orElse(flag({ zh: '是否否决', en: 'Knocks out' }), false),
  ceiling: ceilingField(),
})

const range = (label: Label) => record<IndicatorRange>(label.name)({ from: compared(label), to: compared(label) })

/** A number, and whether it was written with a percent sign: it is then shown with one. */
export interface Compared extends Sourced {
  readonly isPercent?: true
}

function compared(label: Label): Shape<NumberInput, Compared, false> {
  const value = bare(rate(label))
  return {
    ...value,
    read: (input, reading) => {
      const exact = value.read(input, reading)
      if (!reading.isSound(exact) || typeof input !== 'string' || !input.endsWith('%')) return exact
      return { n: exact.n, d: exact.d, isPercent: true }
    },
  }
}

const becauseOfNothing: Law<{ readonly value: unknown; readonly because: unknown }> = {
  codes: ['conflicting_inputs'],
  says: ['becauseOfNothing', 'because', 'value'],
  judge: ({ value, because }, reading) => {
    if (value === null || because === undefined) return
    reading.refuse('conflicting_inputs', { expected: 'value, because' }, ['because'])
  },
}

const ceilingOfKnockOut: Law<{ readonly knockOut: boolean; readonly ceiling: Fraction | undefined }> = {
  codes: ['conflicting_inputs'],
  says: ['ceilingOfKnockOut', 'ceiling', 'knockOut'],
  judge: ({ knockOut, ceiling }, reading) => {
    if (knockOut || ceiling === undefined) return
    reading.refuse('conflicting_inputs', { expected: 'knockOut: true, ceiling' }, ['ceiling'])
  },
}

interface Directed {
  readonly direction: 'higher' | 'lower'
  readonly target: Fraction
  readonly threshold: Fraction
}

/** The threshold is no better than the target. */
const thresholdNoBetter: Law<Directed> = /* @__PURE__ */ law(
  ['out_of_range'],
  ['thresholdNoBetter'],
  ({ direction, target, threshold }: Directed) => [direction, target, threshold] as const,
  ([direction, target, threshold], reading) => {
    const isBetter = direction === 'higher' ? compare(threshold, target) > 0 : compare(threshold, target) < 0
    if (!isBetter) return
    const expected = `${direction === 'higher' ? '≤' : '≥'} ${toDecimalString(target)}`
    reading.refuse('out_of_range', { expected, received: toDecimalString(threshold) }, ['threshold'])
  },
)

type Ranges = { readonly [Key in 'target' | 'threshold']: { readonly from: Fraction; readonly to: Fraction } }

/** The threshold is not inside the target, and neither is upside down. */
const thresholdAround: Law<Ranges> = /* @__PURE__ */ law(
  ['out_of_range'],
  ['thresholdAround'],
  ({ target, threshold }: Ranges) => [threshold.from, target.from, target.to, threshold.to] as const,
  ([lowest, low, high, highest], reading) => {
    const refuse = (expected: string, received: Fraction, path: readonly string[]) =>
      reading.refuse('out_of_range', { expected, received: toDecimalString(received) }, path)
    if (compare(lowest, low) > 0) refuse(`≤ ${toDecimalString(low)}`, lowest, ['threshold', 'from'])
    if (compare(highest, high) < 0) refuse(`≥ ${toDecimalString(high)}`, highest, ['threshold', 'to'])
    if (compare(low, high) > 0) refuse(`≥ ${toDecimalString(low)}`, high, ['target', 'to'])
  },
)

interface Weighed {
  readonly value: Fraction | null
  readonly weight: Fraction
}

const somethingApplies: Law<readonly Weighed[]> = /* @__PURE__ */ law(
  ['weights_all_zero'],
  ['somethingApplies'],
  (all: readonly Weighed[]) => all.map(({ value, weight: share }) => [value, share] as const),
  (all, reading) => {
    if (all.some(([value, share]) => value !== null && share.n > 0n)) return
    reading.refuse('weights_all_zero')
  },
)

/** An indicator with figures of its name. */
export function indicatorFigures(indicator: ReadIndicator, index: number): IndicatorFigures {
  const { id: own, label, because, knockOut, ceiling } = indicator
  const name = label ?? { zh: own, en: own }
  const unit = unitOfRead(indicator)
  const figureOf = (of: Label, value: Fraction, end = '') =>
    given(labelAt(kindOf(of, unit, end), index, name.zh, name.en), value)
  const side = (target: Fraction, threshold: Fraction, end?: string) => ({
    target: figureOf(L.target, target, end),
    threshold: figureOf(L.threshold, threshold, end),
  })
  return {
    id: own,
    name,
    weight: figureOf(L.weight, indicator.weight),
    value: indicator.value === null ? undefined : figureOf(L.value, indicator.value),
    because,
    ...sidesOf(indicator, side),
    ceiling: knockOut ? (ceiling ?? zero) : undefined,
  }
}

/** What several indicators have: of the unit of theirs, but for the weight. */
function kindOf(of: Label, unit: Unit, end: string): Label {
  if (end === '' && (unit === of.unit || of === L.weight)) return of
  return { id: `${of.id}${end}`, name: of.name, unit }
}

function sidesOf(
  indicator: ReadIndicator,
  side: (target: Fraction, threshold: Fraction, end?: string) => IndicatorSide,
): Pick<IndicatorFigures, 'low' | 'high'> {
  if (indicator.direction === 'range') {
    const { target, threshold } = indicator
    return { low: side(target.from, threshold.from, '.from'), high: side(target.to, threshold.to, '.to') }
  }
  const only = side(indicator.target, indicator.threshold)
  return indicator.direction === 'higher' ? { low: only, high: undefined } : { low: undefined, high: only }
}
