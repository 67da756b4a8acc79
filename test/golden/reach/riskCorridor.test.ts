import { describe, expect, it } from 'vitest'
import { riskCorridor, settleContract } from 'yigongti'
import { leadCorridor, reachContract, reachCorridor } from 'yigongti/rules'

// GPDC and ACO REACH, the bearer's share of the gross saving, a benchmark of 100.
const shareOf = (corridor: Parameters<typeof reachCorridor>, saving: number) =>
  riskCorridor({ ...reachCorridor(...corridor), target: 100, actual: 100 - saving }).bearerShare

describe('the Professional option', () => {
  it('settles D0162 for 2021', () => {
    // base 7,959,317.43; 1,219,782.70 is 15.3 % of it: 5 % × (50 + 35 + 15 %) × base = 397,965.8715,
    // and 5 % × (1,219,782.70 − 1,193,897.6145) = 1,294.254275
    const year = { target: '7959317.43', actual: '9179100.13' }
    const corridor = riskCorridor({ ...reachCorridor('professional', 2021), ...year })
    expect(corridor.deviation).toBe('-1219782.70')
    expect(corridor.bearerShare).toBe('-399260.13')
    expect(corridor.payerShare).toBe('-820522.57')
    // a loss is not sequestered
    expect(settleContract({ ...reachContract('professional', 2021), ...year }).bearerShare).toBe('-399260.13')
  })

  it.each([
    [4, '2.00'],
    [5, '2.50'],
    [8, '3.55'], // 2.5 + 35 % × 3
    [12, '4.55'], // 2.5 + 1.75 + 15 % × 2
    [20, '5.25'], // 2.5 + 1.75 + 0.75 + 5 % × 5
    [-20, '-5.25'],
  ])('shares %d %% as %s %%', (saving, share) => {
    for (const year of [2021, 2022, 2023]) expect(shareOf(['professional', year], saving)).toBe(share)
  })
})

describe('the Global option', () => {
  it.each([
    [25, '25.00'],
    [30, '27.50'], // 25 + 50 % × 5
    [40, '31.25'], // 25 + 5 + 25 % × 5
    [60, '34.75'], // 25 + 5 + 3.75 + 10 % × 10
    [-60, '-34.75'],
  ])('shares %d %% as %s %%', (saving, share) => {
    for (const year of [2021, 2022, 2023]) expect(shareOf(['global', year], saving)).toBe(share)
  })

  it('takes 2 % of a gain after the bands', () => {
    const contract = reachContract('global', 2022)
    expect(settleContract({ ...contract, target: 100, actual: 70 }).bearerShare).toBe('26.95') // 98 % × 27.5
  })
})

// LEAD, second-hand.
describe('the shapes announced for 2027', () => {
  it.each([
    ['global', 100, '33.75'], // 15 + 10 + 3.75 + 5
    ['professional', 100, '12.50'], // 6 + 1.75 + 0.75 + 4
    ['global', 20, '17.50'], // 15 + 50 % × 5
    ['professional', 12, '6.70'], // 6 + 35 % × 2
    ['professional', -12, '-5.70'], // 50 % × 10 + 35 % × 2
    ['global', -20, '-17.50'],
  ] as const)('%s: savings of %d %% come to %s %%', (option, saving, share) => {
    const corridor = riskCorridor({ ...leadCorridor(option, 2027), target: 100, actual: 100 - saving })
    expect(corridor.bearerShare).toBe(share)
  })
})
