import { describe, expect, it } from 'vitest'
import { amend, changesToText, diffRules, engine, settleYear, toText, withLocal } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { goldenRules, launchYear, reformYear } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'

const loose = amend as (rules: unknown, changes: unknown, options?: unknown) => typeof goldenRules

describe('a what-if', () => {
  it('leaves the rules it starts from as they were', () => {
    const before = JSON.stringify(goldenRules)
    const reform = amend(goldenRules, { baseYears: 2, depositRate: '8%' })
    expect(JSON.stringify(goldenRules)).toBe(before)
    expect(goldenRules.amended).toEqual([])
    expect(reform.amended).toEqual(['baseYears', 'depositRate'])
    expect(reform.parameters['baseYears']?.values[0]?.value).toBe(2)
    expect(reform.local['depositRate']?.[0]?.value).toBe('0.08')
    expect(Object.isFrozen(reform) && Object.isFrozen(reform.parameters['baseYears']?.values)).toBe(true)
  })

  it('marks its results and its citations', () => {
    const year = settleYear(amend(goldenRules, { depositRate: '8%' }), launchYear)
    expect(year.deposit).toBe('26026800.00')
    expect(year.provenance.amended).toEqual(['depositRate'])
    expect(toText(year.steps, 'zh')).toContain('假设情景')
    expect(settleYear(goldenRules, launchYear).provenance).not.toHaveProperty('amended')
  })

  it('changes the number of base years', () => {
    const twoYears = { ...launchYear, priorPayments: [312_650_000, 331_950_000] }
    // (312,650,000 + 331,950,000) ÷ 2
    expect(settleYear(amend(goldenRules, { baseYears: 2 }), twoYears).baseline).toBe('322300000.00')
    expectRefusal(() => settleYear(goldenRules, twoYears), 'wrong_length', ['priorPayments'])
  })

  it('can add up, and each parameter is named once', () => {
    const twice = amend(amend(goldenRules, { depositRate: '8%' }), { depositRate: '9%', capReformYears: false })
    expect(twice.amended).toEqual(['depositRate', 'capReformYears'])
    expect(twice.local['depositRate']).toHaveLength(1)
  })

  it('takes effect from a day and replaces what would have come later', () => {
    const history = withLocal(
      withLocal(goldenRules, { depositRate: '6%' }, { from: '2027-01-01' }),
      { depositRate: '7%' },
      { from: '2029-01-01' },
    )
    const reform = amend(history, { depositRate: '8%' }, { from: '2028-01-01' })
    expect(reform.local['depositRate']?.map(({ from, value }) => [from, value])).toEqual([
      [undefined, '0.05'],
      ['2027-01-01', '0.06'],
      ['2028-01-01', '0.08'],
    ])
    expect(amend(history, { depositRate: '8%' }).local['depositRate']).toHaveLength(1)
  })

  it('skips what is undefined', () => {
    expect(amend(goldenRules, { depositRate: undefined }).amended).toEqual([])
  })

  it.each([
    ['an unknown parameter', { baseYear: 3 }, 'unknown_parameter', ['baseYear']],
    ['a value of the wrong kind', { baseYears: 'three' }, 'not_an_integer', ['baseYears']],
    ['no base years', { baseYears: 0 }, 'out_of_range', ['baseYears']],
    ['an unknown option', { retainedSurplus: 'keep' }, 'not_one_of', ['retainedSurplus']],
    ['a rate out of range', { depositRate: 2 }, 'out_of_range', ['depositRate']],
    ['a flag that is none', { capReformYears: 1 }, 'wrong_type', ['capReformYears']],
  ] as const)('refuses %s', (_, changes, code, path) => {
    expectRefusal(() => loose(goldenRules, changes), code, path)
  })

  it('refuses a name every object has', () => {
    expectRefusal(() => loose(goldenRules, { constructor: 1 }), 'unknown_parameter', ['constructor'])
    expectRefusal(() => loose(goldenRules, { toString: 1 }), 'unknown_parameter', ['toString'])
  })

  it('refuses a day that is none', () => {
    expectRefusal(() => amend(goldenRules, {}, { from: '2026-13-01' }), 'not_a_date', ['options', 'from'])
  })
})

