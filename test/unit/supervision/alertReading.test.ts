import { describe, expect, it } from 'vitest'
import { type AlertRule, type AlertsInput, raiseAlerts, screenAdmissions } from 'yigongti'
import { toMonths } from '../../support/months.ts'
import { withHeads } from '../../support/withHeads.ts'

const high = { id: 'r', kind: 'fixed', above: 5 } as const satisfies AlertRule
const judged = (points: readonly unknown[], rules: readonly object[] = [high], more: object = {}) =>
  raiseAlerts({ series: [{ id: 's', points, ...more }], rules, badRows: 'collect' } as unknown as AlertsInput)
const at = (...rows: readonly (readonly [string, unknown])[]) => rows.map(([period, value]) => ({ period, value }))

describe('where rows are collected', () => {
  it('an unreadable last point is not replaced by the month before it', () => {
    for (const last of [
      { period: '2025-03', value: 'abc' },
      { period: '2025-13', value: 1 },
    ]) {
      const { alerts, silent } = judged([...at(['2025-01', 1], ['2025-02', 9]), last])
      expect([alerts.length, silent.length]).toEqual([0, 1])
    }
    expect(judged(at(['2025-02', 9], ['2025-03', 'abc'])).silent[0]?.because).toEqual({
      zh: '2025 年 3 月无法读取，本规则暂不判断',
      en: '2025-03 could not be read: the rule does not judge',
    })
  })

  it('a wrong first period does not drop those after it', () => {
    for (const wrong of ['2052-01', '2025']) {
      const { alerts, issues } = judged(at([wrong, 1], ['2025-02', 9], ['2025-03', 9], ['2025-04', 9]))
      expect(alerts.map(({ period }) => period)).toEqual(['2025-04'])
      expect(issues?.map(({ path }) => path)).toEqual([['series', 0, 'points', 0, 'period']])
    }
  })

  it('ids that cannot be read do not refuse the others', () => {
    const points = at(['2025-01', 9])
    const other = at(['2025-01', 1])
    for (const id of ['x ', 'x'.repeat(201)]) {
      const given = [
        { id, points },
        { id, points: other },
        { id: 'y', points },
      ]
      const { alerts } = raiseAlerts({ series: given as never, rules: [high], badRows: 'collect' })
      expect(alerts.map(({ series }) => series)).toEqual(['y'])
    }
    const { alerts, silent } = raiseAlerts({
      series: [7, { id: 'y', points }] as never,
      rules: [{ ...high, series: ['x', 'y'] }],
      badRows: 'collect',
    })
    expect([alerts.map(({ series }) => series), silent.map(({ series }) => series)]).toEqual([['y'], ['x']])
  })
})

it('a run counts periods, not points', () => {
  const points = at(['2025-01', 9], ['2025-03', 9], ['2025-04', 9])
  const { alerts } = judged(points, [{ id: 'r', kind: 'run', count: 3, of: 4, above: 5 }])
  expect(alerts[0]?.missing).toEqual(['2025-02'])
})

describe('proportions', () => {
  const counts = (index: number, numerator = 10) => ({ id: `p${index}`, numerator, denominator: 100 })
  const point = [{ period: '2025-12', numerator: 90, denominator: 100 }]

  it('leave out a peer that is no proportion, and name it', () => {
    const peers = [...Array.from({ length: 9 }, (_, index) => counts(index)), { id: 'v', value: '10%' }]
    const { alerts, silent } = judged(point, [{ id: 'r', kind: 'controlLimits', centre: 'peers', confidence: '95%' }], {
      peers,
    })
    expect(alerts).toHaveLength(1)
    expect(silent.map(({ peer, because }) => [peer, because.zh])).toEqual([['v', 'v 不是两个计数之比，不参与比较']])
  })

  it('name the rows that a dispersion leaves out', () => {
    const peers = [
      ...Array.from({ length: 9 }, (_, index) => counts(index)),
      { id: 'v', value: '10%' },
      { id: 'z', numerator: 0, denominator: 0 },
    ]
    const rule = { id: 'r', kind: 'controlLimits', centre: '10%', confidence: '95%', dispersion: 'winsorised' }
    expect(judged(point, [rule], { peers }).silent.map(({ peer }) => peer)).toEqual(['z', 'v'])
  })

  it('warn by peers where there is no history', () => {
    const peers = Array.from({ length: 10 }, (_, index) => counts(index, index % 2 === 0 ? 1 : 60))
    const { warnings } = judged(point, [{ id: 'r', kind: 'controlLimits', centre: '10%', confidence: '95%' }], {
      peers,
    })
    expect(warnings?.[0]?.message.zh).toContain('同类之间')
  })
})

it('a trend of three says that they rise, not that each rose', () => {
  const { alerts } = judged(toMonths([9, 1, 2, 3]), [{ id: 'r', kind: 'trend', of: 3, direction: 'rising' }])
  expect(alerts[0]?.message.zh).toContain('最近 3 期依次递增')
})

it('numbers that hide their digits are alike only where they are equal', () => {
  class Amount {
    readonly #digits: string
    constructor(digits: string) {
      this.#digits = digits
    }
    toFixed(): string {
      return this.#digits
    }
  }
  const admission = (cost: Amount) => ({
    ...{ id: 'a', person: 'p', institution: 'county', diagnosis: 'I10', sex: 'male' },
    ...{ admittedOn: '2026-01-01', dischargedOn: '2026-01-08', cost },
  })
  const screened = (...costs: readonly string[]) =>
    screenAdmissions({
      admissions: costs.map((cost) => admission(new Amount(cost))),
      institutions: [{ id: 'county', member: true, level: 2 }],
      badRows: 'strict',
      screens: withHeads({ splitAdmission: { withinDays: 15 } }),
    } as never)
  expect(() => screened('100', '6000')).toThrow(expect.objectContaining({ code: 'duplicate_id' }))
  expect(() => screened('100', '100')).not.toThrow()
})
