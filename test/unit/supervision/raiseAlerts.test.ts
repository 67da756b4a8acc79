import { describe, expect, it } from 'vitest'
import { type AlertRule, type Alerts, explain, raiseAlerts, type WatchedSeries } from 'yigongti'
import { toMonths } from '../../support/months.ts'
import { expectRefusal } from '../../support/refusal.ts'

const run = (series: Omit<WatchedSeries, 'id'>, rule: object): Alerts =>
  raiseAlerts({ series: [{ id: 's', ...series }], rules: [{ id: 'r', ...rule } as AlertRule] })
const sides = ({ alerts }: Alerts) => alerts.map(({ side }) => side)
const reasons = ({ silent }: Alerts) => silent.map(({ because }) => because.en)
const counted = (numerator: number, denominator: number) => ({ period: '2025-12', numerator, denominator })

describe('fixed limits', () => {
  it('a value on its limit raises none', () => {
    const rule = { kind: 'fixed', above: 10, below: 5 }
    expect([4.9, 5, 10, 10.1].map((value) => sides(run({ points: toMonths([value]) }, rule)))).toEqual([
      ['below'],
      [],
      [],
      ['above'],
    ])
  })
})

describe('care inside and outside the county', () => {
  const months = (values: readonly (readonly [string, number])[]) =>
    values.map(([period, value]) => ({ period, value }))
  const inside: WatchedSeries = {
    id: 'inside',
    label: { zh: '县域内住院费用', en: 'Inpatient cost in the county' },
    unit: 'yuan',
    points: months([
      ['2025-06', 1000],
      ['2026-05', 1100],
      ['2026-06', 1120],
    ]),
  }
  const outside: WatchedSeries = {
    id: 'outside',
    label: { zh: '县域外住院费用', en: 'Inpatient cost outside the county' },
    unit: 'yuan',
    points: months([
      ['2025-06', 500],
      ['2026-05', 620],
      ['2026-06', 600],
    ]),
  }
  const together = (over: 'monthOnMonth' | 'yearOnYear', rise: string, series: readonly WatchedSeries[]) =>
    raiseAlerts({ series, rules: [{ id: 'both', kind: 'growTogether', over, rise }] })

  it('grow together where both rise by more than the limit', () => {
    const { alerts, silent } = together('yearOnYear', '10%', [inside, outside])
    expect(silent).toEqual([])
    expect(alerts).toHaveLength(1)
    const [alert] = alerts
    // 1,120 ÷ 1,000 − 1 and 600 ÷ 500 − 1: the lesser counts
    expect([alert?.series, alert?.side, alert?.measured, alert?.limit]).toEqual(['inside', 'above', '0.12', '0.1'])
    expect(alert?.message).toEqual({
      zh: '县域内住院费用（2026 年 6 月）比上年同期（2025 年 6 月）上升 12.00%，县域外住院费用同期上升 20.00%，都超过限值 10%',
      en: 'Inpatient cost in the county (2026-06) is up 12.00% on the same period of the year before, 2025-06, Inpatient cost outside the county up 20.00%: all beyond the limit of 10%',
    })
    const steps = alert ? explain(alert, 'measured').steps : []
    expect(steps.map(({ label }) => label.zh)).toEqual([
      '变化率（县域内住院费用）',
      '变化率（县域外住院费用）',
      '最小变化率',
    ])
    expect(steps[1]?.inputs?.map(({ label }) => label.zh)).toEqual([
      '县域外住院费用监测值（2026-06）',
      '县域外住院费用前期值（2025-06）',
    ])
  })

  it('do not where one rises alone, or by no more than the limit', () => {
    expect(together('yearOnYear', '12%', [inside, outside]).alerts).toEqual([])
    // inside 1,120 on 1,100, outside 600 on 620
    expect(together('monthOnMonth', '1%', [inside, outside]).alerts).toEqual([])
    expect(together('monthOnMonth', '1%', [inside, { ...inside, id: 'again' }]).alerts).toHaveLength(1)
  })

  it('are judged once, in the order in which the rule names them, and without others', () => {
    const other = { id: 'other', points: months([['2026-06', 1]]) }
    const rule = { id: 'both', kind: 'growTogether', over: 'yearOnYear', rise: '10%' } as const
    const { alerts, silent } = raiseAlerts({
      series: [other, inside, outside],
      rules: [{ ...rule, series: ['outside', 'inside', 'outside'] }],
    })
    expect(silent).toEqual([])
    expect(alerts.map(({ series, measured }) => [series, measured])).toEqual([['outside', '0.12']])
    expect(alerts[0]?.message.zh).toContain(
      '县域外住院费用（2026 年 6 月）比上年同期（2025 年 6 月）上升 20.00%，县域内',
    )
  })

  it('are not one series alone, whether it is given alone or named alone', () => {
    const rule = { id: 'both', kind: 'growTogether', over: 'yearOnYear', rise: '10%', series: ['inside'] } as const
    for (const result of [
      together('yearOnYear', '10%', [inside]),
      raiseAlerts({ series: [inside, outside], rules: [rule] }),
    ]) {
      expect(result.alerts).toEqual([])
      const because = {
        zh: '只有一个序列，不成同增，本规则暂不判断',
        en: 'one series alone cannot grow together: the rule does not judge',
      }
      expect(result.silent).toEqual([{ rule: 'both', series: 'inside', because }])
    }
  })

  it('are as many as there are, and are looked at once', () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({ ...inside, id: `s${index}` }))
    const rule = { id: 'all', kind: 'growTogether', over: 'yearOnYear', rise: '10%' } as const
    const { alerts } = raiseAlerts({ series: many, rules: [{ ...rule, series: many.map(({ id }) => id) }] })
    expect(alerts.map(({ measured }) => measured)).toEqual(['0.12'])
  })

  it('are not judged where one of them has no value', () => {
    const said = (series: WatchedSeries) => together('yearOnYear', '10%', [inside, series]).silent
    const { label } = outside
    expect(said({ id: 'outside', ...(label && { label }), points: months([['2026-06', 600]]) })).toEqual([
      {
        rule: 'both',
        series: 'inside',
        because: {
          zh: '“县域外住院费用”缺少上年同期数据，本规则暂不判断',
          en: '"Inpatient cost outside the county": the value of the same period of the year before is missing: the rule does not judge',
        },
      },
    ])
    expect(said({ ...outside, points: months([['2025-06', 500]]) })[0]?.because.zh).toBe(
      '“县域外住院费用”没有 2026 年 6 月的数据，本规则暂不判断',
    )
    const nothing = { ...outside, points: [{ period: '2026-06', numerator: 0, denominator: 0 }] }
    expect(said(nothing)[0]?.because.en).toContain('"Inpatient cost outside the county": 2026-06 is 0 of 0')
    const back = together('yearOnYear', '10%', [nothing, inside]).silent
    expect(back.map(({ series }) => series)).toEqual(['outside'])
  })

  it('rise by a rate that is above 0', () => {
    expectRefusal(() => together('yearOnYear', '0', [inside]), 'out_of_range', ['rules', 0, 'rise'])
    expectRefusal(() => together('yearOnYear', '15', [inside]), 'percent_needed', ['rules', 0, 'rise'])
    expectRefusal(() => together('month' as 'yearOnYear', '5%', [inside]), 'not_one_of', ['rules', 0, 'over'])
  })
})

