import { expect, it } from 'vitest'
import { caseMixIndex, consumptionIndex, perHeadAmount, specialReviewQuota } from 'yigongti'
import { specialReviewRules } from 'yigongti/rules'

// FORMULAS 5: groups n 90: 6 against 5 days, n 10: 20 against 25.
const groups = [
  { id: 'a', cases: 90, own: 6, reference: 5 },
  { id: 'b', cases: 10, own: 20, reference: 25 },
]

it.each(['time', 'cost'] as const)('the %s consumption index is 1.0571 by sums and 1.16 by ratios', (measure) => {
  // (540 + 200) ÷ (450 + 250) = 740 ÷ 700; (90 × 1.2 + 10 × .8) ÷ 100
  expect(consumptionIndex({ measure, definition: 'ratioOfSums', groups })).toMatchObject({ index: '1.0571' })
  expect(consumptionIndex({ measure, definition: 'meanOfRatios', groups, places: 2 })).toMatchObject({ index: '1.16' })
})

it('the case mix index is the mean weight of the cases', () => {
  // (1.4197 × 20 + .9201 × 15 + .2804 × 10) ÷ 45 = 44.9995 ÷ 45 = .999988…
  const mix = [
    { id: 'I21-1', weight: '1.4197', cases: 20 },
    { id: 'K35-1', weight: '0.9201', cases: 15 },
    { id: 'J06-1', weight: '0.2804', cases: 10 },
  ]
  expect(caseMixIndex({ groups: mix, places: 6 })).toMatchObject({ index: '0.999989' })
  expect(caseMixIndex({ groups: mix })).toMatchObject({ index: '1.0000' })
})

it('per head: (50,000,000 − 10 % − 5 % + 2,000,000 − 500,000) ÷ 100,000 = 440', () => {
  const { steps, ...amounts } = perHeadAmount({
    funding: 50_000_000,
    riskFundRate: '10%',
    reliefFundRate: '5%',
    carriedSurplus: 2_000_000,
    transfers: 500_000,
    enrolees: 100_000,
  })
  expect(amounts).toEqual({
    riskFund: '5000000.00',
    reliefFund: '2500000.00',
    available: '44000000.00',
    perHead: '440.00',
  })
  expect(steps.at(-1)?.value).toBe('440.00')
})

// FORMULAS 10, Chongqing family: at most 5‰ / 3‰ / 1‰ of the cases by level.
it.each([
  ['tertiary', '199', '0'],
  ['secondary', '119', '31'],
  ['primary', '39', '111'],
])('special review at a %s hospital: %s of 39,999 cases, %s of 150 beyond', (level, allowed, beyond) => {
  const { chongqingFamily } = specialReviewRules
  expect(specialReviewQuota(chongqingFamily, { level, cases: 39_999, requested: 150 })).toMatchObject({
    allowed,
    beyond,
  })
})
