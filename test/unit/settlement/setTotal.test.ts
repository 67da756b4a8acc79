import { describe, expect, it } from 'vitest'
import {
  annualBudget,
  compareRules,
  contractOf,
  explain,
  payoffCurve,
  rebase,
  settleYear,
  simulate,
  sweep,
  toText,
  type UngrownYearInput,
  vulnerabilities,
} from 'yigongti'
import { goldenRules, reformYear } from '../../support/goldenYears.ts'
import { expectRefusal } from '../../support/refusal.ts'
import { everyStep } from '../../support/results.ts'

const { previousTotal: _, requestedGrowth: __, poolingArea: ___, ...open } = reformYear
type SetTotalYearInput = Extract<UngrownYearInput, { readonly setTotal: unknown }>
const settle = (change: Pick<SetTotalYearInput, 'setTotal'> & Partial<SetTotalYearInput>) =>
  settleYear(goldenRules, { ...open, ...change })
const stated = {
  value: '331676413.84',
  label: { zh: '协商确定的总额', en: 'Negotiated total' },
  citations: [{ document: { zh: '某县医保总额协议', en: 'County agreement on the total' }, status: 'local' }],
} as const

describe('a total set elsewhere', () => {
  it('gives the year that the same total gives where it has grown', () => {
    const { baseline, requestedGrowth, growthCap, growth, growthCapped, growthAfterAdjustments, ...year } = settle({
      setTotal: stated,
    })
    const { steps, provenance, ...rest } = year
    expect([baseline, requestedGrowth, growthCap, growth, growthCapped]).toEqual([null, null, null, null, false])
    expect(growthAfterAdjustments).toBeNull()
    expect(settleYear(goldenRules, reformYear)).toMatchObject(rest)
    expect(steps[0]).toMatchObject({ id: 'total', at: ['total'] })
    expect(provenance.ruleSet).toBe('cn.guangdong.2025')
  })

  it('is told as set elsewhere, under the citation of the caller and no clause of the base, the growth or the cap', () => {
    const year = settle({ setTotal: stated })
    expect(explain(year, 'total').steps).toEqual([
      {
        id: 'total',
        label: { zh: '年度付费总额', en: 'Total' },
        unit: 'yuan',
        value: '331676413.84',
        because: { zh: '另行确定：“协商确定的总额”', en: 'set elsewhere: "Negotiated total"' },
        citations: stated.citations,
      },
    ])
    expect(year.steps.map(({ id }) => id)).not.toContain('growth')
    expect(toText(year.steps.slice(0, 1), 'zh')).not.toContain('二、（二）付费总额确定方式')
  })

  it('says of a plain number that no source was stated', () => {
    const [step] = explain(settle({ setTotal: 1000_000_000 }), 'total').steps
    expect(step?.because).toEqual({
      zh: '另行确定：“未注明依据的总额”',
      en: 'set elsewhere: "a total without a stated source"',
    })
    expect(step?.citations).toBeUndefined()
  })

  it('has adjustments on top, each told', () => {
    const adjustments = [{ id: 'a', amount: '-1676413.84', citations: stated.citations }]
    const year = settle({ setTotal: stated, adjustments })
    expect(year.total).toBe('330000000.00')
    expect(explain(year, 'total').steps.map(({ id }) => id)).toEqual(['unadjustedTotal', 'adjustment[0]', 'total'])
  })

  it('comes from another calculation with its history', () => {
    const other = annualBudget({ setTotal: 300_000_000, depositRate: 0, riskFundRate: '2%' })
    const year = settle({ setTotal: explain(other, 'operating') })
    expect(year.total).toBe('294000000.00')
    const [step] = year.steps
    expect(step?.because?.en).toBe('from the calculation of "Operating budget"')
    expect(everyStep(step?.steps ?? []).map(({ id }) => id)).toEqual(['total', 'riskFund', 'operating'])
  })

  it('sets a yearly budget as well', () => {
    const budget = annualBudget({ setTotal: stated, depositRate: '5%', riskFundRate: '3%' })
    expect(budget).toMatchObject({
      baseline: null,
      lagGap: null,
      growth: { requested: null, cap: null, applied: null, capped: false },
      total: '331676413.84',
      operating: '321726121.42',
    })
    expect(budget).not.toHaveProperty('warnings')
    expect(budget.steps[0]?.citations).toEqual(stated.citations)
  })

  it('stands alone: what belongs to a growth is refused at its place', () => {
    const refuses = (more: object, ...at: (string | number)[]) =>
      expectRefusal(() => settle({ setTotal: stated, ...more } as never), 'conflicting_inputs', at)
    refuses({ requestedGrowth: 0 }, 'requestedGrowth')
    refuses({ poolingArea: { previousSpending: 1, currentSpending: 1 } }, 'poolingArea')
    refuses({ cap: 0 }, 'cap')
    refuses({ previousTotal: 1 }, 'setTotal')
    refuses({ adjustments: [{ id: 'a', amount: 1, appliesTo: 'baseline' }] }, 'adjustments', 0, 'appliesTo')
    const budget = { setTotal: 1, depositRate: 0, riskFundRate: 0 }
    const refusesBudget = (more: object, ...at: string[]) =>
      expectRefusal(() => annualBudget({ ...budget, ...more } as never), 'conflicting_inputs', at)
    refusesBudget({ capLaunchYear: false }, 'capLaunchYear')
    refusesBudget({ baseWeights: [1] }, 'baseWeights')
    expectRefusal(() => settle({ setTotal: -1 }), 'negative_amount', ['setTotal'])
    expectRefusal(() => settleYear(goldenRules, { ...open, previousTotal: 1 } as never), 'missing', ['requestedGrowth'])
  })

  it('is taken wherever a year is', () => {
    const year: SetTotalYearInput = { ...open, setTotal: stated }
    const settled = settleYear(goldenRules, year)
    const rows = sweep({
      rules: goldenRules,
      year,
      grid: { 'year.setTotal': [300_000_000, 331_676_413] },
      figures: ['total', 'growth'],
    })
    expect(rows.map(({ figures }) => figures)).toEqual([
      { total: '300000000.00', growth: null },
      { total: '331676413.00', growth: null },
    ])
    const compared = compareRules({
      variants: [{ id: 'now', rules: goldenRules }],
      year,
      figures: ['baseline', 'total'],
    })
    expect(compared.figures.map(({ values }) => values)).toEqual([[null], [settled.total]])
    expect(contractOf(goldenRules, year).target.value).toBe(settled.operating)
    expect(payoffCurve(contractOf(goldenRules, year)).steps.length).toBeGreaterThan(1)
    const { total, spent } = settled
    expect(rebase({ total: explain(settled, 'total'), spending: spent, spendingWeight: 0 }).nextBase).toBe(total)
    const simulation = simulate({
      rules: goldenRules,
      year,
      draws: { members: Float64Array.of(250_000_000, 260_000_000) },
    })
    expect(simulation).toBeDefined()
    expect(vulnerabilities(goldenRules, { year }).findings.map(({ code }) => code)).toContain('scopeNotStated')
  })
})