describe('changes', () => {
  it('go by the calendar: the month before and the same month of the year before', () => {
    const points = [
      { period: '2024-12', value: 100 },
      { period: '2025-10', value: 1 },
      { period: '2025-12', value: 121 },
    ]
    expect(run({ points }, { kind: 'yearOnYear', rise: '20%' }).alerts[0]?.measured).toBe('0.21')
    expect(reasons(run({ points }, { kind: 'monthOnMonth', rise: '20%' }))).toEqual([
      'the value of the month before is missing: the rule does not judge',
    ])
  })

  it('of years: only year on year', () => {
    const points = [
      { period: '2024', value: 100 },
      { period: '2025', value: 79 },
    ]
    expect(run({ points }, { kind: 'yearOnYear', fall: '20%' }).alerts[0]).toMatchObject({
      side: 'below',
      measured: '-0.21',
      limit: '-0.2',
    })
    expect(reasons(run({ points }, { kind: 'monthOnMonth', fall: '20%' }))).toEqual([
      'a series by years has no month before: the rule does not judge',
    ])
  })

  it('from nothing cannot be said', () => {
    expect(reasons(run({ points: toMonths([0, 5]) }, { kind: 'monthOnMonth', rise: '100%' }))).toEqual([
      'the value compared with, 0, is not above 0: the rule does not judge',
    ])
    const early = run({ points: toMonths([1, 5]) }, { kind: 'yearOnYear', rise: '100%' })
    expect(reasons(early)).toEqual([
      'the value of the same period of the year before is missing: the rule does not judge',
    ])
  })
})

