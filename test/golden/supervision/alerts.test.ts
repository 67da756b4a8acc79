import { describe, expect, it } from 'vitest'
import { type AlertRule, raiseAlerts, type WatchedSeries } from 'yigongti'
import { toMonths } from '../../support/months.ts'

const places = (value: string | undefined, digits: number) => Number(value).toFixed(digits)
const alertsOf = (series: Omit<WatchedSeries, 'id'>, ...rules: object[]) =>
  raiseAlerts({
    series: [{ id: 's', ...series }],
    rules: rules.map((rule, index) => ({ id: `r${index}`, ...rule }) as AlertRule),
  })

describe('a monthly indicator, 7.1 7.0 7.3 7.2 7.4 7.3 7.5 7.6 7.4 7.7 7.6, then 9.4', () => {
  const points = toMonths(['7.1', '7.0', '7.3', '7.2', '7.4', '7.3', '7.5', '7.6', '7.4', '7.7', '7.6', '9.4'])

  it('z 9.2357: (9.4 − 7.372727) ÷ .219504', () => {
    const { alerts } = alertsOf({ points }, { kind: 'zScore', against: 'history', limit: 3 })
    // what a normal value passes by 3: Student's t of 10 degrees × √(1 + 1 ÷ 11) = 4.13288555123068145 (30 digits, apart)
    expect(alerts.map(({ measured, limit, side }) => [places(measured, 4), limit, side])).toEqual([
      ['9.2357', '4.132885551231', 'above'],
    ])
  })

  it('robust z 6.7449: .67449 × (9.4 − 7.4) ÷ .2, flagged above 3.5', () => {
    const { alerts } = alertsOf({ points }, { kind: 'robustZScore', against: 'history' })
    expect(alerts.map(({ measured, limit }) => [places(measured, 4), limit])).toEqual([['6.7449', '3.5']])
  })

  it('month on month 23.684 %: 9.4 ÷ 7.6 − 1', () => {
    const { alerts } = alertsOf({ points }, { kind: 'monthOnMonth', rise: '15%' })
    expect(alerts[0]?.measured).toBe('0.2368421052631578947368421052631578947368')
    expect(alerts[0]?.message).toEqual({
      zh: 's（2025 年 12 月）为 9.40，比上月（2025 年 11 月）的 7.60 上升 23.68%，超过限值 15%',
      en: 's (2025-12) is 9.40, up 23.68% on 7.60 in 2025-11, beyond the limit of 15%',
    })
  })
})

describe('control limits of p₀ .2082', () => {
  // 5,000 people, 95 %: .19694589–.21945411; 99.8 %: .19045589–.22594411
  const judged = (numerator: number) =>
    alertsOf(
      { unit: 'rate', points: [{ period: '2025', numerator, denominator: 5000 }] },
      { kind: 'controlLimits', centre: '0.2082', confidence: 0.95, severity: 'notice' },
      { kind: 'controlLimits', centre: '0.2082', confidence: 0.998, severity: 'critical' },
    ).alerts.map(({ severity, side, limit }) => [severity, side, places(limit, 8)])

  it.each([
    // .2194 and .1970 are within both limits
    [1097, []],
    [985, []],
    // .2196 is above the 95 % limit alone, .226 above both
    [1098, [['notice', 'above', '0.21945411']]],
    [
      1130,
      [
        ['notice', 'above', '0.21945411'],
        ['critical', 'above', '0.22594411'],
      ],
    ],
    // .1968 and .1904
    [984, [['notice', 'below', '0.19694589']]],
    [
      952,
      [
        ['notice', 'below', '0.19694589'],
        ['critical', 'below', '0.19045589'],
      ],
    ],
  ])('%d of 5,000', (numerator, wanted) => {
    expect(judged(numerator)).toEqual(wanted)
  })
})

