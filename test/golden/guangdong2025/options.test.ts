import { describe, expect, it } from 'vitest'
import { amend, settleYear, withLocal } from 'yigongti'
import { guangdong2025 } from 'yigongti/rules'
import { goldenLink, goldenLocal, goldenRules, launchYear, reformYear } from '../../support/goldenYears.ts'

// Guangdong 2025 leaves these to the locality: each option against the golden years, worked out by hand.
const { surplusCap: _, ...uncapped } = goldenLocal
const launch = (local: object) => settleYear(withLocal(goldenRules, local), launchYear)
const carried = (year: ReturnType<typeof launch>) =>
  year.transfers.filter(({ to }) => to === 'nextYear').map(({ amount, reason }) => [amount, reason])

describe('the unused risk-adjustment fund', () => {
  it('goes to the pool, where it already is', () => {
    expect(carried(launch({ unusedRiskFund: 'pool' }))).toEqual([])
  })

  it('is carried into next year', () => {
    const year = launch({ unusedRiskFund: 'carryForward' })
    expect(year.entitlement).toBe('229940780.00')
    expect(carried(year)).toEqual([['9760050.00', 'riskFundCarried']])
    // 312,440,780 + 9,760,050
    expect(year.accounts.find(({ account }) => account === 'pool')?.balance).toBe('-322200830.00')
  })

  it('is paid to the alliance', () => {
    const year = launch({ unusedRiskFund: 'alliance' })
    // 229,940,780 + 9,760,050
    expect([year.entitlement, year.finalPayment]).toEqual(['239700830.00', '20392630.00'])
    expect(carried(year)).toEqual([])
  })
})

describe('the forfeited deposit', () => {
  it('goes to the pool, where it already is', () => {
    expect(carried(launch({ forfeitedDeposit: 'pool' }))).toEqual([])
  })

  it('is carried into next year', () => {
    const year = launch({ forfeitedDeposit: 'carryForward' })
    expect(year.entitlement).toBe('229940780.00')
    expect(carried(year)).toEqual([['1626675.00', 'forfeitCarried']])
  })
})

describe('the retained surplus', () => {
  it('is capped at a share of the total', () => {
    const year = launch({ surplusCap: '4%' })
    // 4 % × 325,335,000 = 13,013,400, below the surplus of 15,074,950; × 0.9 = 11,712,060
    expect([year.surplusRetained, year.surplusToPool]).toEqual(['11712060.00', '3362890.00'])
    // 218,000,000 + 11,712,060 − 1,626,675
    expect([year.entitlement, year.finalPayment]).toEqual(['228085385.00', '8777185.00'])
  })

  it('is uncapped where the locality sets no cap', () => {
    const year = settleYear(withLocal(guangdong2025, uncapped), {
      ...launchYear,
      spending: { members: 150_000_000, elsewhere: 80_000_000 },
    })
    // 315,574,950 − 230,000,000 = 85,574,950; × 0.9 = 77,017,455 (with 10 %: 32,533,500 × 0.9 = 29,280,150)
    expect([year.surplus, year.surplusRetained]).toEqual(['85574950.00', '77017455.00'])
    const capped = settleYear(goldenRules, { ...launchYear, spending: { members: 150_000_000, elsewhere: 80_000_000 } })
    expect(capped.surplusRetained).toBe('29280150.00')
  })

  it('is carried into next year in a what-if', () => {
    const year = settleYear(amend(goldenRules, { retainedSurplus: 'carryForward' }), launchYear)
    // 218,000,000 − 1,626,675; − 219,308,200 advanced: 2,934,875 comes back
    expect([year.entitlement, year.finalPayment]).toEqual(['216373325.00', '-2934875.00'])
    expect(year.transfers.map(({ from, to, amount, reason }) => [from, to, amount, reason])).toEqual([
      ['pool', 'lead', '219308200.00', 'advances'],
      ['pool', 'elsewhere', '82500000.00', 'careElsewhere'],
      ['lead', 'pool', '2934875.00', 'recovery'],
      ['pool', 'nextYear', '13567455.00', 'surplusCarried'],
    ])
    expect(year.provenance.amended).toEqual(['retainedSurplus'])
  })

  it('is interpolated between the knots of a score', () => {
    const linear = [
      { at: 0, factor: 0 },
      { at: 60, factor: 0.6 },
      { at: 90, factor: 1 },
      { at: 100, factor: 1 },
    ]
    // 0.6 + 0.4 × 26 ÷ 30 = 71/75; 15,074,950 × 71 ÷ 75 = 14,270,952.666…
    expect(launch({ surplusFactor: { linear } }).surplusRetained).toBe('14270952.67')
  })
})

describe('the score', () => {
  it.each([
    // whole surplus, whole deposit: 218,000,000 + 15,074,950
    [90, '15074950.00', '0.00', '233074950.00'],
    // 0.9 up to the bound
    ['89.99', '13567455.00', '1626675.00', '229940780.00'],
    // 15,074,950 × 0.6 = 9,044,970; 16,266,750 × 0.4 = 6,506,700
    [60, '9044970.00', '6506700.00', '220538270.00'],
    // nothing: 218,000,000 − 16,266,750
    [59, '0.00', '16266750.00', '201733250.00'],
  ])('of %s retains %s and forfeits %s', (score, retained, forfeited, entitlement) => {
    const year = settleYear(goldenRules, { ...launchYear, score })
    expect([year.surplusRetained, year.depositForfeited, year.entitlement]).toEqual([retained, forfeited, entitlement])
  })

  it('may have another top', () => {
    const year = settleYear(withLocal(goldenRules, { scoreMaximum: 120 }), { ...launchYear, score: 118 })
    expect(year.entitlement).toBe('233074950.00')
  })
})

