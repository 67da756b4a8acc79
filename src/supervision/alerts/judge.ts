import type { ReadRule } from './alertRuleShape.ts'
import { judgeChange, judgeFixed, judgeTogether } from './judgeChange.ts'
import { judgeDeviation } from './judgeDeviation.ts'
import { judgeProportion } from './judgeProportion.ts'
import { judgeRun, judgeTrend } from './judgeRun.ts'
import { type Silence, silence, type Verdict } from './Verdict.ts'
import { isOfNothing, type JudgedSeries, judgedSeries, type ReadSeries } from './WatchedSeries.ts'

/** Of several series, which one it is. */
export function saidOf({ id, label: { zh, en } = { zh: id, en: id } }: ReadSeries, { reason }: Silence): Silence {
  return silence(`“${zh}”${reason.zh}`, `"${en}": ${reason.en}`)
}

export function hasNoValue({ points }: ReadSeries): boolean {
  return isOfNothing(points.at(-1) as ReadSeries['points'][number])
}

/** Whether a rule is asked with a series: one of several together with the first of them alone. */
export function asks(rule: ReadRule, { id }: ReadSeries, all: readonly ReadSeries[]): boolean {
  if (rule.kind === 'growTogether') return watchedBy(rule, all)[0]?.id === id
  return rule.series === undefined || rule.series.includes(id)
}

/** The series that a rule watches, in the order in which it names them. */
export function watchedBy({ series: named }: ReadRule, all: readonly ReadSeries[]): readonly ReadSeries[] {
  if (named === undefined) return all
  return [...new Set(named)].flatMap((id) => all.find((one) => one.id === id) ?? [])
}

/** The figures of what a rule is asked with: of several series, each says which it is of. */
export function figuresOf(rule: ReadRule, series: readonly ReadSeries[]): readonly JudgedSeries[] {
  return series.map((one, index) => judgedSeries(one, rule.kind === 'growTogether' ? `.${index}` : ''))
}

export function judge(rule: ReadRule, series: readonly JudgedSeries[]): Verdict {
  return rule.kind === 'growTogether' ? judgeTogether(rule, series) : judgeAlone(rule, series[0] as JudgedSeries)
}

function judgeAlone(rule: Exclude<ReadRule, { kind: 'growTogether' }>, series: JudgedSeries): Verdict {
  switch (rule.kind) {
    case 'fixed':
      return judgeFixed(rule, series)
    case 'monthOnMonth':
    case 'yearOnYear':
      return judgeChange(rule, series)
    case 'zScore':
    case 'robustZScore':
      return judgeDeviation(rule, series)
    case 'controlLimits':
    case 'wilson':
      return judgeProportion(rule, series)
    case 'run':
      return judgeRun(rule, series)
    case 'trend':
      return judgeTrend(rule, series)
  }
}
