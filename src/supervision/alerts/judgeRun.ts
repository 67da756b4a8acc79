import type { Bilingual } from '../../errors/internal.ts'
import { en, given, givenCount, read, zh } from '../../figure/internal.ts'
import { compare, fromInteger } from '../../numeric/internal.ts'
import type { ReadRule } from './alertRuleShape.ts'
import { inWords, limitInWords } from './inWords.ts'
import { labels as L } from './labels.ts'
import { type Period, periodAt, periodInWords, periodsInWords } from './Period.ts'
import { nothing, silence, type Verdict } from './Verdict.ts'
import type { JudgedPoint, JudgedSeries } from './WatchedSeries.ts'

/** k of the last n periods beyond one limit, the last among them. A period without a value counts on neither side. */
export function judgeRun(
  { count, of, above, below }: Extract<ReadRule, { kind: 'run' }>,
  { history, last, unit, without }: JudgedSeries,
): Verdict {
  const points = [...history, last]
  const known = periodsUpTo(last.period, points, without.history)
  if (known < of) return tooFew(known, of)
  const isHigh = above !== undefined
  const bound = given({ ...L.limit, unit }, above ?? below ?? last.figure.value)
  const distance = ({ figure: { value } }: JudgedPoint) => compare(value, bound.value) * (isHigh ? 1 : -1)
  const isBeyond = (point: JudgedPoint) => distance(point) > 0
  if (!isBeyond(last)) return nothing
  const recent = points.filter(({ period }) => period.ordinal > last.period.ordinal - of)
  const missing = missingAmong(recent, of, last.period)
  const beyond = recent.filter(isBeyond)
  if (beyond.length + missing.length < count) return nothing
  if (beyond.length < count) return withoutValues(missing, of)
  const word = isHigh ? { zh: '高于', en: 'above' } : { zh: '低于', en: 'below' }
  const limit = limitInWords(bound)
  const onLimit = recent.filter((point) => distance(point) === 0).map(({ period }) => period)
  const completedBy = firstMet(points.map(isBeyond), points, { count, of })
  const because = joined([
    {
      zh: zh`最近 ${of} 期中有 ${beyond.length} 期${word.zh}限值 ${limit.zh}`,
      en: en`of the last ${of} points ${beyond.length} are ${word.en} the limit of ${limit.en}`,
    },
    named(onLimit, { zh: '等于限值，不计', en: 'on the limit and not counted' }),
    named(missing, noValue),
    since(completedBy, last.period),
  ])
  const operands = [...recent.map(({ figure }) => figure), bound]
  const measured = read(L.beyond, fromInteger(beyond.length), because, operands)
  const saying = { zh: `：${because.zh}`, en: `: ${because.en}` }
  const side = isHigh ? 'above' : 'below'
  const run = { completedBy: completedBy.text, missing: missing.map(({ text }) => text) }
  return { found: 'alert', side, measured, limit: givenCount(L.needed, count), saying, run }
}

/** From which period on every point, up to the last, was beyond the limit and had enough others before it. */
function firstMet(
  beyond: readonly boolean[],
  points: readonly JudgedPoint[],
  { count, of }: { readonly count: number; readonly of: number },
): Period {
  let found = beyond.length - 1
  let from = beyond.length
  let within = 0
  for (let at = beyond.length - 1; at >= 0 && beyond[at]; at--) {
    const end = (points[at] as JudgedPoint).period.ordinal
    for (; from > 0 && (points[from - 1] as JudgedPoint).period.ordinal > end - of; from--)
      if (beyond[from - 1]) within++
    if (within < count) break
    found = at
    within--
  }
  return (points[found] as JudgedPoint).period
}

