import { en, exact, type Figure, figure, formula, given, sumOf, zh } from '../../figure/internal.ts'
import { compare, fromInteger, one } from '../../numeric/internal.ts'
import { proportionControlLimits, wilsonInterval } from '../../statistics/internal.ts'
import type { ReadRule } from './alertRuleShape.ts'
import { inWords, limitInWords } from './inWords.ts'
import { labels as L } from './labels.ts'
import { dispersionInWords, limitNames, type Measured, measureDispersion, warnOfSize } from './measureDispersion.ts'
import { compareWithLimits, doubleFigure, nothing, silence, toDouble, type Verdict } from './Verdict.ts'
import type { JudgedSeries } from './WatchedSeries.ts'

type ProportionRule = Extract<ReadRule, { kind: 'controlLimits' | 'wilson' }>

/** How sure one must be, as a double, and to which side. */
interface Asked {
  readonly confidence: number
  readonly side: ProportionRule['side']
}

/** A proportion against a reference, by the number it was counted from. */
export function judgeProportion(rule: ProportionRule, series: JudgedSeries): Verdict {
  const { counts } = series.last
  if (counts === undefined) return silence('监测值不是两个计数之比', 'the value is no proportion of counts')
  const centre = centreOf(rule, series)
  if (centre === undefined) {
    return silence('没有可作基准的计数之比', 'there is no proportion of counts to compare with')
  }
  if (compare(counts.denominator.value, mostTrials) > 0) {
    return silence('分母超过 10¹⁵', 'the denominator is above 10¹⁵')
  }
  const nearest = toDouble(centre.value)
  if (nearest === 0 || nearest === 1) {
    return silence(zh`基准比例为 ${centre}，没有波动范围`, en`the centre is ${centre} and leaves no room for chance`)
  }
  const asked = { confidence: toDouble(rule.confidence), side: rule.side }
  const { figure: observed } = series.last
  if (rule.kind === 'controlLimits' && rule.dispersion !== 'chance') {
    const dispersion = measureDispersion(rule.dispersion, series)
    if ('found' in dispersion) return dispersion
    return judgeLimits(asked, observed, counts.denominator, centre, { by: rule.dispersion, dispersion })
  }
  const verdict =
    rule.kind === 'wilson'
      ? judgeInterval(asked, observed, counts, centre)
      : judgeLimits(asked, observed, counts.denominator, centre)
  if (verdict.found === 'silence') return verdict
  const reference = rule.kind === 'wilson' ? rule.reference : rule.centre
  const warning = warnOfSize(series, typeof reference === 'string' ? reference : 'given', (dispersion, by) => {
    if (verdict.found === 'nothing') return false
    return judgeLimits(asked, observed, counts.denominator, centre, { by, dispersion }).found !== 'alert'
  })
  return warning === undefined ? verdict : { ...verdict, warning }
}

/** Above it the functions in doubles do not count. */
const mostTrials = fromInteger(1e15)

/** The proportion to compare with: given, or all counts of history or peers together; rows without counts are left out. */
function centreOf(rule: ProportionRule, series: JudgedSeries): Figure | undefined {
  const reference = rule.kind === 'wilson' ? rule.reference : rule.centre
  if (typeof reference !== 'string') return given(L.centre, reference)
  const parts = series[reference].flatMap(({ counts }) => counts ?? [])
  if (parts.length === 0) return undefined
  const [above, below] = [parts.map(({ numerator }) => numerator), parts.map(({ denominator }) => denominator)]
  return figure(L.centre, formula`(${sumOf(above)}) ÷ (${sumOf(below)})`, exact)
}

/** Limits that know more than chance, and what of. */
interface Spread {
  readonly by: Measured
  readonly dispersion: Figure
}

