import { describe, expect, it } from 'vitest'
import { annualBudget, explain, settleYear, type YearInput } from 'yigongti'
import { goldenRules, reformYear } from '../../support/goldenYears.ts'

const { previousTotal: _, ...open } = reformYear
const settle = (change: Partial<YearInput>) => settleYear(goldenRules, { ...open, ...change })
const stated = {
  value: '325335000.00',
  label: { zh: '协商确定的基数', en: 'Negotiated baseline' },
  citations: [{ document: { zh: '某县医保总额协议', en: 'County agreement on the total' }, status: 'local' }],
} as const

describe('a baseline set elsewhere', () => {
  it('gives the same year as the total that it equals, under the citation of the caller alone', () => {
    const year = settle({ setBaseline: stated })
    expect(year.finalPayment).toBe(settleYear(goldenRules, reformYear).finalPayment)
    const { steps } = explain(year, 'baseline')
    expect(steps.map(({ because, citations }) => [because?.en, citations])).toEqual([
      ['set elsewhere: "Negotiated baseline"', stated.citations],
    ])
  })

  it('says of a plain number that no source was stated', () => {
    expect(explain(settle({ setBaseline: 325_335_000 }), 'baseline').steps[0]?.because?.en).toContain(
      'without a stated',
    )
  })

  it('carries the steps of an earlier calculation, through JSON as well', () => {
    const budget = annualBudget({ previousTotal: 310_000_000, requestedGrowth: '3%', depositRate: 0, riskFundRate: 0 })
    const setBaseline = JSON.parse(JSON.stringify(explain(budget, 'total')))
    const [step] = explain(settle({ setBaseline }), 'baseline').steps
    expect(step?.steps?.map(({ id }) => id)).toEqual(['baseline', 'growth', 'total'])
    expect(() => settle({ setBaseline: { ...setBaseline, value: '1.00' } })).toThrow(
      expect.objectContaining({ code: 'explanation_differs' }),
    )
    expect(() => settle({ setBaseline: explain(budget, ['growth', 'applied']) })).toThrow(
      expect.objectContaining({ code: 'unit_differs' }),
    )
  })

  it('is one base, and a fixed cap is one cap', () => {
    const conflict = expect.objectContaining({ code: 'conflicting_inputs' })
    expect(() => settle({ setBaseline: 1, previousTotal: 1 })).toThrow(conflict)
    expect(() => settle({ setBaseline: 1, cap: '1%' })).toThrow(conflict)
    const { poolingArea: __, ...free } = open
    const year = settleYear(goldenRules, { ...free, setBaseline: stated, cap: '1%' })
    expect([year.growth, year.growthCapped, year.total]).toEqual(['0.01', true, '328588350.00'])
  })
})
