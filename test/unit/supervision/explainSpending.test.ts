import { describe, expect, it } from 'vitest'
import { explain, explainSpending, type SpendingInput, toSpendingTable } from 'yigongti'
import { expectRefusal } from '../../support/refusal.ts'

const before: SpendingInput['before'] = {
  year: 2025,
  insured: 400_000,
  home: { admissions: 50_000, cost: 250_000_000, fund: 175_000_000, mix: '0.8' },
  elsewhere: { admissions: 10_000, cost: 150_000_000, fund: 75_000_000, mix: '1.5' },
  chronic: 30_000_000,
  other: 5_000_000,
}
const after: SpendingInput['after'] = {
  year: 2026,
  insured: 396_000,
  home: { admissions: 52_000, cost: 270_400_000, fund: 189_280_000, mix: '0.82' },
  elsewhere: { admissions: 11_000, cost: 165_000_000, fund: 84_150_000, mix: '1.6' },
  chronic: 33_000_000,
  other: 4_000_000,
}
const withoutMix = ({ home, elsewhere, ...year }: SpendingInput['before']): SpendingInput['before'] => {
  const plain = ({ mix: _, ...stays }: typeof home) => stays
  return { ...year, home: plain(home), elsewhere: plain(elsewhere) }
}
const policy = { id: '集采降价', through: 'price', amount: -3_000_000 } as const

describe('why spending changed', () => {
  const { change, growth, factors } = explainSpending({ before, after })

  it('is told factor by factor, in the order in which they are put in', () => {
    expect(change).toBe('25430000.00')
    expect(growth).toMatchObject({ computable: true })
    expect(factors.map(({ factor, effect }) => [factor, effect])).toEqual([
      // 250 million of stays × (396 ÷ 400 − 1)
      ['insured', '-2500000.00'],
      // 396,000 × (63 ÷ 396 − .15) × 250,000,000 ÷ 60,000
      ['admissionRate', '15000000.00'],
      // 52,500 × (5,200 ÷ .82 − 5,000 ÷ .8) × .8 × .7 + 10,500 × (15,000 ÷ 1.6 − 15,000 ÷ 1.5) × 1.5 × .5
      ['price', '-2232850.61'],
      // what the cost a stay did in all, 7,350,000, less the price
      ['mix', '9582850.61'],
      // 10,500 × 15,000 × (.51 − .50)
      ['ratio', '1575000.00'],
      // 63,000 × (11 ÷ 63 − 1 ÷ 6) × (15,000 × .51 − 5,200 × .7)
      ['elsewhere', '2005000.00'],
      ['chronic', '3000000.00'],
      ['other', '-1000000.00'],
    ])
  })

  it('says what each factor was and is, the factors before it being put in', () => {
    const told = factors.map(({ factor, before: from, after: to }) => [factor, from, to])
    expect(told[0]).toEqual(['insured', '400000', '396000'])
    // (5 × 5,000 + 15,000) ÷ 6; with this year's price and case mix (5 × 5,200 + 15,000) ÷ 6
    expect(told[2]?.[1]).toMatch(/^6666\.6{30}/)
    expect(told[3]?.[2]).toMatch(/^6833\.3{30}/)
  })

  it('takes price and case mix together where the case mix is not known', () => {
    const plain = explainSpending({ before: withoutMix(before), after: withoutMix(after) })
    expect(plain.factors.map(({ factor }) => factor)).not.toContain('mix')
    // 52,500 × 200 × .7
    expect(plain.factors[2]).toMatchObject({ label: { zh: '次均住院费用（价格与结构）' }, effect: '7350000.00' })
  })

  it('names what policies did, once: it is taken out of the factor that they worked through', () => {
    const { factors: others, policies } = explainSpending({ before, after, policies: [policy] })
    expect(policies).toMatchObject([{ id: '集采降价', through: 'price', effect: '-3000000.00' }])
    const price = (list: typeof factors) => Number(list.find(({ factor }) => factor === 'price')?.effect)
    expect(price(others) - price(factors)).toBe(3_000_000)
  })

  it('is nothing where nothing changed', () => {
    const same = explainSpending({ before, after: { ...before, year: 2026 } })
    expect(same.change).toBe('0.00')
    expect(same.factors.map(({ effect }) => effect)).toEqual(Array(8).fill('0.00'))
    expect(same.factors[0]?.share).toMatchObject({ computable: false, because: { zh: '支出没有变动' } })
  })

  it('is explained', () => {
    const result = explainSpending({ before, after, policies: [policy] })
    const { steps } = explain(result, ['factors', 2, 'effect'])
    expect(steps.map(({ id }) => id)).toContain('chainedSpending[2]')
    expect(steps.at(-1)?.formula).toContain('policyEffect[0]')
  })

  it('is refused where it cannot be told', () => {
    const none = { ...after, elsewhere: { ...after.elsewhere, admissions: 0 } }
    expectRefusal(() => explainSpending({ before, after: none }), 'out_of_range', ['after', 'elsewhere', 'admissions'])
    const half = { ...after, home: withoutMix(after).home }
    expectRefusal(() => explainSpending({ before, after: half }), 'missing', ['after', 'home', 'mix'])
    const through = [{ ...policy, through: 'mix' as const }]
    const plain = { before: withoutMix(before), after: withoutMix(after) }
    expectRefusal(() => explainSpending({ ...plain, policies: through }), 'not_asked', ['policies', 0, 'through'])
  })
})

