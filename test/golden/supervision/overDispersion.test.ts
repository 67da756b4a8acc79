import { describe, expect, it } from 'vitest'
import {
  type AlertRule,
  laneySigmaZ,
  normalCdf,
  proportionControlLimits,
  raiseAlerts,
  type WatchedSeries,
  winsorisedPhi,
} from 'yigongti'
import { monthAt } from '../../support/months.ts'

// Attendances at major emergency departments of the NHS seen within four hours, and all, over twenty weeks: M. A. Mohammed,
// J. S. Panesar, D. B. Laney, R. Wilson (2013), BMJ Quality & Safety 22(4), 362–368, as tabulated in J. Anhøj, SPC for
// healthcare, and in the data `nhs_accidents` of qicharts2. Published: the P chart has most weeks outside, the P′ chart none.
const seen = [
  266501, 264225, 276532, 281461, 269071, 261215, 270409, 279778, 270483, 270320, 267923, 271478, 255353, 256820,
  261835, 259144, 255910, 260863, 264465, 260989,
]
const all = [
  280443, 276823, 291681, 296155, 282343, 275888, 283867, 295251, 284468, 282529, 279618, 283932, 266629, 268091,
  276803, 271578, 266005, 273520, 278574, 273772,
]
const weeks = seen.map((successes, week) => ({ successes, trials: all[week] as number }))
const near = (value: number | null | undefined, wanted: string) =>
  expect(Math.abs(Number(value) / Number(wanted) - 1)).toBeLessThan(1e-11)

describe('emergency departments, twenty weeks (Mohammed and others, 2013)', () => {
  const centre = seen.reduce((a, b) => a + b) / all.reduce((a, b) => a + b)

  it('σz and φ, computed apart with 30 digits', () => {
    near(centre, '0.952899711344191182128751585996')
    near(laneySigmaZ(weeks), '10.6404218634964879029995914659')
    near(winsorisedPhi(weeks), '84.9246596718004125651708199581')
    near(winsorisedPhi(weeks, { tail: 0 }), '110.371277909755406064561338059')
  })

  it('the P chart has 16 of 20 outside three standard errors, the P′ chart none (as published)', () => {
    const sigmaZ = laneySigmaZ(weeks) as number
    const outside = (dispersion: number) =>
      weeks.filter(({ successes, trials }) => {
        // 3 standard errors: 99.73002 %
        const { lower, upper } = proportionControlLimits(centre, trials, 0.9973002039367398, dispersion)
        return successes / trials < lower || successes / trials > upper
      }).length
    expect([outside(1), outside(sigmaZ)]).toEqual([16, 0])
    // week 1: .952900 ∓ 3 × 10.6404 × √(.952900 × .047100 ÷ 280,443)
    const first = proportionControlLimits(centre, all[0] as number, 0.9973002039367398, sigmaZ)
    near(first.lower, '0.940129644177514109722862505372')
    near(first.upper, '0.965669778510868254534640666621')
  })

  const series = (count: number): WatchedSeries => ({
    id: 'seen',
    unit: 'rate',
    points: seen.slice(0, count).map((numerator, week) => ({
      // each week stands for a month: alerts know no weeks
      period: monthAt(week - count + 1),
      numerator,
      denominator: all[week] as number,
    })),
  })
  const judged = (count: number, rule: object) =>
    raiseAlerts({
      series: [series(count)],
      rules: [{ id: 'r', kind: 'controlLimits', centre: 'history', confidence: '99.8%', ...rule } as AlertRule],
    })

  it('week 15 is below the plain limit by its size alone, and that is said; the p′ limit does not fire', () => {
    // weeks 1–14: centre .952846…, σz 8.0287; .945925 is below .951601 and above .942851
    const plain = judged(15, {})
    expect(plain.alerts.map(({ side, limit }) => [side, limit])).toEqual([['below', '0.95160141455']])
    expect(plain.warnings?.[0]?.message).toEqual({
      zh: '本规则的界限只计随机波动，而相邻各期之间的波动是随机波动的 8.03 倍（σz，超过 1.5 即提示），分母大时会仅因分母大而越限；计入这一离散程度（Laney p′ 控制限）则本期未越限，越限只因分母大',
      en: 'the limits of this rule know chance only, and from one point to the next proportions vary 8.03 times as much (σz; above 1.5 this is said): with large denominators they fire by size alone; with that spread counted in (Laney p′ control limit) this point is within: what fires is the size of the denominator alone',
    })
    expect(plain.alerts[0]?.steps.at(-1)?.warning).toEqual(plain.warnings?.[0]?.message)
    expect(judged(15, { dispersion: 'laney' })).toEqual({ alerts: [], silent: [] })
  })

  it('of the last 12 weeks the plain limits call out nearly each, the p′ limits none', () => {
    const weeks = Array.from({ length: 12 }, (_, week) => week + 9)
    const fired = (rule: object) => weeks.filter((count) => judged(count, rule).alerts.length > 0).length
    expect([fired({}), fired({ dispersion: 'laney' })]).toEqual([9, 0])
  })

  it('what is far off is called out by the p′ limits too, with both named', () => {
    const { points } = series(20)
    const worse = { ...points.at(-1), numerator: 250_000 } as WatchedSeries['points'][number]
    const { alerts } = raiseAlerts({
      series: [{ id: 'seen', unit: 'rate', points: [...points.slice(0, -1), worse] }],
      rules: [{ id: 'r', kind: 'controlLimits', centre: 'history', confidence: '99.8%', dispersion: 'laney' }],
    })
    // .952879 − 3.090232 × 10.743984 × √(.952879 × .047121 ÷ 273,772) = .939433
    expect(alerts[0]?.limit).toBe('0.939432797018')
    expect(alerts[0]?.message.en).toBe(
      'seen (2025-12) is 91.32%, below the 99.8% Laney p′ control limit of 93.94% (centre 95.29%, denominator 273,772, σz 10.74)',
    )
  })
})

