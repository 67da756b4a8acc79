import { describe, expect, it } from 'vitest'
import { settleYear, withLocal } from 'yigongti'
import { anhui2015, anyang2025, luohu2016, sanming2016, yangxi2017 } from 'yigongti/rules'
import { expectRefusal } from '../../support/refusal.ts'

const spent = (members: number | string, elsewhere = 0) => ({
  spending: { members, elsewhere },
  expectedElsewhere: elsewhere,
})

describe('Yangxi 2017', () => {
  const income = { year: 2023, fundIncome: { income: '412345678.90' } }

  // 412,345,678.90 × 98 % = 404,098,765.322 → 404,098,765.32; − 300,000,000 − 80,000,000 = 24,098,765.32, all kept
  it('hands over 98 % of the income', () => {
    const rules = withLocal(yangxi2017, { overrunBearer: 'alliance' })
    const year = settleYear(rules, { ...income, ...spent(300_000_000, 80_000_000) })
    expect([year.total, year.surplusRetained]).toEqual(['404098765.32', '24098765.32'])
  })

  it('wants to know who bears an overrun', () => {
    expectRefusal(() => settleYear(yangxi2017, { ...income, ...spent(1) }), 'missing_local_parameter', [
      'overrunBearer',
    ])
  })
})

describe('Anhui 2015', () => {
  const adjustments = [
    { id: 'first', label: { zh: '其他资金之一', en: 'Other money, first' }, amount: 63_798_900, appliesTo: 'total' },
    { id: 'second', label: { zh: '其他资金之二', en: 'Other money, second' }, amount: 1_411_000, appliesTo: 'total' },
  ] as const

  // Xuanzhou 2016 (published in 万元: 35,854.76 + 6,379.89 + 141.1 = 42,375.75): 663,977 × 540 = 358,547,580;
  // + 63,798,900 + 1,411,000 = 423,757,480.00.
  it.each([
    [400_000_000, '23757480.00', '0.00'],
    [430_000_000, '0.00', '6242520.00'],
  ])('head money of Xuanzhou, %i spent: %s kept, %s borne', (members, kept, borne) => {
    const setTotal = 663_977 * 540
    const year = settleYear(anhui2015, {
      year: 2016,
      setTotal,
      adjustments,
      ...spent(members),
      reasonableOverrun: 'all',
    })
    expect([year.total, year.surplusRetained, year.borneByAlliance]).toEqual(['423757480.00', kept, borne])
  })

  // 423,757,480 × (1 − 5 %) = 402,569,606.00, the rate being made up
  it('sets a reserve aside where a rate is supplied', () => {
    const rules = withLocal(anhui2015, { incomeReserveRate: '5%' })
    const year = settleYear(rules, { year: 2016, fundIncome: { income: 423_757_480 }, ...spent(1) })
    expect(year.total).toBe('402569606.00')
  })
})

describe('Luohu 2016', () => {
  const year = { year: 2017, lastYearPayments: '123456789.01' }

  // 123,456,789.01 − 110,000,000 − 10,000,000 = 3,456,789.01, wherever people were treated
  it('pays what is less than last year', () => {
    const { total, surplusRetained } = settleYear(luohu2016, { ...year, ...spent(110_000_000, 10_000_000) })
    expect([total, surplusRetained]).toEqual(['123456789.01', '3456789.01'])
  })

  // 130,000,000 − 123,456,789.01 = 6,543,210.99: the pool's, evidenced or not
  it('leaves an overrun to the pool', () => {
    const { overrun, poolTopUp, borneByAlliance } = settleYear(luohu2016, { ...year, ...spent(130_000_000) })
    expect([overrun, poolTopUp, borneByAlliance]).toEqual(['6543210.99', '6543210.99', '0.00'])
  })
})

describe('Sanming 2016', () => {
  const quota = { year: 2016, setTotal: 10_000_000 }

  // 10,000,000 − 8,999,999.99 = 1,000,000.01, by halves 500,000.005: the odd fen goes to the first
  it('hands a surplus out by halves', () => {
    const { surplusUses } = settleYear(sanming2016, { ...quota, ...spent('8999999.99') })
    expect(surplusUses?.map(({ id, amount }) => [id, amount])).toEqual([
      ['nursing', '500000.01'],
      ['surgery', '500000.00'],
    ])
  })

  it('leaves an overrun to the hospital, evidenced or not', () => {
    const { borneByAlliance } = settleYear(sanming2016, {
      ...quota,
      ...spent(11_000_000),
      reasonableOverrun: 1_000_000,
    })
    expect(borneByAlliance).toBe('1000000.00')
  })
})

describe('Anyang 2025', () => {
  // The shares are made up: they are local.
  const local = {
    surplusShare: [{ upTo: null, share: '100%' }],
    poolShareOfOverrun: [{ upTo: null, share: '50%' }],
  } as const
  const majorDisease = { id: 'majorDisease', label: { zh: '大病保险', en: 'Major disease' }, amount: 45_000_000 }

  // 600,000,000 − 45,000,000 − 600,000,000 × 5 % = 525,000,000.00; spent 5,000,000.00 less, all kept
  it('sets 5 % of the income of residents aside, and the money for major disease', () => {
    const fundIncome = { income: 600_000_000, reserves: [majorDisease] }
    const year = settleYear(withLocal(anyang2025.residents, local), { year: 2025, fundIncome, ...spent(520_000_000) })
    expect([year.total, year.surplusRetained]).toEqual(['525000000.00', '5000000.00'])
  })

  // 600,000,000 × (1 − 2 %) = 588,000,000.00, changed in the year by 2,000,000; 10,000,000 more spent and evidenced, half
  // of it the pool's
  it('sets 2 % of the income of employees aside, and changes the budget in the year', () => {
    const year = settleYear(withLocal(anyang2025.employees, local), {
      year: 2025,
      fundIncome: { income: 600_000_000 },
      amendments: [{ id: 'change', label: { zh: '年中调整', en: 'Change in the year' }, amount: 2_000_000 }],
      ...spent(600_000_000),
      reasonableOverrun: 10_000_000,
    })
    expect([year.openingTotal, year.total, year.poolTopUp]).toEqual(['588000000.00', '590000000.00', '5000000.00'])
  })
})
