import { expect, it } from 'vitest'
import { amend, combineYears, settleYear } from 'yigongti'
import { goldenRules, launchYear } from '../../support/goldenYears.ts'

// Residents: the golden launch year, divided by weight 3:1, with the county hospital and the township.
const residents = settleYear(goldenRules, {
  ...launchYear,
  members: [
    { id: 'county', weight: 3 },
    { id: 'township', weight: 1 },
  ],
})
// Employees, by other rates: T 200,000,000, set elsewhere; R 2 % = 4,000,000; P = 196,000,000; D 4 % = 8,000,000.
// S = 150,000,000 + 48,000,000 = 198,000,000: O = 2,000,000, all reasonable, all the risk fund's.
// At 86 points 90 % of D comes back: 7,200,000; 800,000 are forfeited.
// E = 150,000,000 − 800,000 = 149,200,000, all the county hospital's.
const employees = settleYear(amend(goldenRules, { depositRate: '4%', riskFundRate: '2%' }), {
  year: 2026,
  setTotal: 200_000_000,
  expectedElsewhere: 40_000_000,
  spending: { members: 150_000_000, elsewhere: 48_000_000 },
  reasonableOverrun: 2_000_000,
  score: 86,
  members: [{ id: 'county', weight: 1 }],
})

it('adds residents and employees by hand', () => {
  const combined = combineYears([
    { scheme: '居民医保', result: residents },
    { scheme: '职工医保', result: employees },
  ])
  expect(combined).toMatchObject({
    year: 2026,
    // 325,335,000 + 200,000,000
    total: '525335000.00',
    // 300,500,000 + 198,000,000
    spent: '498500000.00',
    // residents: P = 325,335,000 × 97 % = 315,574,950; U = 15,074,950, of which 90 % are kept
    surplus: '15074950.00',
    surplusRetained: '13567455.00',
    surplusToPool: '1507495.00',
    overrun: '2000000.00',
    riskFundUsed: '2000000.00',
    // 9,760,050 + 2,000,000
    riskFundUnused: '11760050.00',
    // 16,266,750 × 10 % + 800,000
    depositForfeited: '2426675.00',
    // 218,000,000 + 13,567,455 − 1,626,675 = 229,940,780; + 149,200,000
    entitlement: '379140780.00',
    forfeitedFromSurplus: null,
  })
  expect(combined.schemes.map(({ scheme, entitlement }) => [scheme, entitlement])).toEqual([
    ['居民医保', '229940780.00'],
    ['职工医保', '149200000.00'],
  ])
  const unknown = { spending: null, disallowed: null, recognised: null }
  expect(combined.members).toEqual([
    {
      id: 'county',
      schemes: [
        // 229,940,780 × 3 ÷ 4
        { scheme: '居民医保', ...unknown, share: '172455585.00' },
        { scheme: '职工医保', ...unknown, share: '149200000.00' },
      ],
      ...unknown,
      share: '321655585.00',
    },
    {
      id: 'township',
      schemes: [{ scheme: '居民医保', ...unknown, share: '57485195.00' }],
      ...unknown,
      share: '57485195.00',
    },
  ])
  expect(combined.accounts.map(({ account, balance }) => [account, balance])).toEqual([
    // 379,140,780 + 82,500,000 + 48,000,000
    ['pool', '-509640780.00'],
    ['lead', '0.00'],
    ['elsewhere', '130500000.00'],
    ['member:county', '321655585.00'],
    ['member:township', '57485195.00'],
  ])
})