describe('z values', () => {
  it('need eight values unless told otherwise, and never fewer than three', () => {
    const points = toMonths([1, 2, 3, 4, 5, 6, 7, 99])
    expect(reasons(run({ points }, { kind: 'zScore', against: 'history', limit: 3 }))).toEqual([
      'too few earlier values (7, at least 8 are needed): the rule does not judge',
    ])
    expect(sides(run({ points }, { kind: 'zScore', against: 'history', limit: 3, atLeast: 7 }))).toEqual(['above'])
    expectRefusal(() => run({ points }, { kind: 'zScore', against: 'history', limit: 3, atLeast: 2 }), 'out_of_range', [
      'rules',
      0,
      'atLeast',
    ])
  })

  it('say nothing without spread: equal values, or a median absolute deviation of 0', () => {
    const equal = toMonths([4, 4, 4, 4, 4, 4, 4, 4, 9])
    expect(reasons(run({ points: equal }, { kind: 'zScore', against: 'history', limit: 3 }))).toEqual([
      'the earlier values are all equal, their standard deviation is 0: the rule does not judge',
    ])
    const half = toMonths([4, 4, 4, 4, 4, 1, 2, 9, 9])
    expect(reasons(run({ points: half }, { kind: 'robustZScore', against: 'history' }))).toEqual([
      'the median absolute deviation of the earlier values is 0: the rule does not judge',
    ])
  })

  it('look to one side where they are told to', () => {
    const points = toMonths([1, 2, 3, 4, 5, 6, 7, 8, -99])
    const rule = { kind: 'zScore', against: 'history', limit: 3 } as const
    expect(sides(run({ points }, { ...rule, side: 'high' } as AlertRule))).toEqual([])
    expect(sides(run({ points }, { ...rule, side: 'low' } as AlertRule))).toEqual(['below'])
  })
})

