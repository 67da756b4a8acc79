import type { Bilingual } from '../../errors/internal.ts'
import { type Citation, exact, figure, formula, publish, type Step } from '../../figure/internal.ts'
import { type DecimalText, meantRates, toDecimalString } from '../../numeric/internal.ts'
import { type Law, law, lazily, list, read, record, refuseUnknown, uniqueIds } from '../../shape/internal.ts'
import type { AlertRule } from './AlertRule.ts'
import { alertRuleShape, type ReadRule } from './alertRuleShape.ts'
import { periodInWords } from './inWords.ts'
import { judgeChange, judgeFixed } from './judgeChange.ts'
import { judgeDeviation } from './judgeDeviation.ts'
import { judgeProportion } from './judgeProportion.ts'
import { judgeRun, judgeTrend } from './judgeRun.ts'
import { kindNames, labels as L } from './labels.ts'
import type { Verdict } from './Verdict.ts'
import {
  type JudgedSeries,
  judgedSeries,
  type ReadSeries,
  type WatchedSeries,
  watchedSeriesShape,
} from './WatchedSeries.ts'

/**
 * 预警（输入） — the series that are watched, and the rules.
 *
 * @since 0.1.0
 */
export interface AlertsInput {
  readonly series: readonly WatchedSeries[]
  readonly rules: readonly AlertRule[]
}

/**
 * 预警 — a rule that the last point of a series has broken. `observed` is that point; `measured` is what the rule compares
 * (the point itself, a change, a z value, the end of an interval, a number of points) and `limit` what it is compared with,
 * in the same unit, both exact; `message` says it with two decimals, or more where two would hide what it says.
 *
 * @since 0.1.0
 */
export interface Alert {
  readonly rule: string
  readonly label: Bilingual
  readonly kind: AlertRule['kind']
  readonly severity: 'notice' | 'warning' | 'critical'
  readonly series: string
  readonly period: string
  readonly side: 'above' | 'below'
  readonly observed: DecimalText
  readonly measured: DecimalText
  readonly limit: DecimalText
  readonly message: Bilingual
  readonly citations: readonly Citation[]
  readonly steps: readonly Step[]
}

/**
 * 预警（结果） — the alerts and the rules that could not be asked, by series and then by rule.
 *
 * @since 0.1.0
 */
export interface Alerts {
  readonly alerts: readonly Alert[]
  /** Rules that could not be asked of a series, and why: too few points, no spread, no counts, or so few that none could break it. */
  readonly silent: readonly { readonly rule: string; readonly series: string; readonly because: Bilingual }[]
}

/**
 * 触发预警 — which rules the last point of each series breaks.
 *
 * Formulas: change = value ÷ earlier value − 1, by the calendar; z = (value − mean) ÷ sample standard deviation;
 * robust z = 0.67449·(value − median) ÷ MAD; control limits p₀ ± z·√(p₀(1 − p₀) ÷ n); the end of the Wilson interval that is
 * nearer p₀; runs and trends count points as they come. All limits but the counts of points are strict. An alert is a
 * sign to look, not a finding.
 *
 * Values, changes and counts are exact. z values, control limits and interval ends are computed in doubles (their errors
 * stand with `zScore`, `robustZScore`, `proportionControlLimits` and `wilsonInterval`), rounded half-up to 12 decimals and
 * compared as printed.
 *
 * @param input - see {@link AlertsInput}; periods ascend, and the last point of a series is judged
 * @throws `dates_not_ascending` · `percent_needed` · `wrong_type` · `out_of_range` · `not_an_integer` ·
 *   `conflicting_inputs` · `unknown_id` · `duplicate_id` · `unclean_id` · `too_long` · `not_one_of` · `missing` ·
 *   `empty_list` · `unknown_key` · `not_a_number` · `inexact_number` · `too_many_digits` · `periods_differ` ·
 *   `not_a_period`
 * @see Supervision paper: alerts on abnormal moves of the key indicators; the rules are this library's definition
 * @example
 * ```ts
 * import { raiseAlerts } from 'yigongti'
 *
 * const { alerts, silent } = raiseAlerts({
 *   series: [{
 *     id: 'admissionRate', unit: 'rate', label: { zh: '住院率', en: 'Admission rate' },
 *     points: [{ period: '2025-04', value: '1.52%' }, { period: '2025-05', value: '1.9%' }],
 *   }],
 *   rules: [
 *     { id: 'jump', kind: 'monthOnMonth', rise: '15%' },
 *     { id: 'outlier', kind: 'zScore', against: 'history', limit: 3 },
 *   ],
 * })
 * alerts.map(({ measured, limit, severity }) => [measured, limit, severity])
 * // => [ [ '0.25', '0.15', 'warning' ] ]
 * alerts[0]?.message.en
 * // => 'Admission rate (2025-05) is 1.90%, up 25.00% on 1.52% in 2025-04, beyond the limit of 15%'
 * silent[0]?.because.en
 * // => 'too few earlier values (1, at least 8 are needed): the rule does not judge'
 * ```
 * @since 0.1.0
 */