describe('differences', () => {
  const reform = amend(goldenRules, { baseYears: 5, capReformYears: false, unusedRiskFund: 'alliance' })

  it('are exactly what changed, in the order of the parameters, in words', () => {
    expect(diffRules(goldenRules, reform)).toEqual([
      {
        id: 'baseYears',
        label: { zh: '启动年度基数的年数', en: 'Years in the base of the launch year' },
        before: { zh: '3', en: '3' },
        after: { zh: '5', en: '5' },
      },
      {
        id: 'capReformYears',
        label: { zh: '改革期间设增长率上限', en: 'Growth cap in reform years' },
        before: { zh: '是', en: 'yes' },
        after: { zh: '否', en: 'no' },
      },
      {
        id: 'unusedRiskFund',
        label: { zh: '风险调节金余额去向', en: 'Use of the unused risk-adjustment fund' },
        before: { zh: '归统筹基金', en: 'to the pool' },
        after: { zh: '归医共体', en: 'to the alliance' },
      },
    ])
    expect(diffRules(goldenRules, goldenRules)).toEqual([])
  })

  it('are told by day', () => {
    const later = withLocal(goldenRules, { depositRate: '6%' }, { from: '2027-01-01' })
    expect(changesToText(diffRules(goldenRules, later), 'zh')).toBe('年度保证金比例（2027-01-01 起）：5% → 6%')
    const { depositRate: _, ...others } = goldenRules.local
    const without = { ...goldenRules, local: others }
    expect(changesToText(diffRules(without, goldenRules), 'en')).toBe('Deposit rate: none → 5%')
    expect(changesToText(diffRules(goldenRules, without), 'zh')).toBe('年度保证金比例：5% → 无')
    expect(changesToText([], 'zh')).toBe('')
    const flat = withLocal(goldenRules, { poolShareOfOverrun: [{ upTo: null, share: '70%' }] })
    expect(changesToText(diffRules(goldenRules, flat), 'zh')).toContain('→ 不分段，一律 70%')
    expect(changesToText(diffRules(goldenRules, flat), 'en')).toContain('→ 70% throughout')
  })

  it('say a default as such', () => {
    const launch = diffRules(goldenRules, amend(goldenRules, { capLaunchYear: true }))
    expect(changesToText(launch, 'zh')).toBe('启动年度也设增长率上限：否（默认） → 是')
    expect(changesToText(launch, 'en')).toMatch(/: no \(default\) → yes$/)
    expect(diffRules(goldenRules, withLocal(goldenRules, { capLaunchYear: false }))).toEqual([])
  })

  it('write tables in one line', () => {
    const change = (values: Parameters<typeof withLocal<typeof guangdong2025>>[1]) =>
      changesToText(diffRules(guangdong2025, withLocal(guangdong2025, values)), 'zh').split('→ ')[1]
    expect(change({ baseWeights: [1, 3, 6] })).toBe('1，3，6')
    expect(
      change({
        poolShareOfOverrun: [
          { upTo: '5%', share: 0.7 },
          { upTo: null, share: 0 },
        ],
      }),
    ).toBe('不超过 5% 的部分 70%；超过 5% 的部分 0%')
    expect(
      change({
        depositReturn: [
          { from: 0, factor: 0 },
          { from: 80, factor: 0.9 },
        ],
      }),
    ).toBe('80 分起 0.9，0 分起 0')
    expect(
      change({
        surplusFactor: {
          linear: [
            { at: 0, factor: 0 },
            { at: 90, factor: 1 },
          ],
        },
      }),
    ).toBe('节点 0: 0 – 90: 1')
    expect(change({ scoreMaximum: 1000 })).toBe('1000')
  })

  it('tell values apart that differ beyond what is shown', () => {
    const [one, other] = ['0.0500000000000001', '0.0500000000000002'].map((depositRate) =>
      withLocal(guangdong2025, { depositRate }),
    )
    if (one === undefined || other === undefined) throw new Error('two rule sets')
    expect(diffRules(one, other).map(({ id }) => id)).toEqual(['depositRate'])
  })
})

describe('provenance', () => {
  it('names format, engine, rule set and day', () => {
    expect(settleYear(goldenRules, reformYear).provenance).toEqual({
      format: 'yigongti.trace.v1',
      engine,
      ruleSet: guangdong2025.id,
      asOf: '2027-12-31',
    })
  })
})
