import { describe, expect, it } from 'vitest'
import { amend, compareRules, type RuleComparisonInput, withLocal } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { goldenRules, launchYear, reformYear } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'
import { everyStep } from '../../support/results.ts'
import { problemsOf } from '../../support/traceProblems.ts'
import { rulesWith } from '../../support/yearRules.ts'

const poolLess = amend(goldenRules, {
  poolShareOfOverrun: [
    { upTo: '5%', share: '0.5' },
    { upTo: null, share: 0 },
  ],
})
const poolNothing = amend(goldenRules, { poolShareOfOverrun: [{ upTo: null, share: 0 }] })

const compared = compareRules({
  variants: [
    { id: 'now', rules: goldenRules },
    { id: 'less', rules: poolLess },
    { id: 'nothing', rules: poolNothing },
  ],
  year: {
    ...reformYear,
    members: [
      { id: 'h', weight: 3 },
      { id: 't', weight: 1 },
    ],
  },
  figures: ['total', 'growthCap', 'poolTopUp', 'borneByAlliance'],
})

describe('the same year under three rule sets', () => {
  it('shows every figure side by side, with the differences to the first', () => {
    const [total, cap, topUp, borne] = compared.figures
    expect(total).toEqual({
      figure: 'total',
      label: { zh: '年度付费总额', en: 'Total' },
      unit: 'yuan',
      values: ['331676413.84', '331676413.84', '331676413.84'],
      differences: ['0.00', '0.00', '0.00'],
    })
    expect(cap?.differences).toEqual(['0', '0', '0'])
    // Beyond the fund: 27000000 − 9950292.42 = 17049707.58. Now: 5 % of T is 16583820.692, of that 70 %, the rest 50 %:
    // 11608674.4844 + 232943.444 = 11841617.93. Less: half of 16583820.692 = 8291910.346 → 8291910.35.
    expect(topUp?.values).toEqual(['11841617.93', '8291910.35', '0.00'])
    expect(topUp?.differences).toEqual(['0.00', '-3549707.58', '-11841617.93'])
    expect(borne?.differences).toEqual(['0.00', '3549707.58', '11841617.93'])
  })

  it('shows who gains: what the pool keeps, the members lose by their weights', () => {
    const gains = Object.fromEntries(compared.accounts.map(({ account, gains: list }) => [account, list]))
    expect(gains).toEqual({
      pool: ['0.00', '3549707.58', '11841617.93'],
      lead: ['0.00', '0.00', '0.00'],
      elsewhere: ['0.00', '0.00', '0.00'],
      // Of 243109649.15, 239559941.57 and 231268031.22, three quarters by largest remainder, a tie to the earlier:
      // h 182332236.86, 179669956.18, 173451023.42.
      'member:h': ['0.00', '-2662280.68', '-8881213.44'],
      'member:t': ['0.00', '-887426.90', '-2960404.49'],
    })
    expect(compared.accounts.map(({ label }) => label.en)).toContain('Member "h"')
  })

  it('names what a surplus is used for', () => {
    const surplusUse = [
      { id: 'staff', label: { zh: '人员奖励', en: 'Staff' }, share: '0.6' },
      { id: 'growth', label: { zh: '业务发展', en: 'Growth' }, share: '0.4' },
    ]
    const variants = ['now', 'used'].map((id) => ({
      id,
      rules: rulesWith(id === 'now' ? { depositRate: 0 } : { surplusUse }),
    }))
    const spending = { members: 90_000_000, elsewhere: 0 }
    const { accounts } = compareRules({ variants, year: { year: 2026, setTotal: 100_000_000, spending } })
    expect(accounts.filter(({ account }) => account.startsWith('use:')).map(({ label }) => label)).toEqual([
      { zh: '结余用途：人员奖励', en: 'Use of the surplus: Staff' },
      { zh: '结余用途：业务发展', en: 'Use of the surplus: Growth' },
    ])
  })

  it('shows what the rules say otherwise', () => {
    expect(compared.changes.map((changes) => changes.map(({ id }) => id))).toEqual([
      [],
      ['poolShareOfOverrun'],
      ['poolShareOfOverrun'],
    ])
  })

  it('explains every difference', () => {
    const { steps } = compared
    expect(everyStep(steps).flatMap(problemsOf)).toEqual([])
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
    expect(steps.filter(({ id }) => id.startsWith('gains')).map(({ value }) => value)).toEqual(['0.00', '0.00'])
  })
})

it('an account in which only one rule set moves money counts as empty elsewhere', () => {
  const { accounts, figures } = compareRules({
    variants: [
      { id: 'now', rules: goldenRules },
      { id: 'carried', rules: amend(goldenRules, { retainedSurplus: 'carryForward' }) },
    ],
    year: launchYear,
  })
  expect(accounts.find(({ account }) => account === 'nextYear')).toMatchObject({
    balances: ['0.00', '13567455.00'],
    gains: ['0.00', '13567455.00'],
  })
  expect(figures).toHaveLength(22)
})

it('a figure that one of them has not has no difference', () => {
  const { poolingArea: _, ...bare } = launchYear
  const { figures } = compareRules({
    variants: [
      { id: 'a', rules: goldenRules },
      { id: 'b', rules: poolLess },
    ],
    year: bare,
    figures: ['growthCap'],
  })
  expect(figures[0]).toMatchObject({ values: [null, null], differences: [null, null] })
})

describe('refused with its place', () => {
  const run = (input: object) => () => compareRules({ variants: [], year: launchYear, ...input } as RuleComparisonInput)
  const a = { id: 'a', rules: goldenRules }

  it.each([
    ['empty_list', ['variants'], { variants: [] }],
    ['missing', ['variants', 0, 'id'], { variants: [{ rules: goldenRules }] }],
    ['duplicate_id', ['variants', 1, 'id'], { variants: [a, a] }],
    ['missing', ['variants', 1, 'rules'], { variants: [a, { id: 'b' }] }],
    ['unknown_key', ['variants', 0, 'rule'], { variants: [{ ...a, rule: 1 }] }],
    [
      'missing_local_parameter',
      ['variants', 1, 'depositRate'],
      { variants: [a, { id: 'b', rules: withLocal(guangdong2025, {}) }] },
    ],
    ['not_one_of', ['figures', 0], { variants: [a], figures: ['profit'] }],
    ['missing', ['year'], { variants: [a], year: undefined }],
  ] as const)('%s at %j', (code, path, input) => {
    expectRefusal(run(input), code, path)
  })
})
