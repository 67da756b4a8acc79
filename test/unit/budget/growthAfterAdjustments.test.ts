import { describe, expect, it } from 'vitest'
import { annualBudget, explain, settleYear, type YearInput } from 'yigongti'
import { goldenRules, reformYear } from '../../support/goldenYears.ts'

const capped = {
  previousTotal: 100_000_000,
  requestedGrowth: '2%',
  cap: '2%',
  depositRate: '5%',
  riskFundRate: '3%',
} as const
const enrolment = { id: 'enrolment', label: { zh: '参保扩面', en: 'Enrolment' }, amount: 5_000_000 }

describe('growth after adjustments', () => {
  it('passes the cap, and the trace says why', () => {
    const budget = annualBudget({ ...capped, adjustments: [enrolment, { id: 'prices', amount: 1_000 }] })
    expect(budget.total).toBe('107001000.00')
    expect(budget.growth).toMatchObject({ applied: '0.02', capped: false, afterAdjustments: '0.07001' })
    const { steps } = explain(budget, ['growth', 'afterAdjustments'])
    const { formula, because } = steps.at(-1) ?? {}
    expect(formula).toBe('total ÷ previousTotal − 1')
    expect(because?.zh).toBe(
      '增长率上限 2% 约束年度增长率，不约束预算调整；付费总额比按上限计算的多 5,001,000.00 元，来自：调整（参保扩面）、调整（prices）',
    )
    expect(because?.en).toMatch(/^the cap 2% bounds the rate of growth and not the adjustments.*Enrolment/)
  })

  it('names only what lifts the total, and reads a difference that no rate shows', () => {
    const because = (...amounts: (number | string)[]) => {
      const adjustments = amounts.map((amount, index) => ({ id: `a${index}`, amount }))
      return explain(annualBudget({ ...capped, adjustments }), ['growth', 'afterAdjustments']).steps.at(-1)?.because?.zh
    }
    const above = '增长率上限 2% 约束年度增长率，不约束预算调整；付费总额比按上限计算的多'
    expect(because(-1_000, '1000.01')).toBe(`${above} 0.01 元，来自：调整（a1）`)
    expect(because(-1_000, 1_000)).toMatch(/不高于上限$/)
  })

  it('counts what was adjusted in the baseline, and says where the cap holds all the same', () => {
    const lowered = annualBudget({ ...capped, adjustments: [{ id: 'a', amount: -1_000_000, appliesTo: 'baseline' }] })
    expect([lowered.total, lowered.growth.afterAdjustments]).toEqual(['100980000.00', '0.0098'])
    const { because } = explain(lowered, ['growth', 'afterAdjustments']).steps.at(-1) ?? {}
    expect(because?.en).toBe(
      'the cap 2% bounds the rate of growth only; with the adjustments the total stays within it',
    )
    const { cap: _, ...free } = capped
    const uncapped = annualBudget({ ...free, adjustments: [enrolment] })
    expect(explain(uncapped, ['growth', 'afterAdjustments']).steps.at(-1)?.because).toBeUndefined()
  })

  it('is the growth where nothing is adjusted, without a step of its own', () => {
    const budget = annualBudget(capped)
    expect(budget.growth.afterAdjustments).toBe('0.02')
    expect(budget.steps.map(({ id }) => id)).not.toContain('growthAfterAdjustments')
  })

  it('is null without a total of last year, and where the total was set elsewhere', () => {
    const { previousTotal: _, requestedGrowth: __, cap: ___, ...rates } = capped
    const adjustments = [enrolment]
    const launch = annualBudget({ ...rates, requestedGrowth: 0, priorPayments: [100_000_000], adjustments })
    const set = annualBudget({ ...rates, setTotal: 100_000_000, adjustments })
    expect([launch, set].map(({ growth }) => growth.afterAdjustments)).toEqual([null, null])
    const nothing = annualBudget({ ...capped, previousTotal: 0, adjustments })
    expect(nothing.growth.afterAdjustments).toBeNull()
  })

  it('stands in a settled year too, and changes no amount', () => {
    const adjusted: YearInput = { ...reformYear, adjustments: [enrolment] }
    const year = settleYear(goldenRules, adjusted)
    // 331,676,413.84 + 5,000,000 against 325,335,000
    expect(year.total).toBe('336676413.84')
    expect(year.growthAfterAdjustments).toMatch(/^0\.0348607/)
    expect(year.steps.map(({ id }) => id)).toContain('growthAfterAdjustments')
    expect(settleYear(goldenRules, reformYear).growthAfterAdjustments).toBe(settleYear(goldenRules, reformYear).growth)
  })
})
