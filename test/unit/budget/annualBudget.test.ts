import { describe, expect, it } from 'vitest'
import { type AnnualBudgetInput, annualBudget, toMarkdown, toRows, toText } from 'yigongti'

const reform = { previousTotal: 1000, requestedGrowth: '3%', depositRate: '5%', riskFundRate: '3%' }
const { previousTotal: _, ...rates } = reform
const launch = { ...rates, priorPayments: [100, 200, 300] }
const stepOf = (input: AnnualBudgetInput, id: string) => annualBudget(input).steps.find((step) => step.id === id)

describe('the base', () => {
  it('is the mean of any number of years, or last year’s total', () => {
    expect(annualBudget(launch).baseline).toBe('200.00')
    expect(annualBudget({ ...launch, priorPayments: [100] }).baseline).toBe('100.00')
    // 100.01 ÷ 3 = 33.33666…
    expect(annualBudget({ ...launch, priorPayments: [0, 0, '100.01'] }).baseline).toBe('33.34')
    expect(annualBudget(reform).baseline).toBe('1000.00')
  })

  it('is weighted in the order of the payments', () => {
    expect(annualBudget({ ...launch, baseWeights: [1, 0, 0] }).baseline).toBe('100.00')
    // (100 + 200 × 3 + 300 × 6) ÷ 10
    expect(annualBudget({ ...launch, baseWeights: [1, 3, 6] }).baseline).toBe('250.00')
    expect(stepOf({ ...launch, baseWeights: [1, 3, 6] }, 'baseline')?.formula).toBe(
      '(priorPayment[0] × baseWeights[0] + priorPayment[1] × baseWeights[1] + priorPayment[2] × baseWeights[2]) ÷ (baseWeights[0] + baseWeights[1] + baseWeights[2])',
    )
  })

  it('rounds before it grows', () => {
    // 0.33 × 1.53 = 0.5049; from the exact third it would be 0.51
    const third = { ...launch, priorPayments: ['0.00', '0.00', '1.00'], requestedGrowth: '53%' }
    expect(annualBudget(third)).toMatchObject({ baseline: '0.33', total: '0.50' })
  })

  it('rounds a tie up: 1.00 × 1.005', () => {
    const tie = annualBudget({ ...reform, previousTotal: '1.00', requestedGrowth: '0.5%', depositRate: '0.5%' })
    // 1.01 × 0.5 % = 0.00505, 1.01 × 3 % = 0.0303
    expect([tie.total, tie.deposit, tie.riskFund]).toEqual(['1.01', '0.01', '0.03'])
  })
})

describe('the growth', () => {
  const poolingArea = { previousSpending: 100, currentSpending: 101 }

  it.each<[string, AnnualBudgetInput, string | null, string, boolean]>([
    ['no cap', reform, null, '0.03', false],
    ['a cap that binds', { ...reform, poolingArea }, '0.01', '0.01', true],
    ['a cap that does not', { ...reform, requestedGrowth: '0.5%', poolingArea }, '0.01', '0.005', false],
    ['a cap that is just met', { ...reform, requestedGrowth: '1%', poolingArea }, '0.01', '0.01', false],
    ['a launch year', { ...launch, poolingArea }, '0.01', '0.03', false],
    ['a launch year that is capped', { ...launch, poolingArea, capLaunchYear: true }, '0.01', '0.01', true],
    ['a launch year that is expressly not', { ...launch, poolingArea, capLaunchYear: false }, '0.01', '0.03', false],
    ['a fixed cap in a launch year', { ...launch, cap: '2%' }, '0.02', '0.02', true],
    ['a fixed cap below zero', { ...reform, cap: '-1%' }, '-0.01', '-0.01', true],
    ['a request below zero', { ...reform, requestedGrowth: '-5%', cap: '-1%' }, '-0.01', '-0.05', false],
  ])('with %s', (_name, input, cap, applied, capped) => {
    const { growth } = annualBudget(input)
    expect([growth.cap, growth.applied, growth.capped]).toEqual([cap, applied, capped])
  })

  it('says why', () => {
    expect(stepOf(reform, 'growth')?.because?.en).toContain('no cap is set')
    expect(stepOf({ ...launch, poolingArea }, 'growth')?.because?.en).toContain('launch year')
    expect(stepOf({ ...reform, poolingArea }, 'growth')?.because?.en).toBe(
      'the requested 3% is above the cap: 1% applies',
    )
    expect(stepOf({ ...reform, cap: '5%' }, 'growth')?.because?.zh).toMatch(/^拟定增长率 3% ?不高于上限 5%$/)
  })

  it('composes components, each shown with its name', () => {
    const requestedGrowth = [
      { id: 'cost', label: { zh: '医疗费用增长', en: 'Cost growth' }, weight: '60%', growth: '5%' },
      { id: 'funding', weight: '0.4', growth: '-1%' },
    ]
    const step = stepOf({ ...reform, requestedGrowth }, 'requestedGrowth')
    expect(step?.value).toBe('0.026')
    expect(step?.inputs?.map(({ label }) => [label.zh, label.en])).toEqual([
      ['分项权重（医疗费用增长）', 'Weight of component (Cost growth)'],
      ['分项增长率（医疗费用增长）', 'Growth component (Cost growth)'],
      ['分项权重（funding）', 'Weight of component (funding)'],
      ['分项增长率（funding）', 'Growth component (funding)'],
    ])
  })
})

