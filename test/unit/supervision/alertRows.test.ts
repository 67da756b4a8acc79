import { describe, expect, it } from 'vitest'
import { type AlertRule, type AlertsInput, raiseAlerts, type WatchedSeries } from 'yigongti'
import { monthAt, toMonths } from '../../support/months.ts'
import { expectRefusal } from '../../support/refusal.ts'

const counted = (...counts: readonly (readonly [numerator: number, denominator: number])[]) =>
  counts.map(([numerator, denominator], place) => ({
    period: monthAt(place - counts.length + 1),
    numerator,
    denominator,
  }))
const series = (id: string, points: WatchedSeries['points'], peers?: WatchedSeries['peers']): WatchedSeries => ({
  id,
  unit: 'rate',
  points,
  ...(peers && { peers }),
})
const rule = (given: object): AlertRule => ({ id: 'r', ...given }) as AlertRule
const high = rule({ kind: 'fixed', above: '20%' })

describe('0 of 0', () => {
  it('in the last month silences that series, with its reason; the others are judged', () => {
    const { alerts, silent } = raiseAlerts({
      series: [
        series('a', counted([1, 10], [5, 10])),
        series('b', counted([1, 10], [0, 0])),
        series('c', counted([1, 10], [4, 10])),
      ],
      rules: [high, { id: 'p', kind: 'controlLimits', centre: '10%', confidence: '95%' }],
    })
    expect(alerts.map(({ series: of, rule: by }) => of + by)).toEqual(['ar', 'ap', 'cr', 'cp'])
    const because = {
      zh: '2025 年 12 月为 0 ÷ 0，没有值，本规则暂不判断',
      en: '2025-12 is 0 of 0 and has no value: the rule does not judge',
    }
    expect(silent).toEqual([
      { rule: 'r', series: 'b', because },
      { rule: 'p', series: 'b', because },
    ])
  })

  it('among the months before leaves that month out, and names it to each rule that compares with them', () => {
    const points = counted([10, 100], [0, 0], [10, 100], [50, 100])
    const judged = (given: object) => raiseAlerts({ series: [series('a', points)], rules: [rule(given)] })
    const limits = judged({ kind: 'controlLimits', centre: 'history', confidence: '95%' })
    expect(limits.alerts[0]?.message.en).toContain('centre 10%')
    expect(limits.silent).toEqual([
      {
        rule: 'r',
        series: 'a',
        period: '2025-10',
        because: {
          zh: '2025 年 10 月为 0 ÷ 0，没有值，此期不参与比较',
          en: '2025-10 is 0 of 0 and has no value: it is left out',
        },
      },
    ])
    // a rule that does not look at it says nothing of it
    expect(judged({ kind: 'fixed', above: '20%' }).silent).toEqual([])
    const before = raiseAlerts({
      series: [series('a', counted([0, 0], [50, 100]))],
      rules: [rule({ kind: 'monthOnMonth', rise: '10%' })],
    })
    expect(before.silent[0]?.because.en).toBe(
      'the month before, 2025-11, is 0 of 0 and has no value: the rule does not judge',
    )
  })

  it('of one peer leaves that peer out, with its reason', () => {
    const peers = [
      { id: 'p', numerator: 10, denominator: 100 },
      { id: 'q', numerator: 0, denominator: 0 },
    ]
    const { alerts, silent } = raiseAlerts({
      series: [series('a', counted([50, 100]), peers), series('b', counted([40, 100]), peers.slice(0, 1))],
      rules: [rule({ kind: 'wilson', reference: 'peers', confidence: '95%' })],
    })
    expect(alerts.map(({ series: of }) => of)).toEqual(['a', 'b'])
    expect(silent).toEqual([
      {
        rule: 'r',
        series: 'a',
        peer: 'q',
        because: { zh: 'q 为 0 ÷ 0，没有值，不参与比较', en: 'q is 0 of 0 and has no value: it is left out' },
      },
    ])
  })

  it('is no 5 of 0', () => {
    expectRefusal(() => raiseAlerts({ series: [series('a', counted([5, 0]))], rules: [high] }), 'out_of_range', [
      'series',
      0,
      'points',
      0,
      'denominator',
    ])
  })
})