describe('the base and its growth', () => {
  it('is capped in the launch year too', () => {
    const year = launch({ capLaunchYear: true })
    // 314,333,333.33 × 10,661.49 ÷ 10,457.65; operating 310,846,494.12 − 300,500,000
    expect([year.total, year.surplus, year.growthCapped]).toEqual(['320460303.22', '10346494.12', true])
    // × 0.9 = 9,311,844.708; 16,023,015.16 × 0.9 = 14,420,713.644
    expect([year.surplusRetained, year.depositReturned]).toEqual(['9311844.71', '14420713.64'])
    // 218,000,000 + 9,311,844.71 − 1,602,301.52; − 214,823,478.96 advanced
    expect([year.entitlement, year.finalPayment]).toEqual(['225709543.19', '10886064.23'])
  })

  it('weighs the years 10/30/60', () => {
    const year = launch({ baseWeights: ['0.1', '0.3', '0.6'] })
    // 334,103,175 × 97 % = 324,080,079.75, less 300,500,000
    expect([year.baseline, year.total, year.surplus]).toEqual(['322805000.00', '334103175.00', '23580079.75'])
    // 23,580,079.75 × 0.9 = 21,222,071.775 and 16,705,158.75 × 0.9 = 15,034,642.875: ties, both up
    expect([year.surplusRetained, year.depositReturned]).toEqual(['21222071.78', '15034642.88'])
    // 218,000,000 + 21,222,071.78 − 1,670,515.87; − 227,374,921 advanced
    expect([year.entitlement, year.finalPayment]).toEqual(['237551555.91', '10176634.91'])
  })

  it('is uncapped in a what-if without the reform cap', () => {
    const year = settleYear(amend(goldenRules, { capReformYears: false }), reformYear)
    // 325,335,000 × 1.03
    expect([year.growth, year.growthCapped, year.total]).toEqual(['0.03', false, '335095050.00'])
    expect(year.growthCap?.slice(0, 16)).toBe('0.01949195086850')
  })

  it('takes adjustments beside the growth', () => {
    const adjustments = [
      { id: 'enrolment', amount: 1_000_000, appliesTo: 'baseline' },
      { id: 'procurement', amount: '-500000.50' },
    ] as const
    const year = settleYear(goldenRules, { ...launchYear, adjustments })
    // 315,333,333.33 × 1.035 = 326,369,999.99655; − 500,000.50
    expect([year.baseline, year.total]).toEqual(['315333333.33', '325869999.50'])
  })
})

describe('the overrun', () => {
  const { reasonableOverrun: __, ...unevidenced } = reformYear

  it('is the alliance’s alone where nothing is evidenced', () => {
    const year = settleYear(goldenRules, unevidenced)
    expect([year.reasonableOverrun, year.riskFundUsed, year.riskFundUnused]).toEqual(['0.00', '0.00', '9950292.42'])
    expect([year.poolTopUp, year.borneByAlliance]).toEqual(['0.00', '29023879.13'])
    // 252,000,000 − 29,023,879.13 − 1,658,382.07; − 225,142,300.73 advanced
    expect([year.entitlement, year.finalPayment]).toEqual(['221317738.80', '-3824561.93'])
    expect(year.transfers.find(({ reason }) => reason === 'recovery')).toMatchObject({ from: 'lead', to: 'pool' })
  })

  it('is shared whole where all of it is reasonable', () => {
    const year = settleYear(goldenRules, { ...reformYear, reasonableOverrun: 'all' })
    // beyond 19,073,586.71: 11,608,674.4844 + 50 % × 2,489,766.018 = 12,853,557.4934
    expect([year.poolTopUp, year.borneByAlliance]).toEqual(['12853557.49', '6220029.22'])
    // 252,000,000 − 6,220,029.22 − 1,658,382.07
    expect(year.entitlement).toBe('244121588.71')
  })

  it('is the alliance’s again beyond the last band', () => {
    const year = settleYear(goldenRules, {
      ...reformYear,
      reasonableOverrun: 'all',
      spending: { members: 252_000_000, elsewhere: 150_000_000 },
    })
    // 402,000,000 − 321,726,121.42 = 80,273,878.58; (70 % + 50 %) × 16,583,820.692 = 19,900,584.8304
    expect([year.overrun, year.poolTopUp]).toEqual(['80273878.58', '19900584.83'])
    // 80,273,878.58 − 9,950,292.42 − 19,900,584.83; 252,000,000 − 50,423,001.33 − 1,658,382.07
    expect([year.borneByAlliance, year.entitlement]).toEqual(['50423001.33', '199918616.60'])
  })

  it('leaves part of the fund where it is small', () => {
    const year = settleYear(goldenRules, { ...reformYear, reasonableOverrun: 4_000_000 })
    // 9,950,292.42 − 4,000,000; 29,023,879.13 − 4,000,000
    expect([year.riskFundUnused, year.poolTopUp, year.borneByAlliance]).toEqual(['5950292.42', '0.00', '25023879.13'])
  })

  it('is no more than what was overrun', () => {
    const year = settleYear(goldenRules, { ...reformYear, reasonableOverrun: 99_000_000 })
    expect(year.reasonableOverrun).toBe('29023879.13')
  })

  it('is shared at one rate without limit where that is the rule', () => {
    const poolShareOfOverrun = [{ upTo: null, share: '60%' }] as const
    const year = settleYear(withLocal(goldenRules, { poolShareOfOverrun, depositReturn: goldenLink }), reformYear)
    // 17,049,707.58 × 0.6 = 10,229,824.548
    expect(year.poolTopUp).toBe('10229824.55')
  })
})