describe('proportions', () => {
  it('take their centre from history or peers: all counts together', () => {
    const history = [
      { period: '2025-10', numerator: 100, denominator: 1000 },
      { period: '2025-11', numerator: 500, denominator: 3000 },
    ]
    // (100 + 500) ÷ 4,000 = .15, not the mean of .1 and .1667
    const limits = { kind: 'controlLimits', centre: 'history', confidence: 0.95 } as const
    const { alerts } = run({ points: [...history, counted(250, 1000)] }, limits)
    expect(alerts[0]?.message.en).toContain('centre 15%')
    const peers = [{ id: 'a', numerator: 150, denominator: 1000 }]
    const wilson = { kind: 'wilson', reference: 'peers', confidence: 0.95 } as const
    expect(sides(run({ points: [counted(110, 1000)], peers }, wilson))).toEqual(['below'])
    expect(sides(run({ points: [counted(110, 1000)], peers }, { ...wilson, side: 'high' } as AlertRule))).toEqual([])
    expect(sides(run({ points: [counted(190, 1000)], peers }, { ...wilson, side: 'high' } as AlertRule))).toEqual([
      'above',
    ])
    expect(sides(run({ points: [counted(190, 1000)], peers }, { ...wilson, side: 'low' } as AlertRule))).toEqual([])
  })

  it('without counts, without a centre or without room for chance they say so', () => {
    const rule = { kind: 'controlLimits', centre: '20%', confidence: 0.95 } as const
    expect(reasons(run({ points: toMonths([0.2]) }, rule))).toEqual([
      'the value is no proportion of counts: the rule does not judge',
    ])
    expect(reasons(run({ points: [counted(12, 10)] }, rule))).toEqual([
      'the value is no proportion of counts: the rule does not judge',
    ])
    expect(reasons(run({ points: [counted(2, 10)] }, { ...rule, centre: 'peers' } as AlertRule))).toEqual([
      'there is no proportion of counts to compare with: the rule does not judge',
    ])
    expect(reasons(run({ points: [counted(2, 10)] }, { ...rule, centre: 0 } as AlertRule))).toEqual([
      'the centre is 0% and leaves no room for chance: the rule does not judge',
    ])
  })
})

describe('a rule that cannot fire says so', () => {
  const limits = { kind: 'controlLimits', confidence: 0.95 } as const
  const wilson = { kind: 'wilson', confidence: 0.95 } as const
  const judged = (denominator: number, rule: object) => run({ points: [counted(0, denominator)] }, rule)

  it('where the control limits leave no proportion outside', () => {
    // .01 − 1.96·√(.01·.99 ÷ 10) is below 0; .5 + 1.96·√(.25 ÷ 1) above 1
    const low = { ...limits, centre: '1%', side: 'low' }
    expect(reasons(judged(10, low))).toEqual([
      'the denominator 10 is too small, at 95% no count is below the centre 1%: the rule does not judge',
    ])
    expect(reasons(judged(1, { ...limits, centre: '50%' }))).toHaveLength(1)
    // above 1 nothing can be, below the other limit it can
    expect(reasons(judged(10, { ...limits, centre: '99%' }))).toEqual([])
    expect(reasons(judged(10, { ...limits, centre: '99%', side: 'high' }))).toHaveLength(1)
  })

  it('where no count gives a Wilson interval beside the reference', () => {
    // 1 of 1: from .2065 up; 0 of 1: up to .7935
    expect(reasons(judged(1, { ...wilson, reference: '50%' }))).toEqual([
      'the denominator 1 is too small, at 95% no count is away from the centre 50%: the rule does not judge',
    ])
    expect(reasons(judged(1, { ...wilson, reference: '20%' }))).toEqual([])
    expect(reasons(judged(1, { ...wilson, reference: '20%', side: 'low' }))).toHaveLength(1)
    expect(sides(judged(1, { ...wilson, reference: '80%' }))).toEqual(['below'])
  })

  it('where the counts are too large for doubles, or the centre too near 0 or 1', () => {
    const vast = run(
      { points: [{ period: '2025', numerator: '5e29', denominator: '1e30' }] },
      { ...limits, centre: '40%' },
    )
    expect(reasons(vast)).toEqual(['the denominator is above 10¹⁵: the rule does not judge'])
    const near = run({ points: [counted(1, 10)] }, { ...limits, centre: '0.99999999999999999999' })
    expect(reasons(near)[0]).toMatch(/leaves no room for chance: the rule does not judge$/)
  })
})

