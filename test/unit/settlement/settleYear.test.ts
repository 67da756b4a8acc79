import { describe, expect, it } from 'vitest'
import { settleYear, toText, withLocal, type YearInput } from 'yigongti'
import { exact, figure, formula, given, publish } from '../../../src/figure/internal.ts'
import { readDecimal } from '../../../src/numeric/readDecimal.ts'
import { balanceFigures } from '../../../src/settlement/balanceFigures.ts'
import { transfer } from '../../../src/settlement/transfers.ts'
import { goldenRules, launchYear, reformYear } from '../../support/goldenYears.ts'

const settle = (change: Partial<YearInput>, year: YearInput = launchYear) =>
  settleYear(goldenRules, { ...year, ...change })
const spending = (members: number | string, elsewhere: number | string = 0) => ({ spending: { members, elsewhere } })
const because = (result: ReturnType<typeof settle>, id: string) =>
  result.steps.find((step) => step.id === id)?.because?.en

describe('on the edge of surplus and overrun', () => {
  it('spending just the operating budget is neither', () => {
    const year = settle({ ...spending('315574950.00'), reasonableOverrun: 'all' })
    expect([year.surplus, year.overrun, year.poolTopUp, year.riskFundUsed]).toEqual(['0.00', '0.00', '0.00', '0.00'])
    expect(because(year, 'surplus')).toContain('is not below the operating budget')
    expect(because(year, 'riskFundUsed')).toContain('no overrun')
  })

  it('a fen less is a surplus of a fen, a fen more an overrun', () => {
    const less = settle(spending('315574949.99'))
    // 0.01 × 0.9 rounds up to the whole fen
    expect([less.surplus, less.surplusRetained, less.surplusToPool]).toEqual(['0.01', '0.01', '0.00'])
    const more = settle({ ...spending('315574950.01'), reasonableOverrun: 'all' })
    expect([more.overrun, more.riskFundUsed, more.riskFundUnused]).toEqual(['0.01', '0.01', '9760049.99'])
  })

  it('an overrun of just the fund needs nothing from the pool, a fen more does', () => {
    const all = { reasonableOverrun: 'all' } as const
    // 315,574,950 + 9,760,050
    const just = settle({ ...spending('325335000.00'), ...all })
    expect([just.riskFundUnused, just.poolTopUp, just.borneByAlliance]).toEqual(['0.00', '0.00', '0.00'])
    const more = settle({ ...spending('325335000.01'), ...all })
    expect([more.poolTopUp, more.borneByAlliance]).toEqual(['0.01', '0.00'])
  })
})

describe('years at the ends of what can be', () => {
  it('nothing spent at all', () => {
    const year = settle(spending(0))
    // min(315,574,950, 32,533,500) × 0.9; 29,280,150 − 1,626,675
    expect([year.surplusRetained, year.entitlement]).toEqual(['29280150.00', '27653475.00'])
    expect(year.finalPayment).toBe('-191654725.00')
  })

  it('a budget of nothing', () => {
    const year = settle({ priorPayments: [0, 0, 0], expectedElsewhere: 0, ...spending(100) })
    expect([year.total, year.overrun, year.borneByAlliance, year.entitlement]).toEqual([
      '0.00',
      '100.00',
      '100.00',
      '0.00',
    ])
    expect(year.transfers).toEqual([])
    expect(year.accounts).toEqual([])
  })

  it('an alliance that owes more than it earned', () => {
    const year = settle({ ...spending('1000000.00', 400_000_000), members: [{ id: 'a', weight: 1 }] })
    // 1,000,000 − (401,000,000 − 315,574,950) − 1,626,675
    expect(year.entitlement).toBe('-86051725.00')
    expect(year.transfers.map(({ from, to, reason }) => `${from} ${to} ${reason}`)).toEqual([
      'pool lead advances',
      'pool elsewhere careElsewhere',
      'lead pool recovery',
      'member:a lead memberRecovery',
    ])
  })

  it('all of it disallowed', () => {
    const year = settle({ spending: { members: 100, elsewhere: 0, disallowed: 100 } })
    expect([year.spent, year.entitlement]).toEqual(['0.00', '27653475.00'])
  })

  it('a launch year without a pooling area has no cap', () => {
    const { poolingArea: _, ...without } = launchYear
    const year = settleYear(goldenRules, without)
    expect([year.growthCap, year.growthCapped, year.growth]).toEqual([null, false, '0.035'])
    expect(because(year, 'growth')).toContain('no cap is set')
  })
})

describe('what is said of the overrun', () => {
  const { reasonableOverrun: _, ...unevidenced } = reformYear

  it('that nothing was evidenced', () => {
    const year = settleYear(goldenRules, unevidenced)
    expect(because(year, 'reasonableOverrun')).toBe(
      'nothing of the overrun 29,023,879.13 yuan was evidenced as reasonable',
    )
    expect(because(year, 'riskFundUsed')).toBe(
      'nothing of the overrun 29,023,879.13 yuan is reasonable: the risk-adjustment fund is not used',
    )
    expect(because(year, 'poolTopUp')).toBe('no reasonable overrun goes beyond the risk-adjustment fund')
  })

  it('that all was', () => {
    const year = settle({ reasonableOverrun: 'all' }, reformYear)
    expect(because(year, 'reasonableOverrun')).toBe('the whole overrun is taken as reasonable')
    expect(because(year, 'riskFundUsed')).toContain('bears it first')
  })

  it('that there was none', () => {
    expect(because(settle({}), 'reasonableOverrun')).toBe('there is no overrun')
  })
})