describe('Wilson 95 %: 263 of 1,000 lie between .2366568598 and .2911570237', () => {
  const judged = (reference: string) =>
    alertsOf(
      { unit: 'rate', points: [{ period: '2025', numerator: 263, denominator: 1000 }] },
      { kind: 'wilson', reference, confidence: '95%' },
    ).alerts.map(({ side, measured, limit }) => [side, measured, limit])

  it.each([
    ['0.2366', [['above', '0.236656859791', '0.2366']]],
    ['0.2367', []],
    ['0.2911', []],
    ['0.2912', [['below', '0.291157023731', '0.2912']]],
  ])('against %s', (reference, wanted) => {
    expect(judged(reference)).toEqual(wanted)
  })
})

describe('eight counties, 2019 (ChinaXiv 202207.00201V1, second-hand): each against the other seven', () => {
  // in-county inpatient share, primary visit share, fund spent in county, primary fund share, %
  const counties = {
    A1: [86.56, 55.95, 73.71, 13.73],
    A2: [71.25, 49.76, 57.74, 10.73],
    B1: [92.53, 64.37, 87.56, 19.3],
    B2: [85.84, 62.19, 68.22, 27.14],
    C1: [81.66, 34.47, 65.16, 19.54],
    C2: [85.06, 62.45, 68.55, 31.67],
    D1: [90.46, 48.98, 95.55, 23.17],
    D2: [72.82, 44.23, 40.27, 4.24],
  } as const
  const ids = Object.keys(counties) as (keyof typeof counties)[]
  const against = (index: 0 | 1 | 2 | 3, rule: object) =>
    raiseAlerts({
      series: ids.map((id) => ({
        id,
        unit: 'rate',
        points: [{ period: '2019', value: `${counties[id][index]}%` }],
        peers: ids.filter((peer) => peer !== id).map((peer) => ({ id: peer, value: `${counties[peer][index]}%` })),
      })),
      rules: [{ id: 'peers', ...rule } as AlertRule],
    })

  it('robust z: A2 and D2 keep few inpatients at home', () => {
    // A2: the others' median 85.84, MAD 4.18: .67449 × (71.25 − 85.84) ÷ 4.18 = −2.3543;
    // D2: median 85.84, MAD 4.18: .67449 × (72.82 − 85.84) ÷ 4.18 = −2.1009
    const { alerts } = against(0, { kind: 'robustZScore', against: 'peers', limit: 2, atLeast: 7 })
    expect(alerts.map(({ series, measured }) => [series, places(measured, 4)])).toEqual([
      ['A2', '-2.3543'],
      ['D2', '-2.1009'],
    ])
  })

  it('with eight peers needed, seven are too few, and that is said', () => {
    const { alerts, silent } = against(0, { kind: 'robustZScore', against: 'peers' })
    expect(alerts).toEqual([])
    expect(silent).toHaveLength(8)
    expect(silent[0]?.because.zh).toBe('同类数据不足（7 个，至少 8 个），本规则暂不判断')
  })

  it('z: C1 has the lowest primary visit share', () => {
    // the others: mean 55.418571, sd 7.898971: (34.47 − 55.418571) ÷ 7.898971 = −2.6521
    const { alerts } = against(1, { kind: 'zScore', against: 'peers', limit: '1.9', atLeast: 7 })
    // 1.9 against seven: 2.50713736022199738; 2 would be 2.69027737766537390
    expect(alerts.map(({ series, measured, limit }) => [series, places(measured, 4), limit])).toEqual([
      ['C1', '-2.6521', '-2.507137360222'],
    ])
    expect(against(1, { kind: 'zScore', against: 'peers', limit: 2, atLeast: 7 }).alerts).toEqual([])
  })
})

describe('national resident scheme (NHSA bulletins, second-hand): growth of expenditure', () => {
  it.each([
    // 10,661.49 ÷ 10,457.65 − 1; 10,678.63 ÷ 10,661.49 − 1
    ['2024', ['10457.65', '10661.49'], '1.9492'],
    ['2025', ['10457.65', '10661.49', '10678.63'], '0.1608'],
  ])('%s: %s 亿元, + %s %%', (last, values, growth) => {
    const points = values.map((value, index) => ({ period: `${2023 + index}`, value }))
    const { alerts } = alertsOf({ points }, { kind: 'yearOnYear', rise: '0.1%' })
    expect(alerts.map(({ period, measured }) => [period, places(`${Number(measured) * 100}`, 4)])).toEqual([
      [last, growth],
    ])
  })
})