describe('bad rows', () => {
  const good = series('a', counted([1, 10], [5, 10]))
  const collected = (given: readonly unknown[], rules: readonly AlertRule[] = [high]) =>
    raiseAlerts({ series: given, rules, badRows: 'collect' } as AlertsInput)

  it('stop everything, unless they are to be collected', () => {
    const bad = series('b', [{ period: '2025-13', value: '1%' }])
    expectRefusal(() => raiseAlerts({ series: [good, bad], rules: [high] }), 'not_a_period', [
      'series',
      1,
      'points',
      0,
      'period',
    ])
    const { alerts, silent, issues } = collected([bad, good])
    expect(alerts.map(({ series: of }) => of)).toEqual(['a'])
    expect(silent.map(({ series: of, because }) => [of, because.en])).toEqual([
      [
        'b',
        'the series could not be read (Watched series, Points, row 1, Period (series[0].points[0].period): expected a month (such as 2026-05), a quarter (such as 2026-Q1) or a year (such as 2026), received "2025-13"): the rule does not judge',
      ],
    ])
    expect(issues?.map(({ code, path }) => [code, path])).toEqual([
      ['not_a_period', ['series', 0, 'points', 0, 'period']],
      ['empty_list', ['series', 0, 'points']],
    ])
  })

  it('leave the other rows of their series to be judged', () => {
    const points = [
      { period: '2025-09', numerator: 1, denominator: 10 },
      { period: '2025-10', numerator: 'x', denominator: 10 },
      { period: '2025-11', numerator: 5, denominator: 0 },
      { period: '2025-12', numerator: 5, denominator: 10 },
    ]
    const peers = [{ id: 'p', value: '1%' }, { id: 'q' }, null, { id: 'p', value: '2%' }]
    const { alerts, issues } = collected([series('a', points as never, peers as never)])
    expect(alerts).toHaveLength(1)
    expect(issues?.map(({ code, path }) => [code, path.slice(2)])).toEqual([
      ['not_a_number', ['points', 1, 'numerator']],
      ['out_of_range', ['points', 2, 'denominator']],
      ['duplicate_id', ['peers', 0, 'id']],
      ['missing', ['peers', 1, 'value']],
      ['missing', ['peers', 2]],
      ['duplicate_id', ['peers', 3, 'id']],
    ])
  })

  it('alike in every field are one, with a note; periods out of their order are told', () => {
    const [first, last] = good.points
    const { alerts, issues, repeated } = collected([
      { ...good, points: [first, { ...first }, { period: '2025-10', value: '1%' }, last] },
      { ...good, id: 'b' },
      { ...good, id: 'b' },
    ])
    expect(alerts.map(({ series: of }) => of)).toEqual(['a', 'b'])
    expect(repeated).toEqual([
      { path: ['series', 2], first: ['series', 1] },
      { path: ['series', 0, 'points', 1], first: ['series', 0, 'points', 0] },
    ])
    expect(issues?.map(({ code, path }) => [code, path])).toEqual([
      ['dates_not_ascending', ['series', 0, 'points', 2, 'period']],
    ])
  })

  it('series of one id that differ are both left out, and so is what is no series', () => {
    const other = { ...good, points: counted([9, 10]) }
    const { alerts, silent, issues } = collected([
      good,
      other,
      7,
      { ...good, id: 'c', colour: 1 },
      { ...good, id: 'd' },
    ])
    expect(alerts.map(({ series: of }) => of)).toEqual(['d'])
    expect(silent.map(({ series: of }) => of)).toEqual(['a', 'c'])
    expect(issues?.map(({ code, path }) => [code, path])).toEqual([
      ['duplicate_id', ['series', 0, 'id']],
      ['duplicate_id', ['series', 1, 'id']],
      ['wrong_type', ['series', 2]],
      ['unknown_key', ['series', 3, 'colour']],
    ])
  })

  it('in rules are never collected, and nothing at all is refused', () => {
    expectRefusal(() => collected([good], [rule({ kind: 'fixed' })]), 'missing', ['rules', 0, 'above'])
    expectRefusal(() => collected([7]), 'wrong_type', ['series', 0])
    expect(collected([good]).issues).toEqual([])
  })

  it('may be thousands', () => {
    const points = Array.from({ length: 20_000 }, (_, place) => ({
      period: `${String(Math.floor(place / 12)).padStart(4, '0')}-${String((place % 12) + 1).padStart(2, '0')}`,
      value: place % 1000 === 0 ? 'x' : '1%',
    }))
    const { issues, silent } = collected([good, { id: 'b', points }])
    expect(issues).toHaveLength(20)
    expect(silent).toEqual([])
  })
})

