import type { Bilingual } from '../../errors/internal.ts'
import {
  en,
  exact,
  type Figure,
  figure,
  formula,
  type Label,
  labelAt,
  read as readFigure,
  sumOf,
  zh,
} from '../../figure/internal.ts'
import { compare, one, zero } from '../../numeric/internal.ts'
import type { IndicatorFigures } from './indicatorFigures.ts'
import { labels as L } from './labels.ts'

/** What an indicator adds to the score. */
export interface PartFigures {
  readonly indicator: IndicatorFigures
  readonly appliedWeight: Figure
  readonly attainment: Figure | undefined
  readonly score: Figure
  /** Whether its value is worse than its threshold. */
  readonly isBelow: boolean
}

/**
 * Every indicator's attainment, its weight after redistribution, and their product in points of the scale. What does not
 * apply gives its weight to the rest of its dimension, where there are dimensions (the one of each indicator, in their
 * order); a dimension in which nothing applies gives its weight to the other dimensions.
 */
export function partFigures(
  indicators: readonly IndicatorFigures[],
  scale: Figure,
  dimensions: readonly string[] = [],
): readonly PartFigures[] {
  const groups = new Map<string, number[]>()
  for (const [index, dimension] of dimensions.entries()) {
    const group = groups.get(dimension)
    if (group === undefined) groups.set(dimension, [index])
    else group.push(index)
  }
  // Without dimensions all indicators are one group: what of it does not apply is left to the last division.
  const raised: (Figure | undefined)[] = indicators.map(({ value, weight }) =>
    dimensions.length > 0 || value === undefined ? undefined : weight,
  )
  for (const group of groups.values()) raiseInside(group, indicators, raised)
  const order = groups.size > 0 ? [...groups.values()].flat() : [...indicators.keys()]
  const total = figure(L.applicableWeight, formula`${sumOf(order.flatMap((index) => raised[index] ?? []))}`, exact)
  return indicators.map((indicator, index): PartFigures => {
    const { name, value, low, high } = indicator
    const label = (of: Label) => labelAt(of, index, name.zh, name.en)
    if (value === undefined) {
      const dimension = dimensions[index]
      const inside = dimension === undefined ? [] : (groups.get(dimension) as number[])
      const stays = inside.some((one) => raised[one] !== undefined)
      const goes = dimensions.length === 0 ? toOthers : stays ? insideDimension : toOtherDimensions
      return withoutApplication(indicator, label(L.appliedWeight), label(L.indicatorScore), goes)
    }
    const appliedWeight = figure(
      label(L.appliedWeight),
      formula`${raised[index] ?? indicator.weight} ÷ ${total}`,
      exact,
    )
    const attainment = attainmentFigure(label(L.attainment), { value, low, high })
    const score = figure(label(L.indicatorScore), formula`${attainment} × ${appliedWeight} × ${scale}`, exact)
    return { indicator, appliedWeight, attainment, score, isBelow: isBelowThreshold({ value, low, high }) }
  })
}

/** The weights of what applies in a dimension, raised to that of the whole dimension. */
function raiseInside(group: readonly number[], all: readonly IndicatorFigures[], raised: (Figure | undefined)[]): void {
  const at = (index: number) => all[index] as IndicatorFigures
  const applicable = group.filter((index) => at(index).value !== undefined)
  const isWhole = applicable.length === group.length
  const inside = formula`${sumOf(applicable.map((index) => at(index).weight))}`
  // What applies has no weight that could be raised.
  if (!isWhole && (applicable.length === 0 || inside.value.n === 0n)) return
  const whole = formula`${sumOf(group.map((index) => at(index).weight))}`
  for (const index of applicable) {
    const { name, weight } = at(index)
    const label = labelAt(L.raisedWeight, index, name.zh, name.en)
    raised[index] = isWhole ? weight : figure(label, formula`${weight} × (${whole}) ÷ (${inside})`, exact)
  }
}

