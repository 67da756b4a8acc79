import { meantRates, toDecimalString } from '../../numeric/internal.ts'
import { type Law, law, lazily, list, record, refuseUnknown, uniqueIds } from '../../shape/internal.ts'
import { badRowsShape } from '../../stays/internal.ts'
import type { AlertRule } from './AlertRule.ts'
import { alertRuleShape, type ReadRule } from './alertRuleShape.ts'
import { type WatchedSeries, watchedSeriesShape } from './WatchedSeries.ts'

/**
 * 预警（输入） — the series that are watched, and the rules.
 *
 * @since 0.1.0
 */
export interface AlertsInput {
  readonly series: readonly WatchedSeries[]
  readonly rules: readonly AlertRule[]
  /**
   * `strict` (unless given) throws at the first thing that is wrong; `collect` lists series, points and peers that cannot be
   * read, and leaves those out alone. Since 0.2.0.
   */
  readonly badRows?: 'strict' | 'collect'
}

export const alertsShape = /* @__PURE__ */ lazily(() =>
  record<AlertsInput>({ zh: '预警', en: 'Alerts' })(
    {
      series: list({ zh: '监测序列', en: 'Watched series' }, watchedSeriesShape(), { laws: [uniqueIds] }),
      badRows: badRowsShape(),
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
