import * as fc from 'fast-check'
import type { Fields, Items, Mends } from './Mend.ts'
import { ofOneLength } from './payment.ts'
import { byValue, cycled, daysInOrder, exact, isZero, withDrawn, without } from './values.ts'

/** The laws of indicators, alerts, screens, consequences and the alliance's own sums. */
export const mendsOfSupervision: Mends = {
  oneLength: (rows: Fields) => fc.constant(ofOneLength(rows, 'person')),
  partsMakeWhole: (facts: Fields, { says: [whole = ''] }) => fc.constant(without(facts, whole)),
  scoreInScale: (input: Fields) => {
    const { score, scoreMaximum = 100 } = input
    const isInside = score === undefined || (exact(score).n >= 0n && byValue(score, scoreMaximum) <= 0)
    return fc.constant(isInside ? input : { ...input, score: scoreMaximum })
  },
  watchesKnown: (alerts: Fields) => {
    const ids = (alerts['series'] as Items).map(({ id }) => id)
    const watching = (rule: Fields) =>
      rule['series'] === undefined ? rule : { ...rule, series: (rule['series'] as []).map((_, at) => cycled(ids, at)) }
    return fc.constant({ ...alerts, rules: (alerts['rules'] as Items).map(watching) })
  },
  ratesInPercent: (alerts: Fields) => {
    const isPlain = (limit: unknown) => limit !== undefined && !String(limit).endsWith('%') && isOneOrMore(limit)
    const written = (limit: unknown) => {
      const { n, d } = exact(limit)
      return `${(n * 100n) / d}%`
    }
    const mended = (rule: Fields) => ({
      ...rule,
      ...(isPlain(rule['above']) ? { above: written(rule['above']) } : {}),
      ...(isPlain(rule['below']) ? { below: written(rule['below']) } : {}),
    })
    const isLimit = ({ kind }: Fields) => kind === 'fixed' || kind === 'run'
    return fc.constant({
      ...alerts,
      rules: (alerts['rules'] as Items).map((rule) => (isLimit(rule) ? mended(rule) : rule)),
    })
  },
  countAtMostOf: (rule: Fields) =>
    fc.constant(byValue(rule['count'], rule['of']) > 0 ? { ...rule, count: rule['of'] } : rule),
  plainScoreNeedsLimit: (rule: Fields, { part }) =>
    rule['kind'] === 'zScore' && rule['limit'] === undefined
      ? withDrawn(rule, { limit: part('limit') })
      : fc.constant(rule),
  valueOrCounts: (point: Fields, { part }) => {
    const stated = withDrawn(without(point, 'numerator', 'denominator'), { value: part('value') })
    const counted = withDrawn(without(point, 'value'), {
      numerator: part('numerator'),
      denominator: part('denominator').filter((count) => !isZero(count)),
    })
    return fc.oneof(stated, counted)
  },
  'ascending period': (points: Items) =>
    fc
      .tuple(fc.integer({ min: 2015, max: 2020 }), fc.boolean())
      .map(([year, isMonthly]) =>
        points.map((point, index) => ({ ...point, period: isMonthly ? `${year}-0${index + 1}` : `${year + index}` })),
      ),
  currentFollowsPrevious: (screen: Fields) => {
    const [previous, current] = [screen['previous'], screen['current']] as [Fields, Fields]
    const days = [previous['from'], previous['to'], current['from'], current['to']].map(String).sort()
    const [first, second, third, last] = days
    const end = second === third ? '2014-12-31' : second
    return fc.constant({
      ...screen,
      previous: { ...previous, from: second === third ? '2014-01-01' : first, to: end },
      current: { ...current, from: third, to: last },
    })
  },
  codesOnce: (families: Items) =>
    fc.constant(
      families.map((family, index) => ({
        ...family,
        codes: (family['codes'] as readonly string[]).map((code, place) => `${code}.${index}${place}`),
      })),
    ),
  daysAscend: (period: Fields, { says: [from = '', to = ''] }) => fc.constant(daysInOrder(period, from, to)),
  leadIsMember: (institution: Fields) =>
    fc.constant(institution['lead'] === true ? { ...institution, member: true } : institution),
  oneLead: (institutions: Items) => {
    const first = institutions.findIndex(({ lead }) => lead === true)
    return fc.constant(institutions.map((one, index) => (index > first ? { ...one, lead: false } : one)))
  },
  nobodyOutside: fc.constant,
  notToItself: (move: Fields) => fc.constant(move['from'] === move['to'] ? { ...move, to: `${move['to']}x` } : move),
  numbersOfTheUnit: (line: Fields) => {
    const whole = (value: unknown) => {
      const { n, d } = exact(value)
      return String((n < 0n ? -n : n) / d)
    }
    const wholly = (record: Fields, key: string) => (record[key] === undefined ? {} : { [key]: whole(record[key]) })
    const moves = line['moves'] as Items | undefined
    return fc.constant({
      ...line,
      values: (line['values'] as Items).map((value) => ({ ...value, ...wholly(value, 'value') })),
      ...(moves === undefined ? {} : { moves: moves.map((move) => ({ ...move, ...wholly(move, 'amount') })) }),
      ...wholly(line, 'stated'),
      ...wholly(line, 'tolerance'),
    })
  },
  knownMembers: (alliance: Fields) => {
    const ids = (alliance['members'] as Items).map(({ id }) => id)
    const anywhere = [...ids, 'outside']
    const known = (line: Fields) => {
      const moves = line['moves'] as Items | undefined
      const moved = (move: Fields, index: number) => ({
        ...move,
        from: cycled(anywhere, index),
        to: cycled(anywhere, index + 1),
      })
      return {
        ...line,
        values: ids.map((member, index) => ({ ...cycled(line['values'] as Items, index), member })),
        ...(moves === undefined ? {} : { moves: moves.map(moved) }),
      }
    }
    return fc.constant({ ...alliance, lines: (alliance['lines'] as Items).map(known) })
  },
}

function isOneOrMore(limit: unknown): boolean {
  const { n, d } = exact(limit)
  return n >= d || -n >= d
}