const toOthers = { zh: '权重按比例分配给其余指标', en: 'its weight goes to the others in proportion' }
const insideDimension = {
  zh: '权重按比例分配给本维度其余指标',
  en: 'its weight goes to the others of its dimension in proportion',
}
const toOtherDimensions = {
  zh: '本维度没有适用的指标，权重按比例分配给其余维度',
  en: 'nothing of its dimension applies: its weight goes to the other dimensions in proportion',
}

/** An indicator that does not apply gives its weight away. */
function withoutApplication(
  indicator: IndicatorFigures,
  weightLabel: Label,
  scoreLabel: Label,
  goes: Bilingual,
): PartFigures {
  const because = indicator.because ?? { zh: '不适用', en: 'it does not apply' }
  const reason = { zh: `${because.zh}；${goes.zh}`, en: `${because.en}; ${goes.en}` }
  const appliedWeight = readFigure(weightLabel, zero, reason, [indicator.weight])
  const score = readFigure(scoreLabel, zero, reason, [appliedWeight])
  return { indicator, appliedWeight, attainment: undefined, score, isBelow: false }
}

/** An indicator that applies. */
interface ApplicableIndicator extends Pick<IndicatorFigures, 'low' | 'high'> {
  readonly value: Figure
}

/** How far an indicator reaches its target: 0 from the threshold on, 1 from the target on, linear between. */
function attainmentFigure(label: Label, indicator: ApplicableIndicator): Figure {
  const { value, low, high } = indicator
  const missed = (target: Figure, side: Bilingual) =>
    readFigure(label, zero, () => missedBecause(value, target, side), [value, target])
  if (low !== undefined && compare(value.value, low.target.value) < 0) {
    const { target, threshold } = low
    if (compare(target.value, threshold.value) === 0) return missed(target, below)
    return figure(label, formula`max(0, (${value} − ${threshold}) ÷ (${target} − ${threshold}))`, exact)
  }
  if (high !== undefined && compare(value.value, high.target.value) > 0) {
    const { target, threshold } = high
    if (compare(target.value, threshold.value) === 0) return missed(target, above)
    return figure(label, formula`max(0, (${threshold} − ${value}) ÷ (${threshold} − ${target}))`, exact)
  }
  return readFigure(label, one, () => reachedBecause(indicator), [value, ...targetsOf(indicator)])
}

const below = { zh: '低于目标', en: 'below the target' }
const above = { zh: '高于目标', en: 'above the target' }

function targetsOf({ low, high }: ApplicableIndicator): readonly Figure[] {
  return [low, high].flatMap((side) => (side === undefined ? [] : [side.target]))
}

function reachedBecause({ value, low, high }: ApplicableIndicator): Bilingual {
  if (low !== undefined && high !== undefined) {
    return {
      zh: zh`指标值 ${value}不低于 ${low.target}，不高于 ${high.target}，达标`,
      en: en`the value ${value} is not below ${low.target} and not above ${high.target}: the target is reached`,
    }
  }
  if (high !== undefined) {
    return {
      zh: zh`指标值 ${value}不高于目标 ${high.target}（越低越好），达标`,
      en: en`the value ${value} is not above the target ${high.target} (lower is better): it is reached`,
    }
  }
  const target = low?.target ?? value
  return {
    zh: zh`指标值 ${value}不低于目标 ${target}（越高越好），达标`,
    en: en`the value ${value} is not below the target ${target} (higher is better): it is reached`,
  }
}

function missedBecause(value: Figure, target: Figure, side: Bilingual): Bilingual {
  return {
    zh: zh`指标值 ${value}${side.zh} ${target}，目标即门槛，不得分`,
    en: en`the value ${value} is ${side.en} ${target}, which is the threshold as well: nothing`,
  }
}

/** Whether the value is worse than its threshold; on the threshold it is not. */
function isBelowThreshold({ value, low, high }: ApplicableIndicator): boolean {
  return (
    (low !== undefined && compare(value.value, low.threshold.value) < 0) ||
    (high !== undefined && compare(value.value, high.threshold.value) > 0)
  )
}