describe('adjustments', () => {
  it('come before growth on the baseline, after it on the total, and carry their own source', () => {
    const citations = [{ document: { zh: '某市通知', en: 'City notice' }, status: 'verified' as const }]
    const adjustments = [
      { id: 'a', label: { zh: '参保变动', en: 'Enrolment' }, amount: -100, appliesTo: 'baseline' as const, citations },
      { id: 'b', amount: 50 },
    ]
    const budget = annualBudget({ ...reform, adjustments })
    // (1000 − 100) × 1.03 + 50
    expect([budget.baseline, budget.total]).toEqual(['900.00', '977.00'])
    const own = budget.steps.find(({ id }) => id === 'adjustment[0]')
    expect([own?.label, own?.citations]).toEqual([{ zh: '调整（参保变动）', en: 'Adjustment (Enrolment)' }, citations])
    expect(budget.steps.find(({ id }) => id === 'adjustment[1]')?.citations?.[0]?.status).toBe('definition')
  })

  it('may be an empty list', () => {
    expect(annualBudget({ ...reform, adjustments: [] }).total).toBe('1030.00')
  })
})

describe('carve-outs', () => {
  it('may take all of the total', () => {
    const { operating, deposit, advances } = annualBudget({ ...reform, depositRate: '60%', riskFundRate: '40%' })
    expect([deposit, operating, advances[0]]).toEqual(['618.00', '618.00', '0.00'])
  })

  it('take the last fen once, where both halves round up', () => {
    // 12,147,432,820.71 ÷ 2 = 6,073,716,410.355: twice ….36 would be a fen too many
    const halves = { previousTotal: '12147432820.71', requestedGrowth: 0, depositRate: '50%', riskFundRate: '50%' }
    const { riskFund, deposit, operating, advances } = annualBudget(halves)
    expect([riskFund, deposit, operating]).toEqual(['6073716410.36', '6073716410.35', '6073716410.35'])
    expect(new Set(advances)).toEqual(new Set(['0.00']))
    expect(stepOf(halves, 'deposit')?.formula).toBe('min(total × depositRate, operating)')
  })

  it('may be nothing', () => {
    const { operating, deposit, riskFund, total } = annualBudget({ ...reform, depositRate: 0, riskFundRate: 0 })
    expect([deposit, riskFund, operating]).toEqual(['0.00', '0.00', total])
  })

  it('says how the months are divided', () => {
    // 1030 − 30.90 − 51.50 − 0.04 = 947.56 = 12 × 78.96 + 0.04
    const uneven = stepOf({ ...reform, expectedElsewhere: '0.04' }, 'advances')
    expect(uneven?.because?.en).toBe(
      'paid in 12 months: the first 4 of 78.97 yuan, the other 8 of 78.96 yuan (odd fen go to the earlier months)',
    )
    // 947.60 − 0.08 = 947.52 = 12 × 78.96
    expect(stepOf({ ...reform, expectedElsewhere: '0.08' }, 'advances')?.because?.zh).toBe(
      '分 12 个月拨付，每月 78.96 元',
    )
  })
})

describe('amounts that cannot stand beside each other', () => {
  // 1.1 (亿) beside 10,500 (万)
  const poolingArea = { previousSpending: '1.1', currentSpending: 10_500 }

  it('are warned of, with the place', () => {
    const { warnings } = annualBudget({ ...reform, poolingArea })
    expect(warnings).toEqual([
      {
        code: 'amounts_far_apart',
        path: ['poolingArea', 'previousSpending'],
        place: { zh: '统筹区基金上年支出', en: "Pooling area's fund spending, previous year" },
        message: { zh: expect.stringContaining('请核对金额单位'), en: expect.stringContaining('check their units') },
      },
    ])
    expect(stepOf({ ...reform, poolingArea }, 'growthCap')?.warning).toEqual(warnings?.[0]?.message)
  })

  it('are warned of among the payments of past years', () => {
    const { warnings } = annualBudget({ ...launch, priorPayments: [300, 400_000, 0] })
    expect(warnings?.map(({ path }) => path)).toEqual([['priorPayments', 0]])
    expect(stepOf({ ...launch, priorPayments: [300, 300_000] }, 'baseline')?.warning?.zh).toContain('1000 倍')
    expect(annualBudget({ ...launch, priorPayments: [300, '299999.99'] })).not.toHaveProperty('warnings')
  })

  it('are printed by the trace', () => {
    const { steps } = annualBudget({ ...reform, poolingArea })
    expect(toText(steps, 'zh')).toContain('   注意：统筹区基金上年支出')
    expect(toText(steps, 'en')).toContain("   note: Pooling area's fund spending, previous year")
    expect(toMarkdown(steps, 'zh')).toContain('<br>注意：')
    expect(toRows(steps, 'en').find(({ id }) => id === 'growthCap')?.because).toMatch(/^note: /)
  })

  it('are nothing where there are none', () => {
    expect(annualBudget(reform)).not.toHaveProperty('warnings')
  })
})
