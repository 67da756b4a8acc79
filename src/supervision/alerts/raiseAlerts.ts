import type { Bilingual, Issue, Path } from '../../errors/internal.ts'
import { type Citation, exact, figure, formula, publish, type Step } from '../../figure/internal.ts'
import type { DecimalText } from '../../numeric/internal.ts'
import { isObject, read } from '../../shape/internal.ts'
import type { AlertRule } from './AlertRule.ts'
import { type AlertsInput, alertsShape } from './AlertsInput.ts'
import type { ReadRule } from './alertRuleShape.ts'
import { type Collected, collectSeries } from './collectSeries.ts'
import { asks, figuresOf, hasNoValue, judge, saidOf, watchedTogether } from './judge.ts'
import { kindNames, labels as L } from './labels.ts'
import { periodInWords } from './Period.ts'
import { type Silence, silence, type Verdict } from './Verdict.ts'
import { type JudgedSeries, judgedSeries, type ReadSeries } from './WatchedSeries.ts'
import { whatIsSilent } from './whatIsSilent.ts'

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
  /** Of runs and trends: the period with which they were complete, and those without a value. Since 0.2.0. */
  readonly completedBy?: string
  readonly missing?: readonly string[]
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
  /**
   * Rules that could not be asked of a series, and why: too few points, no spread, no counts, a value that is missing, or
   * counts so few that none could break it. With `period` or `peer` (since 0.2.0) that row alone was left out, and the rule judged by the others.
   */
  readonly silent: readonly {
    readonly rule: string
    readonly series: string
    readonly period?: string
    readonly peer?: string
    readonly because: Bilingual
  }[]
  /**
   * Where limits that know chance only are narrower than what the proportions usually move by (their dispersion, σz or √φ,
   * is above 1.5): with large denominators they fire by size alone. Left out where there is none. Since 0.2.0.
   */
  readonly warnings?: readonly { readonly rule: string; readonly series: string; readonly message: Bilingual }[]
  /** With `badRows: 'collect'`, what could not be read and was left out. Since 0.2.0. */
  readonly issues?: readonly Issue[]
  /** Then too, where there are any: rows that say again what an earlier one says, taken once. Since 0.2.0. */
  readonly repeated?: readonly { readonly path: Path; readonly first: Path }[]
}

/**
 * 触发预警 — which rules the last point of each series breaks.
 *
 * Formulas: change = value ÷ earlier value − 1, by the calendar; z = (value − mean) ÷ sample standard
 * deviation, its limit a quantile of Student's t × √(1 + 1 ÷ n), as rare as the limit given is of a normal value;
 * robust z = 0.67449·(value − median) ÷ MAD; control limits p₀ ± z·dispersion·√(p₀(1 − p₀) ÷ n); the end of the Wilson interval that is
 * nearer p₀; runs and trends count periods of the calendar. All limits but the counts of points are strict. An alert is a
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
  const collected = collectedOf(input)
  const { series, rules } = read(
    alertsShape(),
    collected === undefined ? input : { ...input, series: collected.series },
  )
  const together = watchedTogether(rules, series)
  const judged = series.flatMap((read) => {
    const watched = hasNoValue(read) ? undefined : judgedSeries(read)
    const alone = watched === undefined ? [] : [watched]
    return rules
      .filter((rule) => asks(rule, read, together))
      .map((rule) => {
        const isTogether = rule.kind === 'growTogether'
        const all = together.get(rule) ?? [read]
        const empty = all.find(hasNoValue)
        const verdict =
          empty === undefined
            ? judge(rule, isTogether ? figuresOf(rule, all) : alone)
            : isTogether
              ? saidOf(empty, ofNothing(empty, collected))
              : ofNothing(empty, collected)
        return { rule, read, watched, all, verdict }
      })
  })
  const warnings = judged.flatMap(({ rule, read, verdict }) => {
    const message = verdict.found === 'silence' ? undefined : verdict.warning
    return message === undefined ? [] : [{ rule: rule.id, series: read.id, message }]
  })
  return {
    alerts: judged.flatMap(({ rule, all, verdict }) => (verdict.found === 'alert' ? toAlert(rule, all) : [])),
    silent: judged.flatMap(({ rule, read, watched, verdict }) => whatIsSilent(rule, read.id, watched, verdict)),
    ...(warnings.length > 0 && { warnings }),
    ...(collected !== undefined && { issues: collected.issues }),
    ...(collected !== undefined && collected.repeated.length > 0 && { repeated: collected.repeated }),
  }
}

/** The series that can be read, where the caller wants the others left out; none at all is refused as it stands. */
function collectedOf(input: AlertsInput): Collected | undefined {
  const { series, badRows, rules }: Partial<AlertsInput> = input ?? {}
  if (badRows !== 'collect' || !Array.isArray(series)) return undefined
  const collected = collectSeries(series, namedIn(rules))
  return collected.series.length === 0 ? undefined : collected
}

/** The series that rules name, of rules that are not read yet. */
function namedIn(rules: unknown): readonly string[] {
  const lists = (Array.isArray(rules) ? rules : []).map((rule: unknown) =>
    isObject(rule) ? rule['series'] : undefined,
  )
  const ids = lists.flatMap((list: unknown): readonly unknown[] => (Array.isArray(list) ? list : []))
  return [...new Set(ids.filter((id) => typeof id === 'string'))]
}

/** The last point is 0 of 0, or the series could not be read: there is nothing to judge. */
function ofNothing({ id, points }: ReadSeries, collected: Collected | undefined): Silence {
  const lost = collected?.lost.get(id)
  if (lost !== undefined) return silence(lost.zh, lost.en)
  const when = periodInWords((points.at(-1) as ReadSeries['points'][number]).period)
  return silence(`${when.zh}为 0 ÷ 0，没有值`, `${when.en} is 0 of 0 and has no value`)
}

/** An alert is a result by itself, so it is judged again with figures of its own. */
function toAlert(rule: ReadRule, series: readonly ReadSeries[]): readonly Alert[] {
  const figures = figuresOf(rule, series)
  const verdict = judge(rule, figures)
  return verdict.found === 'alert' ? [alertOf(rule, figures[0] as JudgedSeries, verdict)] : []
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
  { side, measured, limit, saying, run, warning }: Extract<Verdict, { found: 'alert' }>,
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
  const excess = figure(label, difference, exact, { because: message, citations, warning })
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
    ...run,
    citations,
  }
  return publish(draft, [excess])
}