describe('care elsewhere that was not expected', () => {
  const { expectedElsewhere: ____, reasonableOverrun: _____, ...unplanned } = reformYear

  it('is warned of where it is charged, in both languages', () => {
    const { warnings, steps } = settleYear(goldenRules, unplanned)
    expect(steps.find(({ id }) => id === 'finalPayment')?.warning).toEqual(warnings?.[0]?.message)
    expect(warnings).toEqual([
      {
        code: 'elsewhere_not_expected',
        path: ['expectedElsewhere'],
        place: { zh: '预计医共体外就医统筹基金支付额', en: 'Expected fund payments for care elsewhere' },
        message: {
          zh: '医共体外就医统筹基金支付额 98,750,000.55 元计入总额，但没有给出其预计数（expectedElsewhere）：这部分已按月预拨给医共体，年终清算时须收回',
          en: "care elsewhere of 98,750,000.55 yuan is charged to the budget, but no expectedElsewhere was given: it was advanced to the alliance as well and is recovered at the year's end",
        },
      },
    ])
  })

  it('is not where it was expected, were it as nothing, or where none is charged', () => {
    for (const year of [
      reformYear,
      { ...unplanned, expectedElsewhere: 0 },
      { ...unplanned, spending: { members: 1, elsewhere: 0 } },
    ]) {
      const codes = settleYear(goldenRules, year).warnings?.map(({ code }) => code) ?? []
      expect(codes).not.toContain('elsewhere_not_expected')
    }
  })
})
