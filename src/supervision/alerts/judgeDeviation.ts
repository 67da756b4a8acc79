import type { Bilingual } from '../../errors/internal.ts'
import { en, exact, type Figure, figure, formula, given, zh } from '../../figure/internal.ts'
import { negate } from '../../numeric/internal.ts'
import { normalUpperTail, robustZScore, studentTQuantileOfTail, zScore } from '../../statistics/internal.ts'
import type { ReadRule } from './alertRuleShape.ts'
import { inWords, limitInWords } from './inWords.ts'
import { labels as L } from './labels.ts'
import { compareWithLimits, doubleFigure, silence, toDouble, type Verdict } from './Verdict.ts'
import type { JudgedSeries } from './WatchedSeries.ts'

const references = {
  history: {
    zh: '历史数据',
    en: 'earlier values',
    of: (count: number) => ({ zh: `此前 ${count} 期`, en: `${count} earlier points` }),
    counter: '期',
  },
  peers: {
    zh: '同类数据',
    en: 'peers',
    of: (count: number) => ({ zh: `${count} 个同类`, en: `${count} peers` }),
    counter: '个',
  },
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
      `${name.zh}不足（${reference.length} ${name.counter}，至少 ${atLeast} ${name.counter}）`,
      `too few ${name.en} (${reference.length}, at least ${atLeast} are needed)`,
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
        zh: `0.67449 ×（监测值 − 中位数）÷ 绝对中位差，按${name.of(sample.length).zh}计算`,
        en: `0.67449 × (value − median) ÷ median absolute deviation of ${sample.length} ${name.en}`,
      }
    : {
        zh: `（监测值 − 均值）÷ 样本标准差，按${name.of(sample.length).zh}计算`,
        en: `(value − mean) ÷ sample standard deviation of ${sample.length} ${name.en}`,
      }
  const measured = doubleFigure(isRobust ? L.robustZScore : L.zScore, score, because, [observed, ...reference])
  const limitAt = isRobust ? given(L.limit, bound) : limitOfFew(given(L.deviations, bound), sample.length)
  const upper = side === 'low' ? undefined : limitAt
  const lower =
    side === 'high'
      ? undefined
      : isRobust
        ? given(L.limit, negate(bound))
        : figure(L.limit, formula`−${limitAt}`, exact)
  const basis = name.of(sample.length)
  return compareWithLimits(measured, { upper, lower }, (beyond, limit) => {
    const [now, found, limited] = [inWords(observed), inWords(measured, limit), limitInWords(limit, measured)]
    if (isRobust) {
      return {
        zh: zh`为${now.zh}，与${basis.zh}的中位数相比，稳健 z 值为 ${found.zh}，${beyond.zh}限值 ${limited.zh}`,
        en: en`is ${now.en}, with a robust z score of ${found.en} against the median of ${basis.en}, ${beyond.en} the limit of ${limited.en}`,
      }
    }
    const [by, most, asked] = [withoutMinus(found), withoutMinus(limited), limitInWords(given(L.deviations, bound))]
    return {
      zh: zh`为${now.zh}，${beyond.zh}${basis.zh}均值 ${by.zh} 个标准差（限值 ${most.zh}，即 ${asked.zh} 个标准差按 t 分布计）`,
      en: en`is ${now.en}, ${by.en} standard deviations ${beyond.en} the mean of ${basis.en} (limit ${most.en}: ${asked.en} by Student's t)`,
    }
  })
}

/** A double holds no tail below it. */
const leastTail = 1e-300

/**
 * The limit for a value that is no part of the few: mean and spread of n values are uncertain themselves, so that what a
 * normal value passes by `deviations` with some chance, it passes by t·√(1 + 1 ÷ n) with n − 1 degrees of freedom.
 */
function limitOfFew(deviations: Figure, count: number): Figure {
  const asked = toDouble(deviations.value)
  const tail = Math.max(normalUpperTail(asked), leastTail)
  const limit = Math.max(asked, studentTQuantileOfTail(tail, count - 1) * Math.sqrt(1 + 1 / count))
  const because = {
    zh: `与 ${asked} 个标准差同样少见的 t 分位数（自由度 ${count - 1}）× √（1 + 1 ÷ ${count}）`,
    en: `the quantile of t with ${count - 1} degrees of freedom that is as rare as ${asked} standard deviations × √(1 + 1 ÷ ${count})`,
  }
  return doubleFigure(L.limit, limit, because, [deviations])
}

/** A distance that a word gives its side. */
function withoutMinus({ zh, en }: Bilingual): Bilingual {
  return { zh: zh.replace(/^-/, ''), en: en.replace(/^-/, '') }
}