describe('a funnel over peers', () => {
  // eight peers of 500, and one watched: φ of the peers with 10 % pulled in at each end is 1.2985 (30 digits: 1.29849195716835972)
  const peers = [40, 52, 48, 61, 55, 47, 90, 50].map((numerator, peer) => ({
    id: `p${peer}`,
    numerator,
    denominator: 500,
  }))
  const judged = (numerator: number, rule: object) =>
    raiseAlerts({
      series: [{ id: 's', unit: 'rate', points: [{ period: '2025-Q4', numerator, denominator: 500 }], peers }],
      rules: [{ id: 'r', kind: 'controlLimits', centre: 'peers', confidence: '95%', ...rule } as AlertRule],
    }).alerts.map(({ limit }) => Number(limit).toFixed(6))

  it('has limits by the number of each, wider by √φ', () => {
    near(
      winsorisedPhi(peers.map(({ numerator, denominator }) => ({ successes: numerator, trials: denominator }))),
      '1.29849195716835972180883908689',
    )
    // .11075 + 1.959964 × √(.11075 × .88925 ÷ 500) = .138257; × √1.298492 = .142095
    expect(judged(70, {})).toEqual(['0.138257'])
    expect(judged(70, { dispersion: 'winsorised' })).toEqual([])
    expect(judged(72, { dispersion: 'winsorised' })).toEqual(['0.142095'])
  })

  it('is never narrower than chance', () => {
    const alike = peers.map((peer) => ({ ...peer, numerator: 55 }))
    const { alerts } = raiseAlerts({
      series: [{ id: 's', unit: 'rate', points: [{ period: '2025', numerator: 75, denominator: 500 }], peers: alike }],
      rules: [{ id: 'r', kind: 'controlLimits', centre: 'peers', confidence: '95%', dispersion: 'winsorised' }],
    })
    expect(Number(alerts[0]?.limit)).toBeCloseTo(proportionControlLimits(0.11, 500).upper, 11)
  })
})

