import { describe, expect, it } from 'vitest'
import { annualBudget, contractOf, explain, isSettlementError, nextYear, outlook, settleYear, toText } from 'yigongti'
import { goldenPoolingArea, goldenRules, reformYear } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'
import { baseOptions, yearOfBases } from '../../support/yearRules.ts'

const open = { year: 2026, spending: { members: 70_000_000, elsewhere: 20_000_000 }, score: 90 } as const
const grows = { requestedGrowth: '2%' } as const
const allBases = Object.keys(baseOptions) as (keyof typeof baseOptions)[]

describe('a share of the fund’s income', () => {
  // 98 % of 100,000,000 less nothing = 98,000,000.00
  const handedOver = yearOfBases({ bases: ['fundIncome'], incomeShare: '0.98' })

  it('is the total, and nothing grows', () => {
    const year = settleYear(handedOver, { ...open, fundIncome: { income: 100_000_000 } })
    expect([year.total, year.baseline, year.requestedGrowth, year.growthCap, year.growth]).toEqual([
      '98000000.00',
      null,
      null,
      null,
      null,
    ])
    const [step] = explain(year, 'total').steps.slice(-1)
    expect(step).toMatchObject({ formula: 'sharedIncome × incomeShare' })
    expect(step?.parameters?.map(({ id }) => id)).toEqual(['bases', 'incomeShare'])
  })

  it('comes after what is set aside: by rate of the whole income, and by name', () => {
    // Anyang: (1,000,000 − 120,000.50 − 30,000 − 50,000) × 100 % = 799,999.50
    const rules = yearOfBases({ bases: ['fundIncome'], incomeReserveRate: '0.05' })
    const reserves = [
      { id: 'major', label: { zh: '大病保险', en: 'Major disease' }, amount: '120000.50' },
      { id: 'other', amount: 30_000 },
    ]
    const fundIncome = { income: 1_000_000, reserves }
    const year = settleYear(rules, { ...open, spending: { members: 1, elsewhere: 0 }, fundIncome })
    expect(year.total).toBe('799999.50')
    expect(toText(explain(year, 'total').steps, 'zh')).toContain('大病保险')
    const plain = { ...open, spending: { members: 1, elsewhere: 0 } }
    expect(settleYear(rules, { ...plain, fundIncome: { income: 1000, reserves: 100 } }).total).toBe('850.00')
    expect(settleYear(rules, { ...plain, fundIncome: { income: 1000, reserves: [] } }).total).toBe('950.00')
    expect(
      annualBudget({ fundIncome, incomeShare: '50%', incomeReserveRate: '5%', depositRate: 0, riskFundRate: 0 }).total,
    ).toBe('399999.75')
  })

  it('is never below zero', () => {
    const rules = yearOfBases({ bases: ['fundIncome'], incomeReserveRate: '0.05' })
    const given = (income: number, reserves: number) => () =>
      settleYear(rules, { ...open, fundIncome: { income, reserves } })
    expectRefusal(given(100, 101), 'base_negative', ['fundIncome', 'reserves'])
    expectRefusal(given(100, 96), 'base_negative', ['fundIncome', 'reserves'])
  })
})

describe('last year’s payments', () => {
  const rules = yearOfBases({ bases: ['lastYearPayments'] })

  it('are the total, under the notice that says so', () => {
    const year = settleYear(rules, { ...open, lastYearPayments: '95000000.01' })
    expect([year.total, year.growth]).toEqual(['95000000.01', null])
    expect(explain(year, 'total').steps[0]?.formula).toBe('lastYearPayments')
  })

  it('stand alone', () => {
    const refuses = (more: object, ...at: string[]) =>
      expectRefusal(
        () => settleYear(rules, { ...open, lastYearPayments: 1, ...more } as never),
        'conflicting_inputs',
        at,
      )
    refuses({ requestedGrowth: 0 }, 'requestedGrowth')
    refuses({ cap: 0 }, 'cap')
    refuses({ setTotal: 1 }, 'lastYearPayments')
  })
})

describe('final accounts', () => {
  it('are capped as last year’s total is', () => {
    const rules = yearOfBases({ bases: ['finalAccounts'], capReformYears: true })
    const year = { ...open, requestedGrowth: '8%', finalAccounts: { spending: 100_000_000 } } as const
    expect(settleYear(rules, { ...year, cap: '2%' }).total).toBe('102000000.00')
    expectRefusal(() => settleYear(rules, year), 'missing', ['poolingArea'])
    expect(settleYear(rules, { ...year, poolingArea: goldenPoolingArea }).growthCapped).toBe(true)
  })

  it('are refused below zero', () => {
    const finalAccounts = { spending: 10, overrunShared: 8, emergency: 3 }
    expectRefusal(() => settleYear(goldenRules, { ...open, ...grows, finalAccounts }), 'base_negative', [
      'finalAccounts',
    ])
    expectRefusal(() => annualBudget({ finalAccounts, ...grows, depositRate: 0, riskFundRate: 0 }), 'base_negative', [
      'finalAccounts',
    ])
  })
})