describe('runs and trends', () => {
  const judged = (points: WatchedSeries['points'], given: object) =>
    raiseAlerts({ series: [{ id: 's', points }], rules: [rule(given)] })
  const at = (...values: readonly (readonly [period: string, value: number])[]) =>
    values.map(([period, value]) => ({ period, value }))

  it('a last point back within its limit completes no run: 9, 9, 1 with 2 of 3 above 5', () => {
    const run = { kind: 'run', count: 2, of: 3, above: 5 }
    expect(judged(toMonths([9, 9, 1]), run)).toEqual({ alerts: [], silent: [] })
    expect(judged(toMonths([9, 1, 9]), run).alerts[0]).toMatchObject({ completedBy: '2025-12', missing: [] })
    // the second 9 completed it, the third goes on
    expect(judged(toMonths([1, 9, 9, 9]), run).alerts[0]).toMatchObject({
      completedBy: '2025-11',
      message: {
        zh: 's（2025 年 12 月）：最近 3 期中有 3 期高于限值 5，自 2025 年 11 月起达到',
        en: 's (2025-12): of the last 3 points 3 are above the limit of 5; complete since 2025-11',
      },
    })
  })

  it('a run names a month without a value, and does not judge where that could decide', () => {
    const run = { kind: 'run', count: 2, of: 3, above: 5 }
    const gap = at(['2025-07', 1], ['2025-10', 9], ['2025-12', 9])
    expect(judged(gap, run).alerts[0]).toMatchObject({
      missing: ['2025-11'],
      message: {
        zh: 's（2025 年 12 月）：最近 3 期中有 2 期高于限值 5，2025 年 11 月没有值，本期达到',
        en: 's (2025-12): of the last 3 points 2 are above the limit of 5; 2025-11 without a value; complete with this point',
      },
    })
    const open = at(['2025-07', 9], ['2025-10', 5], ['2025-12', 9])
    expect(judged(open, run).silent[0]?.because).toEqual({
      zh: '最近 3 期中 2025 年 11 月没有值，不能判断，本规则暂不判断',
      en: 'of the last 3 periods 2025-11 has no value: the rule does not judge',
    })
    // whatever November was, there are no three
    expect(judged(open, { ...run, count: 3 }).silent).toEqual([])
  })

  it('a value on the limit is not beyond it, and that is said', () => {
    const { alerts } = judged(toMonths([9, 5, 9]), { kind: 'run', count: 2, of: 3, above: 5 })
    expect(alerts[0]?.message.en).toBe(
      's (2025-12): of the last 3 points 2 are above the limit of 5; 2025-11 on the limit and not counted; complete with this point',
    )
  })

  it('a trend does not count across a missing month in silence', () => {
    const gap = at(['2025-08', 1], ['2025-09', 2], ['2025-11', 3], ['2025-12', 4])
    expect(judged(gap, { kind: 'trend', of: 4, direction: 'rising' })).toMatchObject({
      alerts: [],
      silent: [{ because: { en: 'of the last 4 periods 2025-10 has no value: the rule does not judge' } }],
    })
    const { alerts } = judged(gap, { kind: 'trend', of: 2, direction: 'rising' })
    expect(alerts[0]).toMatchObject({
      measured: '2',
      missing: ['2025-10'],
      message: {
        zh: 's（2025 年 12 月）为 4，最近 2 期依次递增，此前缺 2025 年 10 月，不再上溯，本期达到',
        en: 's (2025-12) is 4: the last 2 points rise one after another; before them 2025-10 has no value and the count stops there; complete with this point',
      },
    })
    // 5 was above 4: no October makes that a rise
    const fall = at(['2025-09', 5], ['2025-11', 3], ['2025-12', 4])
    expect(judged(fall, { kind: 'trend', of: 3, direction: 'rising' })).toEqual({ alerts: [], silent: [] })
    // 0 of 0 is a month without a value too
    const empty = counted([1, 10], [2, 10], [0, 0], [3, 10], [4, 10])
    expect(judged(empty, { kind: 'trend', of: 4, direction: 'rising' }).silent[0]?.because.en).toBe(
      'of the last 4 periods 2025-10 has no value: the rule does not judge',
    )
  })

  it('a tie ends a trend, or is passed over and named', () => {
    const points = toMonths([1, 2, 2, 3, 4])
    const trend = { kind: 'trend', of: 4, direction: 'rising' }
    expect(judged(points, trend)).toEqual({ alerts: [], silent: [] })
    const { alerts } = judged(points, { ...trend, ties: 'skip' })
    expect(alerts[0]).toMatchObject({
      measured: '4',
      completedBy: '2025-12',
      message: {
        en: 's (2025-12) is 4: the last 4 points rise one after another; 2025-10 equal to the one before and not counted; complete with this point',
      },
    })
    expect(judged(toMonths([1, 2, 3, 3]), { ...trend, of: 3, ties: 'skip' }).alerts[0]?.completedBy).toBe('2025-11')
  })
})