describe('at 200,000 visits a month', () => {
  // shares that move by half a point from month to month
  const shares = [0.513, 0.507, 0.514, 0.505, 0.511, 0.506, 0.513, 0.507, 0.513]
  const judged = (count: number, dispersion: 'chance' | 'laney') => {
    const points = shares.slice(0, count).map((share, month) => ({
      period: monthAt(month - count + 1),
      numerator: Math.round(share * 200_000),
      denominator: 200_000,
    }))
    const rule = { id: 'r', kind: 'controlLimits', centre: '51%', confidence: '95%', dispersion } as const
    return raiseAlerts({ series: [{ id: 's', unit: 'rate', points }], rules: [rule] })
  }

  it('8 of 9 months fire by chance alone, and the ninth says so; p′ does not fire', () => {
    // .51 ± 1.96 × √(.51 × .49 ÷ 200,000) = .51 ± .0022: all but .511
    const months = shares.map((_, month) => month + 1)
    const fired = months.filter((count) => judged(count, 'chance').alerts.length > 0)
    expect(fired).toEqual([1, 2, 3, 4, 6, 7, 8, 9])
    expect(judged(9, 'chance').warnings).toHaveLength(1)
    expect(judged(9, 'laney').alerts).toEqual([])
  })
})

describe('the Western Electric rules (Statistical Quality Control Handbook, 1956)', () => {
  // C. W. Champ, W. H. Woodall (1987), Exact results for Shewhart control charts with supplementary runs rules,
  // Technometrics 29(4), 393–399: mean number of points to a signal while nothing has changed
  it.each([
    ['2 of 3 beyond 2', 2, 3, 2, '225.44'],
    ['4 of 5 beyond 1', 4, 5, 1, '166.05'],
    ['8 of 8 beyond 0', 8, 8, 0, '152.73'],
  ] as const)(
    'one point beyond 3 standard deviations, or %s on one side: every %i',
    (_, count, of, limit, published) => {
      const rules = [
        { id: '1', kind: 'fixed', above: 3, below: -3 },
        { id: 'up', kind: 'run', count, of, above: limit },
        { id: 'down', kind: 'run', count, of, below: -limit },
      ] as const satisfies readonly AlertRule[]
      // a zone stands for all values in it: below −limit, between, above; what is beyond 3 signals by rule 1
      const zones = [-1, 0, 1].map((side) => (side * (limit + 3)) / 2)
      const chances = [
        [-3, -limit],
        [-limit, limit],
        [limit, 3],
      ].map(([from = 0, to = 0]) => normalCdf(to) - normalCdf(from))
      const signals = (window: readonly number[]) => {
        const points = window.map((value, at) => ({ period: monthAt(at - window.length + 1), value }))
        return raiseAlerts({ series: [{ id: 's', points }], rules }).alerts.length > 0
      }
      // every window that can come about, from one of zeros on, of which none is beyond a limit, and where each zone leads
      const windows = [Array.from({ length: of - 1 }, () => 0)]
      const known = new Map([[String(windows[0]), 0]])
      const next: (readonly { readonly to: number; readonly chance: number }[])[] = []
      for (let at = 0; at < windows.length; at++) {
        const window = windows[at] as number[]
        next.push(
          zones.flatMap((zone, place) => {
            const chance = chances[place] as number
            const longer = [...window, zone]
            if (chance === 0 || signals(longer)) return []
            const rest = longer.slice(1)
            const to = known.get(String(rest)) ?? windows.length
            if (to === windows.length) windows.push(rest)
            known.set(String(rest), to)
            return [{ to, chance }]
          }),
        )
      }
      // the mean number of points to a signal is 1 more than that of where the next point leads
      let expected = windows.map(() => 1)
      for (let round = 0; round < 6000; round++) {
        expected = next.map((after) =>
          after.reduce((sum, { to, chance }) => sum + chance * (expected[to] as number), 1),
        )
      }
      expect(expected[0]?.toFixed(2)).toBe(published)
    },
  )
})