describe('two years', () => {
  it('follow each other, with whole stays of which the fund pays no more than they cost', () => {
    for (const year of [2025, 2024]) {
      expectRefusal(() => explainSpending({ before, after: { ...after, year } }), 'out_of_range', ['after', 'year'])
    }
    const half = { ...after, home: { ...after.home, admissions: '1000.5' } }
    expectRefusal(() => explainSpending({ before, after: half }), 'not_an_integer', ['after', 'home', 'admissions'])
    const above = { ...after, home: { ...after.home, cost: 1 } }
    expectRefusal(() => explainSpending({ before, after: above }), 'out_of_range', ['after', 'home', 'fund'])
  })

  it('have a change of each factor by its own name', () => {
    const { steps } = explainSpending({ before, after })
    expect(steps.find(({ id }) => id === 'factorChange[0]')?.label.zh).toBe('变动额（参保人数）')
  })
})

describe('the table of why spending changed', () => {
  it('is of a year and of named factors', () => {
    const result = explainSpending({ before, after })
    const changed = { ...result, after: { ...result.after, year: 'x' } } as never
    expectRefusal(() => toSpendingTable(changed, { language: 'zh' }), 'not_an_integer', ['after', 'year'])
    const nameless = { ...result, factors: result.factors.map(({ label: _, ...one }) => one) } as never
    expectRefusal(() => toSpendingTable(nameless, { language: 'zh' }), 'missing', ['factors', 0, 'label'])
  })

  it('has a row for each factor, one for each policy, and the change as their sum', () => {
    const result = explainSpending({ before: withoutMix(before), after: withoutMix(after), policies: [policy] })
    const table = toSpendingTable(result, { language: 'zh', unit: 'tenThousand', alliance: '某县医共体' })
    expect(table.title).toBe('某县医共体 2026 年度统筹基金支出变动因素分析表')
    expect(table.markdown.split('\n').filter((line) => line.startsWith('|'))).toEqual([
      '| 因素 | 上年 | 本年 | 变动% | 影响额 | 占变动总额% |',
      '| --- | --- | --- | ---: | ---: | ---: |',
      '| 参保人数 | 400,000 人 | 396,000 人 | −1.00% | −250.00 | −9.83% |',
      '| 住院率 | 15.00% | 15.91% | 6.06% | 1,500.00 | 58.99% |',
      '| 次均住院费用（价格与结构） | 6,666.67 元 | 6,833.33 元 | 2.50% | 1,035.00 | 40.70% |',
      '| 统筹支付比例 | 62.68% | 63.05% | 0.58% | 157.50 | 6.19% |',
      '| 县外占比 | 16.67% | 17.46% | 4.76% | 200.50 | 7.88% |',
      '| 门诊慢特病 | 3,000.00 万元 | 3,300.00 万元 | 10.00% | 300.00 | 11.80% |',
      '| 其他支出 | 500.00 万元 | 400.00 万元 | −20.00% | −100.00 | −3.93% |',
      '| 政策性因素：集采降价 |  |  | — | −300.00 | −11.80% |',
      '| 合计 | 28,500.00 万元 | 31,043.00 万元 | 8.92% | 2,543.00 | 100.00% |',
    ])
  })
})
