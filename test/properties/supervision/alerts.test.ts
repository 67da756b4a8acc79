import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AlertRule, raiseAlerts, type WatchedSeries } from 'yigongti'
import { Exact } from '../../support/exactDecimal.ts'
import { monthAt } from '../../support/months.ts'
import { everyStep } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'

const counts = fc
  .record({ denominator: fc.integer({ min: 1, max: 2000 }), share: fc.integer({ min: 0, max: 8 }) })
  .map(({ denominator, share }) => ({ numerator: Math.floor((denominator * share) / 8), denominator }))

const series: fc.Arbitrary<WatchedSeries> = fc
  .record({
    values: fc.array(counts, { minLength: 1, maxLength: 14 }),
    peers: fc.array(counts, { minLength: 1, maxLength: 9 }),
  })
  .map(({ values, peers }) => ({
    id: 's',
    unit: 'rate' as const,
    points: values.map((value, index) => ({ ...value, period: monthAt(index - values.length + 1) })),
    peers: peers.map((peer, index) => ({ ...peer, id: `p${index}` })),
  }))

/** A rule of every kind, the wider the larger `width` is. */
const rulesOf = (width: number): readonly AlertRule[] =>
  [
    { id: 'fixed', kind: 'fixed', above: `${50 + width / 2}%`, below: `${50 - width / 2}%` },
    { id: 'month', kind: 'monthOnMonth', rise: `${(width + 1) * 2}%`, fall: `${(width + 1) / 2}%` },
    { id: 'together', kind: 'growTogether', over: 'monthOnMonth', rise: `${(width + 1) * 2}%`, series: ['s'] },
    { id: 'z', kind: 'zScore', against: 'history', limit: (width + 1) / 20, atLeast: 3 },
    { id: 'robust', kind: 'robustZScore', against: 'peers', limit: (width + 1) / 20, atLeast: 3 },
    { id: 'limits', kind: 'controlLimits', centre: 'history', confidence: (width + 1) / 102 },
    { id: 'wilson', kind: 'wilson', reference: 'peers', confidence: (width + 1) / 102 },
    { id: 'run', kind: 'run', count: 2, of: 3, above: `${width}%` },
    { id: 'trend', kind: 'trend', of: 2 + Math.floor(width / 25), direction: 'rising' },
  ].map((rule) => ('confidence' in rule ? { ...rule, confidence: rule.confidence.toFixed(6) } : rule) as AlertRule)

const width = fc.integer({ min: 0, max: 100 })
const names = (watched: WatchedSeries, by: number) =>
  raiseAlerts({ series: [watched], rules: rulesOf(by) }).alerts.map(({ rule }) => rule)

describe('alerts', () => {
  it('a wider limit never raises more', () => {
    fc.assert(
      fc.property(series, width, width, (watched, a, b) => {
        const wide = names(watched, Math.max(a, b))
        const narrow = names(watched, Math.min(a, b))
        expect(wide.filter((rule) => !narrow.includes(rule))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('are beyond their limit, and each rule raises one, says nothing or says why not', () => {
    fc.assert(
      fc.property(series, width, (watched, by) => {
        const { alerts, silent } = raiseAlerts({ series: [watched], rules: rulesOf(by) })
        for (const { kind, side, measured, limit } of alerts) {
          const distance = new Exact(measured).minus(limit)
          if (kind === 'run' || kind === 'trend') expect(distance.gte(0)).toBe(true)
          else expect(side === 'above' ? distance.gt(0) : distance.lt(0)).toBe(true)
        }
        const heard = [...alerts, ...silent].map(({ rule }) => rule)
        expect(new Set(heard).size).toBe(heard.length)
      }),
    )
  })

  it('do not depend on the other series, and peers not on their order', () => {
    fc.assert(
      fc.property(series, series, width, (first, second, by) => {
        const rules = rulesOf(by)
        const turned = { ...first, peers: [...(first.peers ?? [])].reverse() }
        const brief = (input: readonly WatchedSeries[]) =>
          raiseAlerts({ series: input, rules })
            .alerts.filter(({ series: of }) => of === 's')
            .map(({ rule, measured, limit }) => [rule, Number(measured).toFixed(9), Number(limit).toFixed(9)])
        expect(brief([{ ...second, id: 't' }, first])).toEqual(brief([first]))
        expect(brief([turned])).toEqual(brief([first]))
      }),
      { numRuns: 100 },
    )
  })

  it('scaling all values scales no relative alert away', () => {
    const relative: readonly AlertRule[] = rulesOf(20).filter(({ kind }) => ['monthOnMonth', 'trend'].includes(kind))
    fc.assert(
      fc.property(series, fc.integer({ min: 2, max: 1000 }), (watched, factor) => {
        const scaled = {
          ...watched,
          points: watched.points.map((point) => ({ ...point, numerator: Number(Object(point).numerator) * factor })),
        } as WatchedSeries
        const rules = (input: WatchedSeries) =>
          raiseAlerts({ series: [input], rules: relative }).alerts.map(({ rule, measured }) => [rule, measured])
        expect(rules(scaled)).toEqual(rules(watched))
      }),
      { numRuns: 100 },
    )
  })

  it('every printed formula, evaluated by its printed inputs, gives the printed value', () => {
    fc.assert(
      fc.property(series, width, (watched, by) => {
        const { alerts } = raiseAlerts({ series: [watched], rules: rulesOf(by) })
        for (const { steps } of alerts) expect(everyStep(steps).flatMap(problemsOf)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})
