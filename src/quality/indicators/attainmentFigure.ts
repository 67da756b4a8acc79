import { en, exact, type Figure, figure, formula, type Label, read, zh } from '../../figure/internal.ts'
import { compare, one, zero } from '../../numeric/internal.ts'
import type { IndicatorFigures } from './readIndicators.ts'

/** An indicator that applies. */
export interface ApplicableIndicator extends Pick<IndicatorFigures, 'low' | 'high'> {
  readonly value: Figure
}

/** How far an indicator reaches its target: 0 from the threshold on, 1 from the target on, linear between. */
export function attainmentFigure(label: Label, indicator: ApplicableIndicator): Figure {
  const { value, low, high } = indicator
  if (low !== undefined && compare(value.value, low.target.value) < 0) {
    const { target, threshold } = low
    if (compare(target.value, threshold.value) === 0) return allOrNothing(label, value, target, false)
    return figure(label, formula`max(0, (${value} − ${threshold}) ÷ (${target} − ${threshold}))`, exact)
  }
  if (high !== undefined && compare(value.value, high.target.value) > 0) {
    const { target, threshold } = high
    if (compare(target.value, threshold.value) === 0) return allOrNothing(label, value, target, false)
    return figure(label, formula`max(0, (${threshold} − ${value}) ÷ (${threshold} − ${target}))`, exact)
  }
  return allOrNothing(label, value, (low ?? high)?.target ?? value, true)
}

function allOrNothing(label: Label, value: Figure, target: Figure, isReached: boolean): Figure {
  const reason = isReached
    ? { zh: zh`指标值 ${value}达到目标（${target}）`, en: en`the value ${value} reaches the target (${target})` }
    : {
        zh: zh`指标值 ${value}未达到目标（${target}），目标即门槛，不得分`,
        en: en`the value ${value} does not reach the target (${target}), which is the threshold as well: nothing`,
      }
  return read(label, isReached ? one : zero, reason, [value, target])
}

/** Whether the value is worse than its threshold; on the threshold it is not. */
export function isBelowThreshold({ value, low, high }: ApplicableIndicator): boolean {
  return (
    (low !== undefined && compare(value.value, low.threshold.value) < 0) ||
    (high !== undefined && compare(value.value, high.threshold.value) > 0)
  )
}