describe('sentences', () => {
  it('set a space between a Chinese word and a number or a Latin word, none between Chinese words', () => {
    const points = toMonths([1, 2, 3, 9])
    const rule = { kind: 'zScore', against: 'history', limit: 3, atLeast: 3 }
    expect(run({ points }, { ...rule, limit: 1 }).alerts[0]?.message.zh).toBe(
      's（2025 年 12 月）为 9，高于此前 3 期均值 7 个标准差（限值 1.53，即 1 个标准差按 t 分布计）',
    )
    // three points cannot tell that 7 is too far for chance: the limit of 3 is 22.18
    expect(run({ points }, rule).alerts).toEqual([])
    const fixed = { kind: 'fixed', above: 8 }
    expect(run({ unit: 'days', points }, fixed).alerts[0]?.message.zh).toBe('s（2025 年 12 月）为 9 天，高于限值 8 天')
    expect(run({ points }, fixed).alerts[0]?.message.zh).toBe('s（2025 年 12 月）为 9，高于限值 8')
    const robust = run({ points }, { ...rule, kind: 'robustZScore' })
    expect(robust.alerts[0]?.message.zh).toBe(
      's（2025 年 12 月）为 9，与此前 3 期的中位数相比，稳健 z 值为 4.72，高于限值 3',
    )
  })
})

describe('numbers in sentences', () => {
  const said = (value: string, rule: object) =>
    run({ unit: 'rate', points: toMonths([value]) }, rule).alerts.map(({ message }) => message.zh)
  const month = 's（2025 年 12 月）为'

  it('have two decimals, and as many more as keep them apart from the limit', () => {
    expect(said('46.789%', { kind: 'fixed', above: '45%' })).toEqual([`${month} 46.79%，高于限值 45%`])
    expect(said('45.0004%', { kind: 'fixed', above: '45%' })).toEqual([`${month} 45.0004%，高于限值 45%`])
    // no six decimals show it: all there are
    expect(said('45.00000001%', { kind: 'fixed', above: '45%' })).toEqual([`${month} 45.00000001%，高于限值 45%`])
  })

  it('stand after the name and the period in one pair of brackets', () => {
    const label = { zh: '平均住院日（按出院人次）', en: 'Length of stay (by discharges)' }
    const { alerts } = run({ label, unit: 'days', points: toMonths(['8.5']) }, { kind: 'fixed', above: 8 })
    expect(alerts[0]?.message).toEqual({
      zh: '平均住院日（按出院人次，2025 年 12 月）为 8.50 天，高于限值 8 天',
      en: 'Length of stay (by discharges, 2025-12) is 8.50 days, above the limit of 8 days',
    })
  })

  it('that are something are never written as nothing', () => {
    expect(said('0.001%', { kind: 'fixed', above: '0%' })).toEqual([`${month} 0.001%，高于限值 0%`])
    expect(said('0.0000001%', { kind: 'fixed', above: '0%' })).toEqual([`${month}小于 0.000001%，高于限值 0%`])
    expect(said('-0.0000001%', { kind: 'fixed', below: '0%' })).toEqual([`${month}大于 −0.000001%，低于限值 0%`])
    expect(said('0%', { kind: 'fixed', below: '1%' })).toEqual([`${month} 0.00%，低于限值 1%`])
  })

  it('of a change have a word for the direction and no sign', () => {
    const change = (later: string) =>
      run(
        { unit: 'rate', points: toMonths(['1.52%', later]) },
        { kind: 'monthOnMonth', rise: '15%', fall: '15%' },
      ).alerts.map(({ message }) => message)
    expect(change('1.9%')).toEqual([
      {
        zh: `${month} 1.90%，比上月（2025 年 11 月）的 1.52% 上升 25.00%，超过限值 15%`,
        en: 's (2025-12) is 1.90%, up 25.00% on 1.52% in 2025-11, beyond the limit of 15%',
      },
    ])
    expect(change('1.14%').map(({ zh }) => zh)).toEqual([
      `${month} 1.14%，比上月（2025 年 11 月）的 1.52% 下降 25.00%，超过限值 15%`,
    ])
  })
})