describe('the bases that rules allow', () => {
  const given = {
    priorPayments: { priorPayments: [1, 2, 3], ...grows },
    previousTotal: { previousTotal: 100_000_000, ...grows },
    setBaseline: { setBaseline: 100_000_000, ...grows },
    finalAccounts: { finalAccounts: { spending: 100_000_000 }, ...grows },
    setTotal: { setTotal: 100_000_000 },
    fundIncome: { fundIncome: { income: 100_000_000 } },
    lastYearPayments: { lastYearPayments: 100_000_000 },
  }

  it('refuse every other, and name what they allow', () => {
    for (const allowed of allBases) {
      const rules = yearOfBases({ bases: [allowed] })
      for (const base of allBases) {
        const settle = () => settleYear(rules, { ...open, ...given[base] } as never)
        if (base === allowed) expect(settle().bases).toEqual([allowed])
        else {
          expectRefusal(settle, 'base_not_allowed', [base])
          try {
            settle()
          } catch (error) {
            expect(isSettlementError(error) && error.message).toContain(allowed)
          }
        }
      }
    }
  })

  it('are all but what needs a parameter where none is named', () => {
    const rules = yearOfBases({})
    for (const base of allBases) {
      const settle = () => settleYear(rules, { ...open, ...given[base] } as never)
      if (base === 'fundIncome') expectRefusal(settle, 'base_not_allowed', ['fundIncome'])
      else expect(settle()).not.toHaveProperty('bases')
    }
    const known = yearOfBases({ incomeShare: '1' })
    expect(settleYear(known, { ...open, ...given.fundIncome }).total).toBe('100000000.00')
  })

  it('are the same for a contract', () => {
    const rules = yearOfBases({ bases: ['finalAccounts'] })
    const { spending: _, ...before } = open
    expect(contractOf(rules, { ...before, ...given.finalAccounts }).base.value).toBe('102000000.00')
    expectRefusal(() => contractOf(rules, { ...before, ...given.setTotal }), 'base_not_allowed', ['setTotal'])
  })
})

describe('advances', () => {
  it('are quarterly where the rules say so, and sum to the same', () => {
    const rules = yearOfBases({ advancesPerYear: 4 })
    const settled = settleYear(rules, { ...open, previousTotal: 100_000_001, requestedGrowth: 0 })
    const monthly = settleYear(yearOfBases({}), { ...open, previousTotal: 100_000_001, requestedGrowth: 0 })
    expect(settled.advances).toEqual(['23000000.23', '23000000.23', '23000000.23', '23000000.23'])
    expect(settled.finalPayment).toBe(monthly.finalPayment)
    expect(settled.transfers.map(({ label }) => label.en)).toContain('Quarterly advances')
    expect(toText(settled.steps, 'zh')).toContain('按季预拨')
    expect(toText(settled.steps, 'zh')).not.toContain('按月预拨')
  })

  it('give odd fen to the earlier quarters', () => {
    const budget = annualBudget({ setTotal: '100.03', depositRate: 0, riskFundRate: 0, advancesPerYear: 4 })
    expect(budget.advances).toEqual(['25.01', '25.01', '25.01', '25.00'])
  })

  it('are nothing else', () => {
    const rules = yearOfBases({ advancesPerYear: 6 })
    expectRefusal(() => settleYear(rules, { ...open, setTotal: 1 }), 'not_one_of', ['advancesPerYear'])
    expectRefusal(
      () => annualBudget({ setTotal: 1, depositRate: 0, riskFundRate: 0, advancesPerYear: 6 }),
      'not_one_of',
      ['advancesPerYear'],
    )
  })
})

describe('a budget amended at settlement', () => {
  const amendments = [
    {
      id: 'epidemic',
      label: { zh: '疫情支出', en: 'Epidemic' },
      amount: 5_000_000,
      reason: { zh: '救治费用不计入总额控制', en: 'care that the total does not hold' },
    },
    { id: 'enrolment', amount: '-1000000.01' },
  ]
  const plain = settleYear(goldenRules, reformYear)
  const amended = settleYear(goldenRules, { ...reformYear, amendments })

  it('has the total after them; deposit, risk fund, advances and the cap are those of the opening total', () => {
    // 331,676,413.84 + 5,000,000 − 1,000,000.01 = 335,676,413.83
    expect(plain).not.toHaveProperty('openingTotal')
    expect(amended.openingTotal).toBe(plain.total)
    expect(amended.total).toBe('335676413.83')
    const { deposit, riskFund, advances, growth, growthCap, growthCapped, growthAfterAdjustments } = plain
    expect(amended).toMatchObject({
      deposit,
      riskFund,
      advances,
      growth,
      growthCap,
      growthCapped,
      growthAfterAdjustments,
    })
    // 335,676,413.83 − 9,950,292.42 = 325,726,121.41
    expect(amended.operating).toBe('325726121.41')
  })

  it('tells each amendment and its reason', () => {
    const { steps } = explain(amended, 'total')
    expect(steps.map(({ id }) => id).slice(-3)).toEqual(['amendments[0]', 'amendments[1]', 'total'])
    expect(steps.at(-3)?.because?.zh).toBe('救治费用不计入总额控制')
    expect(steps.at(-2)?.because?.en).toBe('an amendment at settlement, given by the user')
    expect(explain(amended, 'openingTotal').steps.at(-1)?.id).toBe('openingTotal')
    expect(settleYear(goldenRules, { ...reformYear, amendments: [] })).toEqual(plain)
  })

  it('is not amended below zero', () => {
    const less = (amount: number) => () => settleYear(goldenRules, { ...reformYear, amendments: [{ id: 'a', amount }] })
    expectRefusal(less(-400_000_000), 'total_negative', ['amendments'])
    expectRefusal(less(-325_000_000), 'total_negative', ['amendments'])
  })
})