/** The last n periods each above, or each below, the one before; a period without a value ends the count, and that is said. */
export function judgeTrend(
  { of, direction, ties }: Extract<ReadRule, { kind: 'trend' }>,
  { history, last, without }: JudgedSeries,
): Verdict {
  const points = [...history, last]
  const known = periodsUpTo(last.period, points, without.history)
  if (known < of) return tooFew(known, of)
  const sign = direction === 'rising' ? 1 : -1
  const row = [last]
  const equal: Period[] = []
  let missing: readonly Period[] = []
  let reached = last
  for (let at = points.length - 2; at >= 0; at--) {
    const [earlier, later] = [points[at] as JudgedPoint, reached]
    const step = compare((row.at(-1) as JudgedPoint).figure.value, earlier.figure.value)
    const isTie = step === 0 && ties === 'skip'
    if (step !== sign && !isTie) break
    if (later.period.ordinal - earlier.period.ordinal > 1) {
      missing = between(earlier.period, later.period)
      break
    }
    if (isTie) {
      equal.push(later.period)
      row[row.length - 1] = earlier
    } else row.push(earlier)
    reached = earlier
  }
  if (row.length < of) return missing.length > 0 ? withoutValues(missing, of) : nothing
  const ascending = row.reverse()
  const completedBy = (ascending[of - 1] as JudgedPoint).period
  const word = direction === 'rising' ? { zh: '递增', en: 'rise' } : { zh: '递减', en: 'fall' }
  const now = inWords(last.figure)
  const because = joined([
    {
      zh: zh`最近 ${row.length} 期依次${word.zh}`,
      en: en`the last ${row.length} points ${word.en} one after another`,
    },
    named(equal.reverse(), { zh: '与前一期相等，不计', en: 'equal to the one before and not counted' }),
    missing.length === 0
      ? undefined
      : {
          zh: zh`此前缺 ${periodsInWords(missing).zh}，不再上溯`,
          en: en`before them ${periodsInWords(missing).en} has no value and the count stops there`,
        },
    since(completedBy, last.period),
  ])
  const saying = { zh: zh`为${now.zh}，${because.zh}`, en: en`is ${now.en}: ${because.en}` }
  const label = { ...L.beyond, name: { zh: '连续期数', en: 'Points in a row' } }
  const operands = ascending.map(({ figure }) => figure)
  const measured = read(label, fromInteger(row.length), because, operands)
  const side = direction === 'rising' ? 'above' : 'below'
  const run = { completedBy: completedBy.text, missing: missing.map(({ text }) => text) }
  return { found: 'alert', side, measured, limit: givenCount(L.needed, of), saying, run }
}

/** How many periods there are from the first to the last, with a value or without. */
function periodsUpTo(last: Period, points: readonly JudgedPoint[], without: readonly Period[]): number {
  const first = [points[0]?.period, without[0]].reduce(
    (least, one) => Math.min(least, one?.ordinal ?? least),
    last.ordinal,
  )
  return last.ordinal - first + 1
}

const noValue = { zh: '没有值', en: 'without a value' }

/** Which of the last n periods have no value. */
function missingAmong(recent: readonly JudgedPoint[], of: number, { kind, ordinal }: Period): readonly Period[] {
  if (recent.length === of) return []
  const there = new Set(recent.map(({ period }) => period.ordinal))
  return Array.from({ length: of }, (_, back) => ordinal - of + 1 + back)
    .filter((one) => !there.has(one))
    .map((one) => periodAt(kind, one))
}

function between({ kind, ordinal: from }: Period, { ordinal: to }: Period): readonly Period[] {
  return Array.from({ length: to - from - 1 }, (_, place) => periodAt(kind, from + 1 + place))
}

function named(periods: readonly Period[], what: Bilingual): Bilingual | undefined {
  if (periods.length === 0) return undefined
  const words = periodsInWords(periods)
  return { zh: `${words.zh}${what.zh}`, en: `${words.en} ${what.en}` }
}

function since(first: Period, last: Period): Bilingual | undefined {
  if (first.ordinal === last.ordinal) return { zh: '本期达到', en: 'complete with this point' }
  const words = periodInWords(first)
  return { zh: `自 ${words.zh}起达到`, en: `complete since ${words.en}` }
}

function joined(parts: readonly (Bilingual | undefined)[]): Bilingual {
  const said = parts.filter((part) => part !== undefined)
  return { zh: said.map(({ zh }) => zh).join('，'), en: said.map(({ en }) => en).join('; ') }
}

function withoutValues(missing: readonly Period[], of: number): Verdict {
  const words = periodsInWords(missing)
  return silence(
    `最近 ${of} 期中 ${words.zh}没有值，不能判断`,
    `of the last ${of} periods ${words.en} ${missing.length === 1 ? 'has' : 'have'} no value`,
  )
}

function tooFew(found: number, needed: number): Verdict {
  return silence(
    `数据不足（${found} 期，至少 ${needed} 期）`,
    `too few points (${found}, at least ${needed} are needed)`,
  )
}
