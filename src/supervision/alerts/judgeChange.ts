import type { Bilingual } from '../../errors/internal.ts'
import {
  en,
  exact,
  type Figure,
  type Formula,
  figure,
  formula,
  given,
  type Label,
  labelAt,
  zh,
} from '../../figure/internal.ts'
import { compare, negate } from '../../numeric/internal.ts'
import type { ReadRule } from './alertRuleShape.ts'
import { inWords, limitInWords } from './inWords.ts'
import { labels as L } from './labels.ts'
import { type Period, periodInWords, periodsOfYear } from './Period.ts'
import { compareWithLimits, type Silence, silence, type Verdict } from './Verdict.ts'
import type { JudgedSeries } from './WatchedSeries.ts'

type Over = 'monthOnMonth' | 'yearOnYear'

/** A change, from what it is, and over which period. */
interface Changed {
  readonly change: Figure
  readonly previous: Figure
  readonly period: Period
  readonly than: Bilingual
}

/** The change over the period before, or over the same period of the year before: by the calendar, not by the place in the list. */
function changeOver(kind: Over, { last, history, without }: JudgedSeries, label: Label): Changed | Silence {
  const { kind: by, ordinal } = last.period
  if (kind === 'monthOnMonth' && by === 'year')
    return silence('序列按年列示，没有环比', 'a series by years has no month before')
  const than = kind === 'monthOnMonth' ? periodBefore[by] : by === 'year' ? yearBefore : samePeriod
  const wanted = ordinal - (kind === 'monthOnMonth' ? 1 : periodsOfYear[by])
  const before = history.find(({ period }) => period.ordinal === wanted)
  if (before === undefined) {
    const empty = without.history.find((period) => period.ordinal === wanted)
    if (empty === undefined) return silence(`缺少${than.zh}数据`, `the value of ${than.en} is missing`)
    const when = periodInWords(empty)
    return silence(`${than.zh}（${when.zh}）为 0 ÷ 0，没有值`, `${than.en}, ${when.en}, is 0 of 0 and has no value`)
  }
  if (before.figure.value.n <= 0n) {
    return silence(
      zh`比较期的值为 ${before.figure}，不大于 0`,
      en`the value compared with, ${before.figure}, is not above 0`,
    )
  }
  const change = figure(label, formula`${last.figure} ÷ ${before.figure} − 1`, exact)
  return { change, previous: before.figure, period: before.period, than }
}

/** What a series has changed by, against a rise or a fall. */
export function judgeChange({ kind, rise, fall }: Extract<ReadRule, { kind: Over }>, series: JudgedSeries): Verdict {
  const found = changeOver(kind, series, L.change)
  if ('found' in found) return found
  const { change, previous, period, than } = found
  const observed = series.last.figure
  const label = { ...L.limit, unit: L.change.unit }
  const upper = rise === undefined ? undefined : given(label, rise)
  const lower = fall === undefined ? undefined : given(label, negate(fall))
  return compareWithLimits(change, { upper, lower }, (_, limit) => {
    const by = withoutSign(change)
    const most = withoutSign(limit)
    const [now, then, moved, bound] = [
      inWords(observed, previous),
      inWords(previous, observed),
      inWords(by, most),
      limitInWords(most, by),
    ]
    const when = periodInWords(period)
    const word = change.value.n > 0n ? { zh: '上升', en: 'up' } : { zh: '下降', en: 'down' }
    return {
      zh: zh`为${now.zh}，比${than.zh}（${when.zh}）的${then.zh}${word.zh}${moved.zh}，超过限值 ${bound.zh}`,
      en: en`is ${now.en}, ${word.en} ${moved.en} on ${then.en} in ${when.en}, beyond the limit of ${bound.en}`,
    }
  })
}