describe('the base of the next year', () => {
  const year = { ...open, finalAccounts: { spending: 88_000_000 }, ...grows, expectedElsewhere: 20_000_000 } as const

  it('is final accounts where the rules start from them', () => {
    const rules = yearOfBases({ bases: ['finalAccounts', 'setTotal'] })
    const first = settleYear(rules, { ...year, spending: { members: 80_000_000, elsewhere: 20_000_000 } })
    const next = nextYear(first)
    expect(Object.keys(next)).toEqual(['year', 'finalAccounts'])
    expect(next.finalAccounts?.spending.value).toBe(first.spent)
    expect(next.finalAccounts?.overrunShared.value).toBe(
      (Number(first.overrun) - Number(first.borneByAlliance)).toFixed(2),
    )
    const second = settleYear(rules, { ...open, ...next, ...grows })
    expect(explain(second, 'baseline').steps.map(({ id }) => id)).toContain('accountsShared')
    expectRefusal(() => nextYear(first, 'lastYearPayments'), 'base_not_allowed', ['base'])
    expectRefusal(() => nextYear(first, 'fundIncome' as never), 'not_one_of', ['base'])
    expectRefusal(() => nextYear({ ...first, bases: 'all' } as never), 'missing', ['result', 'bases'])
  })

  it('is what was spent where a total is last year’s payments', () => {
    const rules = yearOfBases({ bases: ['lastYearPayments'] })
    const first = settleYear(rules, { ...open, lastYearPayments: 95_000_000 })
    const second = settleYear(rules, { ...open, ...nextYear(first, 'lastYearPayments') })
    expect([second.total, second.provenance.asOf]).toEqual([first.spent, '2027-12-31'])
    expect(nextYear(first)).toEqual(nextYear(first, 'lastYearPayments'))
  })

  it('is left out where none follows', () => {
    const rules = yearOfBases({ bases: ['fundIncome'], incomeShare: '0.98' })
    expect(nextYear(settleYear(rules, { ...open, fundIncome: { income: 100_000_000 } }))).toEqual({ year: 2027 })
  })

  it('makes the path of several years', () => {
    const spending = [80_000_000, 90_000_000, 85_000_000].map((members) => ({ members, elsewhere: 0 }))
    const ratchet = { spendingWeight: 0 }
    const paid = outlook(yearOfBases({ bases: ['lastYearPayments'] }), {
      firstYear: 2026,
      lastYearPayments: 95_000_000,
      years: spending.map((one) => ({ spending: one, score: 90 })),
      ratchet,
    })
    expect(paid.years.map(({ settlement }) => settlement.total)).toEqual(['95000000.00', '80000000.00', '90000000.00'])
    expect(paid.years.map(({ rebased }) => rebased)).toEqual([null, null, null])
    const accounts = outlook(yearOfBases({ bases: ['finalAccounts'] }), {
      firstYear: 2026,
      finalAccounts: { spending: 95_000_000 },
      years: spending.map((one) => ({ spending: one, score: 90, ...grows })),
      ratchet,
    })
    const [one, two] = accounts.years.map(({ settlement }) => settlement)
    const base = Number(one?.spent) + Number(one?.surplusRetained)
    expect(two?.baseline).toBe(base.toFixed(2))
    const income = outlook(yearOfBases({ bases: ['fundIncome'], incomeShare: '0.98' }), {
      firstYear: 2026,
      years: spending.map((one, index) => ({ spending: one, score: 90, fundIncome: { income: 100_000_000 + index } })),
      ratchet,
    })
    expect(income.years.map(({ settlement }) => settlement.total)).toEqual([
      '98000000.00',
      '98000000.98',
      '98000001.96',
    ])
    expectRefusal(
      () =>
        outlook(goldenRules, {
          firstYear: 2026,
          previousTotal: 1,
          years: [{ spending: spending[0], score: 90 }],
          ratchet,
        } as never),
      'missing',
      ['years', 0, 'requestedGrowth'],
    )
  })
})
