import type { IsoDate } from '../../calendar/internal.ts'
import { type Bilingual, fail } from '../../errors/internal.ts'
import { compare, type Fraction, toDecimalString } from '../../numeric/internal.ts'
import { inForce, readRuleSet } from '../../policy/internal.ts'
import { date, failAt, id, lazily, list, optional, read, record, refuseUnknown } from '../../shape/internal.ts'
import type { AlertRule } from './AlertRule.ts'
import { type AlertTemplate, alertTemplateShape, lines } from './AlertTemplate.ts'

/** Which lines of a template are asked for. */
export interface AlertLinesInput {
  /** The day on which the lines must hold. */
  readonly on: IsoDate
  /** The series that there are; all indicators of the template unless given. */
  readonly series?: readonly string[]
}

/**
 * 预警规则（结果） — the rules of the lines that hold, and the lines that nobody supplied.
 *
 * @since 0.2.0
 */
export interface AlertLines {
  readonly rules: readonly AlertRule[]
  readonly unset: readonly { readonly id: string; readonly label: Bilingual }[]
}

/**
 * 按预警模板生成规则 — the two lines of each watched indicator as rules for {@link raiseAlerts}: past the line of attention
 * (关注) a notice, past the line of warning (预警) a warning.
 *
 * The lines are the locality's: `withLocal` supplies them, with the day from which they hold and their notice. A line that
 * nobody supplied gives no rule and stands in `unset`. A value past both lines raises both alerts.
 *
 * @param given - the template, with what the locality supplied
 * @param input - `on` (the day), `series` (which of its indicators; all unless given)
 * @throws `out_of_range` (the line of warning lies before the line of attention) · `unknown_id` ·
 *   `before_first_value` · `not_a_date` · `empty_list` · `missing` · `too_long` · `unclean_id` · `unknown_key` ·
 *   `wrong_type`
 * @example
 * ```ts
 * import { alertRulesOf, raiseAlerts, withLocal } from 'yigongti'
 * import { allianceAlerts } from 'yigongti/rules'
 *
 * const template = withLocal(allianceAlerts, { admissionRateAttention: '18%', admissionRateWarning: '20%' })
 * const { rules } = alertRulesOf(template, { on: '2026-06-30', series: ['admissionRate'] })
 * const { alerts } = raiseAlerts({
 *   series: [{ id: 'admissionRate', unit: 'rate', points: [{ period: '2026', value: '19%' }] }],
 *   rules,
 * })
 * alerts.map(({ severity, label }) => [severity, label.zh]) // => [ [ 'notice', '住院率：关注线' ] ]
 * ```
 * @since 0.2.0
 */
export function alertRulesOf(given: AlertTemplate, input: AlertLinesInput): AlertLines {
  const template = readRuleSet(given, ['template'], alertTemplateShape())
  const { on, series } = read(alertLinesShape(), input)
  const ids = template.items.map((item) => item.id)
  refuseUnknown(series ?? [], ids, (index, info) => failAt(alertLinesShape(), 'unknown_id', ['series', index], info))
  const standing = inForce(template, on, ['on'], 'alerts')
  const items = template.items.filter((item) => series === undefined || series.includes(item.id))
  const found = items.flatMap((item) => {
    const values = lines.map(({ end }) => {
      const key = item.id + end
      const { kind } = (template.parameters[key] ?? template.localParameters[key]) as { readonly kind: string }
      return standing.optional[kind as 'share' | 'rate' | 'number'](key)
    })
    const [attention, warning] = values
    if (attention !== undefined && warning !== undefined) expectOrder(item, attention.value, warning.value, template)
    return lines.map((line, place) => ({ item, line, value: values[place] }))
  })
  return {
    rules: found.flatMap(({ item, line, value }): readonly AlertRule[] => {
      if (value === undefined) return []
      return [
        {
          id: item.id + line.end,
          kind: 'fixed',
          label: labelOf(item, line),
          severity: line.severity,
          series: [item.id],
          citations: value.citations,
          [item.side]: item.unit === 'rate' ? inPercent(value.value) : value.text,
        },
      ]
    }),
    unset: found.flatMap(({ item, line, value }) =>
      value === undefined ? [{ id: item.id + line.end, label: labelOf(item, line) }] : [],
    ),
  }
}

type Item = AlertTemplate['items'][number]

function labelOf({ label }: Item, { name }: (typeof lines)[number]): Bilingual {
  return { zh: `${label.zh}：${name.zh}线`, en: `${label.en}: line of ${name.en}` }
}

function inPercent({ n, d }: Fraction): string {
  return `${toDecimalString({ n: n * 100n, d })}%`
}

/** Who passes the line of warning has passed that of attention. */
function expectOrder(
  { id: own, side, unit }: Item,
  attention: Fraction,
  warning: Fraction,
  template: AlertTemplate,
): void {
  const order = compare(warning, attention)
  if (side === 'above' ? order >= 0 : order <= 0) return
  const written = unit === 'rate' ? inPercent : (value: Fraction) => toDecimalString(value)
  const expected = `${side === 'above' ? '≥' : '≤'} ${written(attention)}`
  const key = `${own}Warning`
  const place = (template.localParameters[key] ?? template.parameters[key])?.label
  fail('out_of_range', ['template', 'local', key], { expected, received: written(warning) }, place)
}

export const alertLinesShape = /* @__PURE__ */ lazily(() =>
  record<AlertLinesInput>({ zh: '预警线', en: 'Lines of alerts' })({
    on: date<IsoDate>({ zh: '日期', en: 'Day' }),
    series: optional(list({ zh: '序列', en: 'Series' }, id())),
  }),
)