/** The observed proportion outside the control limits of the reference. */
function judgeLimits(
  { confidence, side }: Asked,
  observed: Figure,
  trials: Figure,
  centre: Figure,
  spread?: Spread,
): Verdict {
  const factor = spread === undefined ? 1 : toDouble(spread.dispersion.value)
  const limits = proportionControlLimits(toDouble(centre.value), toDouble(trials.value), confidence, factor)
  const name = limitNames[spread?.by ?? 'chance']
  const limitAt = (value: number) =>
    doubleFigure(
      { ...L.limit, unit: 'rate' },
      value,
      {
        zh: zh`基准比例 ± z ×${spread === undefined ? '' : ' 离散程度 ×'} √（基准比例 ×（1 − 基准比例）÷ 分母），${percent(confidence)} ${name.zh}`,
        en: `centre ± z ×${spread === undefined ? '' : ' dispersion ×'} √(centre × (1 − centre) ÷ denominator), ${name.en} of ${percent(confidence)}`,
      },
      spread === undefined ? [centre, trials] : [centre, trials, spread.dispersion],
    )
  const upper = side === 'low' ? undefined : limitAt(limits.upper)
  const lower = side === 'high' ? undefined : limitAt(limits.lower)
  const canFire = (upper && compare(upper.value, one) < 0) || (lower && lower.value.n > 0n)
  if (!canFire) return sayTooSmall({ confidence, side }, trials, centre, spread?.dispersion)
  const around = limitInWords(centre)
  const spreadIn = spread === undefined ? '' : dispersionInWords(spread.by, spread.dispersion)
  const [zhEnd, enEnd] = spreadIn === '' ? ['', ''] : [`，${spreadIn}`, `, ${spreadIn}`]
  return compareWithLimits(observed, { upper, lower }, (beyond, limit) => {
    const [now, bound] = [inWords(observed, limit), inWords(limit, observed)]
    return {
      zh: zh`为${now.zh}，${beyond.zh} ${percent(confidence)} ${name.zh} ${bound.zh}（基准比例 ${around.zh}，分母 ${trials}${zhEnd}）`,
      en: en`is ${now.en}, ${beyond.en} the ${percent(confidence)} ${name.en} of ${bound.en} (centre ${around.en}, denominator ${trials}${enEnd})`,
    }
  })
}

/** The reference outside the Wilson interval of the observed proportion: its near end is compared. */
function judgeInterval(
  { confidence, side }: Asked,
  observed: Figure,
  { numerator, denominator }: { readonly numerator: Figure; readonly denominator: Figure },
  centre: Figure,
): Verdict {
  const trials = toDouble(denominator.value)
  const interval = wilsonInterval(toDouble(numerator.value), trials, confidence)
  const compareEnd = (end: number, upper: Figure | undefined, lower: Figure | undefined): Verdict => {
    const because = {
      zh: `${percent(confidence)} Wilson 区间靠近基准比例的一端`,
      en: `the end nearer the centre of the Wilson interval of ${percent(confidence)}`,
    }
    const measured = doubleFigure(L.interval, end, because, [numerator, denominator])
    return compareWithLimits(measured, { upper, lower }, (beyond, limit) => {
      const [now, near, bound] = [inWords(observed), inWords(measured, limit), limitInWords(limit, measured)]
      const side = upper === undefined ? { zh: '上端', en: 'upper' } : { zh: '下端', en: 'lower' }
      return {
        zh: zh`为${now.zh}，其 ${percent(confidence)} Wilson 区间的${side.zh} ${near.zh} ${beyond.zh}基准比例 ${bound.zh}`,
        en: en`is ${now.en}, with the ${side.en} end of its ${percent(confidence)} Wilson interval, ${near.en}, ${beyond.en} the centre of ${bound.en}`,
      }
    })
  }
  // all or none: what lies furthest from the centre
  const canFire =
    (side !== 'low' && wilsonInterval(trials, trials, confidence).lower > toDouble(centre.value)) ||
    (side !== 'high' && wilsonInterval(0, trials, confidence).upper < toDouble(centre.value))
  if (!canFire) return sayTooSmall({ confidence, side }, denominator, centre)
  const above: Verdict = side === 'low' ? nothing : compareEnd(interval.lower, centre, undefined)
  if (above.found === 'alert' || side === 'high') return above
  return compareEnd(interval.upper, undefined, centre)
}

const sides = {
  both: { zh: '偏离', en: 'away from' },
  high: { zh: '高于', en: 'above' },
  low: { zh: '低于', en: 'below' },
} as const

/** So few, or so wide a spread, that no count could raise an alert. */
function sayTooSmall({ confidence, side }: Asked, trials: Figure, centre: Figure, dispersion?: Figure): Verdict {
  const { zh: apart, en: away } = sides[side]
  if (dispersion !== undefined) {
    const { zh: name, en: nameEn } = dispersion.label.name
    return silence(
      zh`分母 ${trials}、${name} ${dispersion}，按 ${percent(confidence)} 判断时任何计数都不会${apart}基准比例 ${centre}`,
      en`with a denominator of ${trials} and a ${nameEn} of ${dispersion}, at ${percent(confidence)} no count is ${away} the centre ${centre}`,
    )
  }
  return silence(
    zh`分母 ${trials} 过小，按 ${percent(confidence)} 判断时任何计数都不会${apart}基准比例 ${centre}`,
    en`the denominator ${trials} is too small, at ${percent(confidence)} no count is ${away} the centre ${centre}`,
  )
}

function percent(confidence: number): string {
  return `${Number((confidence * 100).toPrecision(12))}%`
}
