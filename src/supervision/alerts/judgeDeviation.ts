import { en, given, zh } from '../../figure/internal.ts'
import { negate } from '../../numeric/internal.ts'
import { robustZScore, zScore } from '../../statistics/internal.ts'
import type { ReadRule } from './AlertRule.ts'
import { labels as L } from './labels.ts'
import { compareWithLimits, doubleFigure, silence, toDouble, type Verdict } from './Verdict.ts'
import type { JudgedSeries } from './WatchedSeries.ts'

const references = {
  history: { zh: '历史值', en: 'earlier values' },
  peers: { zh: '同类值', en: 'peers' },
} as const

/** Of the robust score; the other has none. */
const usualLimit = { n: 35n, d: 10n }

/** How many standard deviations, or median absolute deviations, the last value lies from its history or its peers. */
export function judgeDeviation(
  { kind, against, limit: bound = usualLimit, side, atLeast }: Extract<ReadRule, { kind: 'zScore' | 'robustZScore' }>,
  series: JudgedSeries,
): Verdict {
  const observed = series.last.figure
  const reference = series[against].map(({ figure }) => figure)
  const name = references[against]
  if (reference.length < atLeast) {
    return silence(
      `只有 ${reference.length} 个${name.zh}，至少需要 ${atLeast} 个`,
      `there are ${reference.length} ${name.en}, at least ${atLeast} are needed`,
    )
  }
  const sample = reference.map(({ value }) => toDouble(value))
  const isRobust = kind === 'robustZScore'
  const score = (isRobust ? robustZScore : zScore)(toDouble(observed.value), sample)
  if (score === null) {
    return isRobust
      ? silence(`${name.zh}的绝对中位差为 0`, `the median absolute deviation of the ${name.en} is 0`)
      : silence(`${name.zh}全部相等，标准差为 0`, `the ${name.en} are all equal, their standard deviation is 0`)
  }
  const because = isRobust
    ? {
        zh: `0.67449 ×（观察值 − 中位数）÷ 绝对中位差，共 ${sample.length} 个${name.zh}`,
        en: `0.67449 × (observed − median) ÷ median absolute deviation of ${sample.length} ${name.en}`,
      }
    : {
        zh: `（观察值 − 均值）÷ 样本标准差，共 ${sample.length} 个${name.zh}`,
        en: `(observed − mean) ÷ sample standard deviation of ${sample.length} ${name.en}`,
      }
  const measured = doubleFigure(isRobust ? L.robustZScore : L.zScore, score, because, [observed, ...reference])
  const upper = side === 'low' ? undefined : given(L.limit, bound)
  const lower = side === 'high' ? undefined : given(L.limit, negate(bound))
  return compareWithLimits(measured, { upper, lower }, (beyond, limit) => ({
    zh: zh`观察值 ${observed}相对${name.zh}的${measured.label.name.zh}为 ${measured}，${beyond.zh}限值 ${limit}`,
    en: en`the observed ${observed} has a ${measured.label.name.en} of ${measured} against its ${name.en}, ${beyond.en} the limit ${limit}`,
  }))
}