const samePeriod = { zh: '上年同期', en: 'the same period of the year before' }
const yearBefore = { zh: '上年', en: 'the year before' }
const periodBefore = {
  month: { zh: '上月', en: 'the month before' },
  quarter: { zh: '上季度', en: 'the quarter before' },
  year: yearBefore,
} as const satisfies Record<Period['kind'], Bilingual>

/** A change or its limit as a sentence says it that has a word for the direction. */
function withoutSign(change: Figure): Figure {
  return change.value.n < 0n ? given(change.label, negate(change.value)) : change
}

/** What several series have changed by over the same period: the least of it is above the limit where all of them are. */
export function judgeTogether(
  { over, rise }: Extract<ReadRule, { kind: 'growTogether' }>,
  all: readonly JudgedSeries[],
): Verdict {
  const [first] = all as readonly [JudgedSeries, ...JudgedSeries[]]
  if (all.length === 1) return silence('只有一个序列，不成同增', 'one series alone cannot grow together')
  const changes: { readonly name: Bilingual; readonly changed: Changed }[] = []
  for (const [index, series] of all.entries()) {
    const { name, last } = series
    if (last.period.text !== first.last.period.text) {
      const when = periodInWords(first.last.period)
      return silence(zh`“${name.zh}”没有${when.zh}的数据`, `"${name.en}" has no value of ${when.en}`)
    }
    const changed = changeOver(over, series, labelAt(L.change, index, name.zh, name.en))
    if ('found' in changed) return silence(`“${name.zh}”${changed.reason.zh}`, `"${name.en}": ${changed.reason.en}`)
    changes.push({ name, changed })
  }
  const [{ changed: one }, ...others] = changes as [(typeof changes)[number], ...typeof changes]
  const least = figure(
    L.leastChange,
    leastOf(
      one.change,
      others.map(({ changed }) => changed.change),
    ),
    exact,
  )
  const upper = given({ ...L.limit, unit: L.change.unit }, rise)
  return compareWithLimits(least, { upper, lower: undefined }, (_, limit) => {
    const said = changes.map(({ name, changed: { change } }) => ({ name, moved: inWords(change, limit) }))
    const [than, when, bound] = [one.than, periodInWords(one.period), limitInWords(limit, least)]
    const own = inWords(one.change, limit)
    const zhOthers = said.slice(1).map(({ name, moved }) => zh`${name.zh}同期上升${moved.zh}`)
    const enOthers = said.slice(1).map(({ name, moved }) => `${name.en} up ${moved.en}`)
    const [zhTail, enTail] = [zhOthers.map((words) => `，${words}`), enOthers.map((words) => `, ${words}`)]
    return {
      zh: zh`比${than.zh}（${when.zh}）上升${own.zh}${zhTail.join('')}，都超过限值 ${bound.zh}`,
      en: en`is up ${own.en} on ${than.en}, ${when.en}${enTail.join('')}: all beyond the limit of ${bound.en}`,
    }
  })
}

/** Put together at once: many series would be copied again and again. */
function leastOf(first: Figure, others: readonly Figure[]): Formula {
  let { value } = first
  let text: string = first.label.id
  for (const one of others) {
    if (compare(one.value, value) < 0) value = one.value
    text = `min(${text}, ${one.label.id})`
  }
  return { value, text, operands: [first, ...others] }
}

/** The last value against limits of its own kind. */
export function judgeFixed(
  { above, below }: Extract<ReadRule, { kind: 'fixed' }>,
  { last: { figure: observed }, unit }: JudgedSeries,
): Verdict {
  const label = { ...L.limit, unit }
  const upper = above === undefined ? undefined : given(label, above)
  const lower = below === undefined ? undefined : given(label, below)
  return compareWithLimits(observed, { upper, lower }, (side, limit) => {
    const [now, bound] = [inWords(observed, limit), limitInWords(limit, observed)]
    return {
      zh: zh`为${now.zh}，${side.zh}限值 ${bound.zh}`,
      en: en`is ${now.en}, ${side.en} the limit of ${bound.en}`,
    }
  })
}