export function raiseAlerts(input: AlertsInput): Alerts {
  const { series, rules } = read(alertsShape(), input)
  const judged = series.flatMap((read) => {
    const watched = judgedSeries(read)
    return rules
      .filter((rule) => rule.series === undefined || rule.series.includes(watched.id))
      .map((rule) => ({ rule, read, verdict: judge(rule, watched) }))
  })
  return {
    alerts: judged.flatMap(({ rule, read, verdict }) => (verdict.found === 'alert' ? toAlert(rule, read) : [])),
    silent: judged.flatMap(({ rule, read, verdict }) =>
      verdict.found === 'silence' ? [{ rule: rule.id, series: read.id, because: verdict.because }] : [],
    ),
  }
}

export const alertsShape = /* @__PURE__ */ lazily(() =>
  record<AlertsInput>({ zh: '预警', en: 'Alerts' })(
    {
      series: list({ zh: '监测序列', en: 'Watched series' }, watchedSeriesShape(), { laws: [uniqueIds] }),
      rules: list({ zh: '预警规则', en: 'Alert rules' }, alertRuleShape(), { laws: [uniqueIds] }),
    },
    [watchesKnown, ratesInPercent],
  ),
)

interface Watching {
  readonly series: readonly { readonly id: string; readonly unit: string }[]
  readonly rules: readonly ReadRule[]
}

/** Rules watch series that are there. */
const watchesKnown: Law<Watching> = /* @__PURE__ */ law(
  ['unknown_id'],
  ['watchesKnown'],
  ({ series, rules }: Watching) => [series.map(({ id }) => id), rules.map(({ series: ids }) => ids ?? [])] as const,
  ([known, watched], reading) =>
    watched.forEach((ids, rule) => {
      refuseUnknown(ids, known, (index, info) => reading.refuse('unknown_id', info, ['rules', rule, 'series', index]))
    }),
)

/** A limit of 1 or more on a rate is written with a percent sign: 5 could not be passed, 5% can. */
const ratesInPercent: Law<Watching> = /* @__PURE__ */ law(
  ['percent_needed'],
  ['ratesInPercent'],
  ({ series, rules }: Watching) => {
    const rates = series.map(({ id, unit }) => (unit === 'rate' ? id : ''))
    const limits = rules.map((rule) =>
      rule.kind === 'fixed' || rule.kind === 'run' ? [rule.above, rule.below, rule.series] : [],
    )
    return [rates, limits, rules] as const
  },
  ([rates, , rules], reading) => {
    const rateIds = new Set(rates.filter((id) => id !== ''))
    rules.forEach((rule, index) => {
      if (rule.kind !== 'fixed' && rule.kind !== 'run') return
      const watchesRate = rule.series === undefined ? rateIds.size > 0 : rule.series.some((id) => rateIds.has(id))
      if (!watchesRate) return
      for (const key of ['above', 'below'] as const) {
        const limit = rule[key]
        if (limit === undefined || limit.isPercent || (limit.n < limit.d && -limit.n < limit.d)) continue
        const info = { received: toDecimalString(limit), ...meantRates(limit) }
        reading.refuse('percent_needed', info, ['rules', index, key])
      }
    })
  },
)

function judge(rule: ReadRule, series: JudgedSeries): Verdict {
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

/** An alert is a result by itself, so it is judged again with figures of its own. */
function toAlert(rule: ReadRule, series: ReadSeries): readonly Alert[] {
  const watched = judgedSeries(series)
  const verdict = judge(rule, watched)
  return verdict.found === 'alert' ? [alertOf(rule, watched, verdict)] : []
}

/** `住院率（2025 年 5 月）`; what ends in brackets already has no second pair. */
function inBrackets(name: string, period: string, open: string, comma: string, close: string): string {
  return name.endsWith(close)
    ? `${name.slice(0, -close.length)}${comma}${period}${close}`
    : name + open + period + close
}

/** A sentence goes on with a space, or with its colon. */
function joined(subject: string, saying: string): string {
  return saying.startsWith(':') ? subject + saying : `${subject} ${saying}`
}

function alertOf(
  { id, label: name, severity, citations = [], kind }: ReadRule,
  { id: series, name: seriesName, last }: JudgedSeries,
  { side, measured, limit, saying }: Extract<Verdict, { found: 'alert' }>,
): Alert {
  const by = side === 'above' || kind === 'run' || kind === 'trend'
  const label = { ...L.excess, unit: measured.label.unit }
  const difference = by ? formula`${measured} − ${limit}` : formula`${limit} − ${measured}`
  const period = last.period.text
  const when = periodInWords(last.period)
  const message = {
    zh: `${inBrackets(seriesName.zh, when.zh, '（', '，', '）')}${saying.zh}`,
    en: joined(inBrackets(seriesName.en, when.en, ' (', ', ', ')'), saying.en),
  }
  const excess = figure(label, difference, exact, { because: message, citations })
  const draft = {
    rule: id,
    label: name ?? kindNames[kind],
    kind,
    severity,
    series,
    period,
    side,
    observed: last.figure,
    measured,
    limit,
    message,
    citations,
  }
  return publish(draft, [excess])
}