describe('runs and trends', () => {
  it('two of the last three beyond a limit', () => {
    const rule = { kind: 'run', count: 2, of: 3, above: 10 }
    expect(sides(run({ points: toMonths([11, 9, 9, 11]) }, rule))).toEqual([])
    expect(sides(run({ points: toMonths([11, 9, 11]) }, rule))).toEqual(['above'])
    expect(sides(run({ points: toMonths([11, 10, 10]) }, rule))).toEqual([])
    expect(reasons(run({ points: toMonths([11, 11]) }, rule))).toEqual([
      'too few points (2, at least 3 are needed): the rule does not judge',
    ])
    expect(sides(run({ points: toMonths([1, 9, 1]) }, { kind: 'run', count: 2, of: 3, below: 5 }))).toEqual(['below'])
  })

  it('a trend of four: each point above the one before', () => {
    const rule = { kind: 'trend', of: 4, direction: 'rising' }
    const { alerts } = run({ points: toMonths([9, 1, 2, 3, 4]) }, rule)
    expect(alerts[0]).toMatchObject({ side: 'above', observed: '4', measured: '4', limit: '4' })
    expect(sides(run({ points: toMonths([1, 2, 2, 3]) }, rule))).toEqual([])
    expect(reasons(run({ points: toMonths([1, 2, 3]) }, rule))).toEqual([
      'too few points (3, at least 4 are needed): the rule does not judge',
    ])
    expect(sides(run({ points: toMonths([4, 3, 2]) }, { kind: 'trend', of: 3, direction: 'falling' }))).toEqual([
      'below',
    ])
  })
})

describe('an alert', () => {
  it('says what, where, how grave and why, in both languages', () => {
    const { alerts } = raiseAlerts({
      series: [
        {
          id: 'a',
          unit: 'rate',
          label: { zh: '药耗占比', en: 'Drug share' },
          points: [{ period: '2025', value: '46%' }],
        },
        { id: 'b', points: [{ period: '2025', value: 99 }] },
      ],
      rules: [
        {
          id: 'cap',
          kind: 'fixed',
          above: '45%',
          severity: 'critical',
          series: ['a'],
          label: { zh: '上限', en: 'Cap' },
        },
      ],
    })
    expect(alerts).toHaveLength(1)
    expect(alerts[0]).toMatchObject({
      rule: 'cap',
      label: { zh: '上限', en: 'Cap' },
      kind: 'fixed',
      severity: 'critical',
      series: 'a',
      period: '2025',
      observed: '0.46',
      measured: '0.46',
      limit: '0.45',
      message: {
        zh: '药耗占比（2025 年）为 46.00%，高于限值 45%',
        en: 'Drug share (2025) is 46.00%, above the limit of 45%',
      },
    })
    expect(alerts[0]?.steps.at(-1)).toMatchObject({ id: 'excess', formula: 'observed − limit', value: '0.01' })
  })

  it('comes by series and then by rule', () => {
    const { alerts } = raiseAlerts({
      series: ['x', 'y'].map((id) => ({ id, points: toMonths([9]) })),
      rules: [
        { id: 'p', kind: 'fixed', above: 1 },
        { id: 'q', kind: 'fixed', above: 2 },
      ],
    })
    expect(alerts.map(({ series, rule }) => series + rule)).toEqual(['xp', 'xq', 'yp', 'yq'])
  })
})

