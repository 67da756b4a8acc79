import type { Fields, Items } from '../mends/Mend.ts'
import { exact, without } from '../mends/values.ts'
import { all, type Breaks, changed, inList } from './Break.ts'
import { longer } from './payment.ts'

/** The laws of indicators, alerts, screens, consequences and the alliance's own sums. */
export const breaksOfSupervision: Breaks = {
  oneLength: (rows: Fields) => ({
    wrong_length: { ...rows, cost: longer({ cost: new Float64Array(6) }, 'cost')['cost'] },
  }),
  partsMakeWhole: (facts: Fields, { says: [whole = '', part = '', other = ''] }) => ({
    sum_not_stated: { ...facts, [whole]: 4, [part]: 2, [other]: 1 },
    out_of_range: { ...without(facts, other), [whole]: 4, [part]: 5 },
  }),
  watchesKnown: (alerts: Fields) => ({
    unknown_id: inList(alerts, 'rules', (rules) => all(rules, { series: ['unknown'] })),
  }),
  ratesInPercent: (alerts: Fields) => ({
    percent_needed: {
      ...inList(alerts, 'series', (series) => all(series, { unit: 'rate' })),
      rules: [{ id: 'limit', kind: 'fixed', severity: 'high', above: 5 }],
    },
  }),
  countAtMostOf: (rule: Fields) => {
    const { n, d } = exact(rule['of'])
    return { out_of_range: { ...rule, count: Number(n / d) + 1 } }
  },
  plainScoreNeedsLimit: (rule: Fields) => ({ missing: { ...without(rule, 'limit'), kind: 'zScore' } }),
  valueOrCounts: (point: Fields) => ({
    missing: { ...without(point, 'value', 'denominator'), numerator: 1 },
    conflicting_inputs: { ...point, value: '50%', numerator: 1, denominator: 2 },
    out_of_range: { ...without(point, 'value'), numerator: 1, denominator: 0 },
  }),
  'ascending period': (points: Items) => ({
    periods_differ: [
      { ...points[0], period: '2024' },
      { ...points[0], period: '2024-01' },
    ],
    dates_not_ascending: [...points, points[0]],
  }),
  currentFollowsPrevious: (screen: Fields) => ({ out_of_range: { ...screen, current: screen['previous'] } }),
  codesOnce: (families: Items) => ({
    duplicate_id: changed(families, 0, (family) => {
      const codes = family['codes'] as readonly unknown[]
      return { ...family, codes: [...codes, codes[0]] }
    }),
  }),
  daysAscend: (period: Fields, { says: [from = '', to = ''] }) => ({
    out_of_range: { ...period, [from]: '2025-02-01', [to]: '2025-01-31' },
  }),
  leadIsMember: (institution: Fields) => ({ lead_not_member: { ...institution, member: false, lead: true } }),
  oneLead: (institutions: Items) => {
    const leading = institutions.map((one) => ({ ...one, member: true, lead: true }))
    return { second_lead: [...leading, { ...leading[0], id: 'another' }] }
  },
  nobodyOutside: (members: Items) => ({ reserved_id: changed(members, 0, (one) => ({ ...one, id: 'outside' })) }),
  notToItself: (move: Fields) => ({ moved_to_itself: { ...move, to: move['from'] } }),
  numbersOfTheUnit: (line: Fields) => ({
    negative_amount: { ...line, unit: 'yuan', stated: -1 },
    not_whole_fen: { ...line, unit: 'yuan', stated: '0.001' },
    out_of_range: { ...line, unit: 'points', stated: -1 },
    not_an_integer: { ...line, unit: 'count', stated: 0.5 },
  }),
  knownMembers: (alliance: Fields) => {
    const valued = (change: (values: Items) => unknown) =>
      inList(alliance, 'lines', (lines) => lines.map((line) => inList(line, 'values', change)))
    return {
      unknown_id: valued((values) => changed(values, 0, (value) => ({ ...value, member: 'unknown' }))),
      duplicate_id: valued((values) => [...values, values[0]]),
      missing: valued(([first, ...others]) => (others.length > 0 ? others : [{ ...first, member: 'unknown' }])),
    }
  },
}