describe('members', () => {
  const members = [
    { id: '县人民医院', weight: '0.6' },
    { id: 'township', weight: '0.4' },
  ]

  it('keep their ids, weights and spending', () => {
    const byMember = [
      { id: 'township', amount: 18_000_000 },
      { id: '县人民医院', amount: 200_000_000 },
    ]
    const year = settle({ members, spending: { members: byMember, elsewhere: 82_500_000 } })
    const allOf = (spending: string) => ({ spending, disallowed: '0.00', recognised: spending })
    // 11,940,780 × 0.6 and × 0.4
    expect(year.members).toEqual([
      { id: '县人民医院', weight: '0.6', ...allOf('200000000.00'), share: '207164468.00' },
      { id: 'township', weight: '0.4', ...allOf('18000000.00'), share: '22776312.00' },
    ])
    expect(year.transfers.map(({ to }) => to)).toContain('member:县人民医院')
  })

  it('may spend by member without being divided', () => {
    const byMember = [{ id: 'a', amount: 218_000_000 }]
    const year = settle({ spending: { members: byMember, elsewhere: 82_500_000 } })
    expect([year.members, year.entitlement]).toEqual([[], '229940780.00'])
    expect(year.steps.find(({ id }) => id === 'spentByMembers')?.value).toBe('218000000.00')
  })
})

describe('transfers and balances', () => {
  const amount = (value: string) =>
    given({ id: 'x', name: { zh: '数', en: 'Number' }, unit: 'yuan' }, readDecimal(value, ['x']))

  const recovery = {
    reason: 'recovery',
    label: { id: 'recovery', name: { zh: '收回', en: 'Recovered' }, unit: 'yuan' },
  } as const
  const leaving = (moved: ReturnType<typeof transfer>) => publish({ moved }).moved

  it('turn round below zero and vanish at zero', () => {
    expect(leaving(transfer('pool', 'lead', amount('1.50'), 'finalPayment', recovery))).toMatchObject([
      { from: 'pool', to: 'lead', amount: '1.50', reason: 'finalPayment' },
    ])
    expect(leaving(transfer('pool', 'lead', amount('-1.50'), 'finalPayment', recovery))).toMatchObject([
      { from: 'lead', to: 'pool', amount: '1.50', reason: 'recovery' },
    ])
    expect(transfer('pool', 'lead', amount('0'), 'finalPayment')).toEqual([])
    const wide = figure(
      { id: 'y', name: { zh: '数', en: 'Number' }, unit: 'yuan' },
      formula`${amount('0.10')} × 5`,
      exact,
    )
    expect(leaving(transfer('pool', 'lead', wide, 'advances'))).toMatchObject([{ amount: '0.50' }])
  })

  it('sum what each account received and paid', () => {
    const moved = [
      ...transfer('pool', 'lead', amount('10.00'), 'advances'),
      ...transfer('lead', 'member:a', amount('7.50'), 'memberShare'),
      ...transfer('pool', 'lead', amount('-0.05'), 'finalPayment', recovery),
    ]
    const { accounts, sum } = balanceFigures(moved)
    expect(sum?.text).toBe('0.00')
    expect(publish({ accounts }).accounts).toEqual([
      { account: 'pool', received: '0.05', paid: '10.00', balance: '-9.95' },
      { account: 'lead', received: '10.00', paid: '7.55', balance: '2.45' },
      { account: 'member:a', received: '7.50', paid: '0.00', balance: '7.50' },
    ])
    expect(balanceFigures([])).toEqual({ accounts: [], sum: undefined })
  })

  it('are labelled in both languages', () => {
    const year = settleYear(withLocal(goldenRules, { unusedRiskFund: 'carryForward' }), launchYear)
    expect(year.transfers.map(({ label }) => label.zh)).toEqual([
      '按月预拨',
      '医共体外就医统筹基金支付额',
      '年终清算补拨',
      '风险调节金结转下年',
    ])
    for (const { label } of year.transfers) expect(label.en).toMatch(/^[A-Z][A-Za-z ,-]+$/)
  })
})

describe('amounts that cannot stand beside each other', () => {
  it('are warned of, in the result and in its text in both languages', () => {
    // 1.1 (亿) beside 10,500 (万)
    const poolingArea = { previousSpending: '1.1', currentSpending: 10_500 }
    const { warnings = [], steps } = settleYear(goldenRules, { ...launchYear, poolingArea })
    expect(warnings.map(({ code, path }) => [code, path])).toEqual([
      ['amounts_far_apart', ['poolingArea', 'previousSpending']],
    ])
    for (const { message } of warnings) {
      expect(toText(steps, 'zh')).toContain(message.zh)
      expect(toText(steps, 'en')).toContain(message.en)
    }
  })

  it('are warned of among the payments of past years', () => {
    const { warnings } = settleYear(goldenRules, { ...launchYear, priorPayments: [29_840, 312_650_000, 331_950_000] })
    expect(warnings?.map(({ path }) => path)).toEqual([['priorPayments', 0]])
  })

  it('are not seen where there are none', () => {
    expect(settleYear(goldenRules, launchYear)).not.toHaveProperty('warnings')
  })
})
