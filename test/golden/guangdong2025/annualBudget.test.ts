import { describe, expect, it } from 'vitest'
import { annualBudget } from 'yigongti'
import { goldenPoolingArea, launchYear, reformYear } from '../../support/goldenYears.ts'

// Guangdong 2025, 二(二): the budgets of the golden years, without the rule set.
const rates = { depositRate: '5%', riskFundRate: '3%' } as const
const { priorPayments, requestedGrowth, expectedElsewhere } = launchYear
const launch = { priorPayments, requestedGrowth, expectedElsewhere, ...rates }
const reform = { previousTotal: reformYear.previousTotal, requestedGrowth: '3%', expectedElsewhere, ...rates }

describe('the budget of the launch year', () => {
  it('grows the mean of three years by what is requested', () => {
    const { steps, growth, lagGap, ...amounts } = annualBudget({ ...launch, poolingArea: goldenPoolingArea })
    expect(amounts).toEqual({
      baseline: '314333333.33',
      total: '325335000.00',
      deposit: '16266750.00',
      riskFund: '9760050.00',
      operating: '315574950.00',
      advances: [...Array(4).fill('18275683.34'), ...Array(8).fill('18275683.33')],
    })
    expect({ ...growth, cap: growth.cap?.slice(0, 18) }).toEqual({
      afterAdjustments: null,
      requested: '0.035',
      cap: '0.0194919508685029',
      applied: '0.035',
      capped: false,
    })
    // growth 4.7754… % and 6.1730… %, mean 5.4742… %: 331,950,000 × 1.054742… = 350,121,783.01…
    expect(lagGap).toMatchObject({ computable: true, lag: '2' })
    expect(lagGap?.computable && lagGap.gap.slice(0, 10)).toBe('0.11385508')
    expect(steps.at(-1)).toMatchObject({ id: 'advances', value: '219308200.00' })
  })

  it('is capped where the locality says so', () => {
    const budget = annualBudget({ ...launch, poolingArea: goldenPoolingArea, capLaunchYear: true })
    // 314,333,333.33 × 10,661.49 ÷ 10,457.65 = 320,460,303.218…
    expect(budget.total).toBe('320460303.22')
    // 320,460,303.22 × 5 % = 16,023,015.161; × 3 % = 9,613,809.0966
    expect([budget.deposit, budget.riskFund, budget.operating]).toEqual(['16023015.16', '9613809.10', '310846494.12'])
    expect(budget.growth.capped).toBe(true)
  })

  it('weighs the years 10/30/60', () => {
    // 29,840,000 + 93,795,000 + 199,170,000 = 322,805,000; × 1.035 = 334,103,175
    for (const baseWeights of [
      ['10%', '30%', '60%'],
      [1, 3, 6],
    ]) {
      const budget = annualBudget({ ...launch, baseWeights })
      expect([budget.baseline, budget.total]).toEqual(['322805000.00', '334103175.00'])
    }
  })

  it('composes growth of weighted components', () => {
    // 0.4 × 2.5 % + 0.3 × 3 % + 0.2 × 6 % + 0.1 × 0 % = 1 % + 0.9 % + 1.2 % = 3.1 %
    const requestedGrowth = [
      { id: 'cost', label: { zh: '医疗费用增长', en: 'Cost growth' }, weight: 0.4, growth: '2.5%' },
      { id: 'funding', weight: 0.3, growth: '3%' },
      { id: 'volume', weight: 0.2, growth: '6%' },
      { id: 'quality', weight: 0.1, growth: 0 },
    ]
    const budget = annualBudget({ ...launch, requestedGrowth })
    expect(budget.growth.requested).toBe('0.031')
    // 314,333,333.33 × 1.031 = 324,077,666.66323
    expect(budget.total).toBe('324077666.66')
  })
})

describe('the budget of the reform year', () => {
  it('is capped by the growth of the pooling area', () => {
    const { steps, growth, lagGap, ...amounts } = annualBudget({ ...reform, poolingArea: goldenPoolingArea })
    expect(amounts).toEqual({
      baseline: '325335000.00',
      total: '331676413.84',
      deposit: '16583820.69',
      riskFund: '9950292.42',
      operating: '321726121.42',
      advances: [...Array(5).fill('18761858.40'), ...Array(7).fill('18761858.39')],
    })
    expect(lagGap).toBeNull()
    expect(growth.applied?.startsWith('0.01949195086850')).toBe(true)
    expect(growth.capped).toBe(true)
    expect(steps.map(({ id }) => id)).toEqual([
      'baseline',
      'growthCap',
      'growth',
      'total',
      'deposit',
      'riskFund',
      'operating',
      'prepaid',
      'advances',
    ])
  })

  it('shrinks under a negative cap', () => {
    const poolingArea = { previousSpending: '10661.49', currentSpending: '10457.65' }
    const budget = annualBudget({ ...reform, poolingArea })
    // 10,457.65 ÷ 10,661.49 − 1 = −1.9119…%; 325,335,000 × 10,457.65 ÷ 10,661.49 = 319,114,829.415…
    expect(budget.growth.applied?.slice(0, 10)).toBe('-0.0191192')
    expect(budget.total).toBe('319114829.42')
  })

  it('takes a fixed cap', () => {
    // 325,335,000 × 1.02
    expect(annualBudget({ ...reform, cap: '2%' })).toMatchObject({
      total: '331841700.00',
      growth: { requested: '0.03', cap: '0.02', applied: '0.02', capped: true },
    })
    // 325,335,000 × 0.98
    expect(annualBudget({ ...reform, cap: '-2%' }).total).toBe('318828300.00')
  })

  it('takes what is requested where there is no cap', () => {
    // 325,335,000 × 1.03
    expect(annualBudget(reform)).toMatchObject({
      total: '335095050.00',
      growth: { requested: '0.03', cap: null, applied: '0.03', capped: false },
    })
  })

  it('adds named amounts before and after growth', () => {
    const budget = annualBudget({
      ...reform,
      adjustments: [
        { id: 'enrolment', amount: '1000000.00', appliesTo: 'baseline' },
        { id: 'procurement', amount: '-500000.50' },
        { id: 'newBenefits', amount: '250000', appliesTo: 'total' },
      ],
    })
    // (325,335,000 + 1,000,000) × 1.03 = 336,125,050; − 500,000.50 + 250,000 = 335,875,049.50
    expect(budget.baseline).toBe('326335000.00')
    expect(budget.total).toBe('335875049.50')
    const values = Object.fromEntries(budget.steps.map(({ id, value }) => [id, value]))
    expect(values).toMatchObject({
      unadjustedBaseline: '325335000.00',
      'adjustment[0]': '1000000.00',
      unadjustedTotal: '336125050.00',
      'adjustment[1]': '-500000.50',
      'adjustment[2]': '250000.00',
    })
    // 335,875,049.50 × 5 % = 16,793,752.475, × 3 % = 10,076,251.485: both are ties and go up
    expect([budget.deposit, budget.riskFund]).toEqual(['16793752.48', '10076251.49'])
  })
})