describe('what is no series and no rule is refused', () => {
  const points = toMonths([1, 2])
  const rule = (given: object) => () => run({ points }, given as AlertRule)
  const series = (given: object) => () =>
    raiseAlerts({ series: [{ id: 's', points, ...given }], rules: [{ id: 'r', kind: 'fixed', above: 1 }] })

  it.each([
    [{ kind: 'often' }, 'not_one_of', 'kind'],
    [{ kind: 'fixed' }, 'missing', 'above'],
    [{ kind: 'fixed', above: 1, below: 2 }, 'out_of_range', 'below'],
    [{ kind: 'fixed', above: 1, rise: 2 }, 'unknown_key', 'rise'],
    [{ kind: 'monthOnMonth' }, 'missing', 'rise'],
    [{ kind: 'monthOnMonth', rise: 0 }, 'out_of_range', 'rise'],
    [{ kind: 'monthOnMonth', rise: 15 }, 'percent_needed', 'rise'],
    [{ kind: 'yearOnYear', fall: '1' }, 'percent_needed', 'fall'],
    [{ kind: 'zScore', against: 'history' }, 'missing', 'limit'],
    [{ kind: 'zScore', against: 'all', limit: 1 }, 'not_one_of', 'against'],
    [{ kind: 'wilson', reference: 2, confidence: 0.95 }, 'out_of_range', 'reference'],
    [{ kind: 'wilson', reference: 0.2, confidence: 1 }, 'out_of_range', 'confidence'],
    [{ kind: 'run', count: 3, of: 2, above: 1 }, 'out_of_range', 'count'],
    [{ kind: 'run', count: 1, of: 2 }, 'missing', 'above'],
    [{ kind: 'run', count: 1, of: 2, above: 1, below: 0 }, 'conflicting_inputs', 'below'],
    [{ kind: 'trend', of: 1, direction: 'rising' }, 'out_of_range', 'of'],
    [{ kind: 'trend', of: 2.5, direction: 'rising' }, 'not_an_integer', 'of'],
    [{ kind: 'trend', direction: 'rising' }, 'missing', 'of'],
    [{ kind: 'fixed', above: 1, severity: 'fatal' }, 'not_one_of', 'severity'],
  ] as const)('%o: %s', (given, code, key) => {
    expectRefusal(rule(given), code, ['rules', 0, key])
  })

  it('series and rules that are unknown, twice there, or out of order', () => {
    const at = (...path: (string | number)[]) => ['series', 0, ...path]
    const period = (...periods: unknown[]) => series({ points: periods.map((text) => ({ period: text, value: 1 })) })
    expectRefusal(rule({ kind: 'fixed', above: 1, series: ['t'] }), 'unknown_id', ['rules', 0, 'series', 0])
    expectRefusal(period('2025-02', '2025-01'), 'dates_not_ascending', at('points', 1, 'period'))
    expectRefusal(period('2025-02', '2025-02'), 'dates_not_ascending', at('points', 1, 'period'))
    expectRefusal(period('2025-13'), 'not_a_period', at('points', 0, 'period'))
    expectRefusal(period('2025', '2026-01'), 'periods_differ', at('points', 1, 'period'))
    expectRefusal(period(undefined), 'missing', at('points', 0, 'period'))
    expectRefusal(series({ points: [{ period: '2025' }] }), 'missing', at('points', 0, 'value'))
    expectRefusal(
      series({ points: [{ period: '2025', value: 1, numerator: 1 }] }),
      'conflicting_inputs',
      at('points', 0, 'value'),
    )
    expectRefusal(
      series({ points: [{ period: '2025', numerator: 1, denominator: 0 }] }),
      'out_of_range',
      at('points', 0, 'denominator'),
    )
    expectRefusal(
      series({
        peers: [
          { id: 'a', value: 1 },
          { id: 'a', value: 2 },
        ],
      }),
      'duplicate_id',
      at('peers', 1, 'id'),
    )
    expectRefusal(series({ unit: 'furlong' }), 'not_one_of', at('unit'))
    expectRefusal(() => raiseAlerts({ series: [], rules: [] }), 'empty_list', ['series'])
  })

  it('a limit of 1 or more on a rate that is not written in percent', () => {
    const rate = { ...{ points }, unit: 'rate' as const }
    const at = ['rules', 0, 'above']
    expectRefusal(() => run(rate, { kind: 'fixed', above: 5 }), 'percent_needed', at)
    expectRefusal(() => run(rate, { kind: 'run', count: 1, of: 1, above: 1 }), 'percent_needed', at)
    expect(sides(run(rate, { kind: 'fixed', above: '150%' }))).toEqual(['above'])
    expect(sides(run({ points }, { kind: 'fixed', above: 5 }))).toEqual([])
  })
})
