import { en, given, givenCount, read, zh } from '../../figure/internal.ts'
import { compare, fromInteger } from '../../numeric/internal.ts'
import type { ReadRule } from './alertRuleShape.ts'
import { inWords, limitInWords } from './inWords.ts'
import { labels as L } from './labels.ts'
import { nothing, silence, type Verdict } from './Verdict.ts'
import type { JudgedSeries } from './WatchedSeries.ts'

/** k of the last n points beyond one limit; the points are taken as they come. */
export function judgeRun(
  { count, of, above, below }: Extract<ReadRule, { kind: 'run' }>,
  { history, last, unit }: JudgedSeries,
): Verdict {
  const points = [...history, last].slice(-of).map(({ figure }) => figure)
  if (points.length < of) return tooFew(points.length, of)
  const isHigh = above !== undefined
  const bound = given({ ...L.limit, unit }, above ?? below ?? last.figure.value)
  const beyond = points.filter(({ value }) => compare(value, bound.value) * (isHigh ? 1 : -1) > 0)
  if (beyond.length < count) return nothing
  const word = isHigh ? { zh: '高于', en: 'above' } : { zh: '低于', en: 'below' }
  const limit = limitInWords(bound)
  const because = {
    zh: zh`最近 ${of} 期中有 ${beyond.length} 期${word.zh}限值 ${limit.zh}`,
    en: en`of the last ${of} points ${beyond.length} are ${word.en} the limit of ${limit.en}`,
  }
  const measured = read(L.beyond, fromInteger(beyond.length), because, [...points, bound])
  const saying = { zh: `：${because.zh}`, en: `: ${because.en}` }
  return { found: 'alert', side: isHigh ? 'above' : 'below', measured, limit: givenCount(L.needed, count), saying }
}

/** The last n points each above, or each below, the one before. */
export function judgeTrend(
  { of, direction }: Extract<ReadRule, { kind: 'trend' }>,
  { history, last }: JudgedSeries,
): Verdict {
  const points = [...history, last].map(({ figure }) => figure)
  if (points.length < of) return tooFew(points.length, of)
  const sign = direction === 'rising' ? 1 : -1
  let length = 1
  for (let k = points.length - 1; k > 0; k--) {
    const [later, earlier] = [points[k], points[k - 1]]
    if (later === undefined || earlier === undefined || compare(later.value, earlier.value) !== sign) break
    length++
  }
  if (length < of) return nothing
  const word = direction === 'rising' ? { zh: '上升', en: 'rose' } : { zh: '下降', en: 'fell' }
  const now = inWords(last.figure)
  const saying = {
    zh: zh`为${now.zh}，最近 ${length} 期逐期${word.zh}`,
    en: en`is ${now.en}: the last ${length} points ${word.en}, each from the one before`,
  }
  const because = {
    zh: zh`最近 ${length} 期逐期${word.zh}`,
    en: en`the last ${length} points ${word.en}, each from the one before`,
  }
  const label = { ...L.beyond, name: { zh: '连续期数', en: 'Points in a row' } }
  const measured = read(label, fromInteger(length), because, points.slice(-length))
  const side = direction === 'rising' ? 'above' : 'below'
  return { found: 'alert', side, measured, limit: givenCount(L.needed, of), saying }
}

function tooFew(found: number, needed: number): Verdict {
  return silence(
    `数据不足（${found} 期，至少 ${needed} 期）`,
    `too few points (${found}, at least ${needed} are needed)`,
  )
}
