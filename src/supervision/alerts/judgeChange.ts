import { en, exact, figure, formula, given, zh } from '../../figure/internal.ts'
import { negate } from '../../numeric/internal.ts'
import type { ReadRule } from './AlertRule.ts'
import { labels as L } from './labels.ts'
import { compareWithLimits, silence, type Verdict } from './Verdict.ts'
import type { JudgedSeries } from './WatchedSeries.ts'

/** The change over the month before, or over the same period of the year before: by the calendar, not by the place in the list. */
export function judgeChange(
  { kind, rise, fall }: Extract<ReadRule, { kind: 'monthOnMonth' | 'yearOnYear' }>,
  { last, history }: JudgedSeries,
): Verdict {
  const isMonthly = last.period.kind === 'month'
  if (kind === 'monthOnMonth' && !isMonthly)
    return silence('序列按年，没有环比', 'a series by years has no month before')
  const distance = kind === 'monthOnMonth' || !isMonthly ? 1 : 12
  const before = history.find(({ period }) => period.ordinal === last.period.ordinal - distance)
  if (before === undefined) {
    return kind === 'monthOnMonth'
      ? silence('缺少上月的值', 'the value of the month before is missing')
      : silence('缺少上年同期的值', 'the value of the same period of the year before is missing')
  }
  if (before.figure.value.n <= 0n) {
    return silence(
      zh`比较期的值 ${before.figure}不大于 0`,
      en`the value compared with, ${before.figure}, is not above 0`,
    )
  }
  const [observed, previous] = [last.figure, before.figure]
  const change = figure(L.change, formula`${observed} ÷ ${previous} − 1`, exact)
  const label = { ...L.limit, unit: L.change.unit }
  const upper = rise === undefined ? undefined : given(label, rise)
  const lower = fall === undefined ? undefined : given(label, negate(fall))
  return compareWithLimits(change, { upper, lower }, (side, limit) => ({
    zh: zh`观察值 ${observed}较 ${before.period.text} 的 ${previous}变化 ${change}，${side.zh}限值 ${limit}`,
    en: en`the observed ${observed} changed by ${change} from ${previous} in ${before.period.text}, ${side.en} the limit ${limit}`,
  }))
}

/** The last value against limits of its own kind. */
export function judgeFixed(
  { above, below }: Extract<ReadRule, { kind: 'fixed' }>,
  { last: { figure: observed }, unit }: JudgedSeries,
): Verdict {
  const label = { ...L.limit, unit }
  const upper = above === undefined ? undefined : given(label, above)
  const lower = below === undefined ? undefined : given(label, below)
  return compareWithLimits(observed, { upper, lower }, (side, limit) => ({
    zh: zh`观察值 ${observed}${side.zh}限值 ${limit}`,
    en: en`the observed ${observed} is ${side.en} the limit ${limit}`,
  }))
}
