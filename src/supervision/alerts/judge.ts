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

/** By rule, the series that it watches together. */
export type Together = ReadonlyMap<ReadRule, readonly ReadSeries[]>

/** What each rule over several series watches, in the order in which it names them. */
export function watchedTogether(rules: readonly ReadRule[], all: readonly ReadSeries[]): Together {
  const byId = new Map(all.map((one) => [one.id, one]))
  const watchedBy = ({ series: named }: ReadRule): readonly ReadSeries[] =>
    named === undefined ? all : [...new Set(named)].flatMap((id) => byId.get(id) ?? [])
  return new Map(rules.flatMap((rule) => (rule.kind === 'growTogether' ? [[rule, watchedBy(rule)]] : [])))
}

/** Whether a rule is asked with a series: one of several together with the first of them alone. */
export function asks(rule: ReadRule, read: ReadSeries, together: Together): boolean {
  const watched = together.get(rule)
  if (watched !== undefined) return watched[0] === read
  return rule.series === undefined || rule.series.includes(read.id)
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