describe('quarters', () => {
  const quarters = [
    { period: '2025-Q1', value: 100 },
    { period: '2025-Q4', value: 100 },
    { period: '2026-Q1', value: 130 },
  ]
  const judged = (given: object, points: WatchedSeries['points'] = quarters) =>
    raiseAlerts({ series: [{ id: 's', points }], rules: [rule(given)] })

  it('have a quarter before and the same of the year before', () => {
    expect(judged({ kind: 'monthOnMonth', rise: '20%' }).alerts[0]?.message).toEqual({
      zh: 's（2026 年第 1 季度）为 130，比上季度（2025 年第 4 季度）的 100 上升 30.00%，超过限值 20%',
      en: 's (2026-Q1) is 130, up 30.00% on 100 in 2025-Q4, beyond the limit of 20%',
    })
    expect(judged({ kind: 'yearOnYear', rise: '20%' }).alerts[0]?.message.en).toContain('in 2025-Q1')
    expect(judged({ kind: 'monthOnMonth', rise: '20%' }, quarters.slice(2)).silent[0]?.because.en).toBe(
      'the value of the quarter before is missing: the rule does not judge',
    )
  })

  it('follow each other over the turn of the year, and mix with no months', () => {
    expect(judged({ kind: 'trend', of: 2, direction: 'rising' }).alerts[0]?.measured).toBe('2')
    const mixed = [
      { period: '2025-Q1', value: 1 },
      { period: '2025-05', value: 1 },
    ]
    expectRefusal(() => judged(high, mixed), 'periods_differ', ['series', 0, 'points', 1, 'period'])
    for (const period of ['2025-Q0', '2025-Q5', '2025-q1', '2025Q1', '2025-00', '2025-1']) {
      expectRefusal(() => judged(high, [{ period, value: 1 }]), 'not_a_period', ['series', 0, 'points', 0, 'period'])
    }
  })
})
